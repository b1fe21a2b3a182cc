"""Overlap: which of several finds on the same words counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set

from framing.lexicon.lexicon import Lexicon, Scheme, Term
from framing.lexicon.searching import Place


def find_losers(
    places: Sequence[Place], crowded: Sequence[int], lexicon: Lexicon, refused: Set[int]
) -> Iterator[tuple[int, int]]:
    """Every find that lost its words, with the one that won them; most have no rival at all.

    Among finds that share characters the longest wins, then the heavier, then the earlier, then the
    one whose term stands first in the file, whatever they speak for. In a scheme with ``overlap =
    "each"`` only finds of one branch compete.

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
    branch_of = _branches(about) if isinstance(about, Scheme) and about.overlap == "each" else None
    for cluster in _clusters(crowded):
        rivals = [at for at in cluster if at not in refused]
        if branch_of is None:
            yield from _resolve(rivals, places, terms)
        else:
            branches: dict[str, list[int]] = {}
            for at in rivals:
                branches.setdefault(branch_of(terms[places[at][2]]), []).append(at)
            for branch in branches.values():
                yield from _resolve(branch, places, terms)


def _branches(scheme: Scheme) -> Callable[[Term], str]:
    tops = {category.id: scheme.lineage(category.id)[-1] for category in scheme.categories}
    return lambda term: tops[term.category or ""]


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
        return start - end, -terms[term].weight, start, term

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
