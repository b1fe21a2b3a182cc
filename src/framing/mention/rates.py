"""Rates: what an amount is by ("a day", "per person", "daily")."""

from __future__ import annotations

import re

from framing.mention.tables import any_of

_RATE = re.compile(
    r"(?:[ \xa0]an?[ \xa0]|[ \xa0]per[ \xa0]|[ \xa0]each[ \xa0]|/)"
    r"(day|week|month|year|hour|second|person|household|head|share|barrel|tonne|ton|liter|kilogram)\b"
    r"(?![ \xa0](?:earlier|ago|before|later))"
)
_ADVERBS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month"}
"""Words that make a rate. Yearly sums are what most sums are, so "annual" is not among them."""

_RATE_BEHIND = re.compile(rf"[ \xa0]({any_of(_ADVERBS)})\b(?![ \xa0](?:and|or|[a-z]+s\b))")
_RATE_BEFORE = re.compile(
    rf"\b({any_of(_ADVERBS)})(?:[ \xa0][a-z-]+){{0,2}}[ \xa0]of\s*$", re.IGNORECASE
)


def find_rate(after: str, at: int, lead: str) -> str | None:
    """What an amount is by: "a day" or "daily" behind it, "a daily import of" before it."""
    rate = _RATE.match(after, at)
    if rate:
        return rate[1]
    near = lead[-40:].lower()
    adverb = _RATE_BEHIND.match(after, at)
    if adverb is None and near.rstrip().endswith(" of"):
        adverb = _RATE_BEFORE.search(near)
    return _ADVERBS[adverb[1]] if adverb else None
