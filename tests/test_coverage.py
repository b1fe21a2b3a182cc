"""The interval of a lean holds the true lean as often as it says."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom

from framing.lexicon.lexicon import Pole
from framing.score.interval import effective_evidence, lean_interval
from framing.score.score import Hit
from framing.score.tally import tally_hits
from framing.settings import Settings

LEANS = np.linspace(-0.995, 0.995, 200)


def hit(pole: Pole, sentence: int, weight: float) -> Hit:
    return Hit(
        sentence, sentence + 1, pole, "t", pole, weight, sentence, None, "own", "body", "counted",
        None,
    )  # fmt: skip


@pytest.mark.parametrize("evidence", [3, 4, 5, 8, 12, 20, 50])
def test_over_all_leans_equal_hits_are_covered_as_stated(evidence: int) -> None:
    """No drawing: every outcome with its binomial probability."""
    intervals = [lean_interval(high / evidence, evidence, 0.9) for high in range(evidence + 1)]
    covered = [
        sum(
            binom.pmf(high, evidence, (1 + lean) / 2)
            for high, (low, top) in enumerate(intervals)
            if low <= lean <= top
        )
        for lean in LEANS
    ]
    assert 0.88 <= np.mean(covered) <= 0.925


def test_hits_in_clusters_and_of_unequal_weight_are_covered_as_stated() -> None:
    """The number of finds alone would give an interval that holds the lean in 83 of 100 texts."""
    random, texts, held, naive = Random(3), 2000, 0, 0
    for text in range(texts):
        lean = -0.95 + 1.9 * (text % 39) / 38
        hits = []
        for sentence in range(20):
            pole: Pole = "high" if random.random() < (1 + lean) / 2 else "low"
            hits += [
                hit(pole, sentence, random.choice((0.5, 1, 1.5)))
                for _ in range(random.choice((1, 1, 1, 2, 3, 5)))
            ]
        score = tally_hits(hits, 1000, Settings())
        assert score.interval is not None
        held += score.interval[0] <= lean <= score.interval[1]
        low, high = lean_interval(score.weights.high / score.weights.total, 20, 0.9)
        naive += low <= lean <= high
    assert 0.88 <= held / texts <= 0.92
    assert naive / texts < 0.85


@given(st.lists(st.floats(0.01, 100), min_size=1, max_size=60))
def test_unequal_finds_are_worth_at_least_one_and_at_most_their_number(
    weights: list[float],
) -> None:
    assert 1 - 1e-9 <= effective_evidence(weights) <= len(weights) + 1e-9
    assert effective_evidence([weights[0]] * len(weights)) == pytest.approx(len(weights))


def test_no_find_is_no_evidence() -> None:
    assert effective_evidence([]) == 0
