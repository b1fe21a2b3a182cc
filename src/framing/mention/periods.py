"""Periods: the time that a figure is of, from the words around it and the date of the article."""

from __future__ import annotations

import re
from collections import deque
from typing import NamedTuple

from framing.mention.figure import Period
from framing.mention.numbers import words_value

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
_YEAR = r"(?:19|20)\d\d"
_COUNT = r"\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_NTH = {"f": 1, "1": 1, "s": 2, "2": 2, "t": 3, "3": 3, "4": 4}
"""Ordinals by their first sign, but for "fourth"."""

_PERIOD = re.compile(
    rf"\b(?:(?P<by>by|since|until|after|before)[ \xa0](?:the end of[ \xa0])?)?(?:"
    rf"(?:(?:early|late|mid)[- ])?"
    rf"(?:(?P<month>{_MONTH})[ \xa0,]+(?:\d{{1,2}},?[ \xa0])?(?:of[ \xa0])?)?"
    rf"(?P<year>{_YEAR})(?![\d%]|[.,]\d|[ \xa0](?:people|million|billion)\b)"
    rf"|(?:the[ \xa0])?(?P<nth>first|second|third|fourth|[1-4](?:st|nd|rd|th))[ \xa0-]"
    rf"(?P<part>quarter|half)(?:[ \xa0](?:of[ \xa0])?"
    rf"(?P<of>{_YEAR}|(?:the[ \xa0])?(?:last|this|next|previous)[ \xa0]year))?"
    rf"|(?P<named>(?:the[ \xa0])?(?P<which>last|this|next|previous|past|same|current|coming)[ \xa0]"
    rf"(?P<unit>year|month|quarter|week|decade|season))\b"
    rf"|(?P<ago>(?:the|a)[ \xa0](?P<back>year|month|quarter|decade|week)[ \xa0]"
    rf"(?:before|earlier|ago))\b"
    rf"|in[ \xa0](?:the[ \xa0])?(?:first[ \xa0]|last[ \xa0]|past[ \xa0])?(?P<many>{_COUNT})[ \xa0]"
    rf"(?P<spans>days|weeks|months|quarters|years)(?:[ \xa0]of[ \xa0](?P<within>{_YEAR}))?\b"
    rf"|over[ \xa0](?P<over>{_COUNT})[ \xa0](?P<overs>days|weeks|months|quarters|years)\b"
    rf"|(?:in|for|during)[ \xa0](?P<alone>{_MONTH})(?![ \xa0]\d)"
    rf"|(?P<now>currently|current|now|at present|nowadays|today)\b)"
)
"""A time, in small letters."""

_STOPS = re.compile(r"[,;:()—–]|\.\s|\b(?:and|but|while|compared|from|against|versus|to)\b")
"""Where what stands behind a figure is no longer said of it."""

_HINTS = (
    *(
        "19",
        "20",
        "year",
        "month",
        "quarter",
        "week",
        "decade",
        "days",
        "season",
        "half",
        "now",
        "today",
    ),
    *("current", "present", "januar", "februar", "march", "april", "may", "june", "july", "august"),
    *("septem", "octo", "novem", "decem", "jan.", "feb.", "sept.", "oct.", "nov.", "dec."),
)
"""One of these stands in every time."""

_REACH_AFTER = 60
_REACH_BEFORE = 160


class Times(NamedTuple):
    """What tells the year of "last year": the date of the article, as far as it is known."""

    year: int | None
    month: int | None

    @classmethod
    def of(cls, published: str | None) -> Times:
        """From an ISO date, or a part of one; anything else tells nothing."""
        match = re.match(r"(\d{4})(?:-(\d\d))?", published or "")
        if match is None or not 1 <= int(match[2] or 1) <= 12:
            return cls(None, None)
        return cls(int(match[1]), int(match[2]) if match[2] else None)


def find_period(
    small: str, start: int, end: int, sentence: tuple[int, int], times: Times, last: int | None
) -> Period | None:
    """The period of the figure at ``small[start:end]``: said behind it, else before it.

    Args:
        small: The text in small letters.
        start: Where the figure starts.
        end: Where it ends.
        sentence: Where its sentence starts and ends.
        times: The date of the article.
        last: The year of the last period before, for "the year before".
    """
    first, stop = max(sentence[0], start - _REACH_BEFORE), min(end + _REACH_AFTER, sentence[1])
    around = small[first:stop]
    if not any(hint in around for hint in _HINTS):  # quick to ask, and often so
        return None
    cut = _STOPS.search(small, end, stop)
    match = _PERIOD.search(small, end, cut.start() if cut else stop)
    if match is None:
        match = next(iter(deque(_PERIOD.finditer(small, first, start), maxlen=1)), None)
    if match is None or match.end() == start:
        return None
    when, year = _resolve(match, times, last)
    by = match["by"]
    prefix = f"{by} " if by else ""
    return Period(match.start(), match.end(), prefix + when, year)


def _resolve(match: re.Match[str], times: Times, last: int | None) -> tuple[str, int | None]:
    """Normal form and year of a time."""
    if match["year"]:
        year = int(match["year"])
        month = match["month"]
        return (f"{year}-{_month(month):02}" if month else str(year)), year
    if match["part"]:
        return _part_of_year(match, times)
    if match["named"]:
        return _named(match["which"], match["unit"], times, last)
    if match["ago"]:
        return _earlier(match["back"], last)
    if match["alone"]:
        return _month_alone(_month(match["alone"]), times)
    if match["now"]:
        return "now", times.year
    many = match["many"] or match["over"]
    value = int(many) if many.isdigit() else int(words_value(many) or 0)
    within = match["within"]
    spans = match["spans"] or match["overs"]
    return (f"{within} " if within else "") + f"{value} {spans}", int(within) if within else None


def _month(printed: str) -> int:
    return _MONTHS.index(printed[:3]) + 1


def _nth(printed: str) -> int:
    return 4 if printed == "fourth" else _NTH[printed[0]]


def _part_of_year(match: re.Match[str], times: Times) -> tuple[str, int | None]:
    sign = f"{'Q' if match['part'] == 'quarter' else 'H'}{_nth(match['nth'])}"
    of = match["of"]
    if of is None:
        return sign, None
    year = int(of) if of.isdigit() else _year(of.split()[-2], times.year, None)
    return (f"{year}-{sign}" if year else f"{sign} {of}"), year


def _named(which: str, unit: str, times: Times, last: int | None) -> tuple[str, int | None]:
    if which == "current":
        which = "this"
    words = f"{which} {unit}"
    if unit == "year":
        year = _year(which, times.year, last)
        return (str(year) if year else words), year
    if unit == "month" and which in ("last", "this") and times.year and times.month:
        first = times.year * 12 + times.month - 1 - (which == "last")
        return f"{first // 12}-{first % 12 + 1:02}", first // 12
    return words, None


def _year(which: str, now: int | None, last: int | None) -> int | None:
    if which in ("same", "previous"):
        return None if last is None else last - (which == "previous")
    step = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}[which]
    return None if now is None else now + step


def _earlier(unit: str, last: int | None) -> tuple[str, int | None]:
    if unit == "year" and last is not None:
        return str(last - 1), last - 1
    return f"the {unit} before", None


def _month_alone(month: int, times: Times) -> tuple[str, int | None]:
    """The last such month that was not after the article's."""
    if times.year is None:
        return f"month {month}", None
    year = times.year - (times.month is not None and month > times.month)
    return f"{year}-{month:02}", year
