"""Names and number words: what is found, what it says, and what is left alone."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from framing.mention.keys import Keys
from framing.mention.names import find_names
from framing.mention.numbers import words_value
from framing.segment.layout import find_blocks
from framing.segment.sentence import Sentence
from framing.segment.sentences import split_sentences

FOLDER = Path(__file__).parent / "cases"
NAMES = tomllib.loads((FOLDER / "names.toml").read_text("utf-8"))


def sure(cases: dict[str, Any]) -> list[dict[str, Any]]:
    return [case for part in ("wild", "synthetic", "negative") for case in cases[part]]


def read(text: str) -> tuple[Sentence, ...]:
    return split_sentences(text, find_blocks(text))


def names(text: str) -> list[list[str]]:
    return [[name.of(text), name.key] for name in find_names(text, read(text))]


@pytest.mark.parametrize("case", sure(NAMES), ids=lambda case: case["text"])
def test_names(case: dict[str, Any]) -> None:
    assert names(case["text"]) == case["names"]


@pytest.mark.parametrize("case", NAMES["known_failure"], ids=lambda case: case["text"])
@pytest.mark.xfail(strict=True)
def test_known_failures_of_names(case: dict[str, Any]) -> None:
    assert names(case["text"]) == case["names"], case["reason"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", 7),
        ("twenty-three", 23),
        ("two hundred", 200),
        ("three hundred and five", 305),
        ("two thousand three hundred", 2300),
        ("a dozen", 12),
        ("half a", 0.5),
        ("two one", None),
    ],
)
def test_number_words(words: str, value: float | None) -> None:
    assert words_value(words) == value


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("He wrote of the iPhone Shop and of pre-war Oslo.", ["Shop", "Oslo"]),
        ("It hit the North-South Bank, al-Arab Street and O'Neill Street.", None),
        ("It is said that Lind  Holm and Tom\xa0Reyes met.", ["Lind  Holm", "Tom\xa0Reyes"]),
        ("We met Ada Lind" + " Holm" * 30 + ".", None),
    ],
)
def test_a_name_is_the_same_read_first_and_read_again(text: str, printed: list[str] | None) -> None:
    first = names(text)
    assert names(text) == first
    assert first
    if printed is not None:
        assert [name for name, _ in first] == printed


def test_a_row_is_read_by_where_it_stands() -> None:
    text = "Never mind. It was the Never Holm company. Envoy to Lisbon Nina Holm came."
    assert [name for name, _ in names(text)] == ["Never Holm", "Lisbon", "Nina Holm"]


def test_a_short_form_stands_for_the_last_full_form_before_it() -> None:
    keys = Keys()
    keys.introduce("Carter", "Bill Carter", 10)
    keys.introduce("Carter", "Anna Carter", 50)
    assert [keys.of("Carter", place) for place in (5, 10, 11, 50, 60)] == [
        "Bill Carter",
        "Bill Carter",
        "Bill Carter",
        "Bill Carter",
        "Anna Carter",
    ]
    assert keys.of("Holm", 60) == "Holm"
    assert keys.of("UK", 60) == "United Kingdom"
