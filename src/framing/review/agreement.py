"""Agreement: Krippendorff's alpha, how far coders agree beyond what chance would give.

Source: Klaus Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability" (University of
Pennsylvania, repository.upenn.edu/asc_papers/43), section E: any number of coders, any metric,
missing values.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

Value = TypeVar("Value", bound=Hashable)

Metric = Callable[[Value, Value, Mapping[Value, int]], float]
"""The squared difference of two different values, given how often each value is used (which an
ordinal metric needs). It does not depend on their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far coders agree.

    ``alpha`` is 1 for perfect agreement, 0 for what chance would give, below 0 for less; None where
    it is not defined, and then ``why_none`` says why. ``units`` counts what two coders or more gave
    a value to, ``values`` the values given to these, ``coders`` those who gave any of them.
    """

    alpha: float | None
    why_none: str
    units: int
    values: int
    coders: int


def nominal(one: Value, other: Value, totals: Mapping[Value, int]) -> float:  # noqa: ARG001
    """Two different names differ, and no two differ more than others."""
    return 1.0


def ordinal(one: float, other: float, totals: Mapping[float, int]) -> float:
    """Ranks differ by how many values lie between them, half of those on the two counted."""
    low, high = min(one, other), max(one, other)
    between = sum(count for value, count in totals.items() if low <= value <= high)
    return (between - (totals[one] + totals[other]) / 2) ** 2


def interval(one: float, other: float, totals: Mapping[float, int]) -> float:  # noqa: ARG001
    """Numbers differ by what lies between them."""
    return (one - other) ** 2


def measure_agreement(
    units: Sequence[Sequence[Value | None]], metric: Metric[Value] = nominal
) -> Agreement:
    """Krippendorff's alpha.

    Args:
        units: For each unit the value of every coder, in one order of coders; None where a coder
            gave none. Units with fewer than two values do not count.
        metric: How far two different values lie apart.

    Returns:
        The agreement. Work grows with values given, and with the square of different values.
    """
    pairable = [unit for unit in units if sum(value is not None for value in unit) >= 2]
    tallies = [Counter(value for value in unit if value is not None) for unit in pairable]
    totals: Counter[Value] = Counter()
    for tally in tallies:
        totals.update(tally)
    count = totals.total()
    observed = sum(_apart(tally, totals, metric) / (tally.total() - 1) for tally in tallies)
    expected = _apart(totals, totals, metric)
    return Agreement(
        alpha=1 - (count - 1) * observed / expected if expected else None,
        why_none="" if expected else _why_none(count),
        units=len(pairable),
        values=count,
        coders=sum(any(unit[coder] is not None for unit in pairable) for coder in _coders(units)),
    )


def _apart(tally: Mapping[Value, int], totals: Mapping[Value, int], metric: Metric[Value]) -> float:
    """The differences between all values of a tally, each pair of uses once."""
    return sum(
        tally[one] * tally[other] * metric(one, other, totals)
        for one, other in combinations(tally, 2)
    )


def _coders(units: Sequence[Sequence[object]]) -> range:
    return range(len(units[0]) if units else 0)


def _why_none(count: int) -> str:
    if not count:
        return "nothing was judged by two reviewers"
    return "all verdicts are the same, so that nothing tells agreement from chance"
