"""Outcome: how a lexicon does against human coding. The one object; pages and files are views."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from framing.lexicon.lexicon import Pole
from framing.review.agreement import Agreement
from framing.validate.codes import Code, Unit
from framing.validate.key import Axis, Found, Stratum, Voice
from framing.validate.rates import PoleRates, Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class CoderLine:
    """One coder: units with a code, and those of them that the coder could not tell."""

    name: str
    coded: int
    unsure: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StratumLine:
    """One stratum: units of the corpus, units drawn, and units with a majority of the coders."""

    stratum: Stratum
    units: int
    drawn: int
    judged: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreements:
    """Krippendorff's alpha for names, and for ranks from low over neither and both to high."""

    nominal: Agreement
    ordinal: Agreement


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How often the interval of an article's lean holds what people say.

    ``articles`` have both a lean by the score and one by people, which is the mean of the coders'
    steps. ``held`` of them have it inside the interval, ``held_within_step`` inside the interval
    made wider by half a step, for coders cannot say it finer. ``share`` is held over articles,
    for the whole corpus; it should be about the 0.9 that the intervals promise.
    """

    articles: int
    held: int
    held_within_step: int
    share: Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A unit on which the majority of the coders and the score differ, with the words counted."""

    id: str
    article: str
    start: int
    end: int
    text: str
    voice: Voice
    score: Code
    majority: Code
    codes: Mapping[str, Code]
    hits: tuple[Found, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Everything that the answers say of a lexicon.

    ``judged`` units have a majority of the coders who could tell; ``tied`` ones have codes and no
    majority, and are in no rate. ``among_coders`` is the agreement among people, ``with_score``
    that between their majority and the score; both are of the sample, in which rare hits are more
    frequent than in the corpus. ``poles`` and ``by_voice`` are estimates for the corpus.
    ``confusion`` counts judged units by code of the majority, then by code of the score.
    """

    sample: str
    unit: Unit
    axis: Axis
    drawn: int
    judged: int
    tied: int
    codings: int
    coders: tuple[CoderLine, ...]
    strata: tuple[StratumLine, ...]
    among_coders: Agreements
    with_score: Agreements
    poles: Mapping[Pole, PoleRates]
    by_voice: Mapping[Voice, Mapping[Pole, PoleRates]]
    coverage: Coverage | None
    confusion: Mapping[Code, Mapping[Code, int]]
    disagreements: tuple[Disagreement, ...]
    notes: tuple[str, ...]
