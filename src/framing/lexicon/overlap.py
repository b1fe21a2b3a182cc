"""Overlap: which of several finds on the same words counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from framing.lexicon.lexicon import Lexicon, Scheme, Term
from framing.lexicon.searching import Place


def find_losers(found: Sequence[Place], lexicon: Lexicon) -> dict[Place, Place]:
    """For every find that lost its words the one that won them; most have no rival at all.

    Among finds that share characters the longest wins, then the heavier, then the earlier, then the
    one whose term stands first in the file, whatever they speak for. In a scheme with ``overlap =
    "each"`` only finds of one branch compete.

    Args:
        found: In order of their places.
        lexicon: Whose terms they are.
    """
    about = lexicon.about
    if isinstance(about, Scheme) and about.overlap == "each":
        branch_of = _branches(about)
        branches: dict[str, list[Place]] = {}
        for place in found:
            branches.setdefault(branch_of(lexicon.terms[place[2]]), []).append(place)
        rivals: list[Sequence[Place]] = list(branches.values())
    else:
        rivals = [found]
    return {
        loser: winner
        for each in rivals
        for cluster in _clusters(each)
        for loser, winner in _resolve(cluster, lexicon.terms)
    }


def _branches(scheme: Scheme) -> Callable[[Term], str]:
    tops = {category.id: scheme.lineage(category.id)[-1] for category in scheme.categories}
    return lambda term: tops[term.category or ""]


def _clusters(found: Sequence[Place]) -> Iterator[Sequence[Place]]:
    """Runs of two or more finds in which each shares characters with one before it."""
    first, reach = 0, 0
    for at, (start, end, _) in enumerate(found):
        if start >= reach:
            if at - first > 1:
                yield found[first:at]
            first = at
        if end > reach:
            reach = end
    if len(found) - first > 1:
        yield found[first:]


def _resolve(cluster: Sequence[Place], terms: Sequence[Term]) -> Iterator[tuple[Place, Place]]:
    ranked = sorted(cluster, key=lambda p: (p[0] - p[1], -terms[p[2]].weight, p[0], p[2]))
    if len(ranked) == 2:
        yield ranked[1], ranked[0]
        return
    owner: dict[int, Place] = {}
    for place in ranked:
        taken = next((owner[i] for i in range(place[0], place[1]) if i in owner), None)
        if taken is None:
            owner.update(dict.fromkeys(range(place[0], place[1]), place))
        else:
            yield place, taken
