"""Index: one page over many comparisons, with a way to the report of each."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from framing.compare.overview import Overview
from framing.report.anchors import distinct_slugs, short_names
from framing.report.heat import HeatView, view_heat
from framing.report.lines import (
    ArticleLine,
    ArticleView,
    FailedPair,
    PairView,
    view_article_lines,
    view_articles,
    view_failed,
    view_pair_lines,
)
from framing.report.sealing import render_sealed
from framing.report.wording import counted, percent

STYLES = ("style.css.j2", "index.css.j2")
SCRIPTS = ("heat", "sort")
MANY = 15
"""Articles from which the matrix is set smaller."""

HUGE = 30
"""Articles from which it is set as small as can be read."""


class AxisName(Struct, frozen=True, kw_only=True):
    """The two poles of an axis."""

    low: str
    high: str


class IndexPage(Struct, frozen=True, kw_only=True):
    """Everything on the page, in its order."""

    title: str
    facts: tuple[str, ...]
    size: str
    articles: tuple[ArticleView, ...]
    axes: tuple[AxisName, ...]
    heat: HeatView
    pairs: tuple[PairView, ...]
    failed: tuple[FailedPair, ...]
    problems: tuple[str, ...]
    lines: tuple[ArticleLine, ...]
    interval: str
    version: str
    digest: str


def render_index(overview: Overview, hrefs: Sequence[str]) -> str:
    """The index page: one self-contained HTML file (write it as UTF-8).

    Args:
        overview: The articles and pairs of a run.
        hrefs: For each of its lines, the address of the report as seen from the page, "" for none.

    Returns:
        HTML. The same overview gives the same characters.
    """
    return render_sealed("index.html.j2", STYLES, SCRIPTS, page=view_index(overview, hrefs))


def view_index(overview: Overview, hrefs: Sequence[str]) -> IndexPage:
    """Arrange an overview for reading."""
    names = short_names([source.id for source in overview.sources])
    articles = view_articles(overview, names, distinct_slugs(names))
    pairs = view_pair_lines(overview, names, hrefs)
    return IndexPage(
        title=f"{counted(len(articles), 'article')} compared",
        facts=(counted(len(pairs), "pair"), *_outlets(overview)),
        size=_size(len(articles)),
        articles=articles,
        axes=_axes(overview),
        heat=view_heat(overview, hrefs),
        pairs=pairs,
        failed=view_failed(overview),
        problems=overview.problems,
        lines=view_article_lines(overview, articles),
        interval=percent(overview.interval, 1),
        version=f"framing {overview.signature.version}",
        digest=overview.signature.digest,
    )


def _outlets(overview: Overview) -> tuple[str, ...]:
    outlets = {source.outlet for source in overview.sources} - {""}
    return (counted(len(outlets), "outlet"),) if outlets else ()


def _axes(overview: Overview) -> tuple[AxisName, ...]:
    axes = overview.sources[0].axes.values() if overview.sources else ()
    return tuple(AxisName(low=axis.low, high=axis.high) for axis in axes)


def _size(articles: int) -> str:
    return "huge" if articles >= HUGE else "many" if articles >= MANY else "few"
