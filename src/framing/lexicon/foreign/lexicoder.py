r"""Lexicoder: ``.lc3`` (version 3: ``+`` before a category, then a word on each line) and ``.lcd``.

::

    +negative
    abandon*
    lack_of
    +neg_negative
    not_abandon*

``.lcd`` (version 2) is XML, ``<dictionary style="Lexicoder">``, and is read by the reader of
Yoshikoder's kindred format. Words of a phrase are joined by ``_``.

Sources: ``read_dict_lexicoder`` in quanteda's ``R/dictionaries.R`` (always UTF-8) with its test
file ``mary.lc3``; ``LexicoderHandler`` in conjugateprior/jca; Young and Soroka (2012), "Affective
news", *Political Communication* 29, for the categories ``neg_positive`` and ``neg_negative`` (a
word of the other category after a negation, which turns it round).
"""

from __future__ import annotations

from framing.lexicon.foreign.harvest import Harvest
from framing.lexicon.foreign.lines import number_lines
from framing.lexicon.foreign.tree import Dictionary, Parsed
from framing.lexicon.foreign.yoshikoder import parse_yoshikoder

CATEGORY = "+"


def parse_lexicoder(text: str, name: str) -> Parsed:
    """The dictionary in a Lexicoder file of version 3, or of version 2 when it is XML.

    Raises:
        LexiconError: It is XML and not well formed, or has a document type.
    """
    if text.lstrip().startswith("<"):
        return parse_yoshikoder(text, name)
    harvest = Harvest(name)
    for number, line in number_lines(text, harvest):
        word = line.strip()
        if not word.startswith(CATEGORY):
            harvest.add(harvest.current(number), word.replace("_", " "), number)
        elif word[1:].strip():
            harvest.open_branch(0, word[1:], number)
        else:
            harvest.leave(number, line, "a category has a name")
    return harvest.parsed()


def render_lexicoder(dictionary: Dictionary) -> str:
    """A ``.lc3`` file. The format has one level; deeper categories stand beside the others."""
    lines = []
    for _, category in dictionary.walk():
        lines.append(f"{CATEGORY}{category.name}")
        lines += [entry.term.replace(" ", "_") for entry in category.entries]
    return "\n".join((*lines, ""))
