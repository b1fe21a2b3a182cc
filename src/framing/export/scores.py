"""Scores of single articles, with where they stand in their corpus, as JSON and CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from framing.compare.comparison import Comparison, Source
from framing.export.document import SCHEMA_VERSION, render_document
from framing.export.of_source import score_rows
from framing.export.rows import ScoreRow
from framing.export.tables import Table, render_csv
from framing.score.baseline import Baseline
from framing.signature import Signature


class RankedDocument(Struct, frozen=True, kw_only=True):
    """What `ComparisonDocument` holds, and where each article stands in the corpus."""

    schema_version: int
    signature: Signature
    comparison: Comparison
    baselines: tuple[Baseline, ...]


class BaselineRow(Struct, frozen=True):
    """A measure of a voice among the other articles of the corpus."""

    article: str
    axis: str
    voice: str
    measure: str
    value: float | None
    articles: int
    enough: bool
    middle: float | None
    percentile: float | None
    z: float | None


def render_ranked_json(scored: Comparison, baselines: Sequence[Baseline]) -> str:
    """Scores with their standing as JSON text."""
    return render_document(
        RankedDocument(
            schema_version=SCHEMA_VERSION,
            signature=scored.signature,
            comparison=scored,
            baselines=tuple(baselines),
        )
    )


def render_scores_csv(sources: Sequence[Source], baselines: Sequence[Baseline]) -> str:
    """Where the articles stand as CSV text, or, without a baseline, their scores."""
    if baselines:
        return render_csv(Table(BaselineRow, tuple(_baseline_rows(baselines))))
    return render_csv(Table(ScoreRow, tuple(row for each in sources for row in score_rows(each))))


def _baseline_rows(baselines: Sequence[Baseline]) -> Iterator[BaselineRow]:
    for baseline in baselines:
        for one in baseline.standings:
            yield BaselineRow(
                article=baseline.article,
                axis=one.axis,
                voice=one.voice,
                measure=one.measure,
                value=one.value,
                articles=one.articles,
                enough=one.enough,
                middle=one.middle,
                percentile=one.percentile,
                z=one.z,
            )
