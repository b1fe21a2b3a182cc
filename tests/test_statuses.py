"""Things and statuses: what a text says is done, and where two texts differ in it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.compare.acts import FILE
from framing.compare.inventory import find_things
from framing.compare.statuses import StatusDifference, compare_statuses
from framing.compare.thing import Thing
from texts import news_text, reading

CASES = tomllib.loads((Path(__file__).parent / "cases" / "statuses.toml").read_text("utf-8"))
TOLD = (
    "Norland signed the comprehensive trade agreement. ",
    "Norland plans to sign the comprehensive trade pact. ",
    "The treaty was signed in Iran. ",
    "Iran will hold a presidential election. ",
    "Iran held the presidential election on Monday. ",
)
story = st.lists(st.one_of(st.sampled_from(TOLD), news_text), max_size=6).map("".join)


def things(text: str) -> tuple[Thing, ...]:
    return find_things(reading(text))


def statuses(text: str) -> list[list[str]]:
    return [[thing.kind, s.act, s.stage] for thing in things(text) for s in thing.statuses]


def differing(left: str, right: str) -> tuple[StatusDifference, ...]:
    return compare_statuses(things(left), things(right))


@pytest.mark.parametrize("case", CASES["sure"], ids=lambda case: case["text"])
def test_what_is_said_of_a_thing(case: dict[str, Any]) -> None:
    assert statuses(case["text"]) == case["statuses"]


@pytest.mark.parametrize("case", CASES["known_failure"], ids=lambda case: case["text"])
@pytest.mark.xfail(strict=True)
def test_known_failures_of_statuses(case: dict[str, Any]) -> None:
    assert statuses(case["text"]) == case["statuses"], case["reason"]


@pytest.mark.parametrize("case", CASES["pair"], ids=lambda case: case["right"] + case["left"])
def test_where_two_texts_differ(case: dict[str, Any]) -> None:
    found = differing(case["left"], case["right"])
    assert [[each.thing, each.act] for each in found] == case["differs"]


def test_a_thing_without_a_word_of_its_own_is_known_by_linked_sentences() -> None:
    left = things("In Oslo, Norland signed the deal.")
    right = things("In Oslo, Norland hopes to sign the deal.")
    assert compare_statuses(left, right) == ()
    assert len(compare_statuses(left, right, {(0, 0)})) == 1


@given(story, story)
@settings(max_examples=60)
def test_statuses_mirror_and_nothing_differs_from_itself(left: str, right: str) -> None:
    forth, back = differing(left, right), differing(right, left)
    assert {(d.thing, d.act, d.left, d.right) for d in forth} == {
        (d.thing, d.act, d.right, d.left) for d in back
    }
    assert differing(left, left) == ()


@given(story)
@settings(max_examples=60)
def test_spans_hold_what_they_say(text: str) -> None:
    for thing in things(text):
        assert thing.name in {" ".join(span.of(text).split()) for span in thing.mentions}
        for status in thing.statuses:
            assert any(m.start <= status.end and status.start <= m.end for m in thing.mentions)
            assert 0 <= status.start < status.end <= len(text)


def test_the_table_is_sound() -> None:
    rows = tomllib.loads(FILE.read_text("utf-8"))["thing"]
    heads = [head for row in rows for head in row["heads"].split()]
    assert len(heads) == len(set(heads))
    for row in rows:
        assert row["first"] in row["acts"]
        verbs = [verb for act in row["acts"].values() for verb in act.split("|")]
        assert len(verbs) == len(set(verbs))
        assert all(len(verb.split()) == 3 and verb.split()[1].endswith("ing") for verb in verbs)
