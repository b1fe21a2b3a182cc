"""At a glance: the clearest findings in two or three sentences, and how much is shared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.compare.comparison import Comparison, Coverage, PairComparison, Shift, Source
from framing.report.anchors import Anchors
from framing.report.same import tell_event
from framing.report.telling import tell_differences
from framing.report.wording import (
    counted,
    leaning_words,
    percent,
    plain,
)
from framing.score.score import AxisProfile, VoiceScore

MOST_FINDINGS = 3
"""Sentences about stance on the first screen: more would have to be studied, not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarView:
    """How much of one article another one has too.

    ``width`` and ``shared_width`` are percent of the longest article, ``share_width`` of this one.
    """

    source: int
    other: int
    shared_width: str
    width: str
    share_width: str
    shared: str
    only: str
    share: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GlanceView:
    """The first screen: sentences, and a bar for each side of each pair.

    ``matrix`` holds the same bars by source and other source, None where there is no pair.
    ``order`` holds the numbers of the axes, those first that tell the sources apart best; the words
    of the first are marked when the page opens.
    """

    findings: tuple[str, ...]
    bars: tuple[BarView, ...]
    matrix: tuple[tuple[BarView | None, ...], ...]
    order: tuple[int, ...]


def view_glance(comparison: Comparison, anchors: Anchors) -> GlanceView:
    """The clear shifts, widest first, then how much is shared."""
    clear = _clear_shifts(comparison)
    bars = tuple(_bars(comparison, anchors))
    by_place = {(bar.source, bar.other): bar for bar in bars}
    sources = range(len(comparison.sources))
    return GlanceView(
        findings=tuple(_findings(clear, comparison, anchors)),
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


def _findings(
    clear: Sequence[tuple[PairComparison, Shift]], comparison: Comparison, anchors: Anchors
) -> Iterator[str]:
    for pair, shift in clear[:MOST_FINDINGS]:
        yield _shift_words(shift, pair, comparison.sources, anchors)
    if len(clear) > MOST_FINDINGS:
        yield f"{counted(len(clear) - MOST_FINDINGS, 'more clear difference')} in stance below."
    if not clear and comparison.pairs:
        yield (
            "No clear difference in stance: the intervals overlap, or there is not enough evidence."
        )
    if len(comparison.pairs) == 1:
        yield from tell_differences(comparison, anchors)
        yield _shared_words(comparison.pairs[0], anchors)
        yield from tell_event(comparison.pairs[0], anchors)


def _shift_words(
    shift: Shift, pair: PairComparison, sources: Sequence[Source], anchors: Anchors
) -> str:
    sides = []
    # The side that leans further to the high pole is named first: the finding reads the same
    # whichever article stands on the left.
    order = (pair.right, pair.left) if (shift.difference or 0) > 0 else (pair.left, pair.right)
    for source in order:
        profile = sources[source].profile.axes[shift.axis]
        score = _score(profile, shift)
        sides.append(f"{anchors.names[source]} {leaning_words(score, profile.axis)}")
    whose = "In its own voice" if shift.voice == "own" else "In the voices it quotes,"
    return f"{whose} {sides[0]}; {sides[1]}."


def _score(profile: AxisProfile, shift: Shift) -> VoiceScore:
    return profile.own if shift.voice == "own" else profile.quoted


def _shared_words(pair: PairComparison, anchors: Anchors) -> str:
    left, right = anchors.names[pair.left], anchors.names[pair.right]
    ours, theirs = pair.left_coverage, pair.right_coverage
    if not ours.shared_words and not theirs.shared_words:
        return f"No passage of {left} was found in {right}."
    return (
        f"{percent(ours.shared_words, ours.words)} of the words of {left} are in passages that "
        f"{right} has too; the other way round it is "
        f"{percent(theirs.shared_words, theirs.words)}."
    )


def _bars(comparison: Comparison, anchors: Anchors) -> Iterator[BarView]:
    longest = max((source.words.total for source in comparison.sources), default=0)
    for number, pair in enumerate(comparison.pairs):
        href = anchors.pair(number)
        yield _bar(pair.left_coverage, pair.left, pair.right, longest, href)
        yield _bar(pair.right_coverage, pair.right, pair.left, longest, href)


def _bar(coverage: Coverage, source: int, other: int, longest: int, href: str) -> BarView:
    only = coverage.words - coverage.shared_words
    return BarView(
        source=source,
        other=other,
        shared_width=_width(coverage.shared_words, longest),
        width=_width(coverage.words, longest),
        share_width=_width(coverage.shared_words, coverage.words),
        shared=counted(coverage.shared_words, "word"),
        only=plain(only),
        share=percent(coverage.shared_words, coverage.words),
        href=href,
    )


def _width(part: int, whole: int) -> str:
    return f"{100 * part / whole if whole else 0:.2f}%"
