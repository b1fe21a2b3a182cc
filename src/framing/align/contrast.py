"""Contrast: two passages that say opposite things of one matter.

Rules for precision: a pair of opposites, one on each side, or a negation on one side only, between
passages whose other words are much alike. An opposite that is merely elsewhere in the article, or
on both sides, says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.align.clues import Clues
from framing.text.words import WORD

OPPOSITES = (
    ("rose grew increased climbed gained jumped risen grown rise growth increase",
     "fell dropped decreased declined shrank lost fallen fall drop decrease decline"),
    ("confirmed admitted acknowledged confirms admits", "denied rejected denies rejects"),
    ("accepted approved agreed accepts approves", "refused rejected declined refuses rejects"),
    ("won win victory", "lost lose defeat"),
    ("strengthened improved strengthen improve", "weakened worsened deteriorated weaken worsen"),
    ("supported backed supports backs", "opposed opposes criticized condemned condemns"),
    ("guilty convicted", "acquitted innocent cleared"),
    ("began started begins starts", "ended stopped ends stops"),
    ("possible likely", "impossible unlikely"),
    ("true", "false untrue"),
)  # fmt: skip
"""Words that cannot both be said of one matter, by pairs of sides."""

NEGATORS = frozenset("not no never without cannot neither nor".split())  # noqa: SIM905 - reads better

LIKE_BESIDE_OPPOSITES = 0.35
"""Least likeness of words (cosine) of passages with opposites: they must be on one matter."""

LIKE_BESIDE_NEGATION = 0.6
"""Least likeness of words of passages of which one is negated: a negation may stand anywhere."""

_SIDES = tuple((frozenset(one.split()), frozenset(other.split())) for one, other in OPPOSITES)


def is_contrast(left: Sequence[Clues], right: Sequence[Clues], likeness: float) -> bool:
    """Whether two passages with this likeness of words claim opposite things."""
    if likeness < LIKE_BESIDE_OPPOSITES:
        return False
    ours, theirs = _words(left), _words(right)
    if likeness >= LIKE_BESIDE_NEGATION and _negated(ours) != _negated(theirs):
        return True
    return any(
        (_only(ours, one, other) and _only(theirs, other, one))
        or (_only(ours, other, one) and _only(theirs, one, other))
        for one, other in _SIDES
    )


def _words(passage: Sequence[Clues]) -> frozenset[str]:
    return frozenset(word for clues in passage for word in WORD.findall(clues.folded))


def _negated(words: frozenset[str]) -> bool:
    return bool(words & NEGATORS) or any(word.endswith("n't") for word in words)


def _only(words: frozenset[str], side: frozenset[str], opposite: frozenset[str]) -> bool:
    return bool(words & side) and not words & opposite
