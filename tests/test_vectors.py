"""Vectors: the same numbers as scikit-learn's, computed independently."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from framing.align.vectors import character_grams, cosine_likeness, shared_rarity

sentences = st.lists(st.lists(st.sampled_from("abcdefg"), max_size=6), min_size=1, max_size=6)


@given(sentences, sentences)
def test_cosines_are_those_of_scikit_learn(left: list[list[str]], right: list[list[str]]) -> None:
    ours = cosine_likeness(left, right)
    assert ours.shape == (len(left), len(right))
    if any(left) or any(right):
        vectors = TfidfVectorizer(analyzer=list, sublinear_tf=True).fit_transform([*left, *right])
        theirs = (vectors[: len(left)] @ vectors[len(left) :].T).toarray()
        assert ours == pytest.approx(theirs, abs=1e-5)
    else:
        assert not ours.any()


@given(st.lists(st.text("abcé", min_size=1, max_size=9), max_size=5))
def test_pieces_of_words_are_those_of_scikit_learn(words: list[str]) -> None:
    analyse = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), lowercase=False)
    theirs = analyse.build_analyzer()(" ".join(words))
    assert sorted(character_grams(words)) == sorted(theirs)


@given(sentences, sentences)
def test_rarity_is_between_nothing_and_all(left: list[list[str]], right: list[list[str]]) -> None:
    table = shared_rarity(left, right)
    assert ((table >= 0) & (table <= 1)).all()
    for i, ours in enumerate(left):
        for j, theirs in enumerate(right):
            if not set(ours) & set(theirs):
                assert table[i, j] == 0


def test_what_only_one_pair_shares_is_as_rare_as_can_be() -> None:
    table = shared_rarity([["a", "x"], ["a"]], [["a", "x"], ["a"], ["b"]])
    assert table[0, 0] == 1
    assert 0 < table[1, 1] < 0.5
    assert np.array_equal(table[:, 2], [0, 0])
