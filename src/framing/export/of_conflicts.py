"""The rows that the conflicts of a comparison give to the tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from framing.compare.comparison import Comparison
from framing.text.span import Span


class ConflictRow(Struct, frozen=True):
    """One sign of a conflict of two sentences; ``score`` is that of the conflict.

    ``conflict`` numbers the conflicts. The ``words`` columns hold the words that show the sign,
    separated by " [...] ", the ``printed`` ones the whole sentences.
    """

    left: str
    right: str
    conflict: int
    score: float
    kind: str
    strength: float
    thing: str
    reason: str
    left_words: str
    right_words: str
    left_sentence: int
    right_sentence: int
    left_start: int
    left_end: int
    right_start: int
    right_end: int
    left_printed: str
    right_printed: str


def conflict_rows(comparison: Comparison) -> Iterator[ConflictRow]:
    """Every sign of every two passages that pull apart."""
    readings = [source.reading for source in comparison.sources]
    for number, each in enumerate(comparison.conflicts):
        left, right = readings[each.left], readings[each.right]
        ours, theirs = left.sentences[each.left_sentence], right.sentences[each.right_sentence]
        for sign in each.tension.signs:
            yield ConflictRow(
                left=left.article.id,
                right=right.article.id,
                conflict=number,
                score=each.tension.score,
                kind=sign.kind,
                strength=sign.strength,
                thing=sign.thing,
                reason=sign.reason,
                left_words=_words(sign.left, left.article.text),
                right_words=_words(sign.right, right.article.text),
                left_sentence=each.left_sentence,
                right_sentence=each.right_sentence,
                left_start=ours.start,
                left_end=ours.end,
                right_start=theirs.start,
                right_end=theirs.end,
                left_printed=ours.of(left.article.text),
                right_printed=theirs.of(right.article.text),
            )


def _words(spans: Sequence[Span], text: str) -> str:
    return " [...] ".join(span.of(text) for span in spans)
