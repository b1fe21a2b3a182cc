"""Labels: numbers that date, time, order or name something, and so say no quantity."""

from __future__ import annotations

import re

from framing.mention.nouns import Noun
from framing.mention.tables import word_set
from framing.mention.units import LABELS
from framing.segment.furniture import MONTH

_LAST_WORD = re.compile(r"[\w’'.#-]+$")
_NAMED = re.compile(r"(?<![.!?:“\"‘]\s)(?<!^)\b[A-Z][\w’'.-]*\s$")
_DATE_BEFORE = re.compile(rf"\b{MONTH}\s(?:\d{{1,2}}[-–])?$", re.IGNORECASE)
_LONGEST_MONTH = 16
"""Characters of "September. 10-", and one before it."""

_DATE_AFTER = re.compile(
    rf"(?:st|nd|rd|th)\b|\s(?:of\s)?{MONTH}(?=[\s,.;)]|$)|[-–]\d{{1,2}}\s{MONTH}\b"
    r"|:\d|\s?(?:a\.m|p\.m|am|pm|o’clock|o'clock|gmt|utc|bc|ad|bce|ce)\b|s\b",
    re.IGNORECASE,
)
_NO_COUNT_BEFORE = word_set("the these those both his her its their our my no another any")
_LOOK = 30


def is_label(printed: str, digits: bool, before: str, after: str, noun: Noun | None) -> bool:
    """Whether a number (with the noun it counts, if any) dates, times, orders or names."""
    before = before[-_LOOK:]
    if _DATE_BEFORE.search(before[-_LONGEST_MONTH:]) or _DATE_AFTER.match(after):
        return True
    last = _LAST_WORD.search("".join(before.split()[-1:]))
    word = last[0].lower().rstrip(".") if last else ""
    if not digits:
        return word in _NO_COUNT_BEFORE or printed == "one"
    if word in LABELS or word.endswith("#") or is_year(printed):
        return True
    return _is_code(printed) or (noun is None and bool(_NAMED.search(before)))


def is_year(printed: str) -> bool:
    """Whether digits are most likely a year."""
    return printed.isdigit() and 1000 <= int(printed) <= 2100


def _is_code(printed: str) -> bool:
    """Quantities do not begin with a nought."""
    return len(printed) > 1 and printed[0] == "0" and printed[1].isdigit()
