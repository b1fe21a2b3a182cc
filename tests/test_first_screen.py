"""The first screen: what is told, in which order, and where it leads."""

from __future__ import annotations

import re
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

import framing
from corpora import SHIPPED
from framing.lexicon.files import list_axes
from framing.report.finding import MOST_TOLD, TOPICS, Finding, Topic, rank_findings
from framing.report.render import render_report
from framing.report.view import view_page
from framing.text.words import count_words

CORPUS = framing.load_corpus(SHIPPED)
LEXICONS = [framing.load_lexicon(name) for name in list_axes()]
IDS = ("000", "001", "003")


def compared(*ids: str) -> framing.Comparison:
    return framing.compare_articles([CORPUS[each] for each in ids], LEXICONS)


FINDINGS = st.builds(
    lambda topic, weight: Finding(topic=topic, words=f"{topic} {weight}", weight=weight),
    st.sampled_from(get_args(Topic)),
    st.integers(0, 5),
)


@given(st.lists(FINDINGS, max_size=12, unique_by=lambda each: each.words))
def test_the_most_telling_come_first_of_different_topics_where_there_are(
    found: list[Finding],
) -> None:
    told, further = rank_findings(found)
    assert sorted(each.words for each in (*told, *further)) == sorted(each.words for each in found)
    assert len(told) == min(MOST_TOLD, len(found))
    topics = [each.topic for each in told]
    assert len(set(topics)) == min(MOST_TOLD, len({each.topic for each in found}))
    assert topics == sorted(topics, key=list(TOPICS).index)
    for each in told:
        assert all(each.weight >= other.weight for other in further if other.topic == each.topic)


def test_two_sources_have_three_differences_that_lead_into_both_texts() -> None:
    comparison = compared("001", "003")
    page, html = view_page(comparison), render_report(comparison)
    ids = set(re.findall(r' id="([^"]*)"', html))
    assert len(page.glance.event) == 1
    assert len(page.glance.told) == MOST_TOLD
    assert page.glance.told[0].topic == "stance"
    for each in (*page.glance.told, *page.glance.further, *page.glance.event):
        assert {place.href for place in each.see} <= ids
        assert count_words(each.words) < 60
    for each in page.glance.told:
        assert each.see


def test_several_sources_are_told_by_pairs() -> None:
    page = view_page(compared(*IDS))
    (event,) = page.glance.event
    assert event.words.startswith("Of 3 pairs of sources, ")
    assert len(page.glance.told) == MOST_TOLD


def test_one_article_twice_differs_in_nothing() -> None:
    article = CORPUS["003"]
    page = view_page(framing.compare_articles([article, article], LEXICONS))
    assert [each.topic for each in page.glance.told] in ([], ["quotation"])
    assert all(bar.conflict == "" and bar.only == "0" for bar in page.glance.bars)


def test_the_bars_add_up_to_the_article() -> None:
    comparison = compared("000", "003")
    for bar in view_page(comparison).glance.bars:
        widths = [float(w.rstrip("%")) for w in (bar.shared_width, bar.conflict_width, bar.width)]
        assert widths[0] + widths[1] <= widths[2] + 0.02
        assert bar.conflict
