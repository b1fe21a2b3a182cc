"""The terminal view of a candidate for a lexicon: counts, then uses."""

from __future__ import annotations

from rich.text import Text

from framing.authoring.candidate import Candidate
from framing.lexicon.lexicon import Lexicon
from framing.report.concordance_terminal import print_lines
from framing.report.terminal import open_console


def print_candidate(candidate: Candidate, number: int, of: int, lexicon: Lexicon) -> None:
    """One candidate as a person judges it."""
    console = open_console()
    head = Text(f"{number}/{of}  ").append(", ".join(candidate.forms), style="bold")
    console.print(head.append(f"  for {lexicon.axis.pole_name(candidate.pole)}"), soft_wrap=True)
    console.print(Text(f"  {_counts(candidate)}", style="dim"), soft_wrap=True)
    print_lines(console, candidate.uses)


def _counts(candidate: Candidate) -> str:
    count, others = candidate.count, candidate.others
    articles = f"{candidate.articles} article{'s' if candidate.articles > 1 else ''}"
    if candidate.measure == "neighbours":
        return (
            f"in {count} of {candidate.of} sentences with the pole's terms, {others} of "
            f"{candidate.of_others} others; {articles}; PPMI {candidate.strength:.2f} bits, "
            f"G2 {candidate.surprise:.1f}"
        )
    return (
        f"{count} of {candidate.of} here, {others} of {candidate.of_others} in the other group; "
        f"{articles}; log-odds {candidate.strength:.2f}, z {candidate.surprise:.1f}"
    )
