"""Quotations across sources: the same, cut, reworded, retold, and what is none of these."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import framing
from corpora import SHIPPED
from framing.compare.quotations import match_quotations, same_speaker
from framing.compare.utterances import quoted_utterances
from framing.export.tables import tables_of
from texts import news_text, reading

CASES = tomllib.loads((Path(__file__).parent / "cases" / "quotations.toml").read_text("utf-8"))
SURE = [case for part in ("match", "none") for case in CASES[part]]


def matches(left: str, right: str) -> list[list[Any]]:
    ours, theirs = reading(left, "left"), reading(right, "right")
    return [
        [
            match.form,
            [span.of(left) for span in match.left_only],
            [span.of(right) for span in match.right_only],
        ]
        for match in match_quotations(ours, theirs)
    ]


@pytest.mark.parametrize("case", SURE, ids=lambda case: case["name"])
def test_quotations(case: dict[str, Any]) -> None:
    assert matches(case["left"], case["right"]) == case.get("matches", [])


@pytest.mark.parametrize("case", CASES["known_failure"], ids=lambda case: case["name"])
@pytest.mark.xfail(strict=True)
def test_known_failures(case: dict[str, Any]) -> None:
    assert matches(case["left"], case["right"]) == case.get("matches", []), case["reason"]


@given(news_text)
@settings(max_examples=60)
def test_a_text_carries_all_its_own_quotations(text: str) -> None:
    read = reading(text)
    found = match_quotations(read, read)
    said = [u for u in quoted_utterances(read) if len(u.words) >= 3 or len(u.content) >= 2]
    assert [match.left for match in found if match.form == "same"] == [u.voices for u in said]
    assert all(
        not match.left_only and not match.right_only for match in found if match.form == "same"
    )


@given(news_text, news_text)
@settings(max_examples=60)
def test_matches_mirror(left: str, right: str) -> None:
    ours, theirs = reading(left, "l"), reading(right, "r")
    forth, back = match_quotations(ours, theirs), match_quotations(theirs, ours)
    assert sorted((m.form, m.likeness, m.left, m.right) for m in forth) == sorted(
        (m.form, m.likeness, m.right, m.left) for m in back
    )


@given(news_text, news_text)
@settings(max_examples=40)
def test_words_of_one_side_only_lie_in_its_quotation(left: str, right: str) -> None:
    ours, theirs = reading(left, "l"), reading(right, "r")
    for match in match_quotations(ours, theirs):
        for spans, indexes, read in (
            (match.left_only, match.left, ours),
            (match.right_only, match.right, theirs),
        ):
            voices = [read.voices[index] for index in indexes]
            assert all(any(voice.covers(span) for voice in voices) for span in spans)


def test_a_changed_word_in_a_quotation_is_found_in_every_sample_article() -> None:
    chance = random.Random(5)
    for article in framing.load_corpus(SHIPPED):
        read = framing.read_article(article)
        long = [u for u in quoted_utterances(read) if len(u.words) >= 6]
        for utterance in chance.sample(long, min(len(long), 8)):
            start, end = chance.choice(utterance.offsets[1:-1])
            text = article.text[:start] + "changed" + article.text[end:]
            other = framing.read_article(framing.Article(id="copy", text=text))
            changed = [m for m in match_quotations(read, other) if m.right_only]
            assert [[s.of(text) for s in m.right_only] for m in changed] == [["changed"]]
            assert [m.form for m in changed] in (["cut"], ["reworded"])


def test_what_is_only_broken_up_otherwise_is_not_cut() -> None:
    said = (
        "“We shall rebuild the old harbor{}and the ships will come back again in spring,” {} said."
    )
    ours, theirs = (
        framing.read_article(framing.Article(id=name, text=text))
        for name, text in (
            ("a", said.format(" ", "Anna Lind")),
            ("b", said.format(",” Anna Lind said. “", "Oskar Brekke")),
        )
    )
    matches = match_quotations(ours, theirs)
    assert [(match.form, match.likeness, match.left_only) for match in matches] == [
        ("same", 1.0, ()),
        ("same", 1.0, ()),
    ]


def test_names_of_one_speaker() -> None:
    assert same_speaker("Putin", "Vladimir Putin") is True
    assert same_speaker("Ada Lind", "Tom Reyes") is False
    assert same_speaker(None, "Tom Reyes") is None


def test_the_table_of_quotations_says_what_was_cut() -> None:
    corpus = framing.load_corpus(SHIPPED)
    comparison = framing.compare_articles([corpus["000"], corpus["003"]])
    rows = list(tables_of(comparison)["quotes"])
    assert [row.form for row in rows] == ["cut"]
    assert rows[0].left_only == "capacities for both countries"
    assert rows[0].right_only == ""
    assert rows[0].same_speaker is True
