"""Times: whether two figures are of one time, as far as their articles tell."""

from __future__ import annotations

from typing import NamedTuple

from framing.compare.quantities import AGGREGATES, Quantity

LAG = 1
"""Years by which the latest figures of a year lag behind the article that calls them current."""


class Clock(NamedTuple):
    """What an article tells of time: the year it appeared in, and for each thing counted the latest
    year that it gives a figure for.
    """

    year: int | None
    latest: dict[tuple[str, str | None], int]

    @classmethod
    def of(cls, published: str | None, quantities: tuple[Quantity, ...]) -> Clock:
        """From the date of the article (ISO 8601, where it is known) and its figures."""
        year = int(published[:4]) if published and published[:4].isdigit() else None
        latest: dict[tuple[str, str | None], int] = {}
        for quantity in quantities:
            period = quantity.figure.period
            if period is not None and period.when == str(period.year):
                key = (quantity.dimension, quantity.head)
                latest[key] = max(period.year or 0, latest.get(key, 0))
        return cls(year, latest)


def differing_times(
    left: Quantity, right: Quantity, ours: Clock, theirs: Clock, linked: bool
) -> str | None:
    """Why two figures are not known to be of one time, None where they are."""
    mine, yours = _when(left), _when(right)
    if mine is None and yours is None:
        return _undated(left, ours, theirs, linked)
    if mine == yours:
        return _same_words(left, right, ours, theirs, linked)
    if mine in (None, "now") or yours in (None, "now"):
        if mine in (None, "now") and yours in (None, "now"):
            return _years_apart(ours, theirs)
        if mine in (None, "now"):
            return _against_now(right, mine, ours, theirs)
        return _against_now(left, yours, theirs, ours)
    return "one is of {}, the other of {}".format(*sorted((str(mine), str(yours))))


def assumed_time(left: Quantity, right: Quantity, ours: Clock, theirs: Clock) -> str:
    """What has to be known about the time of two figures that are compared; mostly nothing."""
    mine, yours = _when(left), _when(right)
    if mine != yours:
        years = [when for when in (mine, yours) if when not in (None, "now")]
        return f"the figure of {years[0]} is taken for the present one" if years else ""
    if mine is None and ours.year and theirs.year and ours.year != theirs.year:
        return "the articles are of {} and {}".format(*sorted((ours.year, theirs.year)))
    return ""


def _when(quantity: Quantity) -> str | None:
    return quantity.figure.period.when if quantity.figure.period else None


def _undated(left: Quantity, ours: Clock, theirs: Clock, linked: bool) -> str | None:
    """A level without a time is one that lasts; a change without one is of any time."""
    if left.figure.role == "level" or (linked and ours.year == theirs.year):
        return None
    return "neither says over which time it changed"


def _same_words(
    left: Quantity, right: Quantity, ours: Clock, theirs: Clock, linked: bool
) -> str | None:
    periods = (left.figure.period, right.figure.period)
    when = str(_when(left))
    if when == "now":
        return _years_apart(ours, theirs)
    if all(period is not None and period.year is not None for period in periods):
        return None
    if linked and ours.year == theirs.year:
        return None
    return f"both say “{when}”, but not of one known year"


def _years_apart(ours: Clock, theirs: Clock) -> str | None:
    """Two articles that speak of their own time."""
    if ours.year is None or theirs.year is None or ours.year == theirs.year:
        return None
    first, last = sorted((ours.year, theirs.year))
    return f"each is of the time of its article, {first} and {last}"


def _against_now(dated: Quantity, open_: str | None, undated: Clock, other: Clock) -> str | None:
    """A figure of a stated time against one that is current, or says no time."""
    when, year = str(_when(dated)), dated.figure.period.year if dated.figure.period else None
    said = "of the present" if open_ else "without a time"
    lasting = dated.head in AGGREGATES and dated.figure.role == "level"
    if not lasting or year is None or when != str(year):
        return f"one is of {when}, the other {said}"
    if undated.year is not None:
        meets = undated.year - LAG <= year <= undated.year
    else:
        meets = other.latest.get((dated.dimension, dated.head)) == year
    return None if meets else f"one is of {when}, the other {said}"
