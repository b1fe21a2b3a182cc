"""Quantities: the figures of one reading in the form in which two sources are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.align.clues import collect_clues
from framing.mention.figure import BOTH, Figure
from framing.mention.tables import word_set
from framing.reading import Reading
from framing.segment.sentence import sentence_at

_TIME = {
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0,
    "month": 2629800.0, "year": 31557600.0, "decade": 315576000.0, "century": 3155760000.0,
}  # fmt: skip
_LENGTH = {
    "millimeter": 1e-3, "centimeter": 1e-2, "meter": 1.0, "kilometer": 1e3, "mile": 1609.344,
    "nautical mile": 1852.0, "foot": 0.3048, "yard": 0.9144, "inch": 0.0254,
}  # fmt: skip
_MASS = {
    "milligram": 1e-6, "gram": 1e-3, "kilogram": 1.0, "metric ton": 1e3, "ton": 1e3,
    "pound": 0.45359237, "ounce": 0.028349523,
}  # fmt: skip
_AREA = {
    "square meter": 1.0, "hectare": 1e4, "acre": 4046.8564, "square kilometer": 1e6,
    "square mile": 2589988.11,
}  # fmt: skip
_VOLUME = {
    "milliliter": 1e-6, "liter": 1e-3, "cubic meter": 1.0, "cubic foot": 0.028316847,
    "cubic kilometer": 1e9, "gallon": 3.785412e-3,
}  # fmt: skip
_POWER = {"watt": 1.0, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9}
_ENERGY = {"kilowatt-hour": 1.0, "megawatt-hour": 1e3, "gigawatt-hour": 1e6, "terawatt-hour": 1e9}
_POINTS = {"percentage point": 1.0, "basis point": 0.01}
DIMENSIONS: dict[str, tuple[str, float]] = {
    unit: (name, factor)
    for name, units in (
        ("time", _TIME),
        ("length", _LENGTH),
        ("mass", _MASS),
        ("area", _AREA),
        ("volume", _VOLUME),
        ("power", _POWER),
        ("energy", _ENERGY),
        ("points", _POINTS),
    )
    for unit, factor in units.items()
}
"""Units that measure one thing, with their size in one of them. A bare "ton" is taken as metric:
most news means it so, and the two differ by less than a tenth."""

SAME_THING = {
    "commerce": "trade",
    "turnover": "trade",
    "trading": "trade",
    "exchange": "trade",
    "resource": "reserve",
    "deposit": "reserve",
    "output": "production",
    "shipment": "delivery",
    "accord": "agreement",
    "deal": "agreement",
    "pact": "agreement",
    "contract": "agreement",
    "conversation": "talk",
    "meeting": "talk",
    "tanker vessel": "tanker",
    "firm": "company",
    "fatality": "killed",
    "dead": "killed",
    "died": "killed",
    "wounded": "injured",
    "hurt": "injured",
}
"""Words that news uses for one thing where it gives a figure."""

AGGREGATES = word_set(
    """
    trade reserve export import production gdp economy inflation unemployment population budget
    deficit surplus debt revenue turnout consumption demand tourism growth
    """
)
"""Things of which there is one for a given owner and time. Of agreements, loans and meetings
there are many: their figures are compared in linked passages only."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with what its comparison needs.

    ``low`` and ``high`` are in the base unit of ``dimension``, ``step`` is the size of the last
    printed digit in it. ``head`` is the thing counted, ``kinds`` the words that narrow it.
    ``place`` is the sentence with its figures blanked out, and which of them this is.
    """

    index: int
    figure: Figure
    sentence: int
    dimension: str
    low: float
    high: float
    step: float
    head: str | None
    kinds: frozenset[str]
    owners: frozenset[str]
    joint: bool
    words: frozenset[str]
    place: tuple[str, int]


def find_quantities(reading: Reading) -> tuple[Quantity, ...]:
    """The figures of a reading, prepared, in their order."""
    clues = collect_clues(reading)
    places = _places(reading)
    found = []
    for index, figure in enumerate(reading.figures):
        sentence = sentence_at(reading.sentences, figure.start)
        dimension, factor = _dimension(figure)
        head, kinds = _thing(figure)
        found.append(
            Quantity(
                index=index,
                figure=figure,
                sentence=sentence,
                dimension=dimension,
                low=figure.value * factor,
                high=(figure.value if figure.high is None else figure.high) * factor,
                step=_step(figure, reading.article.text) * factor,
                head=head,
                kinds=kinds,
                owners=frozenset(figure.whose) - {BOTH},
                joint=BOTH in figure.whose or len(figure.whose) > 1,
                words=frozenset(clues[sentence].words),
                place=places[index],
            )
        )
    return tuple(found)


def _dimension(figure: Figure) -> tuple[str, float]:
    """What is measured, and the size of the unit. Counts are of one dimension per noun."""
    if figure.kind == "measure" and figure.unit in DIMENSIONS:
        return DIMENSIONS[figure.unit]
    if figure.kind == "count":
        noun = (figure.unit or "").split()[-1:]
        return "count " + "".join(SAME_THING.get(word, word) for word in noun), 1.0
    return (figure.kind if figure.kind != "measure" else figure.unit or "measure"), 1.0


def _thing(figure: Figure) -> tuple[str | None, frozenset[str]]:
    words = [SAME_THING.get(word, word) for word in (figure.counts or "").split()]
    if not words:
        return None, frozenset()
    return words[-1], frozenset(words[:-1]) - {words[-1]}


_DIGITS = re.compile(r"\d[\d,]*(?:\.(\d+))?")


def _step(figure: Figure, text: str) -> float:
    """The size of the last printed digit: 1e8 for "2.5 billion", 1 for "sixteen"."""
    match = _DIGITS.search(figure.of(text))
    if match is None or not figure.value:
        return 1.0 if figure.value >= 1 else 0.0
    printed = float(match[0].replace(",", ""))
    scale = figure.value / printed if printed else 1.0
    return float(scale * 10.0 ** -len(match[1] or ""))


def _places(reading: Reading) -> list[tuple[str, int]]:
    """For every figure its sentence without figures, and its number there."""
    text = reading.article.text
    blanked: dict[int, list[str]] = {}
    numbers: list[tuple[int, int]] = []
    ends: dict[int, int] = {}
    for figure in reading.figures:
        sentence = sentence_at(reading.sentences, figure.start)
        parts = blanked.setdefault(sentence, [])
        numbers.append((sentence, len(parts)))
        parts.append(text[ends.get(sentence, reading.sentences[sentence].start) : figure.start])
        ends[sentence] = figure.end
    whole = {
        sentence: "#".join([*parts, text[ends[sentence] : reading.sentences[sentence].end]])
        for sentence, parts in blanked.items()
    }
    return [(whole[sentence], number) for sentence, number in numbers]
