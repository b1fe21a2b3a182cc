"""Krippendorff's alpha: values that are published, a slow reference, and where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.review.agreement import Metric, interval, measure_agreement, nominal, ordinal

GAP = "."

# Klaus Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, sections A, B and C; the last
# one is the example of the English Wikipedia. A row is a coder.
BINARY = ["0100000010", "1110010000"]
NAMES = ["aabbdcccedda", "babbbccceddd"]
FOUR = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."]
THREE = [".....34121133.3", "1.213343.......", "..21344.21133.4"]


def units_of(coders: Sequence[str]) -> list[list[int | None]]:
    """Each character of a coder is a value; letters and digits stand as their numbers."""
    assert len(set(map(len, coders))) == 1
    return [[None if v == GAP else ord(v) for v in unit] for unit in zip(*coders, strict=True)]


@pytest.mark.parametrize(
    ("coders", "metric", "published"),
    [
        (BINARY, nominal, 0.095),
        (NAMES, nominal, 0.692),
        (FOUR, nominal, 0.743),
        (FOUR, ordinal, 0.815),
        (FOUR, interval, 0.849),
        (THREE, nominal, 0.691),
        (THREE, interval, 0.811),
    ],
)
def test_published_values(coders: list[str], metric: Metric[int], published: float) -> None:
    alpha = measure_agreement(units_of(coders), metric).alpha
    assert alpha is not None
    assert round(alpha, 3) == published


def test_what_went_into_it_is_told() -> None:
    found = measure_agreement(units_of(FOUR))
    assert (found.units, found.values, found.coders) == (11, 40, 4)  # the twelfth has one value


def slow_alpha(units: Sequence[Sequence[int | None]], metric: Metric[int]) -> float | None:
    """One minus the mean difference within units over the mean difference of any two values.

    Counted pair by pair from the definition, without tallies; pairs of a unit with m values weigh
    1 / (m - 1).
    """
    held = [[v for v in unit if v is not None] for unit in units]
    held = [unit for unit in held if len(unit) > 1]
    values = [v for unit in held for v in unit]
    totals = {v: values.count(v) for v in values}

    def apart(one: int, other: int) -> float:
        return metric(one, other, totals) if one != other else 0.0

    within = sum(apart(a, b) / (len(unit) - 1) for unit in held for a, b in permutations(unit, 2))
    anywhere = sum(apart(a, b) for a, b in permutations(values, 2))
    if not anywhere:
        return None
    return 1 - (within / len(values)) / (anywhere / (len(values) * (len(values) - 1)))


@st.composite
def codings(draw: st.DrawFn) -> list[list[int | None]]:
    coders = draw(st.integers(1, 4))
    value = st.sampled_from([1, 2, 5, None])
    return draw(st.lists(st.lists(value, min_size=coders, max_size=coders), max_size=8))


@pytest.mark.parametrize("metric", [nominal, interval, ordinal])
@given(codings())
def test_it_is_what_the_definition_gives(
    metric: Metric[int], units: list[list[int | None]]
) -> None:
    found, expected = measure_agreement(units, metric), slow_alpha(units, metric)
    assert found.alpha == (None if expected is None else pytest.approx(expected))
    assert bool(found.why_none) == (found.alpha is None)


@given(codings(), st.randoms(use_true_random=False))
def test_neither_the_order_of_coders_nor_that_of_units_matters(units, random) -> None:
    order = list(range(len(units[0]) if units else 0))
    random.shuffle(order)
    mixed = [[unit[i] for i in order] for unit in units]
    random.shuffle(mixed)
    one, other = measure_agreement(units).alpha, measure_agreement(mixed).alpha
    assert one == (None if other is None else pytest.approx(other))


@pytest.mark.parametrize(
    ("coders", "reason"),
    [
        ([], "nothing was judged by two reviewers"),
        (["1231"], "nothing was judged by two reviewers"),
        (["12..", "..34"], "nothing was judged by two reviewers"),
        (["111.", "1.11"], "all verdicts are the same"),
    ],
)
def test_where_it_is_not_defined_it_says_why(coders: list[str], reason: str) -> None:
    found = measure_agreement(units_of(coders) if coders else [])
    assert found.alpha is None
    assert reason in found.why_none


def test_perfect_agreement_is_one_and_perfect_disagreement_below_nothing() -> None:
    assert measure_agreement(units_of(["1212", "1212"])).alpha == 1
    apart = measure_agreement(units_of(["1212", "2121"])).alpha
    assert apart is not None
    assert apart < 0
