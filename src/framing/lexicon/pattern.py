"""Pattern: a term in the form in which it is searched.

The automaton looks for the longest piece of the term without a ``*`` or a gap; what stands around
that piece is checked where it was found. A ``*`` stands for letters and digits within one word, a
gap (``...`` between two words) for at most some words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon.conditions import GAP
from framing.text.fold import fold_text

MAX_STAR = 40
"""Most characters a ``*`` may stand for. No word is longer; without a bound, a megabyte of letters
would be read once per occurrence."""

MAX_WORD = 60
"""Most characters of a word that a gap may stand for, and most joints in it times ten."""

MAX_BETWEEN = 8
"""Most characters between two words of a gap: a dash with spaces, a closing mark and a comma."""

_STAR = rf"[^\W_]{{0,{MAX_STAR}}}"
_JOINERS = "-'"
_GAP = re.compile(r"\s+(?:\.\.\.|…)\s+")

# A word as text/words.py has it, read the same from both ends, and never given back in part: a
# hyphen within it is not a place between words.
_WORD = (
    rf"(?>[^\W_]{{1,{MAX_WORD}}}"
    rf"(?:(?:[-']|(?<=\d)[.,](?=\d))[^\W_]{{1,{MAX_WORD}}}){{0,{MAX_WORD // 10}}})"
)
_BETWEEN = rf"(?!_)[\W_]{{1,{MAX_BETWEEN}}}+(?<!_)"
_FORWARDS = rf"(?:'[sS](?![^\W_]))?(?![-'][^\W_]){_BETWEEN}"
_BACKWARDS = rf"(?![-'][^\W_]){_BETWEEN}"


@dataclass(frozen=True, slots=True)
class Pattern:
    """``key`` is the literal piece; ``before`` matches backwards from it, ``after`` forwards.

    ``reach`` is how many characters ``before`` may take.
    """

    key: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    reach: int

    @property
    def literal(self) -> bool:
        """Whether the key is the whole term."""
        return self.before is None and self.after is None

    def extent(self, folded: str, start: int, end: int) -> tuple[int, int] | None:
        """The whole match around a key found at ``start:end``, None when it is not a match."""
        if self.before is not None:
            window = folded[max(0, start - self.reach) : start][::-1]
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

    def find_all(self, folded: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
        """Every match within ``folded[begin:stop]``, by the place of its key."""
        at = folded.find(self.key, begin, stop)
        while at >= 0:
            extent = self.extent(folded, at, at + len(self.key))
            if extent is not None and begin <= extent[0] and extent[1] <= stop:
                yield extent
            at = folded.find(self.key, at + 1, stop)


def split_gaps(term: str) -> list[str]:
    """The parts of a term between its gaps."""
    return _GAP.split(term)


@lru_cache(maxsize=65_536)
def compile_pattern(term: str, gap: int = GAP) -> Pattern:
    """The search form of a term as written in a lexicon, with at most ``gap`` words in a gap."""
    pieces, joints = _pieces(fold_text(" ".join(term.split())).text)
    longest = max(range(len(pieces)), key=lambda index: len(pieces[index]))
    before, after = pieces[:longest], pieces[longest + 1 :]
    gaps = joints[:longest].count("gap")
    return Pattern(
        key=pieces[longest],
        before=_backwards(before, joints[:longest], gap),
        after=_forwards(after, joints[longest:], gap),
        reach=4 * MAX_STAR + sum(map(len, before)) + gaps * (gap + 1) * (MAX_WORD + MAX_BETWEEN),
    )


@lru_cache(maxsize=16_384)
def compile_phrases(phrases: tuple[str, ...]) -> tuple[Pattern, ...]:
    """The search forms of a list of words that a rule names."""
    return tuple(map(compile_pattern, phrases))


@lru_cache(maxsize=4096)
def compile_cased(term: str, gap: int = GAP) -> re.Pattern[str]:
    """What the whole of a case-sensitive term looks like in text folded but for its case."""
    pieces, joints = _pieces(fold_text(" ".join(term.split()), keep_case=True).text)
    after = _forwards(pieces[1:], joints, gap)
    return re.compile(re.escape(pieces[0]) + (after.pattern if after else ""))


def _pieces(term: str) -> tuple[list[str], list[str]]:
    """The literal pieces of a term, and between each two of them "star" or "gap"."""
    pieces: list[str] = []
    joints: list[str] = []
    for part in split_gaps(term):
        split = part.split("*")
        joints += ["gap"] * bool(pieces) + ["star"] * (len(split) - 1)
        pieces += split
    return pieces, joints


def _forwards(pieces: list[str], joints: list[str], gap: int) -> re.Pattern[str] | None:
    """What follows the key, read from its end."""
    if not pieces:
        return None
    words = rf"{_FORWARDS}(?:{_WORD}{_BETWEEN}){{0,{gap}}}?"
    return _chain(joints, pieces, words)


def _backwards(pieces: list[str], joints: list[str], gap: int) -> re.Pattern[str] | None:
    """What stands before the key, read from its beginning in text turned round."""
    if not pieces:
        return None
    words = rf"{_BACKWARDS}(?:{_WORD}{_BETWEEN}){{0,{gap}}}?(?:s')?"
    return _chain(joints[::-1], [piece[::-1] for piece in reversed(pieces)], words)


def _chain(joints: list[str], pieces: list[str], words: str) -> re.Pattern[str]:
    links = {"star": _STAR, "gap": words}
    chained = (links[j] + re.escape(p) for j, p in zip(joints, pieces, strict=True))
    return re.compile("".join(chained))


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
