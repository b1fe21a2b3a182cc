"""Tokens: the words and stops of an article, found once and shared by all its strips."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate

_TOKEN = re.compile(r"([^\W_]+(?:['‐‑.&-][^\W_]+)*|[,;:()?!—]|(?<=\s)-(?=-?\s))")


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
        self.spans = list(zip(self.starts, self.ends, strict=True))
        self.capitals = list(map(str.isupper, map(text.__getitem__, self.starts)))

    def between(self, start: int, end: int) -> tuple[list[tuple[int, int]], list[str], list[bool]]:
        """Offsets, small-letter forms and capitals of the tokens of ``text[start:end]``."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        if self._is_cut(first, last, start, end):
            return self._afresh(start, end)
        return self.spans[first:last], self.low[first:last], self.capitals[first:last]

    def _is_cut(self, first: int, last: int, start: int, end: int) -> bool:
        """Whether an edge runs through a token, or through what makes a hyphen a free one."""
        if first and self.ends[first - 1] > start:
            return True
        return last > first and (self.ends[last - 1] > end or self.low[last - 1] == "-")

    def _afresh(self, start: int, end: int) -> tuple[list[tuple[int, int]], list[str], list[bool]]:
        spans = [match.span() for match in _TOKEN.finditer(self.folded, start, end)]
        low = [self.folded[first:last] for first, last in spans]
        return spans, low, [self.text[first].isupper() for first, _ in spans]


def _fold(text: str) -> str:
    # "İ" first: it is the one letter whose small form is longer, and offsets must stay.
    folded = text.replace("İ", "i").lower()
    for printed, plain in (("’", "'"), ("–", "—"), ("―", "—")):
        folded = folded.replace(printed, plain)
    return folded
