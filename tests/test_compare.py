"""Comparison: laws that hold for any two articles."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings

import framing
from corpora import SHIPPED
from framing.errors import ArticleError
from framing.lexicon.files import list_lexicons
from texts import article, news_text

LEXICONS = [framing.load_lexicon(name) for name in list_lexicons()]


def compare(*texts: str) -> framing.Comparison:
    """Compare texts, named "a0", "a1" and so on."""
    articles = [article(text, f"a{number}") for number, text in enumerate(texts)]
    return framing.compare_articles(articles, LEXICONS)


@settings(max_examples=50)
@given(news_text, news_text)
def test_every_sentence_stands_in_the_ledger_exactly_once(left: str, right: str) -> None:
    comparison = compare(left, right)
    (pair,) = comparison.pairs
    for side, source in zip(("left", "right"), comparison.sources, strict=True):
        booked = [index for entry in pair.ledger for index in getattr(entry, side)]
        assert sorted(booked) == list(range(len(source.reading.sentences)))
    for entry in pair.ledger:
        expected = {"linked": (True, True), "only-left": (True, False), "only-right": (False, True)}
        assert (bool(entry.left), bool(entry.right)) == expected[entry.status]
        assert (entry.link is not None) == (entry.status == "linked")


@settings(max_examples=50)
@given(news_text, news_text)
def test_swapping_the_articles_mirrors_the_comparison(left: str, right: str) -> None:
    one, other = article(left, "l"), article(right, "r")
    forth = framing.compare_articles([one, other], LEXICONS)
    back = framing.compare_articles([other, one], LEXICONS)
    assert forth.sources == back.sources[::-1]
    (there,), (here,) = forth.pairs, back.pairs
    assert (there.left_coverage, there.right_coverage) == (
        here.right_coverage,
        here.left_coverage,
    )
    assert Counter((entry.left, entry.right) for entry in there.ledger) == Counter(
        (entry.right, entry.left) for entry in here.ledger
    )
    for shift, mirrored in zip(there.shifts, here.shifts, strict=True):
        assert (shift.left, shift.right, shift.clear) == (
            mirrored.right,
            mirrored.left,
            mirrored.clear,
        )
        assert shift.difference == (None if mirrored.difference is None else -mirrored.difference)


@settings(max_examples=50)
@given(news_text)
def test_an_article_and_itself_have_nothing_missing_and_no_shift(text: str) -> None:
    same = article(text)
    (pair,) = framing.compare_articles([same, same], LEXICONS).pairs
    assert {entry.status for entry in pair.ledger} <= {"linked"}
    assert all(shift.difference in (None, 0) and not shift.clear for shift in pair.shifts)
    assert pair.left_coverage.shared_words == pair.left_coverage.words


@settings(max_examples=30)
@given(news_text, news_text)
def test_the_words_of_the_voices_are_the_words_of_the_story(left: str, right: str) -> None:
    comparison = compare(left, right)
    (pair,) = comparison.pairs
    coverages = (pair.left_coverage, pair.right_coverage)
    for source, coverage in zip(comparison.sources, coverages, strict=True):
        assert source.words.total == coverage.words


def test_every_pair_of_several_articles_is_compared() -> None:
    comparison = compare("One.", "Two.", "Three.")
    assert [(pair.left, pair.right) for pair in comparison.pairs] == [(0, 1), (0, 2), (1, 2)]


def test_the_result_says_what_it_depends_on() -> None:
    comparison = framing.compare_articles(
        [article("One.", "a"), article("Two.", "b")], LEXICONS, framing.Settings(evidence_floor=5)
    )
    signature = comparison.signature
    assert signature.settings == {"evidence_floor": 5}
    assert set(signature.texts) == {"a", "b"}
    assert set(signature.lexicons) == set(list_lexicons())
    assert "evidence_floor=5" in signature.short
    assert signature.digest != compare("One.", "Two.").signature.digest


def test_a_bad_selection_gets_one_sentence() -> None:
    with pytest.raises(ArticleError, match="two articles or more"):
        framing.compare_articles([article("One.")])
    with pytest.raises(ArticleError, match="two different articles have the id 'a'"):
        framing.compare_articles([article("One."), article("Two.")])


@settings(max_examples=30)
@given(news_text, news_text)
def test_the_words_of_the_speakers_are_the_quoted_words(left: str, right: str) -> None:
    for source in compare(left, right).sources:
        assert sum(each.words for each in source.speakers) == source.words.quoted
        assert all(each.words == each.direct + each.indirect for each in source.speakers)


def test_speakers_are_ranked_and_have_a_kind() -> None:
    text = (
        "“We will build the bridge next year and open it,” said Norwegian President Nina Holm. "
        "The bridge is late, the Daily News reported."
    )
    first, second = compare(text, "Two.").sources[0].speakers
    assert (first.speaker, first.kind) == ("Nina Holm", "official")
    assert second.kind == "media"


def test_salience_grows_with_place_length_substance_and_carriers() -> None:
    corpus = framing.load_corpus(SHIPPED)
    comparison = framing.compare_articles(list(corpus))
    for pair in comparison.pairs:
        for entry in pair.ledger:
            assert (entry.salience is None) == (entry.status == "linked")
            if entry.salience is not None:
                assert 0 <= entry.salience.score <= 1
                assert entry.salience.others == 3
                assert entry.salience.carried <= 3
    assert any(
        entry.salience.carried
        for pair in comparison.pairs
        for entry in pair.ledger
        if entry.salience
    )


def test_a_lead_with_figures_outweighs_a_short_sentence_at_the_end() -> None:
    left = framing.Article(
        id="left",
        text="Trade grew to $5 billion in 2023 and 300 ships came, the port of Oslo said.\n\n"
        "Nobody knew why.\n\nIt was late.",
    )
    right = framing.Article(id="right", text="Cats sleep a lot.")
    entries = framing.compare_articles([left, right]).pairs[0].ledger
    weights = [e.salience.score for e in entries if e.status == "only-left" and e.salience]
    assert weights == sorted(weights, reverse=True)
    first = entries[0].salience
    assert first is not None
    assert (first.place, first.figures, first.quotes, first.others) == ("lead", 2, 0, 0)
    assert first.score == round((0.8 + first.words / 60 + 2 / 3) / 3, 4)
