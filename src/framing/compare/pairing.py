"""Pairing: which quantities of two articles may be one, before their numbers are looked at."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from framing.compare.quantities import AGGREGATES, Quantity

FAR = 4.0
"""Times by which two sources differ on one thing. Beyond it, two things share a word: the goals of
a season and those of a career. Sums like trade, of which there is one, may differ by more."""


def place_of(quantity: Quantity) -> Hashable:
    """Its sentence but for the figures, and which of them it is."""
    return quantity.place


def thing_of(quantity: Quantity) -> Hashable:
    """What is measured of what."""
    return None if quantity.head is None else (quantity.dimension, quantity.head)


def meet(
    left: Iterable[Quantity],
    right: Iterable[Quantity],
    left_key: Callable[[Quantity], Hashable],
    right_key: Callable[[Quantity], Hashable],
) -> Iterator[tuple[list[Quantity], list[Quantity]]]:
    """The quantities of both sides by what they have in common; a key of None meets nothing."""
    table: dict[Hashable, tuple[list[Quantity], list[Quantity]]] = {}
    for side, quantities, key in ((0, left, left_key), (1, right, right_key)):
        for quantity in quantities:
            found = key(quantity)
            if found is not None:
                table.setdefault(found, ([], []))[side].append(quantity)
    return ((ours, theirs) for ours, theirs in table.values() if ours and theirs)


def pair_up(
    ours: Sequence[Quantity], theirs: Sequence[Quantity]
) -> Iterator[tuple[Quantity, Quantity]]:
    """One to one, equal numbers first, then in order."""
    waiting: dict[tuple[float, float], deque[Quantity]] = defaultdict(deque)
    for b in theirs:
        waiting[b.low, b.high].append(b)
    left_over = []
    for a in ours:
        equal = waiting.get((a.low, a.high))
        if equal:
            yield a, equal.popleft()
        else:
            left_over.append(a)
    rest = sorted((b for each in waiting.values() for b in each), key=lambda b: b.index)
    yield from zip(left_over, rest, strict=False)


def has_owner(quantity: Quantity) -> bool:
    """Whether the text says whose it is."""
    return quantity.joint or bool(quantity.owners)


def narrowed_alike(a: Quantity, b: Quantity, linked: bool) -> bool:
    """Oil exports are not gas exports; mere "exports" may be either where a link says so."""
    if a.kinds and b.kinds:
        return bool(a.kinds & b.kinds)
    return linked or a.kinds == b.kinds


def owners_meet(a: Quantity, b: Quantity) -> bool:
    """Whether two figures may be of the same owners; "the two countries" may be any two."""
    if a.owners and b.owners:
        return a.owners == b.owners
    if a.owners or b.owners:
        known, other = (a, b) if a.owners else (b, a)
        return known.joint or not other.joint
    return True


def name_owners(quantity: Quantity) -> str:
    """Whose it is, in words."""
    if quantity.owners:
        return f"that of {' and '.join(sorted(quantity.owners))}"
    return "that of the two" if quantity.joint else "that of nobody named"


def is_equal(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are the same number in the same unit, however they are qualified."""
    same_money = a.dimension != "money" or a.figure.unit == b.figure.unit
    return a.low == b.low and a.high == b.high and same_money


def dated_apart(a: Quantity, b: Quantity) -> bool:
    """Whether both say when, and not the same.

    In linked passages a time that only one of them gives does not make two of one number.
    """
    ours, theirs = a.figure.period, b.figure.period
    return ours is not None and theirs is not None and ours.when != theirs.when


def is_far(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers are too far apart to be given for one thing."""
    low, high = sorted((a.low, b.low))
    return a.head not in AGGREGATES and high > FAR * low
