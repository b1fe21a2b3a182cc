"""Salience: how much a passage weighs that one source has and another has not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from framing.compare.comparison import LedgerEntry, PairComparison, Salience
from framing.compare.groups import PassageGroup
from framing.reading import Reading
from framing.score.score import Position
from framing.score.whose import sentence_positions
from framing.segment.sentence import sentence_at
from framing.text.span import Span
from framing.text.words import count_words

LONG = 60
"""Words from which a passage counts as long in full."""

MANY = 3
"""Figures and quotations from which a passage counts as full of substance."""

_PLACES: dict[Position, float] = {"headline": 1.0, "lead": 0.8}
_BODY = 0.5
"""The first sentence of the body; the last one counts nothing for its place."""


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What the passages of one reading are weighed by, found once."""

    reading: Reading
    positions: Sequence[Position]
    figures: Counter[int]  # by sentence
    quotes: Counter[int]
    carriers: dict[int, frozenset[int]]  # sources that carry a sentence too


def weigh_pairs(
    pairs: Iterable[PairComparison], readings: Sequence[Reading], groups: Iterable[PassageGroup]
) -> tuple[PairComparison, ...]:
    """The pairs with the salience of every passage that only one of the two has."""
    carriers = _carriers(groups)
    weighed = [_weighed(reading, carriers[number]) for number, reading in enumerate(readings)]
    return tuple(
        replace(pair, ledger=tuple(_weigh(entry, pair, weighed) for entry in pair.ledger))
        for pair in pairs
    )


def _weigh(entry: LedgerEntry, pair: PairComparison, weighed: Sequence[_Weighed]) -> LedgerEntry:
    if entry.status == "linked":
        return entry
    left = entry.status == "only-left"
    source = weighed[pair.left if left else pair.right]
    others = set(range(len(weighed))) - {pair.left, pair.right}
    passage = entry.left if left else entry.right
    return replace(entry, salience=_salience(source, passage, others))


def _salience(source: _Weighed, passage: Sequence[int], others: set[int]) -> Salience:
    sentences, text = source.reading.sentences, source.reading.article.text
    words = count_words(text, sentences[passage[0]].start, sentences[passage[-1]].end)
    figures = sum(source.figures[index] for index in passage)
    quotes = sum(source.quotes[index] for index in passage)
    carried = {number for index in passage for number in source.carriers.get(index, ())} & others
    place = source.positions[passage[0]]
    parts = [
        _PLACES.get(place, _BODY * (1 - passage[0] / len(sentences))),
        min(words / LONG, 1.0),
        min((figures + quotes) / MANY, 1.0),
    ]
    if others:
        parts.append(len(carried) / len(others))
    return Salience(
        score=round(sum(parts) / len(parts), 4),
        place=place,
        words=words,
        figures=figures,
        quotes=quotes,
        carried=len(carried),
        others=len(others),
    )


def _weighed(reading: Reading, carriers: dict[int, frozenset[int]]) -> _Weighed:
    direct = [voice for voice in reading.voices if voice.kind == "direct"]
    return _Weighed(
        reading,
        sentence_positions(reading),
        _count_by_sentence(reading, reading.figures),
        _count_by_sentence(reading, direct),
        carriers,
    )


def _count_by_sentence(reading: Reading, spans: Iterable[Span]) -> Counter[int]:
    """How many of some spans begin in each sentence."""
    return Counter(sentence_at(reading.sentences, span.start) for span in spans)


def _carriers(groups: Iterable[PassageGroup]) -> dict[int, dict[int, frozenset[int]]]:
    """By source and sentence the other sources that carry it."""
    found: dict[int, dict[int, frozenset[int]]] = defaultdict(dict)
    for group in groups:
        members = {member.source for member in group.members}
        for member in group.members:
            for index in member.sentences:
                found[member.source][index] = frozenset(members - {member.source})
    return found
