"""The terminal view of a concordance: uses under each other, the term in one column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from framing.authoring.concordance import Use
from framing.report.terminal import open_console

SHARES = ("own", "quoted", "scare")
LONGEST_ID = 16


def print_uses(uses: Sequence[Use]) -> None:
    """Uses by voice and speaker, the narrator's first; within a speaker in the order given."""
    console = open_console()
    ordered = sorted(uses, key=lambda use: (SHARES.index(use.share), use.speaker or ""))
    for (share, speaker), group in groupby(ordered, key=lambda use: (use.share, use.speaker)):
        chosen = list(group)
        console.print(Text(f"{_voice(share, speaker)} ({len(chosen)})", style="bold"))
        print_lines(console, chosen)
    counted = sum(use.status == "counted" for use in uses)
    articles = len({use.article for use in uses})
    console.print(Text(f"uses: {len(uses)}, counted: {counted}, articles: {articles}"))


def print_lines(console: Console, uses: Sequence[Use]) -> None:
    """One line a use, the terms aligned."""
    left = max((cell_len(use.left) for use in uses), default=0)
    for use in uses:
        console.print(_line(use, left), soft_wrap=True)


def _line(use: Use, width: int) -> Text:
    line = Text("  ").append(use.article[:LONGEST_ID].ljust(LONGEST_ID + 1), style="dim")
    line.append(" " * (width - cell_len(use.left)) + use.left)
    line.append(use.printed, style="bold" if use.status == "counted" else "strike")
    line.append(use.right)
    marks = [mark for mark in (use.side, _why(use)) if mark]
    return line.append(f"  [{', '.join(marks)}]", style="dim") if marks else line


def _why(use: Use) -> str:
    return "" if use.status == "counted" else use.status


def _voice(share: str, speaker: str | None) -> str:
    if share == "own":
        return "own words"
    if share == "scare":
        return "at arm's length"
    return f"quoted: {speaker or 'unnamed'}"
