"""Card: the first screen of a report at the size of a picture that people share."""

from __future__ import annotations

from msgspec import Struct

from framing.compare.comparison import Comparison
from framing.report.anchors import view_anchors
from framing.report.bars import BarView
from framing.report.glance import view_glance
from framing.report.header import SourceView, view_source
from framing.report.sealing import render_sealed
from framing.report.wording import counted

WIDTH, HEIGHT = 1200, 675
"""Points of the picture: the format that most services show uncut."""

MOST_SOURCES = 8
MOST_ROWS = 5
"""Sources up to which there is room for a table of what each tells of the others."""


class Card(Struct, frozen=True, kw_only=True):
    """What the picture shows: of two sources the bars, of a few more the table of shares.

    ``more`` counts the sources that there is no room for.
    """

    sources: tuple[SourceView, ...]
    more: str
    findings: tuple[str, ...]
    bars: tuple[BarView, ...]
    matrix: tuple[tuple[BarView | None, ...], ...]
    version: str


def render_card(comparison: Comparison) -> str:
    """The picture of a comparison as an HTML page of WIDTH by HEIGHT points."""
    return render_sealed(
        "card.html.j2", ("style.css.j2", "card.css.j2"), (), card=view_card(comparison)
    )


def view_card(comparison: Comparison) -> Card:
    """Arrange the sources and the first findings of a comparison."""
    sources, anchors = comparison.sources, view_anchors(comparison)
    glance = view_glance(comparison, anchors)
    more = len(sources) - MOST_SOURCES
    return Card(
        sources=tuple(
            view_source(source, number, anchors.names[number])
            for number, source in enumerate(sources[:MOST_SOURCES])
        ),
        more=f"and {counted(more, 'more source')}" if more > 0 else "",
        findings=tuple(each.words for each in (*glance.event, *glance.told)),
        bars=glance.bars if len(sources) == 2 else (),
        matrix=glance.matrix if 2 < len(sources) <= MOST_ROWS else (),
        version=f"framing {comparison.signature.version}",
    )
