r"""Yoshikoder ``.ykd``: XML of ``cnode`` (a category) and ``pnode`` (a pattern).

::

    <dictionary style="050805" patternengine="substring">
      <cnode name="the dictionary" desc="...">
        <cnode name="a category" desc="..."><pnode name="word*"/></cnode>
      </cnode>
    </dictionary>

Lexicoder 2 (``style="Lexicoder"``) has the name of the dictionary on its root and no category
around the others; it writes a space before each pattern.

Sources: ``YKDHandler050805``, ``LexicoderHandler`` and the printer in conjugateprior/jca
(``FXCategoryDictionary.java``), which is by Yoshikoder's author; ``read_dict_yoshikoder`` in
quanteda. The colours in which Yoshikoder draws a category are not part of a dictionary.

XML from strangers is read with expat and every document type refused, so that there are no
entities to expand or to fetch.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat  # document types are refused below
from xml.sax.saxutils import quoteattr  # writes only

from framing.errors import LexiconError
from framing.lexicon.foreign.harvest import Harvest, one_line
from framing.lexicon.foreign.tree import Category, Dictionary, Parsed

STYLE, ENGINE = "050805", "substring"

_SHOWN_ONLY = frozenset({"color"})
_KNOWN = {
    "dictionary": frozenset({"style", "patternengine", "name"}),
    "cnode": frozenset({"name", "desc"}) | _SHOWN_ONLY,
    "pnode": frozenset({"name"}) | _SHOWN_ONLY,
}


def parse_yoshikoder(text: str, name: str) -> Parsed:
    """The dictionary in a file of Yoshikoder, or of Lexicoder 2.

    Raises:
        LexiconError: It is not well formed, or has a document type.
    """
    parser = expat.ParserCreate(encoding="utf-8")
    reader = _Reader(Harvest(name), parser)
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(text.encode("utf-8"), True)  # noqa: FBT003 -- isfinal is positional only
    except expat.ExpatError as error:
        raise LexiconError(f"{name} is not well-formed XML: {error}") from None
    return reader.harvest.parsed()


def _refuse_doctype(*_: object) -> None:
    raise LexiconError(
        "the file has a document type, which dictionaries have no use for and which may hold "
        "entities that grow or fetch; take its <!DOCTYPE ...> out"
    )


@dataclass(slots=True)
class _Reader:
    """Handlers of the parser. ``depth`` counts the open elements."""

    harvest: Harvest
    parser: expat.XMLParserType
    depth: int = 0
    wrapped: bool = False
    named: bool = False
    inside: list[int] = field(default_factory=list)

    @property
    def line(self) -> int:
        return self.parser.CurrentLineNumber

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.depth += 1
        if tag not in _KNOWN or (tag == "dictionary") != (self.depth == 1):
            self.harvest.leave(self.line, f"<{tag}>", "no such element belongs here")
            return
        for key in attributes.keys() - _KNOWN[tag]:
            self.harvest.leave(self.line, f'{key}="{attributes[key]}"', f"<{tag}> has no such key")
        getattr(self, f"_start_{tag}")(attributes)

    def _start_dictionary(self, attributes: Mapping[str, str]) -> None:
        self.wrapped = attributes.get("style") != "Lexicoder"
        engine = attributes.get("patternengine", ENGINE)
        if engine != ENGINE:
            raise LexiconError(
                f"the patterns of {self.harvest.name} are of the kind {engine!r}; only those of "
                f"the kind {ENGINE!r} (words with *) can be carried over"
            )
        self._take_name(attributes)

    def _start_cnode(self, attributes: Mapping[str, str]) -> None:
        if self.wrapped and self.depth == 2 and not self.named:
            self.named = True
            self._take_name(attributes)
            return
        name = one_line(attributes.get("name", ""))
        if not name:
            self.harvest.leave(self.line, "<cnode>", "it has no name, so it is called 'unnamed'")
        branch = self.harvest.open_branch(self.depth, name or "unnamed", self.line)
        branch.description = one_line(attributes.get("desc", ""))

    def _take_name(self, attributes: Mapping[str, str]) -> None:
        self.harvest.name = one_line(attributes.get("name", "")) or self.harvest.name

    def _start_pnode(self, attributes: Mapping[str, str]) -> None:
        self.harvest.add(self.harvest.current(self.line), attributes.get("name", ""), self.line)

    def end(self, tag: str) -> None:
        if tag == "cnode":
            self.harvest.climb(self.depth)
        self.depth -= 1

    def text(self, text: str) -> None:
        if text.strip():
            self.harvest.leave(self.line, text, "text between elements belongs to none")


def render_yoshikoder(dictionary: Dictionary) -> str:
    """A ``.ykd`` file; the outermost category bears the name of the dictionary."""
    body = [line for category in dictionary.categories for line in _render(category, 2)]
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<dictionary style="{STYLE}" patternengine="{ENGINE}">',
            f"\t<cnode name={quoteattr(dictionary.name)}>",
            *body,
            "\t</cnode>",
            "</dictionary>",
            "",
        )
    )


def _render(category: Category, depth: int) -> list[str]:
    indent = "\t" * depth
    name, description = quoteattr(category.name), quoteattr(category.description)
    return [
        f"{indent}<cnode name={name} desc={description}>",
        *(f"{indent}\t<pnode name={quoteattr(entry.term)}/>" for entry in category.entries),
        *(line for child in category.children for line in _render(child, depth + 1)),
        f"{indent}</cnode>",
    ]
