"""Lines: the pairs and the articles of a run as tables that can be sorted."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from framing.compare.overview import AxisSummary, Overview, PairSummary, SourceSummary
from framing.report.same import tell_evidence
from framing.report.wording import (
    counted,
    first_words,
    interval_words,
    percent,
    plain,
    signed,
)
from framing.score.score import VoiceScore

TITLE_WORDS = 9
"""Words of a title in a table; the report has all of them."""


class ArticleView(Struct, frozen=True, kw_only=True):
    """An article by its short name; ``facts`` are outlet and date, "" where unknown."""

    name: str
    anchor: str
    title: str
    titled: bool
    outlet: str
    published: str


class Value(Struct, frozen=True, kw_only=True):
    """What a cell says, and the number by which it is sorted."""

    words: str
    key: str


class LeanView(Struct, frozen=True, kw_only=True):
    """Where a voice leans, or that there is not enough evidence to say."""

    voice: str
    lean: str
    interval: str
    known: bool


class AxisCell(Struct, frozen=True, kw_only=True):
    """One article on one axis: own voice first, and the number by which it is sorted."""

    leans: tuple[LeanView, LeanView]
    key: str


class ArticleLine(Struct, frozen=True, kw_only=True):
    """The row of an article: its words, by whose they are, and its leans on every axis."""

    article: ArticleView
    words: Value
    own: Value
    quoted: Value
    axes: tuple[AxisCell, ...]


class PairView(Struct, frozen=True, kw_only=True):
    """The row of a pair: numbers of its articles and what was found."""

    left: int
    right: int
    href: str
    left_share: str
    right_share: str
    share_key: str
    links: Value
    conflicts: Value
    differing: Value
    shifts: Value
    event: Value
    telling: str


class FailedPair(Struct, frozen=True, kw_only=True):
    """A pair that was not compared, and why."""

    left: int
    right: int
    problem: str


def view_articles(
    overview: Overview, names: Sequence[str], slugs: Sequence[str]
) -> tuple[ArticleView, ...]:
    """How the articles are called on the page."""
    return tuple(
        ArticleView(
            name=name,
            anchor=f"article.{slug}",
            title=first_words(source.title or source.opening, TITLE_WORDS),
            titled=bool(source.title),
            outlet=source.outlet,
            published=source.published,
        )
        for source, name, slug in zip(overview.sources, names, slugs, strict=True)
    )


def view_article_lines(
    overview: Overview, articles: Sequence[ArticleView]
) -> tuple[ArticleLine, ...]:
    """A row for every article."""
    return tuple(
        _article_line(source, article)
        for source, article in zip(overview.sources, articles, strict=True)
    )


def view_pair_lines(
    overview: Overview, names: Sequence[str], hrefs: Sequence[str]
) -> tuple[PairView, ...]:
    """A row for every pair that was compared."""
    return tuple(
        _pair_line(line.left, line.right, line.summary, names, href)
        for line, href in zip(overview.lines, hrefs, strict=True)
        if line.summary
    )


def view_failed(overview: Overview) -> tuple[FailedPair, ...]:
    """The pairs that were not compared."""
    return tuple(
        FailedPair(left=line.left, right=line.right, problem=line.problem)
        for line in overview.lines
        if not line.summary
    )


def _article_line(source: SourceSummary, article: ArticleView) -> ArticleLine:
    words = source.words
    return ArticleLine(
        article=article,
        words=_count(words.total),
        own=_share(words.own, words.total),
        quoted=_share(words.quoted, words.total),
        axes=tuple(map(_axis_cell, source.axes.values())),
    )


def _axis_cell(axis: AxisSummary) -> AxisCell:
    lean = axis.own.lean
    return AxisCell(
        leans=(_lean("own", axis.own), _lean("quoted", axis.quoted)),
        key="" if lean is None else f"{lean:.4f}",
    )


def _lean(voice: str, score: VoiceScore) -> LeanView:
    if score.lean is None:
        words = counted(score.hits.total, "hit")
        return LeanView(voice=voice, lean=words, interval="", known=False)
    interval = interval_words(score)
    return LeanView(voice=voice, lean=signed(score.lean), interval=interval, known=True)


def _pair_line(
    left: int, right: int, pair: PairSummary, names: Sequence[str], href: str
) -> PairView:
    ours, theirs = pair.left_coverage, pair.right_coverage
    shares = [part.shared_words / part.words if part.words else 0 for part in (ours, theirs)]
    event = pair.event
    return PairView(
        left=left,
        right=right,
        href=href,
        left_share=percent(ours.shared_words, ours.words),
        right_share=percent(theirs.shared_words, theirs.words),
        share_key=f"{max(shares):.4f}",
        links=_count(pair.links),
        conflicts=_count(pair.conflicts),
        differing=_count(pair.differing),
        shifts=_count(pair.clear_shifts),
        event=_share(event.probability, 1) if event else Value(words="", key=""),
        telling=" ".join(tell_evidence(event, names[left], names[right])) if event else "",
    )


def _count(number: int) -> Value:
    return Value(words=plain(number), key=str(number))


def _share(part: float, whole: float) -> Value:
    return Value(words=percent(part, whole), key=f"{part / whole if whole else 0:.4f}")
