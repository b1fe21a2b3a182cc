"""Matching: every place where a lexicon's terms stand in a text, and which of them count."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from framing.lexicon.lexicon import Lexicon, Term
from framing.lexicon.negation import WINDOW, find_negator
from framing.lexicon.overlap import find_losers
from framing.lexicon.pattern import is_printed_as
from framing.lexicon.searching import Place, build_searcher, find_terms
from framing.lexicon.surroundings import Extent, Surroundings
from framing.text.fold import Folded, fold_text
from framing.text.span import Span
from framing.text.words import count_words
from framing.voice.voice import Share

Status = Literal["counted", "overlapped", "negated", "excepted", "out of context", "other voice"]
"""A find counts unless a longer one took its words, a negator stands before it, its own term names
what it stands in as an exception, or its context or its voice is not what its term asks for."""

Verdict = tuple[Status, Span | None]
"""Why a find does not count, and the words that decided it."""

NOWHERE = (sys.maxsize, sys.maxsize)
"""Start and end of no sentence."""


class Match(NamedTuple):
    """A term (index into the lexicon's terms) in a sentence (index), and whether it counts.

    ``because`` are the words that took it out of the count: the winner of an overlap, the negator,
    the exception, the word it must not stand near; None where it counts or where words are missing.
    A named tuple, because there are hundreds to an article and a frozen dataclass takes four times
    as long to make.
    """

    start: int
    end: int
    term: int
    sentence: int
    status: Status
    because: Span | None

    def of(self, text: str) -> str:
        """The characters of ``text`` that were found."""
        return text[self.start : self.end]


class Finds(NamedTuple):
    """What was found within sentences, in text order: each place in folded text with its match, and
    the indices of those that share characters with one before them.
    """

    places: list[Place]
    matches: list[Match]
    crowded: list[int]


def match_lexicon(
    text: str,
    sentences: Sequence[Span],
    lexicon: Lexicon,
    negation_reach: int = 3,
    share_at: Callable[[int], Share] | None = None,
    folded: Folded | None = None,
) -> tuple[Match, ...]:
    """Find the terms of a lexicon in a text.

    Args:
        text: The text as loaded.
        sentences: Its sentences, ordered and disjoint; a term never reaches across two.
        lexicon: The terms. Finds that their own rules refuse take no part in the rest; of the
            others, overlapping ones are resolved over all terms (see `framing.lexicon.overlap`).
        negation_reach: Words before a term that may hold its negator.
        share_at: Whose words stand at a character of the text; without it, terms that count in
            some voices only count in all.
        folded: The text folded, from a caller who has it.

    Returns:
        All finds in text order, each once.
    """
    folded = folded or fold_text(text)
    searcher, terms = build_searcher(lexicon), lexicon.terms
    places, beginnings = find_terms(folded.text, searcher)
    if searcher.cased:
        places = [p for p in places if p[2] not in searcher.cased or _fits(p, text, folded, terms)]
    finds = _book_to_sentences(places, folded, sentences)
    surroundings = Surroundings(text, folded, sentences)
    verdicts = dict(_refuse(finds, searcher.ruled, surroundings, terms, share_at))
    matches = finds.matches
    for loser, winner in find_losers(finds.places, finds.crowded, lexicon, set(verdicts)):
        verdicts[loser] = "overlapped", Span(*matches[winner][:2])
    for at, negator in _find_negated(finds, beginnings, surroundings, negation_reach):
        if at not in verdicts and terms[finds.places[at][2]].conditions.negatable:
            verdicts[at] = "negated", surroundings.original(negator)
    for at, verdict in verdicts.items():
        matches[at] = tuple.__new__(Match, (*matches[at][:4], *verdict))
    return tuple(matches)


def _fits(place: Place, text: str, folded: Folded, terms: Sequence[Term]) -> bool:
    """Whether a case-sensitive term is printed as it is written."""
    term, (start, end) = terms[place[2]], folded.original(*place[:2])
    forms = term.forms or (term.text,)
    return any(is_printed_as(form, text[start:end], term.conditions.gap) for form in forms)


def _book_to_sentences(places: list[Place], folded: Folded, sentences: Sequence[Span]) -> Finds:
    """The places that lie within one sentence, with their offsets in the text as loaded."""
    finds = Finds([], [], [])
    kept, matches = finds.places, finds.matches
    new = tuple.__new__  # a third of the time of calling the type, which checks nothing either
    stretches = folded.stretches()
    stop, shift = next(stretches)
    following = ((sentence.start, sentence.end) for sentence in sentences)
    begin, last, index = -1, -1, -1  # of the sentence that began last
    next_begin, next_last = next(following, NOWHERE)
    reach = 0
    for place in places:
        start, end, term = place
        while start >= stop:
            stop, shift = next(stretches)
        if shift is None or end > stop:
            first, after = folded.original(start, end)
        else:
            first, after = start + shift, end + shift
        while first >= next_begin:
            begin, last, index = next_begin, next_last, index + 1
            next_begin, next_last = next(following, NOWHERE)
        if after > last or first < begin:
            continue
        if start < reach:
            finds.crowded.append(len(kept))
        if end > reach:
            reach = end
        kept.append(place)
        matches.append(new(Match, (first, after, term, index, "counted", None)))
    return finds


def _refuse(
    finds: Finds,
    ruled: frozenset[int],
    surroundings: Surroundings,
    terms: Sequence[Term],
    share_at: Callable[[int], Share] | None,
) -> Iterator[tuple[int, Verdict]]:
    """The finds that their own rules keep from counting."""
    for at, place in enumerate(finds.places):
        if place[2] in ruled:
            term, match = terms[place[2]], finds.matches[at]
            refusal = surroundings.refuse(place[:2], match.sentence, term)
            if refusal is not None:
                yield at, (refusal[0], refusal[1] and surroundings.original(refusal[1]))
            elif share_at and not _is_heard(term, share_at(match.start)):
                yield at, ("other voice", None)


def _is_heard(term: Term, share: Share) -> bool:
    voices = term.conditions.voices
    return not voices or share in voices


def _find_negated(
    finds: Finds, beginnings: list[int], surroundings: Surroundings, reach: int
) -> Iterator[tuple[int, Extent]]:
    """The finds that have a negator, with it."""
    places, folded = finds.places, surroundings.folded
    at = 0
    for beginning in beginnings:
        at = max(at, bisect_left(places, (beginning + 1,)))
        # Where its word begins: a negator may be the end of one ("isn't").
        begin = folded.rfind(" ", max(0, beginning - WINDOW), beginning) + 1
        while at < len(places):
            start = places[at][0]
            if start > beginning + WINDOW or _is_far(folded, beginning, start, reach):
                break
            limit = surroundings.limits(finds.matches[at].sentence)[0]
            negator = find_negator(folded, max(limit, begin), start, reach)
            if negator is not None:
                yield at, negator
            at += 1


def _is_far(folded: str, beginning: int, start: int, reach: int) -> bool:
    """Whether more words stand before a term than a negator among them can be away."""
    spaces = folded.count(" ", beginning, start)
    return spaces > reach + 1 and count_words(folded, beginning, start) > reach + 1
