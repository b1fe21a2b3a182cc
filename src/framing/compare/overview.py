"""Overview: many comparisons in short, a line for each article and one for each pair."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from framing.compare.comparison import Comparison, Coverage, Shift, Source, VoiceWords
from framing.compare.conflict import differs_by_words
from framing.compare.sameness import EventEvidence
from framing.score.score import VoiceScore
from framing.signature import Signature

OPENING = 200
"""Characters of the beginning of a text that stand for a title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisSummary:
    """One article on one axis: its two poles and what its two voices add up to."""

    low: str
    high: str
    own: VoiceScore
    quoted: VoiceScore


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSummary:
    """One article in short.

    ``title`` is "" where neither corpus nor text gives one; ``opening`` is how the text begins.
    """

    id: str
    title: str
    opening: str
    outlet: str
    published: str
    words: VoiceWords
    axes: Mapping[str, AxisSummary]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairSummary:
    """Two articles in short: what they share, and on how many things they stand apart.

    ``conflicts`` counts passages that pull apart by words, ``differing`` figures of the verdict
    "differs". ``shifts`` are those of the comparison.
    """

    left_coverage: Coverage
    right_coverage: Coverage
    links: int
    conflicts: int
    differing: int
    shifts: tuple[Shift, ...]
    event: EventEvidence | None

    @property
    def clear_shifts(self) -> int:
        """Axes and voices whose two intervals do not overlap."""
        return sum(shift.clear for shift in self.shifts)

    def own_distance(self, axis: str) -> float | None:
        """How far apart the own voices lean on an axis, from 0 to 2; None without two leans."""
        own = (shift for shift in self.shifts if shift.axis == axis and shift.voice == "own")
        difference = next((shift.difference for shift in own), None)
        return None if difference is None else abs(difference)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLine:
    """A pair of an overview: the numbers of its articles, and what was found, or what was wrong.

    Either ``summary`` or ``problem`` is given.
    """

    left: int
    right: int
    summary: PairSummary | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Many articles and the pairs of them that were compared, in their order.

    ``problems`` names the articles that could not be used.
    """

    sources: tuple[SourceSummary, ...]
    lines: tuple[PairLine, ...]
    signature: Signature
    interval: float
    problems: tuple[str, ...] = ()


def summarise_source(source: Source) -> SourceSummary:
    """An article in short."""
    article = source.reading.article
    return SourceSummary(
        id=article.id,
        title=source.reading.title,
        opening=article.text.lstrip()[:OPENING],
        outlet=article.outlet or "",
        published=article.published or "",
        words=source.words,
        axes={
            name: AxisSummary(
                low=profile.axis.low, high=profile.axis.high, own=profile.own, quoted=profile.quoted
            )
            for name, profile in source.profile.axes.items()
        },
    )


def summarise_pair(comparison: Comparison) -> PairSummary:
    """The first pair of a comparison in short."""
    pair = comparison.pairs[0]
    sides = (pair.left, pair.right)
    return PairSummary(
        left_coverage=pair.left_coverage,
        right_coverage=pair.right_coverage,
        links=len(pair.alignment.links),
        conflicts=sum(
            differs_by_words(each) and (each.left, each.right) == sides
            for each in comparison.conflicts
        ),
        differing=sum(
            each.verdict == "differs" and (each.left, each.right) == sides
            for each in comparison.figures
        ),
        shifts=pair.shifts,
        event=pair.event,
    )
