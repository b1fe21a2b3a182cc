"""The terminal view of a review: what was said of each item, and how far reviewers agree.

Names and comments come from files that anybody may have written; `framing.review.plain` keeps them
from steering the terminal.
"""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from framing.report.terminal import open_console
from framing.review.agreement import Agreement
from framing.review.merging import Merge
from framing.review.plain import plain_line
from framing.review.review import ReviewItem

DECISIONS = {"confirm": "confirmed", "reject": "rejected", "open": "open"}
SIGNS = {"confirm": "✓", "reject": "✗", None: "·"}
SHOWN = 60
"""Characters of a passage in a line."""


def print_merge(merge: Merge) -> None:
    """A line for each item with every reviewer's verdict, then alpha by kind and over all."""
    console = open_console()
    if merge.review.items:
        console.print(_items(merge))
    console.print(_agreements(merge))


def _items(merge: Merge) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("Item", "Words", *map(plain_line, merge.review.reviewers), "Majority"):
        table.add_column(Text(heading))
    table.add_column("Comments", ratio=1)
    for item in merge.review.items:
        said = {each.reviewer: SIGNS[each.verdict] for each in item.opinions}
        verdicts = (said.get(name, "") for name in merge.review.reviewers)
        cells = (item.kind, _words(item), *verdicts, DECISIONS[item.decision], _comments(item))
        table.add_row(*map(Text, cells))
    return table


def _words(item: ReviewItem) -> str:
    shown = (plain_line(" ".join(place.printed.split())) for place in item.places)
    return "\n".join(each if len(each) <= SHOWN else f"{each[:SHOWN]}…" for each in shown)


def _comments(item: ReviewItem) -> str:
    told = (each for each in item.opinions if each.comment)
    return "\n".join(plain_line(f"{each.reviewer}: {each.comment}") for each in told)


def _agreements(merge: Merge) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("Krippendorff's alpha", "Items", "Verdicts", ""):
        table.add_column(heading)
    for kind, found in merge.agreement.items():
        table.add_row(kind, str(found.units), str(found.values), _alpha(found))
    return table


def _alpha(found: Agreement) -> str:
    if found.alpha is None:
        return f"not defined: {found.why_none}"
    return f"{found.alpha:.3f} among {found.coders} reviewers"
