"""Groups: the links of all pairs of sources as passages with the sources that carry them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from framing.align.link import Alignment, Link

Places = dict[int, set[int]]
"""Sentences by source."""

Cell = tuple[int, int]
"""A source and a sentence."""

Ties = set[frozenset[Cell]]
"""Sentences of two sources that are in one link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMember:
    """A passage of one source: its number among the sources, and indexes of its sentences."""

    source: int
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageGroup:
    """Passages of two or more sources on one thing, one of each source, in the order of sources.

    ``score`` is that of the weakest link which holds the group together.
    """

    members: tuple[GroupMember, ...]
    score: float


@dataclass(slots=True)
class _Growing:
    places: Places
    score: float


def group_passages(
    aligned: Iterable[tuple[int, int, Alignment]], most: int
) -> tuple[PassageGroup, ...]:
    """Join links that share sentences into groups.

    The strongest link comes first. A link joins what it touches unless a source would then stand
    in the group with sentences further apart than one passage may reach, or tied to fewer than half
    of the other sources: no chain of weak links leads from one thing to another. A link that cannot
    join all it touches joins nothing; its sentences stay with the stronger links, or alone.

    Args:
        aligned: Numbers of the left and right source with their alignment, for every pair.
        most: Most sentences of one source in a group, as for a link.

    Returns:
        Disjoint groups in the order of their first passages.
    """
    home: dict[Cell, _Growing] = {}
    ordered = _by_strength(aligned)
    ties = {
        frozenset(((left, i), (right, j)))
        for _, left, right, link in ordered
        for i in link.left
        for j in link.right
    }
    for _, left, right, link in ordered:
        places = {left: set(link.left), right: set(link.right)}
        _take(places, link.score, home, most, ties)
    groups = {id(group): group for group in home.values()}
    return tuple(sorted(map(_finished, groups.values()), key=_order))


def _by_strength(
    aligned: Iterable[tuple[int, int, Alignment]],
) -> list[tuple[float, int, int, Link]]:
    links = [(-link.score, i, j, link) for i, j, alignment in aligned for link in alignment.links]
    return sorted(links, key=lambda item: (*item[:3], item[3].left, item[3].right))


def _take(places: Places, score: float, home: dict[Cell, _Growing], most: int, ties: Ties) -> None:
    touched: list[_Growing] = []
    for place in _cells(places):
        group = home.get(place)
        if group is not None and all(group is not other for other in touched):
            touched.append(group)
    together = _union([places, *(group.places for group in touched)])
    far_apart = any(max(found) - min(found) >= most for found in together.values())
    if far_apart or not _well_tied(together, ties):
        return
    joined = _Growing(together, min([score, *(group.score for group in touched)]))
    for place in _cells(together):
        home[place] = joined


def _well_tied(places: Places, ties: Ties) -> bool:
    """Whether every source is linked to at least half of the other ones."""

    def tied(one: int, other: int) -> bool:
        return any(
            frozenset(((one, i), (other, j))) in ties for i in places[one] for j in places[other]
        )

    others = len(places) - 1
    return all(
        2 * sum(tied(one, other) for other in places if other != one) >= others for one in places
    )


def _cells(places: Places) -> Iterator[Cell]:
    return ((source, index) for source in sorted(places) for index in sorted(places[source]))


def _union(all_places: Sequence[Places]) -> Places:
    together: Places = {}
    for places in all_places:
        for source, found in places.items():
            together[source] = together.get(source, set()) | found
    return together


def _finished(group: _Growing) -> PassageGroup:
    return PassageGroup(
        members=tuple(
            GroupMember(source=source, sentences=tuple(sorted(group.places[source])))
            for source in sorted(group.places)
        ),
        score=group.score,
    )


def _order(group: PassageGroup) -> list[tuple[int, tuple[int, ...]]]:
    return [(member.source, member.sentences) for member in group.members]
