"""Rows of the flat tables that describe single sources. A field is a column; sentence numbers are
indexes from 0, offsets are code points of the text as loaded, lists of sentences are separated by
spaces.
"""

from __future__ import annotations

from msgspec import Struct


class ScoreRow(Struct, frozen=True):
    """A score of a voice, or of a part of one.

    ``split`` is empty for a whole voice, else "speaker" or "position", and ``part`` says which (an
    empty speaker is one whom the text does not name). ``voice`` is "own", "quoted", "scare", "all"
    (own and quoted), or "any" where a position is scored over every voice.
    """

    article: str
    axis: str
    voice: str
    split: str
    part: str
    words: int
    low_hits: float
    high_hits: float
    low_weight: float
    high_weight: float
    low_per_1000: float
    high_per_1000: float
    evidence: int
    lean: float | None
    interval_low: float | None
    interval_high: float | None


class HitRow(Struct, frozen=True):
    """A term found in a text. Counted hits add up to the scores of their share.

    ``axis`` is the name of the lexicon. A hit on an axis has a pole, one of a scheme a category.
    """

    article: str
    axis: str
    start: int
    end: int
    printed: str
    pole: str | None
    pole_name: str | None
    term: str
    group: str
    reason: str
    weight: float
    sentence: int
    share: str
    speaker: str | None
    position: str
    status: str
    because_start: int | None
    because_end: int | None
    because: str | None
    category: str | None = None
    category_name: str | None = None


class CategoryRow(Struct, frozen=True):
    """What a voice of an article has of a category, those below it included.

    ``voice`` is "own", "quoted", "scare" or "all" (own and quoted); ``interval_low`` and
    ``interval_high`` are about ``per_1000``.
    """

    article: str
    scheme: str
    category: str
    name: str
    parent: str | None
    voice: str
    words: int
    hits: int
    weight: float
    per_1000: float
    evidence: int
    interval_low: float | None
    interval_high: float | None


class VoiceRow(Struct, frozen=True):
    """A stretch that is not simply the narrator's."""

    article: str
    voice: int
    start: int
    end: int
    kind: str
    stance: str
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    cue: str | None
    cue_start: int | None
    cue_end: int | None
    printed: str


class SpeakerRow(Struct, frozen=True):
    """A speaker of an article; "" collects words whose speaker the text does not name."""

    article: str
    speaker: str
    kind: str
    words: int
    direct: int
    indirect: int


class FigureRow(Struct, frozen=True):
    """A number as printed and as understood; ``whose`` is separated by semicolons."""

    article: str
    start: int
    end: int
    printed: str
    kind: str
    value: float
    unit: str | None
    bound: str | None
    sentence: int
    high: float | None
    per: str | None
    counts: str | None
    whose: str
    direction: str | None
    role: str
    period: str | None


class SentenceRow(Struct, frozen=True):
    """A sentence with its place in the layout."""

    article: str
    sentence: int
    start: int
    end: int
    paragraph: int
    role: str
    printed: str


class ReadabilityRow(Struct, frozen=True):
    """Readability formulae with what went into them, and the words of each voice."""

    article: str
    sentences: int
    words: int
    syllables: int
    polysyllables: int
    flesch_reading_ease: float | None
    flesch_kincaid_grade: float | None
    gunning_fog: float | None
    smog_index: float | None
    dale_chall: float | None
    flesch_reading_ease_low: float | None
    flesch_reading_ease_high: float | None
    flesch_kincaid_grade_low: float | None
    flesch_kincaid_grade_high: float | None
    words_own: int
    words_quoted: int
    words_scare: int
