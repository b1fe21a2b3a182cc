"""Naming: which word a source chooses where the word is a choice, and in whose voice."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given, settings

from framing.compare.naming import FILE, Naming, compare_namings, find_uses
from framing.report.view import view_page
from texts import news_text, reading

TABLE = tomllib.loads(FILE.read_text("utf-8"))["naming"]


def named(left: str, right: str) -> tuple[Naming, ...]:
    return compare_namings(find_uses(reading(left, "left")), find_uses(reading(right, "right")))


def uses(naming: Naming) -> tuple[list[tuple[str, int, int]], list[tuple[str, int, int]]]:
    ours, theirs = (
        [(use.form, use.own, use.quoted) for use in side] for side in (naming.left, naming.right)
    )
    return ours, theirs


def test_a_different_word_for_one_thing_is_found_with_its_voice() -> None:
    (naming,) = named(
        "The regime closed the road. “The regime will fall,” Ada Lind said.",
        "The government closed the road.",
    )
    assert naming.referent == "those who govern"
    assert uses(naming) == ([("regime", 1, 1)], [("government", 1, 0)])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The government closed the road.", "The governments met."),  # two forms of one choice
        ("The regime closed the road.", "It rained."),  # the other does not speak of it
        ("They told us so.", "The great satan."),  # "us" is not the United States
        ("A US-led group met.", "The hegemon met."),  # nor is "US-led"
        ("The regimented boys came.", "The government came."),  # part of a longer word
    ],
)
def test_no_choice_is_seen_where_there_is_none(left: str, right: str) -> None:
    assert named(left, right) == ()


def test_the_longest_form_counts() -> None:
    (naming,) = named("They met in the occupied West Bank.", "They met in the West Bank.")
    assert uses(naming) == ([("occupied west bank", 1, 0)], [("west bank", 1, 0)])


def test_case_matters_where_the_table_has_capitals() -> None:
    (naming,) = named("The US met.", "The hegemon met.")
    assert uses(naming) == ([("united states", 1, 0)], [("the hegemon", 1, 0)])


@given(news_text, news_text)
@settings(max_examples=40)
def test_namings_mirror_and_nothing_differs_from_itself(left: str, right: str) -> None:
    forth, back = named(left, right), named(right, left)
    assert [(n.referent, n.left, n.right) for n in forth] == [
        (n.referent, n.right, n.left) for n in back
    ]
    assert named(left, left) == ()


def test_the_table_is_sound() -> None:
    forms = [form for row in TABLE for entry in row["forms"] for form in entry.split("|")]
    assert len(forms) == len(set(forms))
    assert all(form == form.strip() and form for form in forms)
    assert all(row["reason"] and len(row["forms"]) >= 2 for row in TABLE)
    assert len({row["referent"] for row in TABLE}) == len(TABLE)


def test_the_report_links_every_use() -> None:
    import framing

    comparison = framing.compare_articles(
        [
            framing.Article(id="a", text="The regime closed the road. It rained. The regime fell."),
            framing.Article(id="b", text="The government closed the road."),
        ]
    )
    (listed,) = view_page(comparison).namings
    (view,) = listed.namings
    assert view.left[0].counts == "own voice 2×"
    assert [place.sentence for place in view.left[0].places] == [1, 3]
