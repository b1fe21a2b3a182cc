"""Resolving: which day a date stands for, from the day of the article; never from a guess."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from framing.mention.date import Date, Source

LONGEST_AHEAD = 65
"""Days. A day without a year is the last such day, unless the next one is this near and the last
one is almost a year ago.
"""

_AHEAD = re.compile(
    r"\b(?:will|shall|would|next|coming|upcoming|to be|is to|are to|due|expected|scheduled|set to|"
    r"plans?|planned|tomorrow|ahead of|by|until|before)\b"
)
"""Words before a date, in small letters, that let it lie ahead of the article."""


class Anchor(NamedTuple):
    """The day that an article is of, and where it was read; ``day`` is None where nobody says."""

    day: date | None
    source: Source | None

    @property
    def is_exact(self) -> bool:
        """Whether it is the day of the article itself, and not one that the story tells of."""
        return self.source == "article"


def day_of(published: str | None) -> date | None:
    """The day in an ISO 8601 date or time; None for part of a date, or anything else."""
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)(?!\d)", published or "")
    return None if match is None else valid_day(*map(int, match.groups()))


def valid_day(year: int, month: int, day: int) -> date | None:
    """A day of the calendar, None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def resolve_date(found: Date, before: str, anchor: Anchor) -> Date:
    """The same date with the year, or the day of a weekday, that the anchor gives it.

    Args:
        found: As printed.
        before: What stands before it in its sentence, in small letters.
        anchor: The day of the article.
    """
    if found.year is not None:
        return replace(found, source="printed")
    if anchor.day is None:
        return found
    if not anchor.is_exact:  # a day that the story tells of fixes no more than the year
        year = anchor.day.year if found.month is not None else None
        return replace(found, year=year, source=anchor.source if year else None)
    ahead = _AHEAD.search(before) is not None
    if found.month is None:
        day = _weekday_meant(found.weekday or 0, anchor.day, before, ahead)
        return replace(found, year=day.year, month=day.month, day=day.day, source=anchor.source)
    meant = _day_meant(found, anchor.day, ahead)
    return found if meant is None else replace(found, year=meant.year, source=anchor.source)


def _day_meant(found: Date, today: date, ahead: bool) -> date | None:
    """The last such day or month, or the next one where that is told or much nearer."""
    years = (today.year - 1, today.year, today.year + 1)
    # a month alone is taken by its first day: this month has begun
    days = [valid_day(year, found.month or 1, found.day or 1) for year in years]
    past = [day for day in days if day is not None and day <= today]
    coming = [day for day in days if day is not None and day > today]
    if not past or not coming:
        return None  # the 29th of February of no known year
    near = (coming[0] - today).days <= LONGEST_AHEAD
    if found.day is None:
        return coming[0] if ahead and past[-1].month != today.month else past[-1]
    return coming[0] if near or (ahead and (today - past[-1]).days > LONGEST_AHEAD) else past[-1]


def _weekday_meant(weekday: int, today: date, before: str, ahead: bool) -> date:
    """The last such day, today included; "last Monday" is never today; the next one if ahead."""
    back = (today.weekday() - weekday) % 7
    if before.endswith("last ") and back == 0:
        return today - timedelta(days=7)
    if ahead and back:
        return today + timedelta(days=7 - back)
    return today - timedelta(days=back)
