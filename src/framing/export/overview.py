"""The tables over many comparisons: a row for each article, each lean and each pair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from framing.compare.overview import Overview, PairLine, SourceSummary
from framing.export.tables import Table


class ArticleRow(Struct, frozen=True):
    """An article of a run; the three shares add up to ``words``."""

    article: str
    title: str
    outlet: str
    published: str
    words: int
    own_words: int
    quoted_words: int
    scare_words: int


class LeanRow(Struct, frozen=True):
    """How one voice ("own" or "quoted") of an article leans on an axis."""

    article: str
    axis: str
    low: str
    high: str
    voice: str
    words: int
    evidence: int
    lean: float | None
    interval_low: float | None
    interval_high: float | None


class PairRow(Struct, frozen=True):
    """A pair of a run. All is empty but the ids where ``problem`` says why it was not compared.

    ``left_shared`` of the ``left_words`` words of the left article are in passages that the right
    one has too.
    """

    left: str
    right: str
    folder: str
    left_words: int | None
    left_shared: int | None
    right_words: int | None
    right_shared: int | None
    links: int | None
    conflicts: int | None
    figures_differ: int | None
    clear_shifts: int | None
    one_event: float | None
    problem: str


def overview_tables(overview: Overview, folders: Sequence[str]) -> dict[str, Table]:
    """The tables by name. ``folders`` are those of the pairs, in their order."""
    pairs = zip(overview.lines, folders, strict=True)
    return {
        "articles": Table(ArticleRow, tuple(map(_article_row, overview.sources))),
        "leans": Table(
            LeanRow, tuple(row for each in overview.sources for row in _lean_rows(each))
        ),
        "pairs": Table(PairRow, tuple(_pair_row(line, overview, name) for line, name in pairs)),
    }


def _article_row(source: SourceSummary) -> ArticleRow:
    return ArticleRow(
        article=source.id,
        title=source.title,
        outlet=source.outlet,
        published=source.published,
        words=source.words.total,
        own_words=source.words.own,
        quoted_words=source.words.quoted,
        scare_words=source.words.scare,
    )


def _lean_rows(source: SourceSummary) -> Iterator[LeanRow]:
    for name, axis in source.axes.items():
        for voice, score in (("own", axis.own), ("quoted", axis.quoted)):
            low, high = score.interval or (None, None)
            yield LeanRow(
                article=source.id,
                axis=name,
                low=axis.low,
                high=axis.high,
                voice=voice,
                words=score.words,
                evidence=score.evidence,
                lean=score.lean,
                interval_low=low,
                interval_high=high,
            )


def _pair_row(line: PairLine, overview: Overview, folder: str) -> PairRow:
    pair = line.summary
    return PairRow(
        left=overview.sources[line.left].id,
        right=overview.sources[line.right].id,
        folder=folder if pair else "",
        left_words=pair.left_coverage.words if pair else None,
        left_shared=pair.left_coverage.shared_words if pair else None,
        right_words=pair.right_coverage.words if pair else None,
        right_shared=pair.right_coverage.shared_words if pair else None,
        links=pair.links if pair else None,
        conflicts=pair.conflicts if pair else None,
        figures_differ=pair.differing if pair else None,
        clear_shifts=pair.clear_shifts if pair else None,
        one_event=pair.event.probability if pair and pair.event else None,
        problem=line.problem,
    )
