"""Dates: what is read, with which precision, and what the article's own day adds."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing.align.dates import date_keys
from framing.mention.date import Date
from framing.mention.resolving import Anchor, day_of, resolve_date
from texts import news_text

CASES = tomllib.loads((Path(__file__).parent / "cases" / "dates.toml").read_text("utf-8"))
SURE = [case for part in ("wild", "synthetic", "negative") for case in CASES[part]]
DATED = ("Monday", "May 3", "12 June 2019", "in August", "2021", "yesterday", "October 22-24")


def read(text: str, published: str | None = None) -> framing.Reading:
    return framing.read_article(framing.Article(id="a", text=text, published=published))


def dates(case: dict[str, Any]) -> list[list[str]]:
    reading = read(case["text"], case.get("published"))
    return [[date.of(case["text"]), date.when] for date in reading.dates]


def name(case: dict[str, Any]) -> str:
    return f"{case['text'][:60]} ({case.get('published', 'undated')})"


@pytest.mark.parametrize("case", SURE, ids=name)
def test_dates(case: dict[str, Any]) -> None:
    assert dates(case) == case["dates"]


@pytest.mark.parametrize("case", CASES["known_failure"], ids=name)
@pytest.mark.xfail(strict=True)
def test_known_failures_of_dates(case: dict[str, Any]) -> None:
    assert dates(case) == case["dates"], case["reason"]


@given(st.lists(st.one_of(news_text, st.sampled_from(DATED)), max_size=8).map(" ".join))
def test_dates_stand_in_order_and_no_year_is_invented(text: str) -> None:
    found = read(text).dates
    ends = [0, *(date.end for date in found)]
    assert all(end <= date.start < date.end for end, date in zip(ends, found, strict=False))
    printed = set(re.findall(r"(?:19|20)\d\d", text))
    # a date line in the text is the day of the article, from which others are resolved
    assert {str(date.year) for date in found if date.year and date.source != "article"} <= printed
    if not any(date.source == "printed" and date.calendar_day for date in found):
        assert all(date.source != "article" for date in found)


@given(st.dates(), st.integers(0, 6), st.text(max_size=10))
def test_a_weekday_is_within_a_week_of_its_article(day: Any, weekday: int, before: str) -> None:
    resolved = resolve_date(Date(0, 6, weekday=weekday), before, Anchor(day, "article"))
    found = resolved.calendar_day
    assert found is not None
    assert found.weekday() == weekday
    assert abs((found - day).days) <= 7


def test_where_a_year_comes_from_is_told() -> None:
    opened = read("On June 3, 2011, the bridge fell. Work had begun on May 28.").dates
    assert [date.source for date in opened] == ["printed", "text"]
    (given_with,) = read("They met on Monday.", "2024-10-01").dates
    assert given_with.source == "article"
    assert read("They met on Monday.").dates[0].source is None


def test_only_a_whole_day_is_the_day_of_an_article() -> None:
    assert day_of("2024-10") is day_of("today") is day_of(None) is day_of("2024-02-30") is None


def test_sentences_meet_by_what_is_printed() -> None:
    text = "They met on Monday, on September 30 and in 2015."
    for published in (None, "2024-10-01"):
        reading = read(text, published)
        assert date_keys(reading.dates, text) == {"monday", "sep 30", "2015"}
