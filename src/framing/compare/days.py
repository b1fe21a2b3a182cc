"""Days and places of two articles set against each other: the same, another, or not known."""

from __future__ import annotations

from typing import Literal, NamedTuple

from framing.mention.date import WEEKDAYS, Date
from framing.mention.place import Place

Agreement = Literal["agrees", "differs", "incomparable"]


class Judged(NamedTuple):
    """Whether two dates or places agree, and why (empty where it is plain)."""

    verdict: Agreement
    reason: str


def compare_dates(left: Date, right: Date) -> Judged:
    """Whether two dates can be one day; the coarser one decides how closely that is asked."""
    if left.month is None or right.month is None:
        return _without_month(left, right)
    if left.year is not None and right.year is not None and left.year != right.year:
        return Judged("differs", "")
    if left.month != right.month:
        return Judged("differs", "")
    if left.day is None or right.day is None:
        if left.day is right.day:
            return _agreed(left, right, "")
        return _agreed(left, right, "one gives the month only")
    if not _meets(left, right):
        return Judged("differs", "")
    return _agreed(left, right, "")


def _without_month(left: Date, right: Date) -> Judged:
    """Years, and days of the week that no date of the article resolves."""
    if (left.weekday is not None and left.month is None) or (
        right.weekday is not None and right.month is None
    ):
        return _weekdays(left, right)
    if left.year is None or right.year is None:
        return Judged("incomparable", "one gives only a year, the other none")
    coarse = left.month is not None or right.month is not None
    if left.year != right.year:
        # "the 2014 ban" and "on Thursday" are hardly dates of one thing
        return Judged("incomparable", "one gives only a year") if coarse else Judged("differs", "")
    return Judged("agrees", "one gives the year only" if coarse else "")


def _weekdays(left: Date, right: Date) -> Judged:
    mine, yours = _weekday(left), _weekday(right)
    if mine is None or yours is None:
        return Judged("incomparable", "the week of one is not known")
    if mine != yours:
        return Judged("differs", "{} and {}".format(*sorted((WEEKDAYS[mine], WEEKDAYS[yours]))))
    if left.month is right.month is None:
        return Judged("incomparable", "the same day of the week, but not of a known week")
    return Judged("incomparable", "the day of the week fits, but its week is not known")


def _weekday(date: Date) -> int | None:
    day = date.calendar_day
    if day is not None and date.last_day is None:
        return day.weekday()
    return date.weekday


def _meets(left: Date, right: Date) -> bool:
    """Whether two days, or ranges of days, of one month have a day in common."""
    return max(left.days[0], right.days[0]) <= min(left.days[-1], right.days[-1])


def _agreed(left: Date, right: Date, reason: str) -> Judged:
    if (left.year is None) != (right.year is None):
        return Judged("agrees", "one does not tell the year")
    if left.year is None:
        return Judged("agrees", "neither tells the year")
    return Judged("agrees", reason)


def compare_places(left: Place, right: Place) -> Judged:
    """Whether two places can be one: a country and a city in it, a seat and its city can."""
    if left.country != right.country:
        return Judged("differs", "")
    if left.name == right.name:
        return Judged("agrees", "")
    if left.country in (left.name, right.name):
        inner = left if right.name == right.country else right
        return Judged("agrees", f"{inner.name} is in {inner.country}")
    if (left.city is None) != (right.city is None):
        return Judged("incomparable", "one may lie in the other")
    if left.city is None or left.city != right.city:
        return Judged("differs", "")
    names = sorted({left.name, right.name} - {left.city})
    return Judged("agrees", f"{' and '.join(names)}: {left.city}")
