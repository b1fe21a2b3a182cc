"""The types of a stance score: hits, what they add up to, and for whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from framing.lexicon.lexicon import Axis, Pole, Scheme
from framing.lexicon.matching import Status as MatchStatus
from framing.text.span import Span
from framing.voice.voice import Share as Share

Position = Literal["headline", "lead", "body"]
"""Where in the article: the headline and its deck, the first paragraph, everything after."""

Status = MatchStatus | Literal["rejected"]
"""What became of a hit: as it was matched, or taken out of the count by a review."""

HitKey = tuple[str, str, int, int]
"""What a hit is in its text: axis, term, start, end."""


@dataclass(frozen=True, slots=True)
class Hit(Span):
    """A term of a lexicon found in the text.

    ``voice`` is the index of the innermost voice among the article's voices (None: the narrator),
    ``because`` the words that took the hit out of the count (see `framing.lexicon.matching.Match`),
    None for a counted hit and where words were missing.
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
    ``Settings.interval`` by as many equal hits as the unequal ones are worth (see
    `framing.score.interval`), None with it.
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


@dataclass(frozen=True, slots=True)
class CategoryHit(Span):
    """A term of a category found in the text; the other fields are those of `Hit`."""

    category: str
    term: str
    group: str
    weight: float
    sentence: int
    voice: int | None
    share: Share
    position: Position
    status: Status
    because: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryScore:
    """What the counted hits of some voice add up to in one category, those below it included.

    ``hits`` counts them, ``weight`` sums their weights, ``intensity`` is hits per 1,000 words of
    that voice (0 when it has no words), ``evidence`` the independent ones among them: hits of one
    group in one sentence are one. ``interval`` holds the intensity with the probability of
    ``Settings.interval`` (see `framing.score.interval.rate_interval`); None below the evidence
    floor.
    """

    words: int
    hits: int
    weight: float
    intensity: float
    evidence: int
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryProfile:
    """One article in every category of a scheme, by the ids of the categories.

    ``all`` is own and quoted together; ``scare`` stands apart and is in neither. ``hits`` holds
    every hit found, counted or not, in text order.
    """

    scheme: Scheme
    own: Mapping[str, CategoryScore]
    quoted: Mapping[str, CategoryScore]
    scare: Mapping[str, CategoryScore]
    all: Mapping[str, CategoryScore]
    hits: tuple[CategoryHit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One article on every axis and in every scheme of categories asked for, by their names."""

    article: str
    axes: Mapping[str, AxisProfile]
    categories: Mapping[str, CategoryProfile] = field(default_factory=dict)


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
