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
from typing import NamedTuple

from framing.errors import LexiconError
from framing.lexicon.conditions import GAP
from framing.text.fold import fold_text

MAX_STAR = 40
"""Most characters a ``*`` may stand for. No word is longer; without a bound, a megabyte of letters
would be read once per occurrence."""

MAX_WORD = 60
"""Most characters of a word that a gap may stand for, and most joints in it times ten."""

MAX_BETWEEN = 8
"""Most characters between two words of a gap: a dash with spaces, a closing mark and a comma."""

MAX_STARS, MAX_GAPS = 3, 3
"""Most ``*`` in one word and most gaps in a term. A word of eight could be laid on a text of a
hundred letters in so many ways that looking through them takes half a minute."""

JOINERS, POINTS = "-'", ".,"
"""Between letters these make one word of two, between digits those one number."""

_STAR = rf"[^\W_]{{0,{MAX_STAR}}}"
_GAP = re.compile(r"\s+(?:\.\.\.|…)\s+")

# A word as text/words.py has it, read the same from both ends, and never given back in part: a
# hyphen within it is not a place between words.
_WORD = (
    rf"(?>[^\W_]{{1,{MAX_WORD}}}"
    rf"(?:(?:[-']|(?<=\d)[.,](?=\d))[^\W_]{{1,{MAX_WORD}}}){{0,{MAX_WORD // 10}}})"
)
_BETWEEN = rf"(?!_)[\W_]{{1,{MAX_BETWEEN}}}+(?<!_)"
# Before and behind the words of a gap: where a possessive ending may stand, by the way of reading.
_FORWARDS = rf"(?:'[sS](?![^\W_]))?(?![-'][^\W_]){_BETWEEN}", ""
_BACKWARDS = rf"(?![-'][^\W_]){_BETWEEN}", "(?:s')?"

# What `is_whole` asks for, so that a gap goes on where its far end is part of a longer word.
_IN_NUMBER = r"(?<=\d)[.,]\d"
_ENDS = rf"(?!\w|(?!'s(?![^\W_]))[-'][^\W_]|{_IN_NUMBER})"
_BEGINS = rf"(?!\w|[-'][^\W_]|{_IN_NUMBER})"


class Side(NamedTuple):
    """What stands on one side of the key of a pattern.

    ``expression`` matches away from the key (before it in text turned round), within ``reach``
    characters. It is compiled when it is first needed: where its longest literal piece ``holds``
    stands within reach, for most terms of a lexicon stand in no article.
    """

    expression: str
    holds: str
    reach: int

    def match(self, text: str, start: int) -> re.Match[str] | None:
        """The match at a place of text that is read in the direction of the side."""
        if self.holds and text.find(self.holds, start, start + self.reach) < 0:
            return None
        return _compiled(self.expression).match(text, start)


@dataclass(frozen=True, slots=True)
class Pattern:
    """``key`` is the literal piece; ``before`` and ``after`` are what stands beside it, or None."""

    key: str
    before: Side | None
    after: Side | None

    @property
    def literal(self) -> bool:
        """Whether the key is the whole term."""
        return self.before is None and self.after is None

    def extent(self, folded: str, start: int, end: int) -> tuple[int, int] | None:
        """The whole match around a key found at ``start:end``, None when it is not a match."""
        if self.before is not None:
            window = folded[max(0, start - self.before.reach) : start][::-1]
            found = self.before.match(window, 0)
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


def has_gap(term: str) -> bool:
    """Whether other words may stand inside a term."""
    return "..." in term or "…" in term


def find_excess(term: str) -> str | None:
    """What a term has too many of to be searched in bounded time; None where it has not."""
    if any(word.count("*") > MAX_STARS for word in term.split()):
        return f"it has more than {MAX_STARS} * in one word"
    if len(split_gaps(term)) > MAX_GAPS + 1:
        return f"it has more than {MAX_GAPS} gaps"
    return None


@lru_cache(maxsize=65_536)
def compile_pattern(term: str, gap: int = GAP) -> Pattern:
    """The search form of a term as written in a lexicon, with at most ``gap`` words in a gap.

    Raises:
        LexiconError: It has too many ``*`` or gaps.
    """
    folded = fold_text(" ".join(term.split())).text
    if "*" not in folded and not has_gap(folded):
        return Pattern(folded, None, None)
    excess = find_excess(folded)
    if excess is not None:
        raise LexiconError(f"the term {term!r} cannot be searched: {excess}")
    pieces, joints = _pieces(folded)
    longest = max(range(len(pieces)), key=lambda index: len(pieces[index]))
    return Pattern(
        key=pieces[longest],
        before=_backwards(pieces[:longest], joints[:longest], gap),
        after=_forwards(pieces[longest + 1 :], joints[longest:], gap),
    )


