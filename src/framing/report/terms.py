"""Terms: the words that set each source apart, with the counts they come from."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from framing.compare.absences import Absence
from framing.compare.comparison import Comparison
from framing.compare.terms import SHORTEST_TEXT, Term


class TermLine(Struct, frozen=True, kw_only=True):
    """A word with its use here and elsewhere, per 1,000 content words."""

    term: str
    count: int
    others: int
    rate: str
    other_rate: str
    z: str


class MissingWord(Struct, frozen=True, kw_only=True):
    """A word that a source does not use, and how often the others do: "000 2×, 003 12×"."""

    word: str
    uses: str


class TermList(Struct, frozen=True, kw_only=True):
    """The terms of one source; ``empty`` says why there are none. ``missing`` are words that the
    others use and it does not, each with their uses.
    """

    source: int
    terms: tuple[TermLine, ...]
    empty: str
    missing: tuple[MissingWord, ...]


def view_terms(comparison: Comparison, names: Sequence[str]) -> tuple[TermList, ...]:
    """The terms of every source."""
    words = [source.words.total for source in comparison.sources]
    return tuple(
        TermList(
            source=number,
            terms=tuple(map(_line, terms)),
            empty=_why_none(words[number], sum(words) - words[number]),
            missing=tuple(_missing(each, names) for each in _absences(comparison, number)),
        )
        for number, terms in enumerate(comparison.terms)
    )


def _absences(comparison: Comparison, number: int) -> Sequence[Absence]:
    return comparison.absences[number] if comparison.absences else ()


def _missing(absence: Absence, names: Sequence[str]) -> MissingWord:
    used = (f"{name} {count}×" for name, count in zip(names, absence.counts, strict=True) if count)
    return MissingWord(word=absence.printed, uses=", ".join(used))


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
