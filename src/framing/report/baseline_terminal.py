"""The terminal view of a baseline: one line a measure, or why there is none."""

from __future__ import annotations

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from framing.report.terminal import open_console
from framing.score.baseline import Baseline, Standing


def print_baseline(baseline: Baseline) -> None:
    """An article among the others of its corpus."""
    console = open_console()
    title = Text(f"{baseline.article} among the articles of the corpus")
    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", pad_edge=False)
    for heading in ("axis", "voice", "measure"):
        table.add_column(heading)
    for heading in ("value", "median", "others", "percentile", "robust z"):
        table.add_column(heading, justify="right")
    for one in baseline.standings:
        table.add_row(*map(Text, _cells(one)))
    console.print(Padding(table, (0, 0, 1, 2)))


def _cells(one: Standing) -> tuple[str, ...]:
    sign = "+" if one.measure == "lean" else ""
    return (
        one.axis,
        one.voice,
        one.measure,
        "none" if one.value is None else f"{one.value:{sign}.2f}",
        "" if one.middle is None else f"{one.middle:{sign}.2f}",
        str(one.articles),
        _percentile(one),
        "" if one.z is None else f"{one.z:+.1f}",
    )


def _percentile(one: Standing) -> str:
    if not one.enough:
        return "not enough articles"
    return "" if one.percentile is None else f"{one.percentile:.0f}"
