"""Places: cities, countries and seats that a text names, and whether something happens there."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from framing.mention.name import Name
from framing.mention.place import Place, PlaceRole
from framing.text.span import Span

FILE = Path(__file__).parent / "places.toml"

_AT = re.compile(
    r"\b(?:in|at|near|outside|inside|across|visit(?:s|ed|ing)?|visits?[ \xa0]to|tour[ \xa0]of|"
    r"trips?[ \xa0]to|(?:flew|flown|travell?ed|travels|went|came)[ \xa0]to|hosted[ \xa0]by)[ \xa0]"
    r"(?:the[ \xa0])?(?:(?:[a-z]{3,12}[ \xa0])?capital(?:[ \xa0]of)?[ \xa0]|"
    r"city[ \xa0]of[ \xa0])?$",
    re.IGNORECASE,
)
"""What stands before a place where something happens."""

_AFAR = re.compile(
    r"\b(?:wars?|conflicts?|crisis|situation|forces|troops|fight(?:ing|ers)|violence|interests?|"
    r"invasion|terroris[tm]s?|unrest|born|raised|invested|ambassador|embassy)[ \xa0]"
    r"(?:in|at|to|near)[ \xa0](?:the[ \xa0])?$",
    re.IGNORECASE,
)
"""Where something else goes on, of which the sentence only speaks: "the war in Ukraine"."""

_OWNS = re.compile(r"[’']s?[ \xa0]|[-–]|[ \xa0](?:and|or)[ \xa0]")
"""Behind a place that narrows something else ("in Iran's view"), or is one of several."""

_BEHIND = re.compile(r",[ \xa0]([A-Z][\w’'-]{1,20}(?:[ \xa0][A-Z][\w’'-]{1,20})?)")
"""The name behind a comma, as what lies where is written."""

_REACH = 40


class Known(NamedTuple):
    """What the table says of a name."""

    name: str
    city: str | None
    country: str


def find_places(text: str, names: Sequence[Name], dateline: Span | None) -> tuple[Place, ...]:
    """The known places among the names of an article, and that of its dateline, in order."""
    found = list(_from_names(text, names, dateline))
    if dateline is not None and not any(place.role == "dateline" for place in found):
        found += _from_dateline(text, dateline)
    return tuple(sorted(found, key=lambda place: place.start))


def known_place(name: str) -> Known | None:
    """What the table knows of a name, None where it does not stand there."""
    return _load().get(name.lower())


def _from_names(text: str, names: Sequence[Name], dateline: Span | None) -> Iterator[Place]:
    beside: Place | None = None
    for name in names:
        known = known_place(name.key)
        if known is None or _is_namesake(text, name, known):
            continue
        role: PlaceRole = "named"
        if dateline is not None and dateline.start <= name.start < dateline.end:
            role = "dateline"
        elif _happens_at(text, name) or _goes_on(text, beside, name, known):
            role = "at"
        beside = Place(name.start, name.end, *known, role)
        yield beside


def _is_namesake(text: str, name: Name, known: Known) -> bool:
    """Whether the place behind a comma lies in another country: "Paris, Texas"."""
    match = _BEHIND.match(text, name.end)
    beside = known_place(match[1]) if match and known.city else None
    return beside is not None and beside.city is None and beside.country != known.country


def _happens_at(text: str, name: Name) -> bool:
    if _OWNS.match(text, name.end):
        return False
    before = text[max(0, name.start - _REACH) : name.start]
    return _AT.search(before) is not None and _AFAR.search(before) is None


def _goes_on(text: str, beside: Place | None, name: Name, known: Known) -> bool:
    """Whether a place gives the country of the one before it: "in Ashgabat, Turkmenistan"."""
    if beside is None or beside.role != "at" or text[beside.end : name.start] != ", ":
        return False
    return known.country == beside.country


def _from_dateline(text: str, dateline: Span) -> Iterator[Place]:
    """The place in capitals at the start of a dateline, which names do not always hold."""
    match = re.match(r"[A-Z][A-Za-z'’.-]*(?:[ ][A-Z][A-Za-z'’.-]*){0,3}", dateline.of(text))
    known = known_place(match[0]) if match else None
    if match and known:
        yield Place(dateline.start, dateline.start + match.end(), *known, "dateline")


@cache
def _load() -> dict[str, Known]:
    table = tomllib.loads(FILE.read_text("utf-8"))
    found: dict[str, Known] = {}
    parts = frozenset(table["parts"]["names"].split("|"))
    for country, cities in table["countries"].items():
        found[country.lower()] = Known(country, None, country)
        for city in filter(None, cities.split("|")):
            found[city.lower()] = Known(city, None if city in parts else city, country)
    for alias, name in table["aliases"].items():
        if name.lower() in found:
            found[alias.lower()] = found[name.lower()]
    for seat, city in table["seats"].items():
        found[seat.lower()] = Known(seat, city, found[city.lower()].country)
    return found
