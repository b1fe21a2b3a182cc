"""Alignment: which passages are about the same thing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz, process

import framing
from framing.align.columns import MOST_OF_QUOTE
from framing.align.difference import only_words
from framing.align.linking import find_crossing, link_sentences
from framing.align.tokens import content_words
from framing.errors import TooLargeError
from texts import news_text, reading

LEFT = (
    "The Russian prime minister arrived in Tehran on Monday. Trade grew by 6.5% in seven months. "
    "“We will witness an expansion of ties,” the ambassador said. Rain fell on the coast."
)
RIGHT = (
    "“We will witness an expansion of ties with Russia,” he told the agency. "
    "A new bridge was opened far away. The Russian prime minister reached Tehran on Monday. "
    "In seven months, turnover between the two had risen 6.5%."
)


def links(left: str, right: str, **chosen: float) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Linked runs of sentences."""
    aligned = framing.align_readings(
        reading(left, "l"), reading(right, "r"), replace(framing.Settings(), **chosen)
    )
    return [(link.left, link.right) for link in aligned.links]


def test_links_may_cross_and_leave_out() -> None:
    assert links(LEFT, RIGHT) == [((0,), (2,)), ((1,), (3,)), ((2,), (0,))]


def test_a_link_says_what_matched() -> None:
    aligned = framing.align_readings(reading(LEFT, "l"), reading(RIGHT, "r"))
    quoted = aligned.links[2]
    assert "quote" in quoted.matched_by
    assert {item.matcher for item in quoted.evidence} == set(quoted.matched_by)
    assert "figure" in aligned.links[1].matched_by
    assert quoted.crosses
    assert not aligned.links[0].crosses


def test_the_threshold_is_a_setting() -> None:
    assert links(LEFT, RIGHT, link_threshold=1.0) == []
    assert sum(len(left) for left, _ in links(LEFT, RIGHT, link_threshold=0.01)) == 4


@settings(max_examples=60)
@given(news_text, news_text)
def test_swapping_the_articles_mirrors_the_alignment(left: str, right: str) -> None:
    forth = framing.align_readings(reading(left, "l"), reading(right, "r"))
    back = framing.align_readings(reading(right, "r"), reading(left, "l"))
    assert {(x.left, x.right, x.score, x.crosses, x.left_only) for x in forth.links} == {
        (x.right, x.left, x.score, x.crosses, x.right_only) for x in back.links
    }
    assert (forth.nearest_left, forth.nearest_right) == (back.nearest_right, back.nearest_left)


@settings(max_examples=60)
@given(news_text)
def test_an_article_is_near_verbatim_with_itself(text: str) -> None:
    read = reading(text)
    aligned = framing.align_readings(read, read)
    assert sum(len(link.left) for link in aligned.links) == len(read.sentences)
    for link in aligned.links:
        assert link.relation == "near-verbatim"
        assert link.score > 0.95
        assert link.left_only == link.right_only == ()


@settings(max_examples=60)
@given(news_text, news_text)
def test_links_join_runs_of_neighbours_and_use_a_sentence_once(left: str, right: str) -> None:
    chosen = framing.Settings(link_threshold=0.1)
    aligned = framing.align_readings(reading(left, "l"), reading(right, "r"), chosen)
    for side in ("left", "right"):
        runs = [getattr(link, side) for link in aligned.links]
        used = [index for run in runs for index in run]
        assert len(used) == len(set(used))
        assert all(run == tuple(range(run[0], run[-1] + 1)) for run in runs)
        assert all(len(run) <= chosen.max_passage for run in runs)


scores = st.integers(1, 6).flatmap(
    lambda n: st.lists(
        st.lists(st.sampled_from([0.1, 0.6, 0.7, 0.9]), min_size=n, max_size=n),
        min_size=1,
        max_size=6,
    )
)


@given(scores)
def test_every_strong_pair_is_used_or_its_sentences_are_taken(rows: list[list[float]]) -> None:
    table = np.array(rows, dtype=np.float32)
    ties = link_sentences(table, framing.Settings())
    left = {index for tie in ties for index in tie.left}
    right = {index for tie in ties for index in tie.right}
    for i, j in zip(*np.nonzero(table >= 0.5), strict=True):
        assert i in left or j in right


@given(scores)
def test_what_does_not_cross_runs_the_same_way(rows: list[list[float]]) -> None:
    ties = link_sentences(np.array(rows, dtype=np.float32), framing.Settings())
    kept = [tie for tie, out in zip(ties, find_crossing(ties), strict=True) if not out]
    assert [tie.right for tie in kept] == sorted(tie.right for tie in kept)
    assert bool(kept) == bool(ties)


def test_similarity_has_a_value_for_every_pair() -> None:
    table = framing.sentence_similarity(reading(LEFT, "l"), reading(RIGHT, "r"))
    assert table.shape == (4, 4)
    assert ((table >= 0) & (table <= 1)).all()


@pytest.mark.parametrize(("left", "right"), [("", ""), ("", LEFT), ("...", "—"), ("a", "b")])
def test_nothing_in_common_is_no_link(left: str, right: str) -> None:
    assert links(left, right) == []


def test_a_bound_on_pairs_refuses_before_the_work() -> None:
    with pytest.raises(TooLargeError, match="4 sentences against 4 make 16 pairs"):
        links(LEFT, RIGHT, max_pairs=15)


def test_a_mark_that_never_closes_is_compared_by_its_beginning(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lengths: list[int] = []
    original = process.cdist

    def recorded(ours: list[str], theirs: list[str], **how: Any) -> Any:
        if how["scorer"] is fuzz.partial_ratio:
            lengths.extend(map(len, [*ours, *theirs]))
        return original(ours, theirs, **how)

    monkeypatch.setattr(process, "cdist", recorded)
    told = reading("He said: “" + "the river rose over the old bridge at night and " * 100)
    again = reading("She said: “" + "the river rose over the old bridge at night and " * 90)
    assert framing.sentence_similarity(told, again).max() > 0.5
    assert max(lengths) == MOST_OF_QUOTE


def test_words_only_on_one_side_are_marked_as_runs() -> None:
    left, right = "The Iranian president said yes, again", "The president’s aide said yes"
    ours, theirs = only_words(left, framing.Span(0, len(left)), right, framing.Span(0, len(right)))
    assert [span.of(left) for span in ours] == ["Iranian president", "again"]
    assert [span.of(right) for span in theirs] == ["president’s aide"]


def test_words_are_compared_without_inflection_and_stop_words() -> None:
    assert content_words("the countries' ties were strengthened by meetings") == [
        "country",
        "tie",
        "strengthen",
        "meet",
    ]
