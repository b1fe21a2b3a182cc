"""Conflict: the types of what pulls two passages apart, with the words that show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.text.span import Span

ConflictKind = Literal[
    "opposites", "negation", "denial", "blame", "figures", "dispute", "voices", "turn", "not"
]
"""What is told of one thing by opposite words, denied in one of the two by a negation or by a
denying word, laid to different doors, counted differently (these five are specific); and the wider
signs: words of dispute, two people who speak, a turn against what was said, a negation anywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictSign:
    """One piece of evidence. ``strength`` is from 0 to 1, ``left`` and ``right`` are the words that
    show it (in the texts as loaded), ``thing`` names what both speak of, "" where that is the whole
    subject of the two.
    """

    kind: ConflictKind
    strength: float
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    thing: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two sentences (indexes into the two readings) and how far they pull apart, from 0 to 1.

    ``subject`` are the words that both share, rarest first; without any the score is 0. ``signs``
    stand in the order of their strength. ``shown`` says that the evidence is specific and strong
    enough to be put before a reader.
    """

    left: int
    right: int
    score: float
    related: float
    subject: tuple[str, ...]
    signs: tuple[ConflictSign, ...]
    shown: bool
