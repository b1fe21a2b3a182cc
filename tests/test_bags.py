"""Bags of items: the same numbers as scikit-learn's, computed independently."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from framing.align import bags
from framing.align.bags import count_items
from framing.align.grams import character_grams

sentences = st.lists(st.lists(st.sampled_from("abcdefg"), max_size=6), min_size=1, max_size=6)


def cosines(left: list[list[str]], right: list[list[str]]) -> np.ndarray:
    """Cosines of TF-IDF vectors, made of what a bag offers."""
    bag = count_items(left, right)
    rarity = 1 + np.log((1 + bag.total) / (1 + bag.found()))
    values = bag.unit(bag.damped() * rarity[bag.columns])
    return bag.product(values, np.arange(bag.left), np.arange(bag.left, bag.total))


@pytest.mark.parametrize("dense", [0, bags.DENSE], ids=["sparse", "dense"])
@given(left=sentences, right=sentences)
def test_cosines_are_those_of_scikit_learn(
    dense: int, left: list[list[str]], right: list[list[str]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bags, "DENSE", dense)
        ours = cosines(left, right)
    assert ours.shape == (len(left), len(right))
    if any(left) or any(right):
        vectors = TfidfVectorizer(analyzer=list, sublinear_tf=True).fit_transform([*left, *right])
        theirs = (vectors[: len(left)] @ vectors[len(left) :].T).toarray()
        assert ours == pytest.approx(theirs, abs=1e-6)
    else:
        assert not ours.any()


@given(st.lists(st.text("abcé", min_size=1, max_size=9), max_size=5))
def test_pieces_of_words_are_those_of_scikit_learn(words: list[str]) -> None:
    analyse = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), lowercase=False)
    theirs = analyse.build_analyzer()(" ".join(words))
    assert sorted(character_grams(words)) == sorted(theirs)
