"""Modifiers: which words two sources put to one noun, and which of them judge."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import framing
from framing.align.link import Link
from framing.compare.adjectives import FILE, find_adjective
from framing.compare.described import find_described
from framing.compare.modifiers import ModifiedNoun, compare_modifiers
from framing.report.view import view_page
from texts import news_text, reading

CASES = tomllib.loads((Path(__file__).parent / "cases" / "modifiers.toml").read_text("utf-8"))[
    "case"
]
GROUPS = tomllib.loads(FILE.read_text("utf-8"))["group"]


def tied(left: framing.Reading, right: framing.Reading) -> Link:
    """A link that holds every sentence of two readings."""
    return Link(
        left=tuple(range(len(left.sentences))),
        right=tuple(range(len(right.sentences))),
        score=1.0,
        matched_by=(),
        evidence=(),
        relation="paraphrase",
        crosses=False,
        left_only=(),
        right_only=(),
    )


def modified(left: str, right: str, *, linked: bool = True) -> tuple[ModifiedNoun, ...]:
    ours, theirs = reading(left, "left"), reading(right, "right")
    links = [tied(ours, theirs)] if linked else []
    return compare_modifiers(find_described(ours), find_described(theirs), links)


def rows(found: tuple[ModifiedNoun, ...], kind: str) -> list[list[Any]]:
    return sorted(
        [
            noun.noun.lower(),
            sorted(each.form for each in noun.left),
            sorted(each.form for each in noun.right),
        ]
        for noun in found
        if noun.kind == kind
    )


def wanted(listed: list[list[Any]]) -> list[list[Any]]:
    return sorted([noun.lower(), sorted(left), sorted(right)] for noun, left, right in listed)


def marked(case: dict[str, Any]) -> Any:
    known = [pytest.mark.xfail(strict=True, reason=case["reason"])] if "reason" in case else []
    return pytest.param(case, id=case["left"][:50], marks=known)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_what_is_put_to_a_noun_is_found(case: dict[str, Any]) -> None:
    found = modified(case["left"], case["right"], linked=not case.get("apart", False))
    if "judged" in case:
        assert rows(found, "evaluative") == wanted(case["judged"])
    if "sorted" in case:
        assert rows(found, "classifying") == wanted(case["sorted"])


def test_there_are_cases_of_every_kind() -> None:
    kinds = [case["kind"] for case in CASES]
    assert len(kinds) >= 80
    assert all(
        kinds.count(kind) >= 5 for kind in ("wild", "synthetic", "negative", "known failure")
    )


def test_whose_word_it_is_is_counted() -> None:
    (noun,) = modified(
        "The cruel sanctions stay. “The cruel sanctions will end,” Ada Lind said.",
        "The sanctions stay.",
    )
    (cruel,) = noun.left
    assert (cruel.own, cruel.quoted, cruel.scare) == (1, 1, 0)
    assert (noun.left_uses, noun.right_uses, noun.linked) == (2, 1, True)
    assert cruel.reason == "condemns what it stands with"


def test_what_judges_stands_before_what_grades_and_what_sorts() -> None:
    found = modified(
        "A huge dam broke. An illegal wall fell. A nuclear plant closed.",
        "A dam broke. A wall fell. A plant closed.",
    )
    assert [(noun.noun, noun.kind) for noun in found] == [
        ("wall", "evaluative"),
        ("dam", "evaluative"),
        ("plant", "classifying"),
    ]


@given(news_text, news_text)
@settings(max_examples=60)
def test_modifiers_mirror_and_nothing_differs_from_itself(left: str, right: str) -> None:
    forth, back = modified(left, right), modified(right, left)
    assert [(n.noun, n.kind, n.left_uses, n.left, n.right) for n in forth] == [
        (n.noun, n.kind, n.right_uses, n.right, n.left) for n in back
    ]
    assert modified(left, left) == ()


@given(news_text, news_text)
@settings(max_examples=40)
def test_every_span_is_the_word_that_it_is_said_to_be(left: str, right: str) -> None:
    for noun in modified(left, right):
        for side, text in ((noun.left, left), (noun.right, right)):
            for each in side:
                for span in each.spans:
                    adjective = find_adjective(span.of(text).lower())
                    marks = each.form == "“…”" and not span.of(text)[0].isalnum()
                    assert marks or (adjective is not None and adjective.base == each.form)
                assert each.total == len(each.spans)


def test_uses_are_counted_anew() -> None:
    text = "The sanctions bite. Every sanction bites. Sanctions’ bite is cruel. Cruel sanctions!"
    (noun,) = [n for n in modified(text, "The sanctions bite.") if n.noun == "sanctions"]
    assert noun.left_uses == text.lower().count("sanction")


def test_the_table_is_sound() -> None:
    words = [word for group in GROUPS for word in group["words"].split()]
    assert len(words) == len(set(words)), sorted({w for w in words if words.count(w) > 1})
    assert all(
        group["reason"] and group["kind"] in ("evaluative", "classifying") for group in GROUPS
    )
    for group in GROUPS:
        for word in group["words"].split():
            found = find_adjective(word)
            assert found is not None
            assert (found.base, found.kind) == (word, group["kind"])


def test_a_long_row_of_adjectives_costs_no_more_than_its_length() -> None:
    text = "illegal, " * 4000 + "sanctions. " + "illegal and " * 4000 + "is unjust"
    assert len(find_described(reading(text)).uses["sanction"]) == 1


def test_many_uses_of_one_noun_cost_no_more_than_their_number() -> None:
    (noun,) = modified("The illegal nuclear deal fell. " * 3000, "The nuclear deal. " * 3000)
    assert (noun.left_uses, noun.right_uses) == (3000, 3000)


def test_the_report_shows_what_judges_first_and_links_every_use() -> None:
    comparison = framing.compare_articles(
        [
            framing.Article(id="a", text="The cruel sanctions stay. Cruel sanctions stay cruel."),
            framing.Article(id="b", text="The sanctions stay. The sanctions stay."),
        ]
    )
    page = view_page(comparison)
    (listed,) = page.modifiers
    (noun,) = listed.judged
    assert noun.left[0].counts == "own voice 2×"
    assert [place.sentence for place in noun.left[0].places] == [1, 2]
    assert "To “sanctions”, a has “cruel”; no judging word was found in b." in page.glance.findings
