"""Dates: the days, months, years and weekdays that a text names, each with its precision."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from framing.mention.date import WEEKDAYS, Date
from framing.mention.resolving import Anchor, day_of, resolve_date, valid_day
from framing.segment.furniture import MONTH
from framing.segment.sentence import Sentence
from framing.text.span import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = "|".join(WEEKDAYS)
_YEAR = r"(?:19|20)\d\d"
_NTH = r"(?:st|nd|rd|th)?"
_GAP = r"[ \xa0]"
_NO_DAY = rf"(?![\w%:]|[.,]\d|{_GAP}?(?:%|percent|per{_GAP}cent|million|billion|people|points?)\b)"
"""What may not follow a day of the month or a year: then it is a number of something."""

_DATE = re.compile(
    rf"(?:(?:(?P<named>{_WEEKDAY})(?:,|{_GAP}\()?{_GAP}?(?:the{_GAP})?)?(?:"
    rf"(?P<month>{MONTH}){_GAP}(?P<day>\d\d?){_NTH}(?P<to>{_GAP}?[-–—]{_GAP}?\d\d?|{_GAP}(?:to|and)"
    rf"{_GAP}\d\d?)?{_NO_DAY}(?:,?{_GAP}(?P<year>{_YEAR}){_NO_DAY})?"
    rf"|(?P<first>\d\d?){_NTH}(?P<until>{_GAP}?[-–—]{_GAP}?\d\d?{_NTH}|{_GAP}(?:to|and){_GAP}"
    rf"\d\d?{_NTH})?{_GAP}(?:of{_GAP})?(?P<after>{MONTH})(?![a-z])(?:,?{_GAP}(?P<in>{_YEAR}){_NO_DAY})?)"
    rf"|(?P<of>{MONTH})(?:,?{_GAP})(?:of{_GAP})?(?P<alone>{_YEAR}){_NO_DAY}"
    rf"|(?P<iso>{_YEAR}-[01]\d-[0-3]\d)(?!\d)"
    rf"|(?P<slashed>\d\d?/\d\d?/{_YEAR})(?![\d/])"
    rf"|(?P<bare>{_YEAR})(?P<decade>s\b)?{_NO_DAY}"
    rf"|(?P<only>{MONTH})(?![a-z’'])"
    rf"|(?P<weekday>{_WEEKDAY})(?![a-z])"
    rf"|(?P<near>today|tonight|yesterday|tomorrow)(?![\w’']))",
    re.IGNORECASE,
)
"""A date in English. Every quantifier is bounded."""

_FULL_STOP = re.compile(r"(?:[a-z]{5,9}|may|june|july)\.", re.IGNORECASE)
"""A month in full with a stop; "Sept." is an abbreviation."""

_START = re.compile(r"[0-9]{1,4}|[JFMASONDTWY][A-Za-z]{2,8}|\b(?:tod|ton|tom|yes)[a-z]{2,6}")
"""Words that a date may begin with: a number, or one with a capital; "today"."""

_STARTS = frozenset((*_MONTHS, *(name[:3] for name in WEEKDAYS), "tod", "ton", "yes", "tom"))

_NO_START = frozenset("$€£¥#/.,:-–")
"""Signs before a number that make it an amount, a time of day, or a part of something."""

_IN = re.compile(
    r"\b(?:in|since|early|late|mid|last|this|next|until|till|by|from|during|of)[ \xa0-]$"
)
"""What stands before a month that is given alone; "May" and "March" are other words too."""

_NEAR = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

_REACH = 60
"""Characters before a date that may say whether it lies ahead."""

OPENING = 2
"""Sentences of the story in which a full date tells the year of the others."""


def find_dates(
    text: str, sentences: Sequence[Sentence], published: str | None = None
) -> tuple[Date, ...]:
    """The dates of an article in order, disjoint, resolved as far as its own day is known.

    Args:
        text: The article.
        sentences: Its sentences; those of a date line give the day of the article.
        published: ISO 8601; without it the date line tells, or a full date that the story opens
            with (years only). Without any of these, a date keeps the precision that it has.
    """
    found = [
        (sentence, each)
        for sentence in sentences
        if (sentence.tells or sentence.role == "dateline")
        for each in _search(text, sentence)
    ]
    anchor = _find_anchor(found, sentences, published)
    resolved = []
    for sentence, each in found:
        before = text[max(sentence.start, each.start - _REACH) : each.start].lower()
        date = _from_near(text, each, anchor) if _is_near(each) else each
        if date is not None:
            resolved.append(resolve_date(date, before, anchor))
    return tuple(resolved)


def _search(text: str, span: Span) -> Iterator[Date]:
    free = span.start
    for start in _START.finditer(text, span.start, span.end):
        place = start.start()
        if place < free or not _may_begin(start, text):
            continue
        match = _DATE.match(text, place, span.end)
        date = None if match is None else _read(match, text)
        if date is not None:
            free = date.end
            yield date


def _may_begin(start: re.Match[str], text: str) -> bool:
    """Whether a word begins as dates do, and is not the end of another one or of an amount."""
    word, place = start[0], start.start()
    if not word[0].isdigit() and word[:3].lower() not in _STARTS:
        return False
    before = text[place - 1] if place else " "
    if before.isalnum():
        return False
    joined = before in _NO_START and text[place - 2 : place - 1].isalnum()
    return not (before in "$€£¥#" or (joined and word[0].isdigit()))


def _read(match: re.Match[str], text: str) -> Date | None:
    """A match as a date; None where the calendar has no such day, or a month is another word."""
    start, end = match.span()
    if match["month"] or match["first"]:
        return _day_of_month(match)
    if match["of"]:
        return Date(start, end, int(match["alone"]), _month(match["of"]))
    if match["iso"]:
        day = day_of(match["iso"])
        return Date(start, end, day.year, day.month, day.day) if day else None
    if match["slashed"]:
        return _slashed(start, end, match["slashed"])
    if match["bare"]:
        return None if match["decade"] else Date(start, end, int(match["bare"]))
    if match["only"]:
        return _month_alone(match, text)
    if match["weekday"]:
        return Date(start, end, weekday=WEEKDAYS.index(match["weekday"].lower()))
    return Date(start, end)  # "today"


def _day_of_month(match: re.Match[str]) -> Date | None:
    month = _month(match["month"] or match["after"])
    day = int(match["day"] or match["first"])
    last = re.search(r"\d+", match["to"] or match["until"] or "")
    printed = match["year"] or match["in"]
    year = int(printed) if printed else None
    until = int(last[0]) if last else None
    leap = year or 2000
    if valid_day(leap, month, day) is None:
        return None
    if until is not None and (until <= day or valid_day(leap, month, until) is None):
        return None
    named = match["named"]
    weekday = WEEKDAYS.index(named.lower()) if named else None
    return Date(match.start(), _end(match), year, month, day, until, weekday)


def _end(match: re.Match[str]) -> int:
    """Where a date ends: the stop behind a month in full is that of its sentence."""
    last_word = match[0].split()[-1]
    return match.end() - bool(_FULL_STOP.fullmatch(last_word))


def _slashed(start: int, end: int, printed: str) -> Date | None:
    """Day and month where only one order can be meant, else the year: countries differ."""
    one, other, year = map(int, printed.split("/"))
    orders = {(one, other), (other, one)}
    days = {day for m, d in orders if (day := valid_day(year, m, d)) is not None}
    if len(days) != 1:
        return Date(start, end, year) if days else None
    day = days.pop()
    return Date(start, end, day.year, day.month, day.day)


def _month_alone(match: re.Match[str], text: str) -> Date | None:
    """A month without a day, where it has a capital and a word before it that months have."""
    if not match["only"][0].isupper() or not _IN.search(text[: match.start()][-8:].lower()):
        return None
    return Date(match.start(), _end(match), month=_month(match["only"]))


def _month(printed: str) -> int:
    return _MONTHS.index(printed[:3].lower()) + 1


def _is_near(date: Date) -> bool:
    return date.year is date.month is date.weekday is None


def _from_near(text: str, date: Date, anchor: Anchor) -> Date | None:
    """Words such as "yesterday" as a day, where the day of the article is known."""
    if anchor.day is None or not anchor.is_exact:
        return None
    day = anchor.day + timedelta(days=_NEAR[date.of(text).lower()])
    return Date(date.start, date.end, day.year, day.month, day.day, source="article")


def _find_anchor(
    found: Sequence[tuple[Sentence, Date]], sentences: Sequence[Sentence], published: str | None
) -> Anchor:
    """The day of the article: given, printed on a line of its own, or told where it opens."""
    given = day_of(published)
    lines = [date.calendar_day for sentence, date in found if sentence.role == "dateline"]
    exact = given or next(filter(None, lines), None)
    if exact is not None:
        return Anchor(exact, "article")
    opening = [sentence for sentence in sentences if sentence.tells][:OPENING]
    told = [date.calendar_day for sentence, date in found if sentence in opening]
    day = next(filter(None, told), None)
    return Anchor(day, "text" if day else None)
