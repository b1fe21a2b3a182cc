"""Lines: the text of a file as numbered lines, those too long to be a dictionary's left over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.lexicon.foreign.harvest import Harvest

MAX_LINE = 20_000
"""Characters of a line. A row of the widest dictionary (a word with a hundred categories) has some
hundred; a list of words in brackets may have thousands."""

_LINE_END = re.compile(r"\r\n|\r|\n")


def number_lines(text: str, harvest: Harvest) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, from 1. Old Macintosh files end theirs with a lone return."""
    for number, line in enumerate(_LINE_END.split(text), 1):
        if len(line) > MAX_LINE:
            harvest.leave(number, line[:200], f"the line has {len(line)} characters")
        elif line.strip():
            yield number, line.rstrip()
