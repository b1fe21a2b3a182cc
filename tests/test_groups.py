"""Groups of passages over several sources, and what speaks for one event."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from corpora import SHIPPED
from framing.compare.groups import group_passages
from texts import article, news_text


def compared(*ids: str) -> framing.Comparison:
    corpus = framing.load_corpus(SHIPPED)
    return framing.compare_articles([corpus[name] for name in ids])


@settings(max_examples=25)
@given(st.lists(news_text, min_size=2, max_size=4))
def test_groups_are_disjoint_and_hold_one_passage_of_a_source(texts: list[str]) -> None:
    articles = [article(text, f"a{number}") for number, text in enumerate(texts)]
    comparison = framing.compare_articles(articles)
    seen: set[tuple[int, int]] = set()
    for group in comparison.groups:
        assert len(group.members) >= 2
        assert all(one.source < other.source for one, other in pairwise(group.members))
        for member in group.members:
            cells = {(member.source, index) for index in member.sentences}
            assert not cells & seen
            seen |= cells
            reach = member.sentences[-1] - member.sentences[0]
            assert reach < comparison.settings.max_passage


def test_the_groups_of_the_sample_articles_hold_every_strong_link() -> None:
    comparison = compared("000", "001", "002", "003", "004")
    assert any(len(group.members) > 2 for group in comparison.groups)
    cells = {(m.source, i) for g in comparison.groups for m in g.members for i in m.sentences}
    strongest = max(
        (link.score, pair.left, link.left[0])
        for pair in comparison.pairs
        for link in pair.alignment.links
    )
    assert strongest[1:] in cells
    aligned = [(p.left, p.right, p.alignment) for p in comparison.pairs]
    assert group_passages(reversed(aligned), comparison.settings.max_passage) == comparison.groups


def test_what_speaks_for_one_event_mirrors() -> None:
    forth, back = compared("000", "004").pairs[0].event, compared("004", "000").pairs[0].event
    assert forth is not None
    assert back is not None
    assert (forth.probability, forth.shared) == (back.probability, back.shared)
    assert (forth.left_only, forth.right_only) == (back.right_only, back.left_only)


def test_an_article_and_itself_are_one_event() -> None:
    event = compared("001", "001").pairs[0].event
    assert event is not None
    assert event.probability > 0.95
    assert event.left_only == event.right_only == ()
