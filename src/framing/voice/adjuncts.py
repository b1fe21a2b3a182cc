"""Adjuncts: when and where somebody spoke, which is no part of what was said."""

from __future__ import annotations

from framing.mention.tables import word_set
from framing.voice.grammar import (
    MONTHS,
    PREPOSITIONS,
    STOPS,
    TIME_OPENERS,
    TIMES,
    WEEKDAYS,
    is_adverb,
)
from framing.voice.strip import QUOTE

PLACES = frozenset(("in", "on", "at", "during", "via"))
"""Prepositions that may open a place or time of speaking."""

_MEDIA = word_set(
    """
    statement statements remarks interview interviews speech address hearing website twitter
    facebook tweet tweets post blog letter email memo memoir book column op-ed article conference
    press rally event
    """
)


def is_setting(low: list[str], at: int) -> bool:
    """Whether a preposition opens "in a statement", "on Twitter", "on Monday", "in July"."""
    for word in low[at + 1 : at + 5]:
        if word in _MEDIA:
            return True
        if word in PREPOSITIONS or word in STOPS:
            return False
        if word in WEEKDAYS or word in MONTHS:
            return word == low[at + 1]
    return False


def skip_adjunct(low: list[str], at: int) -> int:
    """Right over times of speaking ("said on Monday that"), and over adverbs before a clause.

    "said publicly that" skips the adverb; "said only two came" keeps it, as part of what is said.
    """
    at = _skip_times(low, at)
    end = at
    while end < len(low) and is_adverb(low[end]) and low[end] != "not":
        end = _skip_times(low, end + 1)
    return end if end >= len(low) or low[end] in _AFTER_ADJUNCT else at


_AFTER_ADJUNCT = frozenset(("that", "to", ",", ":", ";", "—", "-", QUOTE))


def _is_date(word: str, following: str) -> bool:
    """Whether two words say when: "on Monday", "last week", "in 2014"."""
    if word in ("on", "in") and (following in WEEKDAYS or following in MONTHS):
        return True
    if word in TIME_OPENERS and (following in TIMES or following in WEEKDAYS):
        return True
    return word == "in" and len(following) == 4 and following.isdigit()


def _skip_times(low: list[str], at: int) -> int:
    size = len(low)
    while at < size:
        word = low[at]
        following = low[at + 1] if at + 1 < size else ""
        later = following in TIME_OPENERS or following == "on"
        dated = word[:1].isdigit() and at > 0 and low[at - 1] in MONTHS
        if word in WEEKDAYS or (word in MONTHS and following[:1].isdigit()):
            at += 1 + (following in TIMES)
        elif _is_date(word, following):
            at += 2
        elif dated or (later and word in ("earlier", "later")):
            at += 1
        else:
            break
    return at
