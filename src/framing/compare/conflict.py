"""Conflict: the types of what pulls two passages apart, with the words that show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.text.span import Span

ConflictKind = Literal[
    "opposites", "negation", "denial", "blame", "figures", "dispute", "voices", "turn", "not"
]
"""opposites: words that cannot both hold. negation, denial: said in one, unsaid in the other by a
negator or a denying word. blame: accused in one, accuser in the other. figures: one quantity, two
numbers. These are specific; the others tell no thing: words of dispute, two who speak, a turn
against what one would expect, a negator anywhere ("not")."""

SPECIFIC: frozenset[ConflictKind] = frozenset(
    ("opposites", "negation", "denial", "blame", "figures")
)
"""Kinds that tell on which thing two sentences pull apart."""

SHOWN = 0.5
"""Score from which a conflict is shown. The wider signs reach half at most, so that only a specific
one between sentences on one matter gets there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictSign:
    """One piece of evidence. ``strength`` is from 0 to 1, ``left`` and ``right`` are the words that
    show it (in the texts as loaded). ``thing`` names what both speak of there, ``reason`` says in
    plain words what the sides are about; both are "" where there is nothing to add.
    """

    kind: ConflictKind
    strength: float
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    thing: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tension:
    """How far two sentences pull apart, and by what.

    ``score`` and ``related`` (how far they are on one matter) are from 0 to 1; ``subject`` are the
    words that both share, rarest first: without any, both are 0. ``signs`` are the specific ones
    first, the strongest first.
    """

    score: float
    related: float
    subject: tuple[str, ...]
    signs: tuple[ConflictSign, ...]

    @property
    def shown(self) -> bool:
        """Whether the evidence is specific and strong enough to be put before a reader."""
        return self.score >= SHOWN and any(sign.kind in SPECIFIC for sign in self.signs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two sentences that pull apart.

    ``left`` and ``right`` are numbers of sources, ``left_sentence`` and ``right_sentence`` indexes
    into the sentences of their readings.
    """

    left: int
    right: int
    left_sentence: int
    right_sentence: int
    tension: Tension


def differs_by_words(conflict: Conflict) -> bool:
    """Whether the strongest sign of a conflict is one of words, not of figures."""
    return conflict.tension.signs[0].kind != "figures"
