"""The rows of what sources call by different names, and of words that one does without."""

from __future__ import annotations

from collections.abc import Iterator

from framing.compare.comparison import Comparison, PairComparison, Source
from framing.export.pair_rows import AbsenceRow, NameRow, SwapRow


def name_rows(pair: PairComparison, left: Source, right: Source) -> Iterator[NameRow]:
    """Every form of the things that the two name differently."""
    for naming in pair.namings:
        for source, uses in ((left, naming.left), (right, naming.right)):
            for use in uses:
                yield NameRow(
                    left=left.reading.article.id,
                    right=right.reading.article.id,
                    referent=naming.referent,
                    article=source.reading.article.id,
                    form=use.form,
                    own=use.own,
                    quoted=use.quoted,
                    scare=use.scare,
                    reason=naming.reason,
                )


def swap_rows(pair: PairComparison, left: Source, right: Source) -> Iterator[SwapRow]:
    """Every place of a linked passage in which the two name differently."""
    for swap in pair.swaps:
        yield SwapRow(
            left=left.reading.article.id,
            right=right.reading.article.id,
            link=swap.link,
            left_start=swap.left.start,
            left_end=swap.left.end,
            right_start=swap.right.start,
            right_end=swap.right.end,
            left_printed=swap.left.of(left.reading.article.text),
            right_printed=swap.right.of(right.reading.article.text),
        )


def absence_rows(comparison: Comparison) -> Iterator[AbsenceRow]:
    """Every word that a source does not use, with each source that does."""
    ids = [source.reading.article.id for source in comparison.sources]
    for article, absences in zip(ids, comparison.absences, strict=False):
        for absence in absences:
            for other, count in zip(ids, absence.counts, strict=True):
                if count:
                    yield AbsenceRow(article, absence.printed, other, count)