@lru_cache(maxsize=16_384)
def search_keys(phrases: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The literal piece by which each phrase of a list is searched, with the phrase."""
    return tuple((compile_pattern(phrase).key, phrase) for phrase in phrases)


def is_printed_as(term: str, printed: str, gap: int = GAP) -> bool:
    """Whether printed characters are a term in its very letters, upper and lower case."""
    straight = fold_text(printed, keep_case=True).text
    return _compile_cased(term, gap).fullmatch(straight) is not None


@lru_cache(maxsize=4096)
def _compile_cased(term: str, gap: int) -> re.Pattern[str]:
    pieces, joints = _pieces(fold_text(" ".join(term.split()), keep_case=True).text)
    after = _forwards(pieces[1:], joints, gap)
    return re.compile(re.escape(pieces[0]) + (after.expression if after else ""))


def _pieces(term: str) -> tuple[list[str], list[str]]:
    """The literal pieces of a term, and between each two of them "star" or "gap"."""
    pieces: list[str] = []
    joints: list[str] = []
    for part in split_gaps(term):
        split = part.split("*")
        joints += ["gap"] * bool(pieces) + ["star"] * (len(split) - 1)
        pieces += split
    return pieces, joints


def _forwards(pieces: list[str], joints: list[str], gap: int) -> Side | None:
    """What follows the key, read from its end."""
    return _side(pieces, joints, gap, _FORWARDS, _ENDS)


def _backwards(pieces: list[str], joints: list[str], gap: int) -> Side | None:
    """What stands before the key, read from its beginning in text turned round."""
    turned = [piece[::-1] for piece in reversed(pieces)]
    return _side(turned, joints[::-1], gap, _BACKWARDS, _BEGINS)


def _side(
    pieces: list[str], joints: list[str], gap: int, words: tuple[str, str], edge: str
) -> Side | None:
    """The pieces in the order in which they are read from the key, each behind its joint."""
    if not pieces:
        return None
    between = words[0] + rf"(?:{_WORD}{_BETWEEN}){{0,{gap}}}?" + words[1]
    chain, word = "", ""
    for joint, piece in zip(joints, pieces, strict=True):
        if joint == "star":
            word += _STAR
        else:
            chain, word = chain + _kept(word) + between, ""
        first, *following = piece.split(" ")
        word += re.escape(first)
        for each in following:
            chain, word = f"{chain}{_kept(word)} ", re.escape(each)
    chain += _kept(word)
    whole = not pieces[-1] or pieces[-1][-1].isalnum()
    gaps = joints.count("gap") * (gap + 1) * (MAX_WORD + MAX_BETWEEN)
    return Side(
        expression=chain + edge if whole else chain,
        holds=max(pieces, key=len),
        reach=sum(map(len, pieces)) + len(joints) * MAX_STAR + gaps,
    )


def _kept(word: str) -> str:
    """A word that is never given back in part: where what follows does not fit, no other way to
    lay the word on the same letters helps.
    """
    return f"(?>{word})" if word.count(_STAR) > 1 else word


@lru_cache(maxsize=16_384)
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def is_whole(folded: str, start: int, end: int) -> bool:
    """Whether ``folded[start:end]`` begins and ends where words do.

    Words joined by a hyphen or an apostrophe are one word ("anti-western" does not hold
    "western"), and so are the digits of a number ("2.5" does not hold "5"), but a possessive ending
    may follow ("iran's").
    """
    return _begins_word(folded, start) and _ends_word(folded, end)


def _begins_word(folded: str, start: int) -> bool:
    if start == 0 or not folded[start].isalnum():
        return True
    before = folded[start - 1]
    if before in JOINERS:
        return start == 1 or not folded[start - 2].isalnum()
    if before in POINTS:
        return not (folded[start].isdecimal() and folded[start - 2 : start - 1].isdecimal())
    return not (before.isalnum() or before == "_")


def _ends_word(folded: str, end: int) -> bool:
    if end == len(folded) or not folded[end - 1].isalnum():
        return True
    after = folded[end]
    if after in JOINERS:
        joined = end + 1 < len(folded) and folded[end + 1].isalnum()
        return not joined or _is_possessive(folded, end)
    if after in POINTS:
        return not (folded[end - 1].isdecimal() and folded[end + 1 : end + 2].isdecimal())
    return not (after.isalnum() or after == "_")


def _is_possessive(folded: str, end: int) -> bool:
    ends = end + 2 >= len(folded) or not folded[end + 2].isalnum()
    return folded[end] == "'" and folded[end + 1] == "s" and ends
