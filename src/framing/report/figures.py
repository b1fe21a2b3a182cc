"""Figures: the numbers of each source, as printed and as understood, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from framing.compare.comparison import Source
from framing.report.anchors import Anchors
from framing.report.wording import figure_thing, figure_unit, figure_value
from framing.segment.sentence import sentence_at


class FigureLine(Struct, frozen=True, kw_only=True):
    """A figure with a link to its sentence."""

    printed: str
    value: str
    unit: str
    thing: str
    when: str
    sentence: int
    href: str


class FigureList(Struct, frozen=True, kw_only=True):
    """The figures of one source."""

    source: int
    figures: tuple[FigureLine, ...]


def view_figures(sources: Sequence[Source], anchors: Anchors) -> tuple[FigureList, ...]:
    """The figures of every source."""
    return tuple(_figures(number, source, anchors) for number, source in enumerate(sources))


def _figures(number: int, source: Source, anchors: Anchors) -> FigureList:
    reading = source.reading
    lines = []
    for figure in reading.figures:
        sentence = sentence_at(reading.sentences, figure.start)
        line = FigureLine(
            printed=figure.of(reading.article.text),
            value=figure_value(figure),
            unit=figure_unit(figure),
            thing=figure_thing(figure),
            when=figure.period.when if figure.period else "",
            sentence=sentence + 1,
            href=anchors.sentence(number, sentence),
        )
        lines.append(line)
    return FigureList(source=number, figures=tuple(lines))
