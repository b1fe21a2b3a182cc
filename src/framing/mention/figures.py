"""Figures: the quantities of an article, read by a small grammar over tables.

A figure is a number (digits or words), perhaps with a currency before it, and what follows:
scale, percent, currency, measure, or a counted noun. Numbers that date, order or name something
are not figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from framing.mention.figure import Figure, FigureKind
from framing.mention.numbers import (
    MORE_DIGITS,
    SCALES,
    STARTS,
    WORDS,
    digits_value,
    words_value,
)
from framing.mention.tables import word_set
from framing.mention.units import (
    BOUNDS,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    LABELS,
    MEASURES,
    singular,
)
from framing.segment.furniture import MONTH
from framing.segment.sentence import Sentence


def _any(words: Iterable[str]) -> str:
    """One of the words, the longest first; by first letters, so that few of them are tried."""
    rows = groupby(sorted(words, key=lambda word: (word[0], -len(word))), key=lambda word: word[0])
    return "|".join(
        f"{re.escape(first)}(?:{'|'.join(re.escape(word[1:]) for word in row)})"
        for first, row in rows
    )


_GAP = r"[ \xa0\u202f-]?"
_HEAD = re.compile(rf"[^a-z.,/:’'+–_-](?:(?<=\d){MORE_DIGITS}|(?={STARTS})(?<!\w)({WORDS}))")
"""A number in digits, or a sign and a number in words, in small letters. Led by a plain set of
letters, it skips what lies between; numbers in words are tried only where one seems to begin."""

_NO_START = frozenset(".,/:’'+–-_")
"""Signs before which digits do not begin a number of their own ("Su-35", "24/7", "10:30")."""

_SIGN = re.compile(rf"[^\w.,/:’'+–-](?={STARTS})")
"""The sign before a number in words, and before some others: one pass over the article with it
tells which sentences may hold one. Led by a plain set of letters, it skips what lies between."""

_SIGN = re.compile(rf"(?<![\w$])({_any(CURRENCY_SIGNS)}){_GAP}$")
_SIGN_ENDS = frozenset(sign[-1] for sign in CURRENCY_SIGNS)
# What stands behind a number is read in small letters.
_SCALE = re.compile(rf"{_GAP}(thousand|million|billion|trillion|mn|mln|bn|bln|tn|trn)\b")
_LETTER_SCALE = re.compile(r"([kmb])\b")
_PERCENT = re.compile(rf"{_GAP}(?:%|per ?cent\b(?!age)|pct\b)")
_CURRENCY = re.compile(rf"{_GAP}({_any(CURRENCY_WORDS)})s?\b")
_FORMS = {form: unit for unit, forms in MEASURES.items() for form in (unit, *forms)}
_MEASURE = re.compile(rf"{_GAP}({_any(_FORMS)})(?![\w²³])")
_NOUN = [
    re.compile(rf"[ \xa0]((?:[a-z][a-z’'-]*[ \xa0]){{{before}}})([a-z]+)\b(?![’'])")
    for before in (0, 1, 2)
]
_BOUND_FORMS = {form: bound for bound, forms in BOUNDS.items() for form in forms}
_BOUND = re.compile(
    rf"(?<![\w-])({_any(_BOUND_FORMS)})(?:[ \xa0](?:an?|the|his|its))?\s*$", re.IGNORECASE
)
_BOUND_ENDS = (*_BOUND_FORMS, "a", "an", "the", "his", "its")
_LAST_WORD = re.compile(r"[\w’'.-]+$")
_NAMED = re.compile(r"(?<![.!?:“\"‘]\s)(?<!^)\b[A-Z][\w’'.-]*\s$")
_DATE_BEFORE = re.compile(rf"\b{MONTH}\s(?:\d{{1,2}}[-–])?$", re.IGNORECASE)
_LONGEST_MONTH = 16
"""Characters of "September. 10-", and one before it."""

_DATE_AFTER = re.compile(
    rf"(?:st|nd|rd|th)\b|\s(?:of\s)?{MONTH}(?=[\s,.;)]|$)|[-–]\d{{1,2}}\s{MONTH}\b"
    r"|:\d|\s?(?:a\.m|p\.m|am|pm|o’clock|o'clock)\b|s\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"[-–/]\d")  # "10-15 percent" is one figure of two numbers: not read yet
_NO_COUNT_BEFORE = word_set("the these those both his her its their our my no another any")
_STOP_NOUN = word_set(
    """
    of in on at by for from to with and or but than that which who when while after before since
    was were is are has have had will would can could not as the a an this last next ago
    """
)
_LOOK = 60
"""Characters read before and after a number; the longest qualifier and unit are shorter."""


def find_figures(text: str, sentences: Sequence[Sentence]) -> tuple[Figure, ...]:
    """The figures of an article in order. Their spans take in sign, scale and unit, not the bound.

    Bare years, dates, times of day, ordinals and numbers inside names are left out.
    """
    small = text.replace("İ", "i").lower()  # the one letter whose small form is longer
    return tuple(f for s in sentences if s.tells for f in _in_sentence(text, small, s))


def _in_sentence(text: str, small: str, sentence: Sentence) -> Iterator[Figure]:
    position = sentence.start
    offset = sentence.start - 1
    # A number in words needs a sign before it, also where the sentence begins with it.
    for match in _HEAD.finditer(" " + small[sentence.start : sentence.end]):
        digits = match.lastindex is None
        first, last = match.span(0 if digits else 1)
        head = _Head(offset + first, offset + last, match[0 if digits else 1], digits)
        if head.start < position:  # "2 hundred" was read with the digits
            continue
        before = text[max(sentence.start, head.start - _LOOK) : head.start]
        after = text[head.end : min(sentence.end, head.end + _LOOK)]
        figure = _read(head, before, after)
        if figure is not None:
            position = figure.end
            yield figure


class _Head(NamedTuple):
    """The number itself, in digits or in words (small letters)."""

    start: int
    end: int
    printed: str
    digits: bool

    @property
    def value(self) -> float | None:
        return digits_value(self.printed) if self.digits else words_value(self.printed)

    def follows(self, before: str) -> bool:
        """Whether a number may begin behind ``before``; a capital there may end a currency code."""
        last = before[-1:]
        return not (self.digits and (last in _NO_START or last.islower() or last.isdigit()))


def _read(head: _Head, before: str, after: str) -> Figure | None:
    if not head.follows(before):
        return None
    near = not _SIGN_ENDS.isdisjoint(before[-2:])
    sign = _SIGN.search(before) if head.digits and near else None
    if (sign is None and before[-1:].isalnum()) or after[:1].isdigit() or _RANGE.match(after):
        return None
    value = head.value
    if value is None:
        return None
    low = after.replace("İ", "i").lower()
    scale, at = _scale(low, head.digits, sign is not None)
    if sign is not None:
        before = before[: sign.start()]
        start, unit = head.start - len(sign.group()), CURRENCY_SIGNS[sign[1]]
        return Figure(start, head.end + at, "money", value * scale, unit, _bound(before))
    named = _unit(low, at)
    if named is not None:
        kind, unit, end = named
        return Figure(head.start, head.end + end, kind, value * scale, unit, _bound(before))
    return _count(head, before, after, scale, at)


def _count(head: _Head, before: str, after: str, scale: float, at: int) -> Figure | None:
    """A counted noun, or a number that says how much without one."""
    if scale == 1.0 and (_is_label(head, before, after) or after[:1].isalpha()):
        return None
    noun, end = _counted(after, at)
    bound = _bound(before)
    if noun is None and scale == 1.0 and not head.digits and bound is None:
        return None
    value = head.value
    return Figure(head.start, head.end + end, "count", (value or 0.0) * scale, noun, bound)


def _bound(before: str) -> str | None:
    if not before.rstrip().casefold().endswith(_BOUND_ENDS):  # nearly always
        return None
    match = _BOUND.search(before)
    return _BOUND_FORMS[match[1].lower()] if match else None


def _scale(low: str, digits: bool, sign: bool) -> tuple[float, int]:
    """The scale behind the number and where it ends."""
    match = _SCALE.match(low)
    if match is None and digits:
        match = _LETTER_SCALE.match(low)
        # "5m" alone may be metres; with a currency, or with people behind it, it is millions.
        if match and not sign and _MEASURE.match(low):
            match = None
    return (SCALES[match[1]], match.end()) if match else (1.0, 0)


def _unit(low: str, at: int) -> tuple[FigureKind, str, int] | None:
    """Percent, currency or measure at ``at``, and where it ends."""
    if match := _PERCENT.match(low, at):
        return "percent", "%", match.end()
    if match := _CURRENCY.match(low, at):
        return "money", CURRENCY_WORDS[match[1]], match.end()
    if match := _MEASURE.match(low, at):
        return "measure", _FORMS[match[1]], match.end()
    return None


def _is_label(head: _Head, before: str, after: str) -> bool:
    """Whether the number dates, times, orders or names something."""
    before = before[-_LOOK // 2 :]
    if _DATE_BEFORE.search(before[-_LONGEST_MONTH:]) or _DATE_AFTER.match(after):
        return True
    last = _LAST_WORD.search("".join(before.split()[-1:]))
    word = last[0].lower().rstrip(".") if last else ""
    if not head.digits:
        return word in _NO_COUNT_BEFORE or head.printed == "one"
    if word in LABELS or (head.printed.isdigit() and 1000 <= int(head.printed) <= 2100):
        return True
    return _counted(after, 0)[0] is None and bool(_NAMED.search(before))


def _counted(after: str, at: int) -> tuple[str | None, int]:
    """The counted noun in the singular ("tanker vessel") and where it ends."""
    for pattern in _NOUN:
        match = pattern.match(after, at)
        if match is None:
            break
        words = match[1].split()
        if match[2] in _STOP_NOUN or any(word in _STOP_NOUN for word in words):
            break
        noun = singular(match[2])
        if noun is not None:
            return " ".join([*words, noun]), match.end()
    return None, at
