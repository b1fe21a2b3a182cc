"""At a glance: the clearest findings in two or three sentences, and how much is shared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from framing.compare.comparison import Comparison, PairComparison, Shift, Source
from framing.report.anchors import Anchors
from framing.report.bars import BarView, view_bars
from framing.report.finding import Finding, See, rank_findings
from framing.report.same import tell_events
from framing.report.telling import tell_differences
from framing.report.wording import leaning_words
from framing.score.score import AxisProfile, VoiceScore

MOST_FURTHER = 12
"""Findings that are offered behind the first ones."""


class GlanceView(Struct, frozen=True, kw_only=True):
    """The first screen: sentences, and a bar for each side of each pair.

    ``event`` says whether it is one event, ``told`` are the differences that tell most, ``further``
    the next ones, ``notes`` what has to be known to read the bars and the plots.
    ``matrix`` holds the same bars by source and other source, None where there is no pair.
    ``order`` holds the numbers of the axes, those first that tell the sources apart best; the words
    of the first are marked when the page opens.
    """

    event: tuple[Finding, ...]
    told: tuple[Finding, ...]
    further: tuple[Finding, ...]
    notes: tuple[str, ...]
    bars: tuple[BarView, ...]
    matrix: tuple[tuple[BarView | None, ...], ...]
    order: tuple[int, ...]

    @property
    def findings(self) -> tuple[str, ...]:
        """All of it as plain sentences."""
        return (*(f.words for f in (*self.event, *self.told, *self.further)), *self.notes)


def view_glance(comparison: Comparison, anchors: Anchors) -> GlanceView:
    """The clear shifts, widest first, then how much is shared."""
    clear = _clear_shifts(comparison)
    bars = view_bars(comparison, anchors)
    by_place = {(bar.source, bar.other): bar for bar in bars}
    sources = range(len(comparison.sources))
    told, further = rank_findings(_tell(clear, comparison, anchors))
    return GlanceView(
        event=tuple(tell_events(comparison.pairs, anchors)),
        told=told,
        further=further[:MOST_FURTHER],
        notes=tuple(_notes(clear, comparison, anchors)),
        bars=bars,
        matrix=tuple(tuple(by_place.get((i, j)) for j in sources) for i in sources),
        order=_axis_order(clear, comparison),
    )


def _axis_order(
    clear: Sequence[tuple[PairComparison, Shift]], comparison: Comparison
) -> tuple[int, ...]:
    """Axes with a clear shift before the others, then by evidence."""
    names = list(comparison.sources[0].profile.axes)
    shifted = list(dict.fromkeys(shift.axis for _, shift in clear))

    def rank(number: int) -> tuple[int, int]:
        place = shifted.index(names[number]) if names[number] in shifted else len(shifted)
        axes = (source.profile.axes[names[number]] for source in comparison.sources)
        return place, -sum(axis.own.evidence + axis.quoted.evidence for axis in axes)

    return tuple(sorted(range(len(names)), key=rank))


def _clear_shifts(comparison: Comparison) -> list[tuple[PairComparison, Shift]]:
    """Every clear shift with its pair, the widest first."""
    clear = [(pair, shift) for pair in comparison.pairs for shift in pair.shifts if shift.clear]
    return sorted(clear, key=lambda found: -abs(found[1].difference or 0))


def _tell(
    clear: Sequence[tuple[PairComparison, Shift]], comparison: Comparison, anchors: Anchors
) -> Iterator[Finding]:
    """Everything that tells sources apart, pair by pair."""
    numbers = {id(pair): number for number, pair in enumerate(comparison.pairs)}
    for pair, shift in clear:
        yield _shift(shift, pair, numbers[id(pair)], comparison.sources, anchors)
    for number in range(len(comparison.pairs)):
        yield from tell_differences(comparison, number, anchors)


def _notes(
    clear: Sequence[tuple[PairComparison, Shift]], comparison: Comparison, anchors: Anchors
) -> Iterator[str]:
    """What has to be known to read the bars and the plots."""
    for pair in comparison.pairs:
        if not pair.alignment.links:
            left, right = anchors.names[pair.left], anchors.names[pair.right]
            yield f"No passage of {left} was found in {right}."
    if not clear and comparison.pairs and comparison.sources[0].profile.axes:
        yield (
            "No clear difference in stance: the intervals overlap, or there is not enough evidence."
        )


def _shift(
    shift: Shift, pair: PairComparison, number: int, sources: Sequence[Source], anchors: Anchors
) -> Finding:
    sides, see = [], []
    # The side that leans further to the high pole is named first: the finding reads the same
    # whichever article stands on the left.
    order = (pair.right, pair.left) if (shift.difference or 0) > 0 else (pair.left, pair.right)
    for source in order:
        profile = sources[source].profile.axes[shift.axis]
        sides.append(
            f"{anchors.names[source]} {leaning_words(_score(profile, shift), profile.axis)}"
        )
        hits = (h for h in profile.hits if h.status == "counted" and h.share == shift.voice)
        if first := next(hits, None):
            href = anchors.sentence(source, first.sentence, number)
            see.append(See(name=anchors.names[source], href=href))
    whose = "In its own voice" if shift.voice == "own" else "In the voices it quotes,"
    return Finding(
        topic="stance",
        words=f"{whose} {sides[0]}; {sides[1]}.",
        see=tuple(see),
        weight=abs(shift.difference or 0),
    )


def _score(profile: AxisProfile, shift: Shift) -> VoiceScore:
    return profile.own if shift.voice == "own" else profile.quoted
