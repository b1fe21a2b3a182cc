"""Contrasts: the figures of two sources about one quantity, side by side with their sentences."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from framing.compare.comparison import Comparison
from framing.compare.figures import FigureComparison, FigureVerdict
from framing.report.anchors import Anchors
from framing.report.excerpt import Excerpt, view_excerpt
from framing.report.items import figure_key

VERDICT_WORDS: dict[FigureVerdict, str] = {
    "differs": "Differs",
    "other period": "Other period",
    "incomparable": "Not comparable",
    "agrees": "Agrees",
    "rejected": "Rejected in review",
}
"""What is said of two figures, in the order in which they are shown."""


class Contrast(Struct, frozen=True, kw_only=True):
    """Two figures, what they count, and what was found; ``item`` is their key for a review."""

    style: str
    verdict: str
    quantity: str
    reason: str
    left: Excerpt
    right: Excerpt
    item: str = ""


class ContrastList(Struct, frozen=True, kw_only=True):
    """The figures of a pair of sources: those that do not agree, and those that do."""

    left: int
    right: int
    apart: tuple[Contrast, ...]
    agreeing: tuple[Contrast, ...]


def view_contrasts(comparison: Comparison, anchors: Anchors) -> tuple[ContrastList, ...]:
    """The compared figures of every pair, those pairs first that have most to look at.

    Of several pairs those without any are left out, unless none has any.
    """
    made = []
    for number, pair in enumerate(comparison.pairs):
        maker = _Maker(comparison, anchors, number)
        found = [f for f in comparison.figures if (f.left, f.right) == (pair.left, pair.right)]
        made.append(
            ContrastList(
                left=pair.left,
                right=pair.right,
                apart=maker.make(found, ("differs", "other period", "incomparable")),
                agreeing=maker.make(found, ("agrees",)),
            )
        )
    made.sort(key=_weight, reverse=True)
    return tuple([each for each in made if each.apart or each.agreeing] or made[:1])


def _weight(each: ContrastList) -> tuple[int, int, int]:
    """How much there is to look at: differences, then what is apart, then what agrees."""
    differing = sum(contrast.style == "differs" for contrast in each.apart)
    return differing, len(each.apart), len(each.agreeing)


class _Maker(Struct, frozen=True):
    comparison: Comparison
    anchors: Anchors
    pair: int

    def make(
        self, found: Sequence[FigureComparison], wanted: Sequence[FigureVerdict]
    ) -> tuple[Contrast, ...]:
        return tuple(
            self._contrast(each) for verdict in wanted for each in found if each.verdict == verdict
        )

    def _contrast(self, each: FigureComparison) -> Contrast:
        return Contrast(
            item=figure_key(each, self.comparison.sources),
            style=each.verdict.replace(" ", "-"),
            verdict=VERDICT_WORDS[each.verdict],
            quantity=each.quantity,
            reason=each.reason,
            left=self._side(each.left, each.left_figure),
            right=self._side(each.right, each.right_figure),
        )

    def _side(self, source: int, figure: int) -> Excerpt:
        reading = self.comparison.sources[source].reading
        return view_excerpt(reading.figures[figure], reading, source, self.pair, self.anchors)
