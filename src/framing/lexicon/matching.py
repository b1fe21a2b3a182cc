"""Matching: every place where a lexicon's terms stand in a text, and which of them count."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from framing.lexicon.conditions import Conditions
from framing.lexicon.lexicon import Lexicon, Term
from framing.lexicon.negation import WINDOW, find_negator, find_possible_negators
from framing.lexicon.overlap import find_losers
from framing.lexicon.pattern import compile_pattern
from framing.lexicon.searching import Place, find_terms
from framing.lexicon.surroundings import Extent, Surroundings
from framing.text.fold import Folded, fold_text
from framing.text.span import Span
from framing.voice.voice import Share

Status = Literal["counted", "overlapped", "negated", "excepted", "out of context", "other voice"]
"""A find counts unless a longer one took its words, a negator stands before it, its own term names
what it stands in as an exception, or its context or its voice is not what its term asks for."""

Verdict = tuple[Status, Extent | None]


@dataclass(frozen=True, slots=True)
class Match(Span):
    """A term (index into the lexicon's terms) in a sentence (index), and whether it counts.

    ``because`` are the words that took it out of the count: the winner of an overlap, the negator,
    the exception, the word it must not stand near; None where it counts or where words are missing.
    """

    term: int
    sentence: int
    status: Status
    because: Span | None


def match_lexicon(
    text: str,
    sentences: Sequence[Span],
    lexicon: Lexicon,
    negation_reach: int = 3,
    share_at: Callable[[int], Share] | None = None,
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

    Returns:
        All finds in text order, each once.
    """
    folded = fold_text(text)
    places = find_terms(folded.text, lexicon)
    if not places:
        return ()
    bounds = _fold_bounds(folded, sentences)
    found = _book_to_sentences(places, bounds)
    if lexicon.depends_on_text:
        found = _drop_other_case(found, text, folded, lexicon)
    verdicts = _refuse(found, folded, bounds, lexicon, share_at)
    rivals = [place for place in found if place not in verdicts] if verdicts else list(found)
    losers = find_losers(rivals, lexicon)
    verdicts |= {loser: ("overlapped", winner[:2]) for loser, winner in losers.items()}
    verdicts |= _find_negated(found, verdicts, folded, bounds, lexicon.terms, negation_reach)
    return tuple(_match_of(place, at, verdicts.get(place), folded) for place, at in found.items())


def _fold_bounds(folded: Folded, sentences: Sequence[Span]) -> list[Extent]:
    """The sentences in folded offsets: the characters that come from wholly within them."""
    starts, ends = folded.starts, folded.ends
    if starts is None or ends is None:
        return [(sentence.start, sentence.end) for sentence in sentences]
    return [(bisect_left(starts, s.start), bisect_right(ends, s.end)) for s in sentences]


def _book_to_sentences(places: list[Place], bounds: list[Extent]) -> dict[Place, int]:
    """The places that lie within one sentence, each with its index."""
    found: dict[Place, int] = {}
    index, last = -1, len(bounds) - 1
    for place in places:
        start = place[0]
        while index < last and bounds[index + 1][0] <= start:
            index += 1
        if index >= 0 and place[1] <= bounds[index][1]:
            found[place] = index
    return found


def _drop_other_case(
    found: dict[Place, int], text: str, folded: Folded, lexicon: Lexicon
) -> dict[Place, int]:
    """Without the places of case-sensitive terms that are printed otherwise."""

    def is_printed_so(place: Place) -> bool:
        term = lexicon.terms[place[2]]
        if not term.conditions.case:
            return True
        first, last = folded.original(place[0], place[1])
        printed = fold_text(text[first:last], keep_case=True).text
        return any(
            compile_pattern(form, term.conditions.gap).cased.fullmatch(printed)
            for form in term.forms or (term.text,)
        )

    return {place: sentence for place, sentence in found.items() if is_printed_so(place)}


def _refuse(
    found: dict[Place, int],
    folded: Folded,
    bounds: list[Extent],
    lexicon: Lexicon,
    share_at: Callable[[int], Share] | None,
) -> dict[Place, Verdict]:
    """The places that their own rules keep from counting."""
    if not lexicon.depends_on_text:
        return {}
    surroundings = Surroundings(folded.text, bounds)
    refused: dict[Place, Verdict] = {}
    for place, sentence in found.items():
        conditions = lexicon.terms[place[2]].conditions
        if conditions.depend_on_text:
            refusal = surroundings.refuse(place[:2], sentence, conditions)
            if refusal is not None:
                refused[place] = refusal
            elif not _is_heard(place, folded, conditions, share_at):
                refused[place] = "other voice", None
    return refused


def _is_heard(
    place: Place,
    folded: Folded,
    conditions: Conditions,
    share_at: Callable[[int], Share] | None,
) -> bool:
    """Whether the words are of a voice in which the term counts."""
    if share_at is None or not conditions.voices:
        return True
    return share_at(folded.original(place[0], place[1])[0]) in conditions.voices


def _find_negated(
    found: dict[Place, int],
    verdicts: dict[Place, Verdict],
    folded: Folded,
    bounds: list[Extent],
    terms: Sequence[Term],
    reach: int,
) -> dict[Place, Verdict]:
    """Of the places without a verdict those that a negator cancels."""
    possible = find_possible_negators(folded.text)
    negated: dict[Place, Verdict] = {}
    at, last = 0, len(possible)
    for place, sentence in found.items():
        start = place[0]
        while at < last and possible[at] < start - WINDOW:
            at += 1
        if at == last:
            break
        if possible[at] < start and place not in verdicts and terms[place[2]].conditions.negatable:
            negator = find_negator(folded.text, bounds[sentence][0], start, reach)
            if negator is not None:
                negated[place] = "negated", negator
    return negated


def _match_of(place: Place, sentence: int, verdict: Verdict | None, folded: Folded) -> Match:
    first, last = folded.original(place[0], place[1])
    if verdict is None:
        return Match(first, last, place[2], sentence, "counted", None)
    status, because = verdict
    words = None if because is None else Span(*folded.original(*because))
    return Match(first, last, place[2], sentence, status, words)
