"""Proportions: what is counted without a number of its own.

Fractions in words ("a third of"), multiples ("doubled", "three times the") and single units ("about
an hour").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from framing.mention.figure import Direction, FigureKind
from framing.mention.numbers import words_value

_PARTS = {
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_PART = "|".join(_PARTS)
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten"
_OF = r"(?=[ \xa0]of\b)"
_SURE = "by|than|about|around|nearly|almost|over|roughly|some|up to|at least|only|just"
"""Words behind which "a third" is a share, and not the third of something."""

_FRACTION = re.compile(
    rf"\b(?:(?P<many>two|three|four|five|six|seven|nine)"
    rf"(?:-(?P<parts>(?:{_PART})s)|[ \xa0](?P<few>(?:{_PART})s){_OF})"
    rf"|(?P<whole>(?:an?|one)[ \xa0](?P<part>{_PART})){_OF}|one-(?P<joined>{_PART})"
    rf"|(?:{_SURE})[ \xa0](?P<sure>(?:an?|one)[ \xa0](?P<by>{_PART}))"
    rf"(?=[.,;:)]|$|[ \xa0](?:in|to|from|this|last|since|over)\b)"
    rf"|(?<!first )(?<!second )(?<!latter )(?<!other )(?<!better )(?P<half>half)"
    rf"(?=[ \xa0](?:of|the|its|their|his|her|our|all)\b)"
    rf"|by[ \xa0](?P<byhalf>half)\b)"
)
_MULTIPLE = re.compile(
    rf"\b(?:(?P<verb>doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|es|ing)\b"
    rf"(?![ \xa0](?:down|over|back|as)\b)"
    rf"|(?P<fold>{_NUMBERS}|\d{{1,3}})[ -]?fold\b"
    rf"|(?P<twice>twice)(?=[ \xa0](?:as|the|its|their|what|that)\b)"
    rf"|(?P<times>{_NUMBERS}|\d{{1,3}}(?:\.\d+)?)[ \xa0]times(?=[ \xa0](?:as|the|its|their|more|"
    rf"higher|larger|bigger|greater|lower|less|smaller|faster|that|what)\b))"
)
_VERBS: dict[str, tuple[float, Direction]] = {
    "doubl": (2.0, "up"),
    "tripl": (3.0, "up"),
    "trebl": (3.0, "up"),
    "quadrupl": (4.0, "up"),
    "quintupl": (5.0, "up"),
    "halv": (0.5, "down"),
}
_UNIT = r"(?P<unit>hour|day|week|month|year|decade|century)"
_SINGLE = re.compile(
    r"\b(?:(?:about|around|nearly|almost|roughly|approximately|over|more than|less than|under|"
    r"at least|lasted|lasting|lasts|within)[ \xa0]|(?P<half>half[ \xa0]))"
    rf"(?P<what>an?[ \xa0]{_UNIT})\b(?![ \xa0](?:ago|earlier|later|before)\b)"
)
_HINTS = ("third", "quarter", "fifth", "tenth", "half", "ths of", "th of")
_MULTIPLE_HINTS = ("oubl", "ripl", "rupl", "trebl", "halv", "fold", "twice", " times")
_SINGLE_HINTS = (" hour", " a day", " a week", " a month", " a year", " a decade", " a century")
"""What stands in every proportion: a text is looked through for these at once."""


class Proportion(NamedTuple):
    """A fraction in percent, a multiple, or one (or half) of a unit, with its offsets."""

    start: int
    end: int
    kind: FigureKind
    value: float
    unit: str
    direction: Direction | None


def find_proportions(small: str) -> list[Proportion]:
    """Every proportion of a text in small letters, in order; they do not overlap."""
    found = [
        *map(_fraction, _matches(_FRACTION, _HINTS, small)),
        *map(_multiple, _matches(_MULTIPLE, _MULTIPLE_HINTS, small)),
        *map(_single, _matches(_SINGLE, _SINGLE_HINTS, small)),
    ]
    return sorted(found)


def _matches(pattern: re.Pattern[str], hints: Sequence[str], small: str) -> Iterator[re.Match[str]]:
    """Matches of a pattern that hold one of the hints, which are quick to look for."""
    end = 0
    for place in sorted(place for hint in hints for place in _places(hint, small)):
        if place < end:
            continue
        match = pattern.search(small, max(place - _BEFORE, end), place + _AFTER)
        if match is not None and match.end() > place:
            end = match.end()
            yield match


def _places(hint: str, small: str) -> Iterator[int]:
    place = small.find(hint)
    while place >= 0:
        yield place
        place = small.find(hint, place + len(hint))


_BEFORE = 18
_AFTER = 32
"""Characters around a hint in which a proportion and what makes it one stand."""


def _fraction(match: re.Match[str]) -> Proportion:
    groups = match.groupdict()
    part = next(filter(None, map(groups.get, ("parts", "few", "part", "joined", "by"))), None)
    many = words_value(match["many"]) if match["many"] else 1.0
    share = (many or 1.0) / _PARTS[part.rstrip("s")] if part else 0.5
    start = match.start("sure") if match["by"] else match.start("byhalf" if match["byhalf"] else 0)
    return Proportion(start, match.end(), "percent", 100 * share, "%", None)


def _multiple(match: re.Match[str]) -> Proportion:
    direction: Direction | None = None
    if match["verb"]:
        value, direction = _VERBS[match["verb"]]
    elif match["twice"]:
        value = 2.0
    else:
        printed = match["fold"] or match["times"]
        value = float(printed) if printed[0].isdigit() else words_value(printed) or 1.0
    return Proportion(match.start(), match.end(), "multiple", value, "times", direction)


def _single(match: re.Match[str]) -> Proportion:
    start = match.start("half" if match["half"] else "what")
    value = 0.5 if match["half"] else 1.0
    return Proportion(start, match.end(), "measure", value, match["unit"], None)
