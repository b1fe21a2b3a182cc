"""Dates: days that a sentence names, in a form in which two articles can meet."""

from __future__ import annotations

import re

_MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE = re.compile(
    rf"\b(?:{_MONTH}\.? (\d{{1,2}})\b|(\d{{1,2}}) {_MONTH}\b|((?:19|20)\d\d)\b"
    r"|(mon|tues|wednes|thurs|fri|satur|sun)day\b)"
)
"""Month and day in either order, a year, a day of the week; searched in folded text."""


_HINT = re.compile(r"\d|day\b")
"""Every date has a digit or is a day of the week: most sentences are passed over at once."""


def find_dates(folded: str) -> frozenset[str]:
    """The dates in a folded sentence: "sep 30", "2015", "monday"."""
    if _HINT.search(folded) is None:
        return frozenset()
    found = set()
    for month, day, day_first, month_last, year, weekday in _DATE.findall(folded):
        if month or month_last:
            found.add(f"{month or month_last} {int(day or day_first)}")
        else:
            found.add(year or f"{weekday}day")
    return frozenset(found)
