"""The terminal view of a validation.

Names and texts come from files that anybody may have written; `framing.review.plain` keeps them
from steering the terminal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text

from framing.report.terminal import open_console
from framing.report.validating import RateLine, ValidationView, view_validation
from framing.review.plain import plain_line
from framing.validate.outcome import Outcome

SHOWN = 160
"""Characters of a text in a line."""


def print_validation(outcome: Outcome) -> None:
    """Rates, agreement, and the units on which people and the score differ."""
    view, console = view_validation(outcome), open_console()
    console.print(Text(plain_line(view.title), style="bold"))
    console.print(Text(plain_line(view.summary)))
    console.print(
        _table(("Pole", "Precision", "Recall", "F1", "Agreed, in the sample"), _rates(view))
    )
    console.print(_table(("Krippendorff's alpha", "for names", "for ranks"), view.agreements))
    console.print(_table(("Coder", "coded", "could not tell"), view.coders))
    if view.coverage:
        console.print(Text(view.coverage))
    for note in view.notes:
        console.print(Text(plain_line(f"Note: {note}.")))
    for each in view.differences:
        words = ", ".join(printed for _, printed in each.words) or "no counted word"
        head = plain_line(f"{each.id}: people {each.people}, score {each.score}")
        console.print(Text(f"\n{head}", style="bold"))
        console.print(Text(plain_line(words)))
        console.print(Text(_short(plain_line(each.text)), style="dim"))


def _rates(view: ValidationView) -> list[tuple[str, ...]]:
    lines = _cells("", view.rates)
    for voice in view.by_voice:
        lines += _cells(f"{voice.label}: ", voice.lines)
    return lines


def _cells(before: str, lines: Iterable[RateLine]) -> list[tuple[str, ...]]:
    return [(f"{before}{line.label}", *line.cells, line.counts) for line in lines]


def _table(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), title="", title_justify="left")
    for head in heads:
        table.add_column(head)
    for line in lines:
        table.add_row(*(Text(plain_line(cell)) for cell in line))
    return table


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
