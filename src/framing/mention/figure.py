"""Figure: a number in the text with its value and unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.text.span import Span

FigureKind = Literal["money", "percent", "measure", "count"]


@dataclass(frozen=True, slots=True)
class Figure(Span):
    """A number as it is printed (``span.of(text)``) and what it says.

    ``value`` is in plain units (2.5 billion is 2500000000.0). ``unit`` is a currency code for money
    ("USD"), "%" for percent, the singular of the measured unit or counted noun otherwise
    ("cubic meter", "company"), or None where the text names none. ``bound`` is the printed
    qualifier in normal form ("more than", "about"), None for a plain number.
    """

    kind: FigureKind
    value: float
    unit: str | None
    bound: str | None
