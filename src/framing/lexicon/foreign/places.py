"""Places: on which line of a lexicon's file a string stands."""

from __future__ import annotations

import re
from bisect import bisect_left

from framing.lexicon.foreign.toml import quote

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')


class Places:
    """The lines of all strings in a file, for questions in the order of the file."""

    __slots__ = ("_last", "_lines")

    def __init__(self, source: str) -> None:
        self._last = 0
        self._lines: dict[str, list[int]] = {}
        for number, line in enumerate(source.splitlines(), 1):
            for string in _STRING.findall(line):
                self._lines.setdefault(string[1:-1], []).append(number)

    def line_of(self, text: str) -> int:
        """The next line, from that of the last question on, that holds the string; 0 if none."""
        known = self._lines.get(quote(text)[1:-1], [])
        at = bisect_left(known, self._last)
        if at == len(known):
            return 0
        self._last = known[at]
        return self._last
