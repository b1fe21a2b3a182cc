"""Lines of a text, and which of them were one paragraph before somebody wrapped it."""

from __future__ import annotations

import re
from itertools import pairwise

LINE_END_SIGN = re.compile(r"[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
"""One character of a line end: Unix, Windows, old Macintosh, form feed, Unicode."""

WIDEST_WRAP = 110
"""Columns. A longer line was never wrapped by a mail program or an editor."""

NARROWEST_WRAP = 40
"""Columns. Below it, a run of short lines is a list or a headline, not a wrapped paragraph."""

Range = tuple[int, int]
"""Start and end of a stretch of text, while it is not yet known what it is."""


def trim(text: str, start: int, end: int) -> Range:
    """The range without white space at its ends; ``(end, end)`` for white space alone."""
    body = text[start:end].lstrip()
    start = end - len(body)
    return start, start + len(body.rstrip())


def find_lines(text: str) -> list[list[Range]]:
    """Runs of lines between blank lines, each line without white space at its ends."""
    runs: list[list[Range]] = [[]]
    position = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            start = position + line.index(body[0])
            runs[-1].append((start, start + len(body)))
        elif runs[-1]:
            runs.append([])
        position += len(line)
    return [run for run in runs if run]


def join_wrapped(text: str, run: list[Range]) -> list[Range]:
    """Paragraphs of a run: lines are joined where the next line's first word had no room.

    Wrapping fills lines greedily. So a line end is the work of a wrapper exactly when the first
    word of the next line would have passed the right margin; any other line end was typed.
    """
    if len(run) == 1:
        return run
    margin = max(end - start for start, end in run)
    if not NARROWEST_WRAP <= margin <= WIDEST_WRAP:
        return run
    paragraphs = [run[0]]
    for (before, before_end), (start, end) in pairwise(run):
        word = text[start:end].split(None, 1)[0]
        if before_end - before + 1 + len(word) > margin:
            paragraphs[-1] = (paragraphs[-1][0], end)
        else:
            paragraphs.append((start, end))
    return paragraphs
