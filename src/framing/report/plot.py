"""Plot: leans as dots on a line between two poles, in percent of the width of the drawing."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from framing.compare.comparison import Source
from framing.report.wording import counted, evidence_words, interval_words, signed
from framing.score.score import AxisProfile, Share, VoiceScore

EDGE = 3.0
"""Percent of the width left free at both ends, so that a dot at -1 or +1 is not cut."""


class DotView(Struct, frozen=True, kw_only=True):
    """One voice of one source on one axis. The places are None without enough evidence."""

    voice: Share
    lean: str
    evidence: str
    interval: str
    place: str | None
    low_place: str | None
    high_place: str | None
    side: str


class DotsView(Struct, frozen=True, kw_only=True):
    """One source on one axis: its own voice, the voices it quotes, and the words kept apart."""

    source: int
    dots: tuple[DotView, DotView]
    apart: str


class AxisView(Struct, frozen=True, kw_only=True):
    """An axis with all sources on it. ``source`` names the word list, its version and licence."""

    number: int
    name: str
    source: str
    question: str
    description: str
    low: str
    high: str
    low_description: str
    high_description: str
    sources: tuple[DotsView, ...]

    @property
    def settled(self) -> bool:
        """Whether any voice gives enough evidence for a lean."""
        return any(dot.place for source in self.sources for dot in source.dots)


def view_axes(sources: Sequence[Source]) -> tuple[AxisView, ...]:
    """Every axis of the comparison, in the order in which the lexicons were given."""
    names = list(sources[0].profile.axes) if sources else []
    return tuple(_axis(number, name, sources) for number, name in enumerate(names))


def _axis(number: int, name: str, sources: Sequence[Source]) -> AxisView:
    axis = sources[0].profile.axes[name].axis
    return AxisView(
        number=number,
        name=name,
        source=f"{axis.name} {axis.version}, {axis.licence}",
        question=axis.question,
        description=axis.description,
        low=axis.low,
        high=axis.high,
        low_description=axis.low_description,
        high_description=axis.high_description,
        sources=tuple(_dots(i, source.profile.axes[name]) for i, source in enumerate(sources)),
    )


def _dots(source: int, profile: AxisProfile) -> DotsView:
    apart = profile.scare.hits.total
    return DotsView(
        source=source,
        dots=(_dot("own", profile.own), _dot("quoted", profile.quoted)),
        apart=f"{counted(apart, 'hit')} at arm’s length" if apart else "",
    )


def _dot(voice: Share, score: VoiceScore) -> DotView:
    lean = score.lean
    low, high = score.interval or (None, None)
    return DotView(
        voice=voice,
        lean="not enough evidence" if lean is None else signed(lean),
        evidence=evidence_words(score),
        interval=interval_words(score),
        place=_place(lean),
        low_place=_place(low),
        high_place=_place(high),
        side="none" if not lean else "high" if lean > 0 else "low",
    )


def _place(lean: float | None) -> str | None:
    if lean is None:
        return None
    return f"{EDGE + (lean + 1) / 2 * (100 - 2 * EDGE):.2f}%"
