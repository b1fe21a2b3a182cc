"""Matching: every place where a lexicon's terms stand in a text, and which of them count."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from framing.lexicon.conditions import Conditions
from framing.lexicon.lexicon import Lexicon, Term
from framing.lexicon.negation import find_negator, find_reaches
from framing.lexicon.overlap import find_losers
from framing.lexicon.pattern import compile_cased
from framing.lexicon.searching import Place, build_searcher, find_terms
from framing.lexicon.surroundings import Extent, Surroundings
from framing.text.fold import Folded, fold_text
from framing.text.span import Span
from framing.voice.voice import Share

Status = Literal["counted", "overlapped", "negated", "excepted", "out of context", "other voice"]
"""A find counts unless a longer one took its words, a negator stands before it, its own term names
what it stands in as an exception, or its context or its voice is not what its term asks for."""

Verdict = tuple[Status, Extent | None]


Found = tuple[Place, int]
"""A place and the index of its sentence."""

COUNTED: Verdict = ("counted", None)


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
    folded, searcher = fold_text(text), build_searcher(lexicon)
    anywhere, beginnings = find_terms(folded.text, searcher)
    if not anywhere:
        return ()
    bounds = [folded.folded(sentence.start, sentence.end) for sentence in sentences]
    found = _book_to_sentences(anywhere, bounds)
    verdicts: dict[Place, Verdict] = {}
    rivals: Sequence[Place] = anywhere
    if searcher.ruled:
        other_case = _find_other_case(found, searcher.ruled, text, folded, lexicon.terms)
        found = [each for each in found if each[0] not in other_case]
        ruled = [each for each in found if each[0][2] in searcher.ruled]
        verdicts = _refuse(ruled, folded, bounds, lexicon.terms, share_at)
    if verdicts or len(found) < len(anywhere):
        rivals = [place for place, _ in found if place not in verdicts]
    losers = find_losers(rivals, lexicon)
    verdicts |= {loser: ("overlapped", winner[:2]) for loser, winner in losers.items()}
    reaches = list(find_reaches(folded.text, beginnings, negation_reach))
    for place, negator in _find_negated(found, reaches, folded.text, bounds, negation_reach):
        if place not in verdicts and lexicon.terms[place[2]].conditions.negatable:
            verdicts[place] = "negated", negator
    return _matches_of(found, verdicts, folded, bounds)


def _book_to_sentences(places: list[Place], bounds: list[Extent]) -> list[Found]:
    """The places that lie within one sentence, each with its index."""
    found: list[Found] = []
    index, last = -1, len(bounds) - 1
    for place in places:
        start = place[0]
        while index < last and bounds[index + 1][0] <= start:
            index += 1
        if index >= 0 and place[1] <= bounds[index][1]:
            found.append((place, index))
    return found


def _find_other_case(
    found: list[Found], ruled: frozenset[int], text: str, folded: Folded, terms: Sequence[Term]
) -> set[Place]:
    """The places of case-sensitive terms that are printed otherwise."""
    return {
        place
        for place, _ in found
        if place[2] in ruled
        and terms[place[2]].conditions.case
        and not _is_printed_so(terms[place[2]], text[slice(*folded.original(*place[:2]))])
    }


def _is_printed_so(term: Term, printed: str) -> bool:
    straight = fold_text(printed, keep_case=True).text
    return any(
        compile_cased(form, term.conditions.gap).fullmatch(straight)
        for form in term.forms or (term.text,)
    )


def _refuse(
    ruled: list[Found],
    folded: Folded,
    bounds: list[Extent],
    terms: Sequence[Term],
    share_at: Callable[[int], Share] | None,
) -> dict[Place, Verdict]:
    """The places that their own rules keep from counting."""
    surroundings = Surroundings(folded.text, bounds)
    refused: dict[Place, Verdict] = {}
    for place, sentence in ruled:
        conditions = terms[place[2]].conditions
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
    found: list[Found],
    reaches: list[Extent],
    folded: str,
    bounds: list[Extent],
    reach: int,
) -> Iterator[tuple[Place, Extent]]:
    """The places that have a negator, with it."""
    at, last = 0, len(reaches)
    for place, sentence in found:
        start = place[0]
        while at < last and reaches[at][1] < start:
            at += 1
        if at == last:
            break
        if reaches[at][0] < start:
            begin = max(bounds[sentence][0], reaches[at][0])
            negator = find_negator(folded, begin, start, reach)
            if negator is not None:
                yield place, negator


def _matches_of(
    found: list[Found], verdicts: dict[Place, Verdict], folded: Folded, bounds: list[Extent]
) -> tuple[Match, ...]:
    matches: list[Match] = []
    new = tuple.__new__  # a third of the time of calling the type, which checks nothing either
    current, shift = -1, None
    for place, sentence in found:
        start, end, term = place
        if sentence != current:
            current, shift = sentence, folded.shift(*bounds[sentence])
        if shift is None:
            start, end = folded.original(start, end)
        else:
            start, end = start + shift, end + shift
        status, because = verdicts.get(place, COUNTED)
        words = None if because is None else Span(*folded.original(*because))
        matches.append(new(Match, (start, end, term, sentence, status, words)))
    return tuple(matches)
