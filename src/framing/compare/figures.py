"""Figures across sources: the same quantity in two articles, and whether they agree on it.

A false conflict costs more trust than a missed one. Two figures are compared only when they measure
the same kind of thing and count the same, and they differ only when nothing speaks for another
time, another owner or another unit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

from framing.align.link import Alignment, Link
from framing.compare.amounts import compare_amounts
from framing.compare.pairing import (
    dated_apart,
    has_owner,
    is_equal,
    is_far,
    meet,
    name_owners,
    narrowed_alike,
    owners_meet,
    pair_up,
    place_of,
    thing_of,
)
from framing.compare.quantities import AGGREGATES, Quantity, find_quantities
from framing.compare.times import Clock, assumed_time, differing_times
from framing.reading import Reading

FigureVerdict = Literal["agrees", "differs", "other period", "incomparable", "rejected"]
"""What is found of two figures; rejected where a review says that it does not hold."""

MOST_OF_ONE_KIND = 50
"""Figures of one thing beyond which an article holds a table: only linked ones are compared."""

SHARED_WORDS = 4
"""Content words that two sentences share when they speak of one thing without naming its owner."""

MOST_PARTNERS = 4
"""Figures of the other article that one figure is set against."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureComparison:
    """Two figures about one quantity.

    ``left`` and ``right`` are numbers of sources, ``left_figure`` and ``right_figure`` indexes into
    the figures of their readings, ``left_sentence`` and ``right_sentence`` into their sentences.
    ``quantity`` is what both count, "" where only their place in a sentence ties them. ``reason``
    says in plain words why the verdict is what it is. ``linked`` says that the two stand in linked
    passages.
    """

    left: int
    right: int
    left_figure: int
    right_figure: int
    left_sentence: int
    right_sentence: int
    quantity: str
    verdict: FigureVerdict
    reason: str
    linked: bool


def compare_figures(
    left: Reading, right: Reading, alignment: Alignment, sources: tuple[int, int] = (0, 1)
) -> tuple[FigureComparison, ...]:
    """Compare the figures of two readings.

    A figure that agrees with one of the other article is settled and set against no other. Swapping
    the readings (and the alignment) mirrors the result.

    Args:
        left: One article.
        right: The other one.
        alignment: Their links, from `align_readings`.
        sources: The numbers of the two in the comparison.

    Returns:
        Pairs in the order of the left figures, then of the right ones.
    """
    if (left.article.text, left.article.id) > (right.article.text, right.article.id):
        links = [replace(x, left=x.right, right=x.left) for x in alignment.links]
        found = [_mirrored(each) for each in _Comparer(right, left, links, sources[::-1]).compare()]
    else:
        found = list(_Comparer(left, right, alignment.links, sources).compare())
    return tuple(sorted(found, key=lambda each: (each.left_figure, each.right_figure)))


def compare_all_figures(
    readings: Sequence[Reading], aligned: Iterable[tuple[int, int, Alignment]]
) -> tuple[FigureComparison, ...]:
    """Compare the figures of every pair of readings.

    Args:
        readings: The sources.
        aligned: Numbers of the left and right source with their alignment, for every pair.
    """
    return tuple(
        found
        for left, right, alignment in aligned
        for found in compare_figures(readings[left], readings[right], alignment, (left, right))
    )


def _mirrored(each: FigureComparison) -> FigureComparison:
    return replace(
        each,
        left=each.right,
        right=each.left,
        left_figure=each.right_figure,
        right_figure=each.left_figure,
        left_sentence=each.right_sentence,
        right_sentence=each.left_sentence,
    )


_Judged = tuple[Quantity, Quantity, FigureVerdict, str]


