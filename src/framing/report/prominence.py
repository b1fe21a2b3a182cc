"""Prominence: what stands at the top of two sources, and where each tells what both have."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from framing.compare.comparison import Comparison, PairComparison
from framing.compare.prominence import (
    EARLY,
    LATE,
    Opening,
    OpeningPair,
    Placement,
    Prominence,
)
from framing.report.anchors import Anchors
from framing.report.wording import counted, length_words, percent

KINDS = {"headline": "headline", "title": "title, from the corpus", "lead": "first sentence"}


class OnlyView(Struct, frozen=True):
    """Words of one kind that only one of two openings has."""

    label: str
    words: tuple[str, ...]


class OpeningView(Struct, frozen=True):
    """The headline or lead of one source; where there is none, ``kind`` says so."""

    source: int
    kind: str
    text: str
    only: tuple[OnlyView, ...]


class OpeningRow(Struct, frozen=True):
    """Two headlines or leads, and the words they share."""

    label: str
    left: OpeningView
    right: OpeningView
    shared: tuple[str, ...]
    compared: bool


class StripView(Struct, frozen=True):
    """Where one source tells what the other has: in words, and as marks of x and width percent."""

    source: int
    words: str
    marks: tuple[tuple[str, str], ...]


class ProminenceView(Struct, frozen=True, kw_only=True):
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
        f"also in {other}; mean position {length_words(placed.mean)}, "
        f"{position_words(placed.mean)}; the first begins at {length_words(placed.first)}."
    )


def position_words(mean: float) -> str:
    """Whether something stands early or late in a story."""
    if mean < EARLY:
        return "early"
    return "late" if mean > LATE else "in the middle or spread"
