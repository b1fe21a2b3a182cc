"""Grouping by event: each article once, alike together."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from texts import news_text, reading

VISIT = "The Russian prime minister came to Tehran to speak about a railway and gas exports."
FLOOD = "Heavy rain flooded the coast of Chile and drove thousands from their homes."


def test_articles_on_one_thing_are_together() -> None:
    again = "A railway and gas exports: the Russian prime minister was in Tehran to speak of them."
    readings = [reading(VISIT, "a"), reading(FLOOD, "b"), reading(again, "c")]
    assert framing.group_events(readings) == [["a", "c"], ["b"]]


def test_articles_without_words_are_alone() -> None:
    readings = [reading("", "a"), reading("…", "b"), reading(VISIT, "c")]
    assert framing.group_events(readings) == [["a"], ["b"], ["c"]]


@settings(max_examples=25)
@given(st.lists(news_text, max_size=6))
def test_every_article_is_in_one_group(texts: list[str]) -> None:
    readings = [reading(text, str(number)) for number, text in enumerate(texts)]
    groups = framing.group_events(readings)
    assert sorted(name for group in groups for name in group) == sorted(map(str, range(len(texts))))