class _Comparer:
    """Compares the figures of two articles, which stand in canonical order."""

    def __init__(
        self, left: Reading, right: Reading, links: Sequence[Link], sources: tuple[int, int]
    ) -> None:
        self._left, self._right = find_quantities(left), find_quantities(right)
        self._ours = Clock.of(left.article.published, self._left)
        self._theirs = Clock.of(right.article.published, self._right)
        self._links = links
        self._left_link = {index: n for n, link in enumerate(links) for index in link.left}
        self._right_link = {index: n for n, link in enumerate(links) for index in link.right}
        self._sources = sources
        self._settled: set[tuple[bool, int]] = set()

    def compare(self) -> Iterator[FigureComparison]:
        yield from self._in_equal_sentences()
        judged = [(a, b, *self._judge(a, b)) for a, b in self._candidates()]
        judged.sort(key=self._rank)
        for a, b, verdict, reason in judged:
            if verdict == "agrees" and self._is_free(a, b):
                self._settle(a, b)
                yield self._made(a, b, verdict, reason)
        rest = [each for each in judged if each[2] != "agrees" and self._is_free(*each[:2])]
        yield from self._unsettled(rest)

    def _rank(self, judged: _Judged) -> tuple[bool, int, int]:
        """Linked pairs first, then in the order of the text."""
        a, b = judged[:2]
        return not self._linked(a, b), a.index, b.index

    def _unsettled(self, judged: Sequence[_Judged]) -> Iterator[FigureComparison]:
        """What neither agrees nor is settled; the incomparable only where there is nothing else."""
        partners: Counter[tuple[bool, int]] = Counter()
        for wanted in ("differs", "other period", "incomparable"):
            taken = set(partners) if wanted == "incomparable" else set()
            for a, b, verdict, reason in judged:
                ends = {(False, a.index), (True, b.index)}
                if verdict != wanted or ends & taken:
                    continue
                if all(partners[end] < MOST_PARTNERS for end in ends):
                    partners.update(ends)
                    yield self._made(a, b, verdict, reason)

    def _in_equal_sentences(self) -> Iterator[FigureComparison]:
        """Figures at one place of sentences that are equal but for their figures."""
        for ours, theirs in meet(self._left, self._right, place_of, place_of):
            for a, b in pair_up(ours, theirs):
                self._settle(a, b)
                verdict, reason = self._judge_values(a, b)
                if verdict == "agrees" or (late := self._late(a, b)) is None:
                    yield self._made(a, b, verdict, reason)
                else:
                    yield self._made(a, b, "other period", late)

    def _candidates(self) -> Iterator[tuple[Quantity, Quantity]]:
        """Free figures that count one thing, or stand in one link, each pair once."""
        free = [q for q in self._left if (False, q.index) not in self._settled]
        others = [q for q in self._right if (True, q.index) not in self._settled]
        seen: set[tuple[int, int]] = set()
        groups = [
            *meet(free, others, thing_of, thing_of),
            *meet(free, others, self._left_place, self._right_place),
        ]
        for ours, theirs in groups:
            if max(len(ours), len(theirs)) > MOST_OF_ONE_KIND:
                continue
            for a, b in product(ours, theirs):
                if (a.index, b.index) not in seen and self._same_quantity(a, b):
                    seen.add((a.index, b.index))
                    yield a, b

    def _left_place(self, quantity: Quantity) -> Hashable:
        link = self._left_link.get(quantity.sentence)
        return None if link is None else (link, quantity.dimension)

    def _right_place(self, quantity: Quantity) -> Hashable:
        link = self._right_link.get(quantity.sentence)
        return None if link is None else (link, quantity.dimension)

    def _same_quantity(self, a: Quantity, b: Quantity) -> bool:
        """Whether two figures are about one thing, as far as their words tell."""
        if a.dimension != b.dimension or a.figure.role != b.figure.role:
            return False
        linked = self._linked(a, b)
        if a.head is None or b.head is None:
            return linked and is_equal(a, b)
        if a.head != b.head or not narrowed_alike(a, b, linked):
            return False
        shared = len(a.words & b.words)
        if a.head in AGGREGATES:
            return linked or (has_owner(a) and has_owner(b)) or shared >= SHARED_WORDS
        return linked and (self._is_close(a) or shared >= SHARED_WORDS)

    def _is_close(self, a: Quantity) -> bool:
        return self._links[self._left_link[a.sentence]].relation != "same topic"

    def _judge(self, a: Quantity, b: Quantity) -> tuple[FigureVerdict, str]:
        if self._linked(a, b) and is_equal(a, b) and not dated_apart(a, b):
            return self._judge_values(a, b)
        if not owners_meet(a, b):
            owners = sorted((name_owners(a), name_owners(b)))
            return "incomparable", f"{owners[0]} is not {owners[1]}"
        late = self._late(a, b)
        if late is not None:
            return "other period", late
        verdict, reason = self._judge_values(a, b)
        if verdict == "differs" and is_far(a, b):
            return "incomparable", f"so far apart that they are hardly of one thing: {reason}"
        taken = assumed_time(a, b, self._ours, self._theirs)
        return verdict, f"{reason}; {taken}" if taken else reason

    def _judge_values(self, a: Quantity, b: Quantity) -> tuple[FigureVerdict, str]:
        if a.dimension != b.dimension:
            return "incomparable", "they measure different things"
        if a.dimension == "money" and a.figure.unit != b.figure.unit:
            units = sorted((str(a.figure.unit), str(b.figure.unit)))
            return (
                "incomparable",
                f"{' and '.join(units)} are two currencies, and no rate is assumed",
            )
        if a.figure.per != b.figure.per:
            return "incomparable", "one is a rate, the other is not, or by another time"
        if {a.figure.direction, b.figure.direction} == {"up", "down"} and a.figure.role == "change":
            return "differs", "one says that it rose, the other that it fell"
        return compare_amounts(a, b)

    def _late(self, a: Quantity, b: Quantity) -> str | None:
        return differing_times(a, b, self._ours, self._theirs, self._linked(a, b))

    def _linked(self, a: Quantity, b: Quantity) -> bool:
        link = self._left_link.get(a.sentence)
        return link is not None and link == self._right_link.get(b.sentence)

    def _is_free(self, a: Quantity, b: Quantity) -> bool:
        return self._settled.isdisjoint(((False, a.index), (True, b.index)))

    def _settle(self, a: Quantity, b: Quantity) -> None:
        self._settled.update(((False, a.index), (True, b.index)))

    def _made(
        self, a: Quantity, b: Quantity, verdict: FigureVerdict, reason: str
    ) -> FigureComparison:
        common = [*sorted(a.kinds & b.kinds), a.head] if a.head and a.head == b.head else []
        return FigureComparison(
            left=self._sources[0],
            right=self._sources[1],
            left_figure=a.index,
            right_figure=b.index,
            left_sentence=a.sentence,
            right_sentence=b.sentence,
            quantity=" ".join(common),
            verdict=verdict,
            reason=reason,
            linked=self._linked(a, b),
        )
