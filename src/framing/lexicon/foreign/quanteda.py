r"""quanteda YAML (Lexicoder's YAML is the same): nested maps of categories, lists of words.

::

    economy:
      - growth
      - "interest rate*"
      - jobs:                  # words and categories may stand in one list
          - employ*
    weather: [rain, "snow*"]

Sources: ``as.yaml.dictionary2`` and ``list2dictionary`` in quanteda's ``R/dictionaries.R``, its
test files ``mary.yml`` and ``newsmap.yml``; the YAML specification 1.2.2 (7.3 flow scalars, 7.4
flow collections, 8.2 block collections). Only what dictionaries are made of is read: block maps,
block lists, bracketed lists, scalars on one line. Anchors, tags, maps in braces and folded texts
are listed and left. An unquoted ``*word``, which YAML takes for an alias, is a wildcard here.
``?`` stands for one character (quanteda, ``valuetype``: "glob").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from framing.lexicon.foreign.harvest import Branch, Harvest
from framing.lexicon.foreign.lines import number_lines
from framing.lexicon.foreign.toml import quote
from framing.lexicon.foreign.tree import Category, Dictionary, Parsed
from framing.lexicon.foreign.yaml_scalars import (
    cut_comment,
    split_flow,
    split_key,
    take_quoted,
)

_NOT_READ = {"&": "anchors", "!": "tags", "|": "texts in blocks", ">": "folded texts"}
_NOT_READ |= {"{": "maps in braces", "@": "reserved signs", "`": "reserved signs"}
MAX_LINES_OF_LIST = 500
"""Lines that a list in brackets may take."""

_DOCUMENT_MARKS = frozenset({"---", "..."})
_EMPTY = frozenset({"", "~", "[]", "{}"})


def parse_quanteda(text: str, name: str) -> Parsed:
    """The dictionary in a YAML file."""
    harvest = Harvest(name, one_character=True)
    for number, line in _join_brackets(number_lines(text, harvest)):
        content = line.lstrip(" ")
        if content.startswith("\t"):
            harvest.leave(number, line, "YAML has no tabs in its margin")
        elif content not in _DOCUMENT_MARKS and not content.startswith("%YAML"):
            _read_line(number, len(line) - len(content), content, harvest)
    return harvest.parsed()


def _join_brackets(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Lines without comments; a list in brackets over several lines as one, with its first number.

    One that is never closed is given line by line, so that it takes no others with it.
    """
    waiting: list[tuple[int, str]] = []
    for number, raw in lines:
        line = cut_comment(raw)
        if not line:
            continue
        waiting.append((number, line))
        if not _is_open(waiting[0][1]):
            yield from waiting
            waiting = []
        elif line.endswith("]"):
            yield (
                waiting[0][0],
                " ".join(part.lstrip(" ") if at else part for at, (_, part) in enumerate(waiting)),
            )
            waiting = []
        elif len(waiting) > MAX_LINES_OF_LIST:
            yield from waiting
            waiting = []
    yield from waiting


def _is_open(line: str) -> bool:
    """Whether a list in brackets begins on this line and does not end on it."""
    key = split_key(line.strip().removeprefix("- "))
    value = key[1] if key else line.strip().removeprefix("- ")
    return value.startswith("[") and split_flow(value) is None


def _read_line(number: int, indent: int, content: str, harvest: Harvest) -> None:
    listed = False
    while content == "-" or content.startswith("- "):
        # a list may stand in the same column as the key that it belongs to
        harvest.climb(indent + 1)
        rest = content[1:].lstrip(" ")
        indent += len(content) - len(rest)
        content, listed = rest, True
    key = split_key(content)
    if key is not None:
        branch = harvest.open_branch(indent, key[0], number)
        _read_value(number, key[1], branch, harvest)
    elif listed:
        _read_value(number, content, harvest.current(number), harvest)
    else:
        harvest.leave(
            number, content, "it is neither a category with a colon nor an item of a list"
        )


def _read_value(number: int, value: str, branch: Branch, harvest: Harvest) -> None:
    if value in _EMPTY:
        return
    if value[0] in _NOT_READ:
        harvest.leave(number, value, f"{_NOT_READ[value[0]]} of YAML are not read")
    elif value[0] == "[":
        words = split_flow(value)
        if words is None:
            harvest.leave(number, value, "a list in brackets holds words parted by commas only")
        for word in words or ():
            harvest.add(branch, word, number)
    elif value[0] in "\"'":
        _read_quoted(number, value, branch, harvest)
    else:
        harvest.add(branch, value, number)


def _read_quoted(number: int, value: str, branch: Branch, harvest: Harvest) -> None:
    quoted = take_quoted(value, 0)
    if quoted is None or value[quoted[1] :].strip():
        harvest.leave(number, value, "its quotation mark is not closed at the end of the line")
    else:
        harvest.add(branch, quoted[0], number)


def render_quanteda(dictionary: Dictionary) -> str:
    """A YAML file: a category with words and categories is one list of both.

    Every scalar is in double quotes, whose escapes YAML, JSON and TOML share.
    """
    lines = [line for category in dictionary.categories for line in _render(category, 0, "")]
    return "\n".join((*lines, ""))


def _render(category: Category, indent: int, lead: str) -> Iterator[str]:
    empty = "" if category.entries or category.children else " []"
    yield " " * indent + f"{lead}{quote(category.name)}:{empty}"
    inner = indent + len(lead) + 2
    for entry in category.entries:
        yield " " * inner + f"- {quote(entry.term)}"
    for child in category.children:
        yield from _render(child, inner, "- " if category.entries else "")
