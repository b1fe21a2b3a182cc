"""Layout and sentences: which lines tell the story, and where its sentences begin and end."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from framing.segment.layout import find_blocks, find_dateline
from framing.segment.sentences import sentences_at, split_sentences

CASES = tomllib.loads((Path(__file__).parent / "cases" / "sentences.toml").read_text("utf-8"))
SURE = [case for part in ("wild", "synthetic", "negative") for case in CASES[part]]


def split(text: str) -> list[str]:
    return [sentence.of(text) for sentence in split_sentences(text, find_blocks(text))]


@pytest.mark.parametrize("case", SURE, ids=lambda case: case["name"])
def test_sentences(case: dict[str, Any]) -> None:
    assert split(case["text"]) == case["sentences"]


@pytest.mark.parametrize("case", CASES["known_failure"], ids=lambda case: case["name"])
@pytest.mark.xfail(strict=True)
def test_known_failures(case: dict[str, Any]) -> None:
    assert split(case["text"]) == case["sentences"], case["reason"]


ARTICLE = """Port reopens after long strike
Cranes move again as talks go on
By Jane Doe
January 19, 2022 - 22:0

LISBON, Jan 19 (Reuters) - Cranes moved again in the port on Wednesday. Ships came in.

What comes next

The union will vote in May. Its leaders want more pay.

Leave a Comment
Share this
© 2022 The Harbour Post. All rights reserved.
"""


def roles(text: str) -> list[str]:
    return [block.role for block in find_blocks(text)]


def test_each_line_of_a_page_has_its_role() -> None:
    assert roles(ARTICLE) == [
        "headline",
        "subheading",
        "byline",
        "dateline",
        "body",
        "subheading",
        "body",
        "boilerplate",
        "boilerplate",
        "boilerplate",
    ]


def test_dateline_span_leaves_out_the_dash() -> None:
    span = find_dateline(ARTICLE, find_blocks(ARTICLE))
    assert span is not None
    assert span.of(ARTICLE) == "LISBON, Jan 19 (Reuters)"


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("TEHRAN — The road is open.", "TEHRAN"),
        ("NEW YORK (AP) — The road is open.", "NEW YORK (AP)"),
        ("CONCORD, N.H. - The road is open.", "CONCORD, N.H."),
        ("Moscow, 19 January (TASS) — The road is open.", "Moscow, 19 January (TASS)"),
        ("The road is open — at last.", None),
        ("Well-known roads are open.", None),
    ],
)
def test_inline_datelines(text: str, dateline: str | None) -> None:
    span = find_dateline(text, find_blocks(text))
    assert (span.of(text) if span else None) == dateline


@pytest.mark.parametrize(
    "line",
    [
        "Leave a Comment",
        "Read more",
        "Subscribe now",
        "Advertisement",
        "Follow us on X",
    ],
)
def test_boilerplate(line: str) -> None:
    assert roles(f"The road is open.\n\n{line}\n") == ["body", "boilerplate"]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Tuesday.",
        "Read the letter aloud, he told the court, and then sit and answer every question.",
        "Related talks were held in Oslo.",
        "May is a quiet month.",
        "By noon the road was open.",
    ],
)
def test_sentences_that_begin_like_furniture_are_body(line: str) -> None:
    assert roles(f"The road is open.\n\n{line}\n") == ["body", "body"]


def test_a_list_of_short_lines_is_not_joined() -> None:
    text = "Oslo won.\nLisbon lost.\nRiga drew."
    assert split(text) == ["Oslo won.", "Lisbon lost.", "Riga drew."]


def test_a_text_without_body_has_no_headline() -> None:
    assert roles("Hello") == ["body"]
    assert roles("") == []


def test_sentences_of_the_caller_take_role_and_paragraph_from_the_layout() -> None:
    blocks = find_blocks(ARTICLE)
    start = ARTICLE.index("The union")
    (sentence,) = sentences_at([(start, start + 5)], blocks)
    assert (sentence.role, sentence.paragraph) == ("body", 6)
