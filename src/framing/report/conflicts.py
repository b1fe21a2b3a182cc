"""Conflicts: passages that pull apart, side by side, with the words that show it marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from framing.compare.comparison import Comparison
from framing.compare.conflict import Conflict, ConflictKind, differs_by_words
from framing.reading import Reading
from framing.report.anchors import Anchors
from framing.report.items import conflict_key
from framing.report.wording import in_a_row
from framing.text.span import Span

KINDS: dict[ConflictKind, str] = {
    "denial": "One denies it",
    "negation": "One says it, one says not",
    "opposites": "Opposite words",
    "blame": "One accuses, one accuses back",
}
"""What is said of two passages. Figures that differ have a section of their own."""

MOST_THINGS = 3
"""Shared things that are named."""


class ConflictPiece(Struct, frozen=True, kw_only=True):
    """Words of a sentence; ``shows`` when they are the evidence."""

    text: str
    shows: bool


class ConflictSide(Struct, frozen=True, kw_only=True):
    """A sentence of one source, cut around the words that show the conflict."""

    source: int
    href: str
    pieces: tuple[ConflictPiece, ...]


class ConflictView(Struct, frozen=True, kw_only=True):
    """Two sentences that pull apart, what of, and what the opposed words are about."""

    item: str
    kind: str
    thing: str
    reason: str
    left: ConflictSide
    right: ConflictSide


class ConflictList(Struct, frozen=True, kw_only=True):
    """The passages of one pair that pull apart."""

    left: int
    right: int
    conflicts: tuple[ConflictView, ...]


def view_conflicts(comparison: Comparison, anchors: Anchors) -> tuple[ConflictList, ...]:
    """The passages that pull apart in every pair that has any, the first pair where none has."""
    readings = [source.reading for source in comparison.sources]
    lists = tuple(
        ConflictList(
            left=pair.left,
            right=pair.right,
            conflicts=tuple(
                _view(each, number, readings, anchors)
                for each in comparison.conflicts
                if (each.left, each.right) == (pair.left, pair.right)
                if differs_by_words(each)
            ),
        )
        for number, pair in enumerate(comparison.pairs)
    )
    return tuple(each for each in lists if each.conflicts) or lists[:1]


def _view(each: Conflict, pair: int, readings: Sequence[Reading], anchors: Anchors) -> ConflictView:
    sign = each.tension.signs[0]
    things = sign.thing.split(", ")[:MOST_THINGS]
    return ConflictView(
        item=conflict_key(each, readings),
        kind=KINDS[sign.kind],
        thing=in_a_row(things),
        reason=sign.reason,
        left=_side(each.left, each.left_sentence, sign.left, pair, readings, anchors),
        right=_side(each.right, each.right_sentence, sign.right, pair, readings, anchors),
    )


def _side(
    source: int,
    sentence: int,
    shown: Sequence[Span],
    pair: int,
    readings: Sequence[Reading],
    anchors: Anchors,
) -> ConflictSide:
    reading = readings[source]
    return ConflictSide(
        source=source,
        href=anchors.sentence(source, sentence, pair),
        pieces=tuple(_pieces(reading.sentences[sentence], shown, reading.article.text)),
    )


def _pieces(sentence: Span, shown: Sequence[Span], text: str) -> Iterator[ConflictPiece]:
    """The sentence, cut where the words that show something begin and end."""
    at = sentence.start
    for span in sorted(shown, key=lambda each: (each.start, each.end)):
        if span.start >= at:
            yield ConflictPiece(text=text[at : span.start], shows=False)
            yield ConflictPiece(text=span.of(text), shows=True)
            at = span.end
    yield ConflictPiece(text=text[at : sentence.end], shows=False)
