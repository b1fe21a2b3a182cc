"""Tokens: the words and stops of an article, found once and shared by all its strips."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate

_TOKEN = re.compile(
    r"([^\W_]++(?:['‐‑.&-][^\W_]++(?:['‐‑.&-][^\W_]++)*+|)|[,;:()?!—]|-(?<=\s-)(?=-?\s))"
)

_BOUND_DASH = re.compile(r"(?<=\w)–(?=\w)")

Rows = tuple[list[int], list[int], list[str], list[bool]]


class Tokens:
    """Rows of tokens in text order: offsets, small-letter forms, and which begin with a capital.

    ``folded`` is the text in small letters, as long as the text itself.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = _fold(text)
        # Splitting tells words and gaps in turn, much faster than asking match by match.
        parts = _TOKEN.split(self.folded)
        edges = list(accumulate(map(len, parts)))
        self.low = parts[1::2]
        self.starts = edges[:-1:2]
        self.ends = edges[1::2]
        self.capitals = list(map(str.isupper, map(text.__getitem__, self.starts)))

    def between(self, start: int, end: int) -> Rows:
        """Starts, ends, small-letter forms and capitals of the tokens of ``text[start:end]``."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        if self._is_cut(first, last, start, end):
            return self._afresh(start, end)
        part = slice(first, last)
        return self.starts[part], self.ends[part], self.low[part], self.capitals[part]

    def _is_cut(self, first: int, last: int, start: int, end: int) -> bool:
        """Whether an edge runs through a token, or through what makes a hyphen a free one."""
        if first and self.ends[first - 1] > start:
            return True
        return last > first and (self.ends[last - 1] > end or self.low[last - 1] == "-")

    def _afresh(self, start: int, end: int) -> Rows:
        found = list(_TOKEN.finditer(self.folded, start, end))
        starts = [match.start() for match in found]
        ends = [match.end() for match in found]
        low = [match.group() for match in found]
        return starts, ends, low, [self.text[first].isupper() for first in starts]


def _fold(text: str) -> str:
    # "İ" first: it is the one letter whose small form is longer, and offsets must stay.
    folded = text.replace("İ", "i").lower()
    if "–" in folded:  # "North–South" is one word, " – " a dash
        folded = _BOUND_DASH.sub("-", folded)
    for printed, plain in (("’", "'"), ("–", "—"), ("―", "—")):
        folded = folded.replace(printed, plain)
    return folded
