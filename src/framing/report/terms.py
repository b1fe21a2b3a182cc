"""Terms: the words that set each source apart, with the counts they come from."""

from __future__ import annotations

from dataclasses import dataclass

from framing.compare.comparison import Comparison
from framing.compare.terms import SHORTEST_TEXT, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLine:
    """A word with its use here and elsewhere, per 1,000 content words."""

    term: str
    count: int
    others: int
    rate: str
    other_rate: str
    z: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermList:
    """The terms of one source; ``empty`` says why there are none."""

    source: int
    terms: tuple[TermLine, ...]
    empty: str


def view_terms(comparison: Comparison) -> tuple[TermList, ...]:
    """The terms of every source."""
    words = [source.words.total for source in comparison.sources]
    return tuple(
        TermList(
            source=number,
            terms=tuple(map(_line, terms)),
            empty=_why_none(words[number], sum(words) - words[number]),
        )
        for number, terms in enumerate(comparison.terms)
    )


def _why_none(words: int, others: int) -> str:
    if min(words, others) < SHORTEST_TEXT:
        return f"Nothing is given for a story of fewer than {SHORTEST_TEXT} words, or beside one."
    return "No word stands out."


def _line(term: Term) -> TermLine:
    return TermLine(
        term=term.printed,
        count=term.count,
        others=term.others,
        rate=f"{1000 * term.count / term.words:.1f}",
        other_rate=f"{1000 * term.others / term.other_words:.1f}",
        z=f"{term.z:.1f}",
    )
