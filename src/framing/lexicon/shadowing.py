"""Shadowing: entries that can never count, because another entry always wins their words.

Found by matching: each entry is written out as text, its ``*`` as nothing and as usual pieces of
words, and the whole lexicon is matched on it. An entry that is found there and never wins is dead
weight at best, and a contradiction where the winner stands for something else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from framing.lexicon.lexicon import Lexicon, Term
from framing.lexicon.matching import Match, match_lexicon
from framing.text.fold import fold_text
from framing.text.span import Span

ENDINGS = (
    "", "s", "es", "ed", "ing", "er", "ers", "y", "ies", "ic", "al", "ist", "ists", "ism", "ly",
    "ion", "ions", "ment", "ity", "ous", "ive", "e", "able", "ation", "ise", "ize",
)  # fmt: skip
BEGINNINGS = ("", "un", "re", "neo", "post", "pre", "over", "mis", "counter", "non")
MIDDLES = ("", "s", "z", "o", "a", "e", "i", "u", "ou", "is", "iz")

_STAR = re.compile(r"\*")
_GAP = re.compile(r"\s*(?:\.\.\.|…)\s*")


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

    An entry written twice is not named here: that it repeats is an error of its own.
    """
    lines = [
        (number, line) for number, term in enumerate(lexicon.terms) for line in write_out(term.text)
    ]
    text, sentences = _stack([line for _, line in lines])
    owner = {sentence: number for sentence, (number, _) in enumerate(lines)}
    lost: dict[int, Shadow] = {}
    won: set[int] = set()
    finds: defaultdict[int, dict[tuple[int, int, int], str]] = defaultdict(dict)
    matches = match_lexicon(text, sentences, lexicon, 0)
    for match in matches:
        finds[match.sentence][match.start, match.end, match.term] = match.status
    for match in matches:
        number = owner[match.sentence]
        if match.term != number:
            continue
        winner = _winner_of(match, finds[match.sentence])
        if winner is None:
            won.add(number)
        else:
            lost.setdefault(number, Shadow(term=number, winner=winner, printed=match.of(text)))
    return tuple(
        shadow
        for number, shadow in sorted(lost.items())
        if number not in won and not _same(lexicon.terms[number], lexicon.terms[shadow.winner])
    )


def write_out(term: str) -> Iterator[str]:
    """Texts that a term matches, the plainest first: ``*`` as nothing and as pieces of words."""
    whole = _GAP.sub(" ", term)
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


def _winner_of(match: Match, found: dict[tuple[int, int, int], str]) -> int | None:
    """The entry that took the words of an overlapped find; None for a find that kept them."""
    because = match.because
    if match.status != "overlapped" or because is None:
        return None
    return next(
        term
        for (start, end, term), status in found.items()
        if (start, end) == (because.start, because.end) and status != "overlapped"
    )


def _same(one: Term, other: Term) -> bool:
    def key(term: Term) -> str:
        return fold_text(" ".join(term.text.split())).text

    return key(one) == key(other)
