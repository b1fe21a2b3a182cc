"""Amounts: a number or a range of two, with its scale, its unit and its qualifier."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.mention.figure import Direction, FigureKind
from framing.mention.labels import is_label, is_year
from framing.mention.movement import direction_of
from framing.mention.nouns import find_noun
from framing.mention.numbers import (
    MORE_DIGITS,
    SCALES,
    STARTS,
    WORDS,
    digits_value,
    words_value,
)
from framing.mention.rates import find_rate
from framing.mention.tables import any_of, word_set
from framing.mention.units import (
    BOUNDS,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    MEASURES,
    SCALED_MEASURES,
)

_GAP = r"[ \xa0\u202f-]?"
HEAD = re.compile(rf"[^a-z.,/:’'+–_-](?:(?<=\d){MORE_DIGITS}|(?={STARTS})(?<!\w)({WORDS}))")
"""A number in digits, or a sign and a number in words, in small letters. Led by a plain set of
letters, it skips what lies between; numbers in words are tried only where one seems to begin."""

_NO_START = frozenset(".,/:’'+–-_")
"""Signs before which digits do not begin a number of their own ("Su-35", "24/7", "10:30")."""

_SIGNS = any_of(CURRENCY_SIGNS)
_SIGN = re.compile(rf"(?<![\w$])({_SIGNS}){_GAP}$")
_SIGN_ENDS = frozenset(sign[-1] for sign in CURRENCY_SIGNS)
# What stands behind a number is read in small letters.
_SCALE = re.compile(rf"{_GAP}(thousand|million|billion|trillion|mn|mln|bn|bln|tn|trn)s?\b")
_LETTER_SCALE = re.compile(r"([kmb])\b")
_PERCENT = re.compile(rf"{_GAP}(?:%|per ?cent\b(?!age)|pct\b)(?!\spoints?\b|-points?\b)")
_CURRENCY = re.compile(rf"{_GAP}({any_of(CURRENCY_WORDS)})s?\b")
_FORMS = {form: unit for unit, forms in MEASURES.items() for form in (unit, *forms)}
_MEASURE = re.compile(rf"{_GAP}({any_of([*_FORMS, *SCALED_MEASURES])})(?![\w²³])")
_JOIN = re.compile(
    rf"(?:(?P<dash>[ \xa0]?[-–—][ \xa0]?)|[ \xa0-](?P<word>to|or|and)[ \xa0-])"
    rf"(?:(?P<sign>{_SIGNS.lower()}){_GAP})?(?:(?P<digits>\d{MORE_DIGITS})|(?P<words>{WORDS}))"
)
_BARRED = re.compile(r"[-–/]\d")
_BOUND_FORMS = {form: bound for bound, forms in BOUNDS.items() for form in forms}
_BOUND = re.compile(
    rf"(?<![\w-])({any_of(_BOUND_FORMS)})(?:[ \xa0](?:an?|the|his|its))?\s*$", re.IGNORECASE
)
_BOUND_ENDS = (*_BOUND_FORMS, "a", "an", "the", "his", "its")
_BARE_BEFORE = word_set(
    """
    to by at from than reached hit totaled totalled numbered numbering killed killing injured
    injuring wounded wounding arrested displaced leaving
    """
)
"""Words after which a number without any noun still says how much ("fell to 600")."""


class Head(NamedTuple):
    """The number itself, in digits or in words (small letters)."""

    start: int
    end: int
    printed: str
    digits: bool

    @property
    def value(self) -> float | None:
        """What the number says, None where it says nothing."""
        return digits_value(self.printed) if self.digits else words_value(self.printed)

    def follows(self, before: str) -> bool:
        """Whether a number may begin behind ``before``; a capital there may end a currency code."""
        last = before[-1:]
        return not (self.digits and (last in _NO_START or last.islower() or last.isdigit()))


class Amount(NamedTuple):
    """A number with its unit.

    ``start`` and ``end`` are offsets in the text; ``lead`` is what stands before it in its sentence
    without the qualifier. ``direction`` is set where the amount is itself a verb ("doubled").
    """

    start: int
    end: int
    kind: FigureKind
    value: float
    high: float | None
    unit: str | None
    per: str | None
    bound: str | None
    lead: str
    direction: Direction | None = None


class _Part(NamedTuple):
    """What stands behind a number, up to ``end``."""

    scale: float
    kind: FigureKind | None
    unit: str | None
    end: int


def read_amount(head: Head, before: str, after: str) -> Amount | None:
    """The amount that begins with a number, None where the number is no quantity.

    Args:
        head: The number.
        before: What stands before it in its sentence.
        after: What stands behind it, as far as an amount can reach.
    """
    if not head.follows(before):
        return None
    near = not _SIGN_ENDS.isdisjoint(before[-2:])
    sign = _SIGN.search(before) if head.digits and near else None
    if (sign is None and before[-1:].isalnum()) or after[:1].isdigit():
        return None
    value = head.value
    if value is None and " and " in head.printed:  # "between three and five"
        first_words = head.printed.split(" and ")[0]
        after = head.printed[len(first_words) :] + after
        head = Head(head.start, head.start + len(first_words), first_words, digits=False)
        value = head.value
    if value is None:
        return None
    low = after.replace("İ", "i").lower()
    currency = CURRENCY_SIGNS[sign[1]] if sign else None
    first = _part(low, 0, head.digits, currency)
    lead = before[: sign.start()] if sign else before
    start = head.start - len(before) + len(lead)
    span = _range(head, value, first, low, after, lead, currency)
    if span is not None:
        value, high, last = span
    elif _BARRED.match(after):
        return None
    else:
        value, high, last = value * first.scale, None, first
    if last.kind is None:
        return _count(head, value, high, last, after, lead)
    bound, lead = split_bound(lead)
    if head.printed == "one" and last.unit == "day" and bound is None:  # "one day he will"
        return None
    return Amount(
        start=start,
        end=head.end + last.end,
        kind=last.kind,
        value=value,
        high=high,
        unit=last.unit,
        per=find_rate(low, last.end, lead)
        if last.kind != "percent" and not _is_rate(last.unit)
        else None,
        bound=bound,
        lead=lead,
    )


def split_bound(before: str) -> tuple[str | None, str]:
    """The qualifier at the end of ``before`` in normal form, and what stands before it."""
    lead = before.rstrip()
    low = lead[-8:].lower()
    if low.endswith((" between", " from")):
        lead = lead[: lead.rindex(" ")]
    if not lead.casefold().endswith(_BOUND_ENDS):  # nearly always
        return None, before
    match = _BOUND.search(lead)
    return (_BOUND_FORMS[match[1].lower()], lead[: match.start()]) if match else (None, before)


def _count(
    head: Head, value: float, high: float | None, last: _Part, after: str, lead: str
) -> Amount | None:
    """A counted noun, or a number that says how much without one."""
    noun = find_noun(after, last.end)
    plain = last.scale == 1.0 and high is None
    if plain and (is_label(head.printed, head.digits, lead, after, noun) or after[:1].isalpha()):
        return None
    bound, trimmed = split_bound(lead)
    if noun is None and plain and bound is None and not (head.digits and _may_be_bare(lead, after)):
        return None
    return Amount(
        start=head.start,
        end=head.end + (noun.end if noun else last.end),
        kind="count",
        value=value,
        high=high,
        unit=noun.singular if noun else None,
        per=find_rate(after, noun.end, trimmed) if noun else None,
        bound=bound,
        lead=trimmed,
    )


def _is_rate(unit: str | None) -> bool:
    return unit is not None and " per " in unit


def _may_be_bare(lead: str, after: str) -> bool:
    words = lead.rsplit(maxsplit=1)
    word = words[-1].lower() if words else ""
    return word in _BARE_BEFORE and after[:1] not in ("-", "–") and not after[1:2].isupper()


def _part(low: str, at: int, digits: bool, currency: str | None) -> _Part:
    """Scale and unit at ``at``."""
    scale, end = _scale(low, at, digits, currency is not None)
    if currency is not None:
        return _Part(scale, "money", currency, end)
    if match := _PERCENT.match(low, end):
        return _Part(scale, "percent", "%", match.end())
    if match := _CURRENCY.match(low, end):
        return _Part(scale, "money", CURRENCY_WORDS[match[1]], match.end())
    if match := _MEASURE.match(low, end):
        times, unit = SCALED_MEASURES.get(match[1], (1.0, ""))
        return _Part(scale * times, "measure", unit or _FORMS[match[1]], match.end())
    return _Part(scale, None, None, end)


def _scale(low: str, at: int, digits: bool, sign: bool) -> tuple[float, int]:
    """The scale behind the number and where it ends."""
    match = _SCALE.match(low, at)
    if match is None and digits:
        match = _LETTER_SCALE.match(low, at)
        # "5m" alone may be metres; with a currency, or with people behind it, it is millions.
        if match and not sign and _MEASURE.match(low, at):
            match = None
    return (SCALES[match[1]], match.end()) if match else (1.0, at)


def _range(
    head: Head, value: float, first: _Part, low: str, after: str, lead: str, currency: str | None
) -> tuple[float, float, _Part] | None:
    """Both ends of "10-15 percent", "between 3 and 5 million", "two or three days"."""
    join = _JOIN.match(low, first.end)
    if join is None or not _joins(join, lead, head):
        return None
    digits = join["digits"] is not None
    other = digits_value(join["digits"]) if digits else words_value(join["words"])
    last = _part(low, join.end(), digits, currency)
    if other is None or (first.unit and first.kind and first.unit != last.unit):
        return None
    if last.kind is None and (
        find_noun(after, last.end) is None
        or is_year(head.printed)
        or after[last.end : last.end + 1].isalnum()
    ):
        return None
    shared = first.scale == 1.0 and (first.kind is None or currency is not None)
    scale = last.scale if shared and value * last.scale < other * last.scale else first.scale
    return (value * scale, other * last.scale, last) if value * scale < other * last.scale else None


def _joins(join: re.Match[str], lead: str, head: Head) -> bool:
    low = lead[-30:].lower().rstrip()
    if join["word"] == "and":
        return low.endswith("between")
    if join["word"] == "to" and low.endswith(" from"):
        return direction_of(low.split()[-2]) is None  # "grew from 3 to 5" says two levels
    return join["word"] != "or" or (join["digits"] is not None) == head.digits
