"""Figures: what is found in a sentence, and what is made of it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from framing.mention.figure import Figure, FigureKind
from framing.mention.figures import find_figures
from framing.mention.units import MEASURES
from framing.segment.layout import find_blocks
from framing.segment.sentences import split_sentences

CASES = tomllib.loads((Path(__file__).parent / "cases" / "figures.toml").read_text("utf-8"))
SURE = [case for part in ("wild", "synthetic", "negative") for case in CASES[part]]

ALWAYS = {"bound": None, "to": None, "per": None, "direction": None, "role": "level"}
"""What a figure has where its case says nothing."""


def expected(written: str) -> dict[str, Any]:
    """The parts of "printed = value unit; ..."."""
    printed, _, rest = written.rpartition(" = ")
    measure, *more = rest.split("; ")
    value, _, unit = measure.partition(" ")
    parts: dict[str, Any] = ALWAYS | {"printed": printed, "unit": unit or None}
    parts["value"] = pytest.approx(float(value))
    parts["kind"] = kind_of(unit)
    for part in more:
        name, _, said = part.partition(" ")
        if name in ("up", "down"):
            parts["direction"] = name
        elif name in ("change", "from"):
            parts["role"] = name
        elif name == "to":
            parts["to"] = pytest.approx(float(said))
        else:
            assert name in ("bound", "per", "counts", "whose", "when"), name
            parts[name] = said
    return parts


def kind_of(unit: str) -> FigureKind:
    if re.fullmatch("[A-Z]{3}", unit):
        return "money"
    if unit in ("%", "times"):
        return "percent" if unit == "%" else "multiple"
    return "measure" if unit in MEASURES else "count"


def found(figure: Figure, text: str) -> dict[str, Any]:
    return {
        "printed": figure.of(text),
        "kind": figure.kind,
        "value": figure.value,
        "unit": figure.unit,
        "bound": figure.bound,
        "to": figure.high,
        "per": figure.per,
        "direction": figure.direction,
        "role": figure.role,
        "counts": figure.counts,
        "whose": ", ".join(figure.whose),
        "when": figure.period.when if figure.period else None,
    }


def figures_of(text: str, published: str | None = None) -> tuple[Figure, ...]:
    return find_figures(text, split_sentences(text, find_blocks(text)), published)


def check(case: dict[str, Any]) -> None:
    text = case["text"]
    wanted = list(map(expected, case["figures"]))
    got = [found(figure, text) for figure in figures_of(text, case.get("published"))]
    assert [each["printed"] for each in got] == [each["printed"] for each in wanted]
    for ours, theirs in zip(got, wanted, strict=True):
        assert {name: ours[name] for name in theirs} == theirs


@pytest.mark.parametrize("case", SURE, ids=lambda case: case["text"])
def test_figures(case: dict[str, Any]) -> None:
    check(case)


@pytest.mark.parametrize("case", CASES["known_failure"], ids=lambda case: case["text"])
@pytest.mark.xfail(strict=True)
def test_known_failures_of_figures(case: dict[str, Any]) -> None:
    check(case)


def test_there_are_enough_cases_and_few_fail() -> None:
    count = len(SURE) + len(CASES["known_failure"])
    assert count >= 300
    assert len(SURE) / count >= 0.97
