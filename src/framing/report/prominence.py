"""Prominence: what stands at the top of two sources, and where each tells what both have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framing.compare.comparison import Comparison, PairComparison
from framing.compare.prominence import (
    EARLY,
    LATE,
    Opening,
    OpeningPair,
    PassagePlace,
    Placement,
    Prominence,
)
from framing.report.anchors import Anchors
from framing.report.wording import SPACE, counted, first_words, percent

TOP = 0.15
"""Share of a story that counts as its opening on the first screen."""

SURE = 0.7
"""Probability of a link that the first screen relies on: a wrong one would stand out there."""

WORDS_SHOWN = 10

APART = 0.4
"""Difference of the mean positions from which the first screen tells of it."""

KINDS = {"headline": "headline", "title": "title, from the corpus", "lead": "first sentence"}


@dataclass(frozen=True, slots=True)
class OnlyView:
    """Words of one kind that only one of two openings has."""

    label: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpeningView:
    """The headline or lead of one source; where there is none, ``kind`` says so."""

    source: int
    kind: str
    text: str
    only: tuple[OnlyView, ...]


@dataclass(frozen=True, slots=True)
class OpeningRow:
    """Two headlines or leads, and the words they share."""

    label: str
    left: OpeningView
    right: OpeningView
    shared: tuple[str, ...]
    compared: bool


@dataclass(frozen=True, slots=True)
class StripView:
    """Where one source tells what the other has: in words, and as marks of x and width percent."""

    source: int
    words: str
    marks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProminenceView:
    """What two sources put first, and where each tells what both have."""

    left: int
    right: int
    openings: tuple[OpeningRow, ...]
    strips: tuple[StripView, ...]


def view_prominence(comparison: Comparison, anchors: Anchors) -> tuple[ProminenceView, ...]:
    """What comes first in every pair that was asked for it."""
    return tuple(
        ProminenceView(
            left=pair.left,
            right=pair.right,
            openings=(
                _row("Headlines", pair.prominence.headlines, pair),
                _row("Leads", pair.prominence.leads, pair),
            ),
            strips=tuple(_strips(pair, pair.prominence, anchors)),
        )
        for pair in comparison.pairs
        if pair.prominence is not None
    )


def _row(label: str, two: OpeningPair, pair: PairComparison) -> OpeningRow:
    return OpeningRow(
        label=label,
        left=_opening(two.left, label, pair.left),
        right=_opening(two.right, label, pair.right),
        shared=two.shared,
        compared=two.left is not None and two.right is not None,
    )


def _opening(opening: Opening | None, label: str, source: int) -> OpeningView:
    if opening is None:
        why = "no headline: its first sentence is its lead" if label == "Headlines" else "no text"
        return OpeningView(source, why, "", ())
    kinds = (
        ("names", opening.names),
        ("figures", opening.figures),
        ("judging words", opening.evaluative),
        ("other words", opening.words),
    )
    only = tuple(OnlyView(name, words) for name, words in kinds if words)
    return OpeningView(source, KINDS[opening.kind], " ".join(opening.text.split()), only)


def _strips(pair: PairComparison, found: Prominence, anchors: Anchors) -> Iterator[StripView]:
    links = pair.alignment.links
    sides = ((pair.left, pair.right, found.left), (pair.right, pair.left, found.right))
    for source, other, placed in sides:
        left = source == pair.left and placed is found.left
        places = [each.left if left else each.right for each in found.passages]
        marks = tuple((_at(place), "0.8%") for place in places) if links else ()
        yield StripView(source, _placement_words(placed, anchors.names[other]), marks)


def _at(place: float) -> str:
    return f"{max(0.0, 100 * place - 0.4):.2f}%"


def _placement_words(placed: Placement, other: str) -> str:
    if placed.mean is None or placed.first is None:
        return f"Nothing was found in {other}."
    return (
        f"{counted(placed.shared_words, 'word')} ({percent(placed.shared_words, placed.words)}) "
        f"also in {other}; mean position {_share(placed.mean)}, "
        f"{position_words(placed.mean)}; the first begins at {_share(placed.first)}."
    )


def position_words(mean: float) -> str:
    """Whether something stands early or late in a story."""
    if mean < EARLY:
        return "early"
    return "late" if mean > LATE else "in the middle or spread"


def tell_place(pair: PairComparison, comparison: Comparison, anchors: Anchors) -> Iterator[str]:
    """One sentence for the first screen where two sources give shared material other places."""
    if pair.prominence is None:
        return
    turned = max(
        (each for each in pair.prominence.passages if _is_telling(each, pair)),
        key=lambda each: (abs(each.left - each.right), -each.link),
        default=None,
    )
    if turned is not None:
        yield _turned_words(turned, pair, comparison, anchors)
    else:
        yield from _apart_words(pair, pair.prominence, anchors)


def _is_telling(place: PassagePlace, pair: PairComparison) -> bool:
    """Whether one source opens with a passage that stands in the last third of the other."""
    sure = pair.alignment.links[place.link].score >= SURE
    return sure and min(place.left, place.right) <= TOP and max(place.left, place.right) >= LATE


def _turned_words(
    place: PassagePlace, pair: PairComparison, comparison: Comparison, anchors: Anchors
) -> str:
    link = pair.alignment.links[place.link]
    sides = [(place.left, pair.left, link.left), (place.right, pair.right, link.right)]
    (_, first, sentences), (position, last, _) = sorted(sides, key=lambda side: side[0])
    reading = comparison.sources[first].reading
    words = first_words(reading.sentences[sentences[0]].of(reading.article.text), WORDS_SHOWN)
    return (
        f"{anchors.names[first]} opens with what {anchors.names[last]} tells at "
        f"{_share(position)} of its length: “{words}”"
    )


def _apart_words(pair: PairComparison, found: Prominence, anchors: Anchors) -> Iterator[str]:
    if found.left.mean is None or found.right.mean is None:
        return
    sides = [(found.left.mean, pair.left), (found.right.mean, pair.right)]
    (early, first), (late, last) = sorted(sides)
    if late - early >= APART:
        yield (
            f"What both tell stands earlier in {anchors.names[first]} (on average at "
            f"{_share(early)} of its length) than in {anchors.names[last]} ({_share(late)})."
        )


def _share(position: float) -> str:
    return f"{100 * position:.0f}{SPACE}%"
