"""Words that set a source apart: the formula recomputed, and what never stands out."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from corpora import SHIPPED
from framing.align.tokens import content_words
from framing.compare.odds import PRIOR, STANDS_OUT
from framing.compare.terms import FEWEST, contrast_terms
from framing.text.fold import fold_text
from texts import news_text, reading

FILLER = "The road led from one town to another and nobody knew who had made it. " * 40


def test_a_word_that_one_source_repeats_stands_out_with_its_counts() -> None:
    one = reading(FILLER + "The bridge is old. Bridges fall. A bridge is a bridge. " * 2, "one")
    other = reading(FILLER + "The harbour is old.", "other")
    ours, theirs = contrast_terms([one, other])
    assert [(term.printed, term.count, term.others) for term in ours] == [("bridge", 8, 0)]
    assert theirs == ()


def test_short_stories_give_no_terms() -> None:
    one, other = reading("A bridge. A bridge. A bridge. A bridge."), reading(FILLER)
    assert contrast_terms([one, other]) == ((), ())


@given(st.lists(news_text.map(lambda text: text * 12), min_size=2, max_size=3))
@settings(max_examples=25)
def test_sources_in_another_order_have_the_same_terms(texts: list[str]) -> None:
    readings = [reading(text, str(number)) for number, text in enumerate(texts)]
    forth, back = contrast_terms(readings), contrast_terms(readings[::-1])
    assert forth == back[::-1]


@given(news_text.map(lambda text: text * 12))
@settings(max_examples=25)
def test_nothing_sets_a_text_apart_from_itself(text: str) -> None:
    assert contrast_terms([reading(text), reading(text)]) == ((), ())


def test_the_formula_of_monroe_and_others_recomputed() -> None:
    """Equations 16, 19 and 22 over the whole vocabulary at once, with numpy."""
    corpus = framing.load_corpus(SHIPPED)
    readings = [framing.read_article(corpus[name]) for name in ("001", "003")]
    counts = [
        Counter(
            word
            for s in each.sentences
            if s.tells
            for word in content_words(fold_text(s.of(each.article.text)).text)
        )
        for each in readings
    ]
    words = sorted({*counts[0], *counts[1]})
    y = np.array([[count[word] for word in words] for count in counts], dtype=float)
    alpha = PRIOR * y.sum(axis=0) / y.sum()
    n = y.sum(axis=1, keepdims=True)
    odds = np.log((y + alpha) / (n + alpha.sum() - y - alpha))
    z = (odds[0] - odds[1]) / np.sqrt((1 / (y + alpha)).sum(axis=0))
    expected = {
        word: round(value, 4)
        for word, value, count in zip(words, z, y[0], strict=True)
        if value >= STANDS_OUT and count >= FEWEST
    }
    terms = contrast_terms(readings)[0]
    assert sorted(term.z for term in terms) == pytest.approx(sorted(expected.values()))
