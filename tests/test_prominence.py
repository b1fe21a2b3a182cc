"""Prominence: what comes first, and where the shared passages stand."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings

import framing
from corpora import SHIPPED
from framing.align.alignment import align_readings
from framing.compare.prominence import Prominence, compare_prominence, find_layout
from framing.export.tables import tables_of
from framing.report.view import view_page
from framing.text.words import count_words
from texts import news_text, reading

BODY = "The bridge was opened by the minister on Monday, in front of a large crowd of people.\n\n"
LONG = (
    "Grain harvests fell again in the hills north of the lake. Nobody could say why it was so. "
    "Farmers told of late frost, of hail, and of seed that never came. Prices doubled in spring. "
    "A cart that once cost ten now costs twenty. The mill closed for good in autumn. "
) * 2
BRIDGE = "Minister Ada Lind opened the 1,200-metre Karsa bridge over the Belt river on Monday. "


def compared(left: framing.Article, right: framing.Article) -> Prominence:
    ours, theirs = framing.read_article(left), framing.read_article(right)
    links = align_readings(ours, theirs, framing.Settings()).links
    return compare_prominence(find_layout(ours), find_layout(theirs), links)


def of_texts(left: str, right: str) -> Prominence:
    return compared(framing.Article(id="a", text=left), framing.Article(id="b", text=right))


def test_headlines_are_set_against_each_other_by_kind_of_word() -> None:
    found = of_texts(
        f"Lind opens shameful bridge for 40 million\n\n{BODY}", f"A bridge for Karsa\n\n{BODY}"
    )
    left, right = found.headlines.left, found.headlines.right
    assert left is not None
    assert right is not None
    assert (left.kind, left.text) == ("headline", "Lind opens shameful bridge for 40 million")
    assert found.headlines.shared == ("bridge",)
    assert left.evaluative == ("shameful",)
    assert left.figures == ("40 million",)
    assert "Karsa" in (*right.names, *right.words)


def test_a_title_outside_of_the_text_is_the_headline_and_has_no_offsets() -> None:
    found = compared(
        framing.Article(id="a", text=BODY * 2, title="The bridge opens"),
        framing.Article(id="b", text=f"The bridge closes\n\n{BODY}"),
    )
    left = found.headlines.left
    assert left is not None
    assert (left.kind, left.start, left.end) == ("title", None, None)
    assert (left.words, found.headlines.shared) == (("opens",), ("bridge",))


def test_without_a_headline_the_first_sentence_is_the_lead_and_nothing_is_compared() -> None:
    found = of_texts(f"The old bridge\n\n{BODY}", BODY)
    assert found.headlines.right is None
    assert found.headlines.left is not None
    assert found.headlines.left.words == ()
    assert found.leads.right is not None
    assert found.leads.right.text == BODY.strip()
    comparison = framing.compare_articles(
        [
            framing.Article(id="a", text=f"The old bridge\n\n{BODY}"),
            framing.Article(id="b", text=BODY),
        ]
    )
    (view,) = view_page(comparison).prominence
    assert view.openings[0].right.kind == "no headline: its first sentence is its lead"


def test_a_dateline_is_no_part_of_the_lead() -> None:
    found = of_texts(f"KARSA, May 3 (Wire) — {BODY}", BODY)
    assert found.leads.left is not None
    assert found.leads.left.text == BODY.strip()
    assert found.leads.left.words == ()


def test_places_are_recomputed_word_by_word() -> None:
    corpus = framing.load_corpus(SHIPPED)
    for one, other in itertools.combinations(("000", "001", "003"), 2):
        comparison = framing.compare_articles([corpus[one], corpus[other]])
        (pair,) = comparison.pairs
        assert pair.prominence is not None
        reading = comparison.sources[0].reading
        owner = [
            index
            for index, sentence in enumerate(reading.sentences)
            if sentence.tells
            for _ in range(count_words(reading.article.text, sentence.start, sentence.end))
        ]
        linked = {index for link in pair.alignment.links for index in link.left}
        places = [at + 0.5 for at, index in enumerate(owner) if index in linked]
        placed = pair.prominence.left
        assert (placed.words, placed.shared_words) == (len(owner), len(places))
        assert placed.mean == pytest.approx(sum(places) / len(places) / len(owner), abs=1e-4)
        assert placed.first == pytest.approx((places[0] - 0.5) / len(owner), abs=1e-4)
        assert placed.last == pytest.approx((places[-1] + 0.5) / len(owner), abs=1e-4)
        assert placed.shared_words == pair.left_coverage.shared_words


def test_the_first_screen_tells_of_a_lead_that_the_other_buries() -> None:
    comparison = framing.compare_articles(
        [
            framing.Article(id="s0", text=BRIDGE + LONG),
            framing.Article(id="s1", text=LONG.replace("Grain", "Wheat") * 2 + BRIDGE),
        ]
    )
    told = [f for f in view_page(comparison).glance.findings if "opens with what" in f]
    assert len(told) == 1
    assert told[0].startswith("s0 opens with what s1 tells at 9")
    rows = tables_of(comparison)["passage_places"].rows
    assert any(row.left_position < 0.1 and row.right_position > 0.9 for row in rows)


@given(news_text, news_text)
@settings(max_examples=25, deadline=None)
def test_swapping_the_articles_swaps_the_sides(left: str, right: str) -> None:
    forth, back = of_texts(left, right), of_texts(right, left)
    assert (forth.left, forth.right) == (back.right, back.left)
    for ours, theirs in ((forth.headlines, back.headlines), (forth.leads, back.leads)):
        assert (ours.left, ours.right, ours.shared) == (theirs.right, theirs.left, theirs.shared)
    places = sorted((each.left, each.right) for each in forth.passages)
    assert places == sorted((each.right, each.left) for each in back.passages)


@given(news_text)
@settings(max_examples=25, deadline=None)
def test_an_article_puts_nothing_else_first_than_itself(text: str) -> None:
    found = of_texts(text, text)
    assert found.left == found.right
    assert all(each.left == each.right for each in found.passages)
    for two in (found.headlines, found.leads):
        for opening in (two.left, two.right):
            if opening is not None:
                assert (opening.names, opening.figures) == ((), ())
                assert (opening.evaluative, opening.words) == ((), ())


@given(news_text, news_text)
@settings(max_examples=25, deadline=None)
def test_positions_stay_within_the_story(left: str, right: str) -> None:
    found = of_texts(left, right)
    for side, text in ((found.left, left), (found.right, right)):
        if side.mean is not None and side.first is not None and side.last is not None:
            assert 0 <= side.first <= side.mean <= side.last <= 1
        assert 0 <= side.share <= 1
        read = reading(text)
        for opening in (find_layout(read).headline, find_layout(read).lead):
            if opening is not None:
                assert text[opening.span.start : opening.span.end].strip()
