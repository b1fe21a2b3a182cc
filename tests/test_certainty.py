"""Hedges and certainty words: what counts, in whose words, and how often."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from scipy.stats import beta

import framing
from corpora import SHIPPED
from framing.export.tables import tables_of
from framing.report.view import view_page
from framing.score.certainty import FAMILIES, FILE, Certainty, measure_certainty
from framing.score.whose import count_words_by_voice
from texts import news_text, reading

CASES = tomllib.loads((Path(__file__).parent / "cases" / "certainty.toml").read_text("utf-8"))
GROUPS = tomllib.loads(FILE.read_text("utf-8"))["group"]


def measured(text: str) -> Certainty:
    read = reading(text)
    return measure_certainty(read, count_words_by_voice(read).by_share)


def marks(text: str) -> list[str]:
    found = measured(text).marks
    return [f"{mark.family[0]} {mark.of(text).lower()}" for mark in found]


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["text"])
def test_what_counts(case: dict[str, Any]) -> None:
    assert marks(case["text"]) == case["found"]


@pytest.mark.parametrize("case", CASES["known"], ids=lambda case: case["text"])
def test_known_failures(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    request.applymarker(pytest.mark.xfail(strict=True, reason=case["reason"]))
    assert marks(case["text"]) == case["found"]


def test_marks_belong_to_whose_words_they_are() -> None:
    found = measured("It may rain. “It will surely rain,” Ada Lind said. About 40 roads closed.")
    assert (found.own.hedges.count, found.own.boosters.count) == (1, 0)
    assert (found.quoted.hedges.count, found.quoted.boosters.count) == (0, 1)
    assert found.own.approximate_figures == 1


def test_rates_and_intervals_recomputed() -> None:
    corpus = framing.load_corpus(SHIPPED)
    for name in ("000", "001", "003"):
        read = framing.read_article(corpus[name])
        words = count_words_by_voice(read).by_share
        found = measure_certainty(read, words)
        for share, voice in (("own", found.own), ("quoted", found.quoted)):
            for family, rate in zip(
                FAMILIES, (voice.hedges, voice.boosters, voice.distance), strict=True
            ):
                count = sum(m.share == share and m.family == family for m in found.marks)
                total = words[share]
                assert (rate.count, rate.per_thousand) == (count, 1000 * count / total)
                posterior = beta(count + 0.5, total - count + 0.5)
                assert rate.interval is not None
                assert rate.interval[0] == pytest.approx(
                    1000 * posterior.ppf(0.05) if count else 0.0
                )
                assert rate.interval[1] == pytest.approx(1000 * posterior.ppf(0.95))


@given(news_text)
@settings(max_examples=60)
def test_marks_are_true_ordered_and_add_up(text: str) -> None:
    found = measured(text)
    assert all(a.end <= b.start for a, b in zip(found.marks, found.marks[1:], strict=False))
    voices = (found.own, found.quoted, found.scare)
    counted = sum(
        rate.count for voice in voices for rate in (voice.hedges, voice.boosters, voice.distance)
    )
    assert counted == len(found.marks)
    forms = {f for g in GROUPS for term in g["terms"] for f in term["form"].split("|")}
    for mark in found.marks:
        assert " ".join(mark.of(text).lower().replace("’", "'").split()) in forms


def test_the_table_is_sound() -> None:
    forms = [f for group in GROUPS for term in group["terms"] for f in term["form"].split("|")]
    assert len(forms) == len(set(forms)), sorted({f for f in forms if forms.count(f) > 1})
    assert all(form == " ".join(form.lower().split()) and form for form in forms)
    assert all(group["family"] in FAMILIES and group["reason"] for group in GROUPS)
    for form in forms:
        assert (
            marks(f"It is {form} x.")
            or form.startswith(("may", "never certain"))
            or any(
                form in term["form"].split("|") and ("not_after" in term or "not_before" in term)
                for group in GROUPS
                for term in group["terms"]
            )
        ), form


def test_every_comparison_reports_it_without_a_lexicon() -> None:
    texts = ("It may rain. It may snow.", "It will surely rain. “It may,” Ada Lind said.")
    comparison = framing.compare_articles(
        [framing.Article(id=f"s{n}", text=text) for n, text in enumerate(texts)]
    )
    view = view_page(comparison).certainty
    first = view.lines[0]
    assert (first.label, first.voice) == ("Hedges", "own voice")
    assert first.cells[0].endswith(", 2×")
    assert [each.marks[0].form for each in view.marks[0] if each.marks] == ["may"]
    rows = tables_of(comparison)["certainty"].rows
    assert sum(row.count for row in rows) == len(tables_of(comparison)["certainty_marks"]) == 4
