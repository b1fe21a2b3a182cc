"""What counts as a word, everywhere in this package.

A word is a run of letters and digits, joined across an inner apostrophe or hyphen
("country's", "anti-Western") and across a decimal point or thousands comma between digits
("2.5", "1,200"). An underscore is not part of a word, a dash with spaces is not a hyphen.
"""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+(?:(?:['’\-‐‑]|(?<=\d)[.,](?=\d))[^\W_]+)*")


def find_words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Offsets ``(start, end)`` of the words that lie in ``text[start:end]``, in order."""
    stop = len(text) if end is None else end
    return [match.span() for match in WORD.finditer(text, start, stop)]


def count_words(text: str, start: int = 0, end: int | None = None) -> int:
    """Number of words in ``text[start:end]``."""
    return len(WORD.findall(text, start, len(text) if end is None else end))
