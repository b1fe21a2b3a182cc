"""How unusual an article is among others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing.score.baseline import (
    FEWEST_ARTICLES,
    MAD_SCALE,
    Standing,
    percentile_of,
    rank_in_corpus,
    robust_z,
)
from framing.score.score import Profile
from lexicons import lexicon
from texts import reading

numbers = st.floats(-1e6, 1e6, allow_nan=False)
FILLER = "The road led from one town to another and nobody knew who had made it. " * 8


def profile(axis: framing.Lexicon, number: int, hits: int) -> Profile:
    text = FILLER + "It was brutal. " * hits
    return framing.score_reading(reading(text, f"{number:03}"), axis)


def standing(baseline: framing.Baseline, measure: str) -> Standing:
    (one,) = [s for s in baseline.standings if (s.voice, s.measure) == ("own", measure)]
    return one


def test_an_article_with_more_hits_than_all_others_stands_at_the_top(tmp_path: Path) -> None:
    axis = lexicon(tmp_path, ["brutal"], ["calm"])
    corpus = [profile(axis, number, number % 4) for number in range(12)]
    top = standing(rank_in_corpus(profile(axis, 99, 9), corpus), "intensity")
    assert (top.percentile, top.articles, top.enough) == (100, 12, True)
    assert top.z is not None
    assert top.z > 3
    low = standing(rank_in_corpus(profile(axis, 98, 0), corpus), "high intensity")
    assert (low.percentile, low.z) == (50, None), "where all are alike nothing is unusual"


def test_the_article_itself_is_not_among_the_others(tmp_path: Path) -> None:
    axis = lexicon(tmp_path, ["brutal"], ["calm"])
    corpus = [profile(axis, number, number) for number in range(FEWEST_ARTICLES)]
    inside = standing(rank_in_corpus(corpus[3], corpus), "intensity")
    assert (inside.articles, inside.enough) == (FEWEST_ARTICLES - 1, False)
    assert (inside.percentile, inside.z, inside.middle) == (None, None, None)
    assert standing(rank_in_corpus(profile(axis, 50, 3), corpus), "intensity").enough


def test_a_voice_of_few_words_and_a_lean_below_the_floor_have_no_value(tmp_path: Path) -> None:
    axis = lexicon(tmp_path, ["brutal"], ["calm"])
    short = framing.score_reading(reading("It was brutal.", "s"), axis)
    ranked = rank_in_corpus(short, [profile(axis, n, 4) for n in range(11)])
    assert standing(ranked, "intensity").value is None
    assert standing(ranked, "lean").value is None
    assert standing(ranked, "lean").articles == 11


@given(numbers, st.lists(numbers, min_size=1, max_size=40))
def test_the_percentile_counts_what_lies_below(value: float, others: list[float]) -> None:
    array = np.array(others)
    expected = 100 * ((array < value).mean() + (array == value).mean() / 2)
    assert percentile_of(value, others) == pytest.approx(expected)
    assert percentile_of(value, others) == pytest.approx(
        100 - percentile_of(-value, [-other for other in others])
    )


@given(st.lists(st.integers(-1000, 1000), min_size=3, max_size=40), st.integers(-1000, 1000))
def test_the_robust_z_recomputed(others: list[int], value: int) -> None:
    array = np.array(others, dtype=float)
    mad = np.median(np.abs(array - np.median(array)))
    z = robust_z(value, others)
    if mad:
        assert z == pytest.approx((value - np.median(array)) / (MAD_SCALE * mad))
    elif np.ptp(array) == 0:
        assert z is None
    assert z is None or np.sign(z) == np.sign(value - np.median(array))


def test_a_profile_of_other_axes_is_refused(tmp_path: Path) -> None:
    axis = lexicon(tmp_path, ["brutal"], ["calm"])
    one = profile(axis, 1, 1)
    with pytest.raises(KeyError):
        rank_in_corpus(one, [replace(one, article="other", axes={})])
