"""Lines of a text, and which of them were one paragraph before somebody wrapped it."""

from __future__ import annotations

import re
from itertools import pairwise

from framing.text.span import Span

LINE_END = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
"""Every line end that files carry: Unix, Windows, old Macintosh, form feed, Unicode."""

LINE_END_SIGN = re.compile(r"[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
"""One character of a line end."""

WIDEST_WRAP = 110
"""Columns. A longer line was never wrapped by a mail program or an editor."""

NARROWEST_WRAP = 40
"""Columns. Below it, a run of short lines is a list or a headline, not a wrapped paragraph."""


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at its ends; ``(end, end)`` for white space alone."""
    body = text[start:end].lstrip()
    start = end - len(body)
    return start, start + len(body.rstrip())


def find_lines(text: str) -> list[list[Span]]:
    """Runs of lines between blank lines, each line without white space at its ends."""
    runs: list[list[Span]] = [[]]
    position = 0
    for match in [*LINE_END.finditer(text), None]:
        end = match.start() if match else len(text)
        start, end = trim(text, position, end)
        if start < end:
            runs[-1].append(Span(start, end))
        elif runs[-1]:
            runs.append([])
        position = match.end() if match else end
    return [run for run in runs if run]


def join_wrapped(text: str, run: list[Span]) -> list[Span]:
    """Paragraphs of a run: lines are joined where the next line's first word had no room.

    Wrapping fills lines greedily. So a line end is the work of a wrapper exactly when the first
    word of the next line would have passed the right margin; any other line end was typed.
    """
    margin = max(line.end - line.start for line in run)
    if len(run) == 1 or not NARROWEST_WRAP <= margin <= WIDEST_WRAP:
        return run
    paragraphs = [run[0]]
    for before, line in pairwise(run):
        word = text[line.start : line.end].split(None, 1)[0]
        if before.end - before.start + 1 + len(word) > margin:
            paragraphs[-1] = Span(paragraphs[-1].start, line.end)
        else:
            paragraphs.append(line)
    return paragraphs
