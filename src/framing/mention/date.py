"""Date: a day, a month, a year or a day of the week that the text names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from framing.text.span import Span

Source = Literal["printed", "article", "text"]
"""What the missing parts of a date were taken from: nothing was missing; the date of the article;
a full date that the text itself opens with.
"""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Date(Span):
    """A date with the precision that it has; what is not known is None.

    ``last_day`` ends a range of days within the month ("October 22-24"), ``weekday`` counts from 0
    for Monday. ``source`` says what the year, or the day that a weekday stands for, rests on; None
    where it stays open.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    source: Source | None = None

    @property
    def when(self) -> str:
        """ISO 8601 as far as it is known: "2024-09-30", "2024-09", "--09-30", "monday"."""
        if self.month is None:
            return str(self.year) if self.year else WEEKDAYS[self.weekday or 0]
        year = f"{self.year:04}" if self.year else "-"
        days = "".join(f"{'/' if n else '-'}{d:02}" for n, d in enumerate(self.days))
        return f"{year}-{self.month:02}{days}"

    @property
    def days(self) -> tuple[int, ...]:
        """The day of the month; of a range the first and the last one."""
        return tuple(day for day in (self.day, self.last_day) if day is not None)

    @property
    def calendar_day(self) -> date | None:
        """The (first) day where all of it is known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)
