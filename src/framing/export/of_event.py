"""The rows that a pair of sources gives on when, where and whether it is one event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.compare.comparison import PairComparison, Source
from framing.compare.sameness import EventSign
from framing.export.pair_rows import EventPointRow, EventRow, WhenRow
from framing.text.span import Span


def event_rows(pair: PairComparison, left: Source, right: Source) -> Iterator[EventRow]:
    """What speaks for one event, and what one article gives alone."""
    if pair.event is None:
        return
    shared = {sign.clue: "; ".join(sign.items) for sign in pair.event.shared}
    yield EventRow(
        left=left.reading.article.id,
        right=right.reading.article.id,
        probability=pair.event.probability,
        shared_dates=shared.get("dates", ""),
        shared_names=shared.get("names", ""),
        shared_figures=shared.get("figures", ""),
        shared_words=shared.get("words", ""),
        left_only=_items(pair.event.left_only),
        right_only=_items(pair.event.right_only),
    )


def point_rows(pair: PairComparison, left: Source, right: Source) -> Iterator[EventPointRow]:
    """What the two tell alike or differently of their event."""
    for point in pair.event.points if pair.event else ():
        ours, theirs = _ends(point.left), _ends(point.right)
        yield EventPointRow(
            left=left.reading.article.id,
            right=right.reading.article.id,
            about=point.about,
            verdict=point.verdict,
            thing=point.thing,
            left_said=point.left_said,
            right_said=point.right_said,
            reason=point.reason,
            left_start=ours[0],
            left_end=ours[1],
            right_start=theirs[0],
            right_end=theirs[1],
            left_printed=_pieces(point.left, left),
            right_printed=_pieces(point.right, right),
        )


def when_rows(pair: PairComparison, left: Source, right: Source) -> Iterator[WhenRow]:
    """The dates and places of linked passages."""
    for when in pair.whens:
        yield WhenRow(
            left=left.reading.article.id,
            right=right.reading.article.id,
            kind=when.kind,
            verdict=when.verdict,
            reason=when.reason,
            left_said=when.left_said,
            right_said=when.right_said,
            left_start=when.left.start,
            left_end=when.left.end,
            right_start=when.right.start,
            right_end=when.right.end,
            left_sentence=when.left_sentence,
            right_sentence=when.right_sentence,
            left_printed=_pieces((when.left,), left),
            right_printed=_pieces((when.right,), right),
        )


def _ends(spans: Sequence[Span]) -> tuple[int | None, int | None]:
    return (spans[0].start, spans[0].end) if spans else (None, None)


def _pieces(spans: Sequence[Span], source: Source) -> str:
    return " [...] ".join(span.of(source.reading.article.text) for span in spans)


def _items(signs: Sequence[EventSign]) -> str:
    return "; ".join(item for sign in signs for item in sign.items)
