"""Figure: a number in the text with its value, its unit and its sense."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.text.span import Span

FigureKind = Literal["money", "percent", "measure", "count", "multiple"]
"""What a figure measures: an amount of a currency, a share or a change in percent, a physical
quantity or a time, a number of things, or how many times as much."""

Direction = Literal["up", "down"]

FigureRole = Literal["level", "change", "from"]
"""How much there is ("stands at 5"), by how much it moved ("rose by 5"), or where it came from
("up from 5")."""

BOTH = "both"
"""Stands among those a figure is of where the text says "together", "the two countries"."""


@dataclass(frozen=True, slots=True)
class Period(Span):
    """The time that a figure is of, where it is printed.

    ``when`` is a year, a month, a quarter or a half ("2023", "2023-09", "2023-Q1", "2023-H1") where
    the words, the figures before it or the date of the article tell the year, else the words in
    normal form ("last year", "7 months"). "now" is the time of the article; "by " and "since "
    may stand before any of them. ``year`` is None where it is not known.
    """

    when: str
    year: int | None


@dataclass(frozen=True, slots=True)
class Figure(Span):
    """A number as it is printed (``span.of(text)``) and what it says.

    ``value`` is in plain units (2.5 billion is 2500000000.0); of a range it is the lower end, and
    ``high`` the upper one. ``unit`` is a currency code for money ("USD"), "%" for percent, "times"
    for a multiple, the singular of the measured unit or counted noun otherwise ("cubic meter",
    "company"), or None where the text names none; ``per`` is what a rate is by ("day"). ``bound``
    is the printed qualifier in normal form ("more than", "about"), None for a plain number.

    ``counts`` are the words for what is counted, the head last ("trade turnover", "gas reserve"),
    None where they were not found. ``whose`` are those it is of, in small letters and in the order
    of the alphabet ("iran", "russia"), with `BOTH` for "the two". ``direction`` says which way the
    counted thing moved, ``period`` the time.
    """

    kind: FigureKind
    value: float
    unit: str | None
    bound: str | None
    high: float | None = None
    per: str | None = None
    counts: str | None = None
    whose: tuple[str, ...] = ()
    direction: Direction | None = None
    role: FigureRole = "level"
    period: Period | None = None
