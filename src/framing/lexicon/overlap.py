"""Overlap: which of several finds on the same words counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from framing.lexicon.lexicon import Lexicon, Scheme, Term
from framing.lexicon.searching import Place


def find_losers(
    places: Sequence[Place], crowded: Sequence[int], lexicon: Lexicon, refused: Set[int]
) -> Iterator[tuple[int, int]]:
    """Every find that lost its words, with the one that won them; most have no rival at all.

    Among finds that share characters the longest wins, then the heavier, then the earlier, then the
    one whose term stands first in the file, whatever they speak for. In a scheme with ``overlap =
    "each"`` only finds of one category compete.

    Args:
        places: In order.
        crowded: The indices of those that share characters with one before them, in order.
        lexicon: Whose terms they are.
        refused: The indices of those that take no part.

    Yields:
        Two indices of places.
    """
    if not crowded:
        return
    terms, about = lexicon.terms, lexicon.about
    each = isinstance(about, Scheme) and about.overlap == "each"
    for cluster in _clusters(crowded):
        categories: dict[str | None, list[int]] = {}
        for at in cluster:
            if at not in refused:
                category = terms[places[at][2]].category if each else None
                categories.setdefault(category, []).append(at)
        for rivals in categories.values():
            yield from _resolve(rivals, places, terms)


def each_word_once(finds: Sequence[tuple[int, int, float]]) -> list[int]:
    """The indices, in order, of the finds (start, end, weight) that win their words among others
    that count as well: what a category holds of those below it.
    """
    taken: set[int] = set()
    kept: list[int] = []
    for at in sorted(range(len(finds)), key=lambda at: _rank(*finds[at])):
        words = range(*finds[at][:2])
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(at)
    return sorted(kept)


def _clusters(crowded: Sequence[int]) -> Iterator[range]:
    """Runs of two or more places in which each shares characters with one before it."""
    first = last = crowded[0]
    for at in crowded[1:]:
        if at > last + 1:
            yield range(first - 1, last + 1)
            first = at
        last = at
    yield range(first - 1, last + 1)


def _resolve(
    rivals: Sequence[int], places: Sequence[Place], terms: Sequence[Term]
) -> Iterator[tuple[int, int]]:
    def rank(at: int) -> tuple[int, float, int, int]:
        start, end, term = places[at]
        return (*_rank(start, end, terms[term].weight), term)

    ranked = sorted(rivals, key=rank)
    if len(ranked) == 2:  # as in most clusters
        winner, loser = ranked
        if places[max(ranked)][0] < places[min(ranked)][1]:
            yield loser, winner
        return
    owner: dict[int, int] = {}
    for at in ranked:
        words = range(*places[at][:2])
        taken = next((owner[i] for i in words if i in owner), None)
        if taken is None:
            owner.update(dict.fromkeys(words, at))
        else:
            yield at, taken


def _rank(start: int, end: int, weight: float) -> tuple[int, float, int]:
    """The least wins: the longest, then the heavier, then the earlier."""
    return start - end, -weight, start
