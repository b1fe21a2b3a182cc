"""Shadowing: entries that can never count, because another entry always wins their words.

Found by matching: each entry is written out as text, its ``*`` as nothing and as usual pieces of
words, and the whole lexicon is matched on it. An entry that is found there and never wins is dead
weight at best, and a contradiction where the winner stands for something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from framing.lexicon.lexicon import Lexicon, Term
from framing.lexicon.matching import match_lexicon
from framing.lexicon.pattern import split_gaps
from framing.text.fold import fold_text
from framing.text.span import Span

ENDINGS = (
    "", "s", "es", "ed", "ing", "er", "ers", "y", "ies", "ic", "al", "ist", "ists", "ism", "ly",
    "ion", "ions", "ment", "ity", "ous", "ive", "e", "able", "ation", "ise", "ize",
)  # fmt: skip
BEGINNINGS = ("", "un", "re", "neo", "post", "pre", "over", "mis", "counter", "non")
MIDDLES = ("", "s", "z", "o", "a", "e", "i", "u", "ou", "is", "iz")

FILLER = "qx"
"""A word in a gap, which no entry holds."""

_STAR = re.compile(r"\*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shadow:
    """Entry ``term`` (index) never counts: ``winner`` (index) takes its words every time.

    ``printed`` is one text on which that happens.
    """

    term: int
    winner: int
    printed: str


def find_shadowed(lexicon: Lexicon) -> tuple[Shadow, ...]:
    """Entries that lose every text written out from them, in the order of the file.

    An entry written twice is not named here: that it repeats is an error of its own. Nor is one
    whose own rules refuse it without other words around, or whose winner has such rules: neither
    loses or wins everywhere.
    """
    lost: dict[int, Shadow] = {}
    kept: set[int] = set()
    for number, printed, winner in _try_each(lexicon):
        if winner is None or lexicon.terms[winner].conditions.depend_on_text:
            kept.add(number)
        else:
            lost.setdefault(number, Shadow(term=number, winner=winner, printed=printed))
    return tuple(
        shadow
        for number, shadow in sorted(lost.items())
        if number not in kept and not _same(lexicon.terms[number], lexicon.terms[shadow.winner])
    )


def _try_each(lexicon: Lexicon) -> Iterator[tuple[int, str, int | None]]:
    """Every find of an entry in a text written out from it: the entry, the words found, and the
    entry that took them, None where it kept them.
    """
    owners, lines = [], []
    for number, term in enumerate(lexicon.terms):
        for form in term.forms or (term.text,):
            for line in write_out(form):
                owners.append(number)
                lines.append(line)
    text, sentences = _stack(lines)
    matches = match_lexicon(text, sentences, lexicon, 0)
    takers = {(m.start, m.end): m.term for m in matches if m.status != "overlapped"}
    for match in matches:
        if match.term == owners[match.sentence]:
            because = match.because if match.status == "overlapped" else None
            taker = None if because is None else takers[because.start, because.end]
            yield match.term, match.of(text), taker


def write_out(term: str) -> Iterator[str]:
    """Texts that a term matches, the plainest first: ``*`` as nothing and as pieces of words, a gap
    as nothing and as a word.
    """
    pieces = split_gaps(term)
    for between in (" ",) if len(pieces) == 1 else (" ", f" {FILLER} "):
        yield from _write_out_words(between.join(pieces))


def _write_out_words(whole: str) -> Iterator[str]:
    if "*" not in whole:
        yield whole
        return
    most = max(len(_pieces(star, whole)) for star in _STAR.finditer(whole))
    for turn in range(most):

        def piece(star: re.Match[str], turn: int = turn) -> str:
            pieces = _pieces(star, whole)
            return pieces[turn % len(pieces)]

        yield _STAR.sub(piece, whole)


def _pieces(star: re.Match[str], whole: str) -> tuple[str, ...]:
    """What may stand for a ``*`` at its place in a word."""
    if star.end() == len(whole) or not whole[star.end()].isalnum():
        return ENDINGS
    begins = star.start() == 0 or not whole[star.start() - 1].isalnum()
    return BEGINNINGS if begins else MIDDLES


def _stack(lines: list[str]) -> tuple[str, list[Span]]:
    """One text with a line for each, and the lines as its sentences."""
    sentences, position = [], 0
    for line in lines:
        sentences.append(Span(position, position + len(line)))
        position += len(line) + 1
    return "\n".join(lines), sentences


def _same(one: Term, other: Term) -> bool:
    def key(term: Term) -> str:
        return fold_text(" ".join(term.text.split())).text

    return key(one) == key(other)
