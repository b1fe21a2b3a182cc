"""Pattern: a term in the form in which it is searched.

The automaton looks for the longest piece of the term without a ``*``; what stands around that piece
is checked where it was found. A ``*`` stands for letters and digits within one word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.text.fold import fold_text

MAX_STAR = 40
"""Most characters a ``*`` may stand for. No word is longer; without a bound, a megabyte of letters
would be read once per occurrence."""

_STAR = rf"[^\W_]{{0,{MAX_STAR}}}"
_JOINERS = "-'"


@dataclass(frozen=True, slots=True)
class Pattern:
    """``key`` is the literal piece; ``before`` matches backwards from it, ``after`` forwards."""

    key: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None

    def extent(self, folded: str, start: int, end: int) -> tuple[int, int] | None:
        """The whole match around a key found at ``start:end``, None when it is not a match."""
        if self.before is not None:
            window = folded[max(0, start - 4 * MAX_STAR) : start][::-1]
            found = self.before.match(window)
            if found is None:
                return None
            start -= found.end()
        if self.after is not None:
            found = self.after.match(folded, end)
            if found is None:
                return None
            end = found.end()
        return (start, end) if is_whole(folded, start, end) else None


def compile_pattern(term: str) -> Pattern:
    """The search form of a term as written in a lexicon."""
    folded = fold_text(" ".join(term.split())).text
    pieces = folded.split("*")
    longest = max(range(len(pieces)), key=lambda index: len(pieces[index]))
    return Pattern(
        key=pieces[longest],
        before=_around([piece[::-1] for piece in reversed(pieces[:longest])]),
        after=_around(pieces[longest + 1 :]),
    )


def _around(pieces: list[str]) -> re.Pattern[str] | None:
    if not pieces:
        return None
    return re.compile("".join(_STAR + re.escape(piece) for piece in pieces))


def is_whole(folded: str, start: int, end: int) -> bool:
    """Whether ``folded[start:end]`` begins and ends where words do.

    Words joined by a hyphen or an apostrophe are one word ("anti-western" does not hold
    "western"), but a possessive ending may follow ("iran's").
    """
    return _begins_word(folded, start) and _ends_word(folded, end)


def _begins_word(folded: str, start: int) -> bool:
    if start == 0 or not folded[start].isalnum():
        return True
    before = folded[start - 1]
    if before in _JOINERS:
        return start == 1 or not folded[start - 2].isalnum()
    return not (before.isalnum() or before == "_")


def _ends_word(folded: str, end: int) -> bool:
    if end == len(folded) or not folded[end - 1].isalnum():
        return True
    after = folded[end]
    if after in _JOINERS:
        joined = end + 1 < len(folded) and folded[end + 1].isalnum()
        return not joined or _is_possessive(folded, end)
    return not (after.isalnum() or after == "_")


def _is_possessive(folded: str, end: int) -> bool:
    ends = end + 2 >= len(folded) or not folded[end + 2].isalnum()
    return folded[end] == "'" and folded[end + 1] == "s" and ends
