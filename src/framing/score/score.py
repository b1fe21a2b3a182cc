"""The types of a stance score: hits, what they add up to, and for whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from framing.lexicon.lexicon import Axis, Pole
from framing.text.span import Span

Share = Literal["own", "quoted", "scare"]
"""Whose words: the narrator's; somebody's, in marks or retold; words held at arm's length."""

Position = Literal["headline", "lead", "body"]
"""Where in the article: the headline and its deck, the first paragraph, everything after."""

Status = Literal["counted", "overlapped", "negated", "rejected"]
"""A hit counts unless a longer one took its words, a negator stands before it, or a review rejects
it."""

HitKey = tuple[str, str, int, int]
"""What a hit is in its text: axis, term, start, end."""


@dataclass(frozen=True, slots=True)
class Hit(Span):
    """A term of a lexicon found in the text.

    ``voice`` is the index of the innermost voice among the article's voices (None: the narrator),
    ``because`` the words that took the hit out of the count: the winner of an overlap or the
    negator, None for a counted hit.
    """

    pole: Pole
    term: str
    group: str
    weight: float
    sentence: int
    voice: int | None
    share: Share
    position: Position
    status: Status
    because: Span | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many, for each pole."""

    low: int
    high: int

    @property
    def total(self) -> int:
        """Both poles together."""
        return self.low + self.high


@dataclass(frozen=True, slots=True)
class Poles:
    """How much, for each pole."""

    low: float
    high: float

    @property
    def total(self) -> float:
        """Both poles together."""
        return self.low + self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceScore:
    """What the counted hits of some voice add up to on one axis.

    ``hits`` counts them, ``weights`` sums their weights, ``intensity`` is hits per 1,000 words
    of that voice (0 when it has no words). ``evidence`` counts independent hits: hits of one
    group in one sentence are one. ``lean`` is (high - low) / (high + low) of the weights, in
    [-1, 1], None below the evidence floor; ``interval`` holds it with the probability of
    ``Settings.interval`` (see `framing.score.interval`), None with it.
    """

    words: int
    hits: Counts
    weights: Poles
    intensity: Poles
    evidence: int
    lean: float | None
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisProfile:
    """One article on one axis. ``hits`` holds every hit found, counted or not, in text order.

    ``all`` is own and quoted together; ``scare`` stands apart and is in neither. ``by_speaker``
    splits ``quoted``; words whose speaker the text does not name are under "".
    """

    axis: Axis
    own: VoiceScore
    quoted: VoiceScore
    scare: VoiceScore
    all: VoiceScore
    by_speaker: Mapping[str, VoiceScore]
    by_position: Mapping[Position, VoiceScore]
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One article on every axis asked for."""

    article: str
    axes: Mapping[str, AxisProfile]


@dataclass(frozen=True, slots=True, kw_only=True)
class Readability:
    """Five classic formulae for English and the counts that went into them.

    ``sentences``, ``words`` and ``syllables`` are the inputs as the formulae saw them;
    ``polysyllables`` are words of three syllables or more. Flesch reading ease is higher for
    easier text (about 0 to 100); the others estimate years of schooling. None for a text without
    a word. The intervals hold 90 % of what the formula gives when the sentences are drawn anew from
    the text (bootstrap); None for fewer than five sentences.
    """

    sentences: int
    words: int
    syllables: int
    polysyllables: int
    flesch_reading_ease: float | None
    flesch_kincaid_grade: float | None
    gunning_fog: float | None
    smog_index: float | None
    dale_chall: float | None
    flesch_reading_ease_interval: tuple[float, float] | None = None
    flesch_kincaid_grade_interval: tuple[float, float] | None = None
