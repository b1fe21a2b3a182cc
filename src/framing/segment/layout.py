"""Layout: the paragraphs of an article and what each is for."""

from __future__ import annotations

import re

from framing.segment.furniture import (
    MONTH,
    is_boilerplate,
    is_byline,
    is_date,
    is_name_and_body,
)
from framing.segment.lines import find_lines, join_wrapped
from framing.segment.sentence import Block, Role
from framing.text.span import Span

LONGEST_HEADLINE = 160
"""Characters. Headlines and decks are shorter than this; a longer line is a paragraph."""

LONGEST_SUBHEADING = 90
"""Characters. A line inside the story that stands for a heading."""

HEAD_BLOCKS = 8
"""Headline, deck, byline and date stand among the first blocks of an article."""

LONGEST_DATELINE = 120
"""Characters, the dash included."""

_STOP = re.compile(r"[.!?…;:,](?:[\"'’”»)\]]|\s)*$|[—–-]$")
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z'’.-]*(?:[ /][A-Z][A-Z'’.-]*){0,3})"  # MOSCOW, NEW YORK, TEHRAN/BAKU
    r"(?:, [A-Z][A-Za-z.]{1,15}(?: [A-Z][a-z]+)?)?"  # , N.H. or , Iran
    rf"(?:, (?:(?i:{MONTH}) \d{{1,2}}|\d{{1,2}} (?i:{MONTH})))?"  # , Jan 19
    r"(?:,? ?[(\[][A-Za-z][\w ./&-]{0,30}[)\]])?"  # (Reuters)
    r"(?=(?: ?[—–]| -{1,2}(?=\s)| ?--) ?\S)"
)
_DATELINE_MIXED = re.compile(
    r"[A-Z][a-z]+(?: [A-Z][a-z]+)?"  # Moscow, written as usual, needs an agency beside it
    rf"(?:, (?:(?i:{MONTH}) \d{{1,2}}|\d{{1,2}} (?i:{MONTH})))?"
    r",? ?[(\[][A-Z][\w ./&-]{0,30}[)\]]"
    r"(?=(?: ?[—–]| -{1,2}(?=\s)| ?--) ?\S)"
)


def find_blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of a text in order, each with its role.

    Lines that a program wrapped at a margin are joined to one block. Blocks are disjoint, cover
    all text that is not white space, and have no white space at their ends.
    """
    ranges = [stretch for run in find_lines(text) for stretch in join_wrapped(text, run)]
    lines = [text[start:end] for start, end in ranges]
    roles = [_fixed_role(line) for line in lines]
    _add_head(lines, roles)
    _add_headings(lines, roles)
    return tuple(
        Block(start, end, role or "body") for (start, end), role in zip(ranges, roles, strict=True)
    )


def _fixed_role(line: str) -> Role | None:
    """The role that a line shows by itself, wherever it stands."""
    if is_boilerplate(line):
        return "boilerplate"
    if is_date(line):
        return "dateline"
    return "byline" if is_byline(line) else None


def _add_head(lines: list[str], roles: list[Role | None]) -> None:
    """Headline, deck and a bare byline at the top: only where a paragraph follows them."""
    body = next((i for i, line in enumerate(lines) if roles[i] is None and _is_body(line)), None)
    if body is None:
        return
    for i in range(min(body, HEAD_BLOCKS)):
        if roles[i] is not None:
            continue
        if "headline" not in roles[:i]:
            roles[i] = "headline"
        elif is_name_and_body(lines[i]):
            roles[i] = "byline"
        else:
            roles[i] = "subheading"


def _is_body(line: str) -> bool:
    return len(line) > LONGEST_HEADLINE or (bool(_STOP.search(line)) and line[-1] not in "?!")


def _add_headings(lines: list[str], roles: list[Role | None]) -> None:
    """Short lines without a full stop between paragraphs."""
    for i in range(1, len(lines) - 1):
        if not (roles[i] is None and roles[i + 1] is None and _is_heading(lines[i])):
            continue
        if None in roles[max(0, i - 3) : i]:  # it follows a paragraph
            roles[i] = "subheading"


def _is_heading(line: str) -> bool:
    if len(line) > LONGEST_SUBHEADING:
        return False
    starts = line[0].isupper() or line[0].isdigit() or line[0] in "\"'“‘«"
    return starts and not _STOP.search(line)


def find_dateline(text: str, blocks: tuple[Block, ...]) -> Span | None:
    """The place, date and agency before the first sentence ("MOSCOW, Jan 19 (Reuters)").

    The span leaves out the dash that follows. None where the story begins without one.
    """
    first = next((block for block in blocks if block.role == "body"), None)
    if first is None:
        return None
    for pattern in (_DATELINE, _DATELINE_MIXED):
        match = pattern.match(text, first.start, min(first.end, first.start + LONGEST_DATELINE))
        if match:
            return Span(match.start(), match.end())
    return None
