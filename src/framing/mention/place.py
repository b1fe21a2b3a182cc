"""Place: a city, country or seat of power that the text names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.text.span import Span

PlaceRole = Literal["at", "named", "dateline"]
"""Whether something is told to happen there, it is only named, or it is where the report is from.
"""


@dataclass(frozen=True, slots=True)
class Place(Span):
    """A place of the table. ``name`` is its usual name, ``city`` the city it is or stands in (None
    for a country or a part of one), ``country`` where it lies.
    """

    name: str
    city: str | None
    country: str
    role: PlaceRole
