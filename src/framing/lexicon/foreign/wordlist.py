"""A plain list: one word or phrase on each line, ``#`` before a comment. No standard governs it."""

from __future__ import annotations

from framing.lexicon.foreign.harvest import Harvest
from framing.lexicon.foreign.lines import number_lines
from framing.lexicon.foreign.tree import Dictionary, Parsed

COMMENT = "#"


def parse_wordlist(text: str, name: str) -> Parsed:
    """One category, named like the list. A ``#`` after a space begins a comment too."""
    harvest = Harvest(name)
    for number, line in number_lines(text, harvest):
        word = f" {line.strip()}".split(f" {COMMENT}")[0].strip()
        if word:
            harvest.add(harvest.current(number), word, number)
    return harvest.parsed()


def render_wordlist(dictionary: Dictionary) -> str:
    """All words, each once, in the order of their categories."""
    words = {entry.term: None for _, category in dictionary.walk() for entry in category.entries}
    return "\n".join((*words, ""))
