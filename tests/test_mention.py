"""Figures and names: what is found, what it says, and what is left alone."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from framing.mention.figures import find_figures
from framing.mention.names import find_names
from framing.mention.numbers import words_value
from framing.segment.layout import find_blocks
from framing.segment.sentence import Sentence
from framing.segment.sentences import split_sentences

FOLDER = Path(__file__).parent / "cases"
FIGURES = tomllib.loads((FOLDER / "figures.toml").read_text("utf-8"))
NAMES = tomllib.loads((FOLDER / "names.toml").read_text("utf-8"))


def sure(cases: dict[str, Any]) -> list[dict[str, Any]]:
    return [case for part in ("wild", "synthetic", "negative") for case in cases[part]]


def read(text: str) -> tuple[Sentence, ...]:
    return split_sentences(text, find_blocks(text))


def figures(text: str) -> list[list[object]]:
    return [
        [figure.of(text), figure.kind, figure.value, figure.unit or "", figure.bound or ""]
        for figure in find_figures(text, read(text))
    ]


def names(text: str) -> list[list[str]]:
    return [[name.of(text), name.key] for name in find_names(text, read(text))]


@pytest.mark.parametrize("case", sure(FIGURES), ids=lambda case: case["text"])
def test_figures(case: dict[str, Any]) -> None:
    assert figures(case["text"]) == case["figures"]


@pytest.mark.parametrize("case", FIGURES["known_failure"], ids=lambda case: case["text"])
@pytest.mark.xfail(strict=True)
def test_known_failures_of_figures(case: dict[str, Any]) -> None:
    assert figures(case["text"]) == case["figures"], case["reason"]


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
