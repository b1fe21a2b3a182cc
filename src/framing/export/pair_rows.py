"""Rows of the flat tables that describe pairs of sources, or all of them together. See rows.py for
what columns hold in general.
"""

from __future__ import annotations

from msgspec import Struct


class LinkRow(Struct, frozen=True):
    """A passage of the left article tied to one of the right."""

    left: str
    right: str
    link: int
    left_sentences: str
    right_sentences: str
    left_start: int
    left_end: int
    right_start: int
    right_end: int
    score: float
    relation: str
    crosses: bool
    matched_by: str
    left_printed: str
    right_printed: str


class EvidenceRow(Struct, frozen=True):
    """A reason for a link."""

    left: str
    right: str
    link: int
    matcher: str
    strength: float
    shown: str


class NameRow(Struct, frozen=True):
    """A word that a source uses for something which the other one of a pair names differently."""

    left: str
    right: str
    referent: str
    article: str
    form: str
    own: int
    quoted: int
    scare: int
    reason: str


class SwapRow(Struct, frozen=True):
    """A place in a linked passage where the two sources of a pair name differently."""

    left: str
    right: str
    link: int
    left_start: int
    left_end: int
    right_start: int
    right_end: int
    left_printed: str
    right_printed: str


class AbsenceRow(Struct, frozen=True):
    """A word that ``article`` does not use, with its uses in one other source."""

    article: str
    term: str
    other: str
    count: int


class TermRow(Struct, frozen=True):
    """A word that sets a source apart from all the others together."""

    article: str
    term: str
    count: int
    others: int
    words: int
    other_words: int
    log_odds: float
    z: float


class GroupRow(Struct, frozen=True):
    """A passage of one article in a group of passages on one thing; ``score`` is the group's."""

    group: int
    sources: int
    article: str
    sentences: str
    start: int
    end: int
    score: float
    printed: str


class EventRow(Struct, frozen=True):
    """Whether two articles tell one event; items of each sign are separated by semicolons."""

    left: str
    right: str
    probability: float
    shared_dates: str
    shared_names: str
    shared_figures: str
    shared_words: str
    left_only: str
    right_only: str


class EventPointRow(Struct, frozen=True):
    """One thing that two articles tell alike or differently of their event. Several places that say
    so are separated by " [...] "; the offsets are those of the first, empty where a date was given
    with the article.
    """

    left: str
    right: str
    about: str
    verdict: str
    thing: str
    left_said: str
    right_said: str
    reason: str
    left_start: int | None
    left_end: int | None
    right_start: int | None
    right_end: int | None
    left_printed: str
    right_printed: str


class WhenRow(Struct, frozen=True):
    """A date or place of a passage set against one of the linked passage."""

    left: str
    right: str
    kind: str
    verdict: str
    reason: str
    left_said: str
    right_said: str
    left_start: int
    left_end: int
    right_start: int
    right_end: int
    left_sentence: int
    right_sentence: int
    left_printed: str
    right_printed: str


class LedgerRow(Struct, frozen=True):
    """A passage and where it stands. ``nearest_sentence`` is of the article that lacks it, and
    ``salience`` says from 0 to 1 how much a passage weighs that only one of the two has.
    """

    left: str
    right: str
    status: str
    left_sentences: str
    right_sentences: str
    link: int | None
    nearest_sentence: int | None
    nearest_score: float | None
    salience: float | None
    left_printed: str
    right_printed: str


class QuoteRow(Struct, frozen=True):
    """An utterance that two sources carry, as each of them gives it.

    Pieces that the narrator breaks into are joined by " [...] ". The ``only`` columns hold the
    words that the other source does not have. The stances are those of the reporting words.
    """

    left: str
    right: str
    form: str
    likeness: float
    same_speaker: bool | None
    left_speaker: str | None
    right_speaker: str | None
    left_cue: str | None
    right_cue: str | None
    left_stance: str
    right_stance: str
    left_start: int
    left_end: int
    right_start: int
    right_end: int
    left_printed: str
    right_printed: str
    left_only: str
    right_only: str


class ShiftRow(Struct, frozen=True):
    """How one voice leans in two articles; the difference is right minus left."""

    left: str
    right: str
    axis: str
    voice: str
    left_lean: float | None
    right_lean: float | None
    difference: float | None
    clear: bool


class CoverageRow(Struct, frozen=True):
    """How much of an article another one has too."""

    article: str
    other: str
    sentences: int
    shared_sentences: int
    words: int
    shared_words: int


class FigurePairRow(Struct, frozen=True):
    """A figure of the left article set against one of the right, and whether they agree."""

    left: str
    right: str
    quantity: str
    verdict: str
    reason: str
    linked: bool
    left_printed: str
    right_printed: str
    left_value: float
    right_value: float
    left_unit: str | None
    right_unit: str | None
    left_period: str | None
    right_period: str | None
    left_start: int
    left_end: int
    right_start: int
    right_end: int
    left_sentence: int
    right_sentence: int
