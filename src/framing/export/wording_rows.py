"""Rows of the flat tables on wording and on what stands first. See rows.py for what columns hold in
general.
"""

from __future__ import annotations

from msgspec import Struct


class ModifierRow(Struct, frozen=True):
    """A word that one source puts to a noun which both use; ``uses`` counts the noun there."""

    left: str
    right: str
    noun: str
    kind: str
    linked: bool
    article: str
    uses: int
    modifier: str
    own: int
    quoted: int
    scare: int
    reason: str


class CertaintyRow(Struct, frozen=True):
    """How often one voice of an article hedges, vouches or keeps its distance."""

    article: str
    voice: str
    family: str
    words: int
    count: int
    per_1000: float
    interval_low: float | None
    interval_high: float | None
    approximate_figures: int


class CertaintyMarkRow(Struct, frozen=True):
    """A hedge, a word of certainty or one of distance, where it stands."""

    article: str
    start: int
    end: int
    printed: str
    family: str
    group: str
    sentence: int
    share: str


class OpeningRow(Struct, frozen=True):
    """A headline or lead beside that of the other source; lists are separated by semicolons."""

    left: str
    right: str
    opening: str
    article: str
    kind: str
    start: int | None
    end: int | None
    printed: str
    shared: str
    names_only: str
    figures_only: str
    evaluative_only: str
    words_only: str


class PlacementRow(Struct, frozen=True):
    """Where an article tells what another one has too; positions run from 0 to 1."""

    article: str
    other: str
    words: int
    shared_words: int
    share: float
    mean: float | None
    first: float | None
    last: float | None


class PassagePlaceRow(Struct, frozen=True):
    """Where the two sides of a link stand in their articles, from 0 to 1."""

    left: str
    right: str
    link: int
    left_position: float
    right_position: float
