"""Dates: days that a sentence names, in a form in which two articles can meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from framing.mention.date import WEEKDAYS, Date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def date_keys(dates: Iterable[Date], text: str) -> frozenset[str]:
    """Dates as they are printed, without what the article's own day adds: "sep 30", "2015",
    "monday".
    """
    return frozenset(key for date in dates for key in _keys(date, date.of(text)))


def _keys(date: Date, printed: str) -> Iterator[str]:
    numbered = any(map(str.isdigit, printed))
    if numbered and date.month is not None and date.day is not None:
        yield f"{_MONTHS[date.month - 1]} {date.day}"
    if numbered and date.year is not None and date.source == "printed":
        yield str(date.year)
    if date.weekday is not None:
        yield WEEKDAYS[date.weekday]
