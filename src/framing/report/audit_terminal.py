"""The terminal view of a lexicon's check: findings first, then what the corpus says."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from framing.authoring.audit import Audit, OverCorpus
from framing.authoring.sensitivity import Influence
from framing.report.terminal import open_console

TOP = 10
"""Entries shown of a list; JSON has all of them."""

STYLES = {"error": "bold red", "note": "yellow"}


def print_audit(audit: Audit) -> None:
    """One lexicon as its check found it."""
    console = open_console()
    if not audit.findings:
        console.print(Text(f"{audit.lexicon}: {audit.terms} terms, {audit.examples} examples, ok"))
    for finding in audit.findings:
        line = Text(f"{audit.lexicon}: ").append(finding.level, STYLES[finding.level])
        console.print(line.append(f": {finding.message}"), soft_wrap=True)
    if audit.corpus is not None:
        if audit.poles:
            console.print(Padding(_poles_table(audit), (1, 0, 0, 2)))
        _print_corpus(console, audit.corpus)


def _poles_table(audit: Audit) -> Table:
    table = Table(box=box.SIMPLE_HEAD, title=Text("poles"), title_justify="left", pad_edge=False)
    table.add_column("pole")
    for heading in ("terms", "weight", "expected in an article", "hits per 1,000 words here"):
        table.add_column(heading, justify="right")
    for pole in audit.poles:
        table.add_row(
            pole.pole,
            str(pole.terms),
            f"{pole.weight:g}",
            f"{pole.expected:.2f} (by {pole.known} known)",
            "" if pole.found is None else f"{pole.found:.2f}",
        )
    return table


def _print_corpus(console: Console, corpus: OverCorpus) -> None:
    lean = f"{corpus.leaning} of {corpus.articles} articles have a lean"
    head = f"left out, these entries move the leans most ({lean})"
    if corpus.influences:
        console.print(Padding(_influence_table(head, corpus.influences[:TOP]), (0, 0, 0, 2)))
    for line in _swap_lines(corpus):
        console.print(Padding(Text(line), (0, 0, 0, 2)))
    if corpus.dead:
        shown = ", ".join(corpus.dead[:TOP])
        more = f" and {len(corpus.dead) - TOP} more" if len(corpus.dead) > TOP else ""
        console.print(Padding(Text(f"not in this corpus: {shown}{more}"), (1, 0, 1, 2)))


def _influence_table(title: str, influences: tuple[Influence, ...]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, title=Text(title), title_justify="left", pad_edge=False)
    table.add_column("entry")
    for heading in ("articles", "mean change", "largest"):
        table.add_column(heading, justify="right")
    table.add_column("in")
    for one in influences:
        largest = "no lean left" if one.largest_change is None else f"{one.largest_change:+.2f}"
        row = (one.term, str(one.articles), f"{one.mean_change:.3f}", largest, one.article)
        table.add_row(*map(Text, row))
    return table


def _swap_lines(corpus: OverCorpus) -> Iterator[str]:
    for swap in corpus.swaps:
        line = f"exchange of {swap.exchange}: {swap.moved} of {swap.articles} articles move"
        if swap.article is not None:
            line += f", most {swap.article} ({swap.largest_change:+.2f})"
        if swap.reread:
            line += f"; in {swap.reread} the hits fall to another voice"
        yield line
