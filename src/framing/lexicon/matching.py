"""Matching: every place where a lexicon's terms stand in a text.

All terms are searched at once by an Aho-Corasick automaton (Aho and Corasick 1975), so the time
grows with the text and the number of finds, not with the number of terms.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from framing.lexicon.lexicon import Lexicon
from framing.lexicon.negation import find_negator
from framing.lexicon.pattern import Pattern, compile_pattern
from framing.text.fold import Folded, fold_text
from framing.text.span import Span

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

DFA_LIMIT = 5_000
"""Patterns up to which the automaton is a full table: faster to run, but its size and the time to
build it grow with the patterns."""


@dataclass(frozen=True, slots=True)
class Match(Span):
    """A term (index into the lexicon's terms) in a sentence (index), and whether it counts."""

    term: int
    sentence: int
    status: Literal["counted", "overlapped", "negated"]
    because: Span | None


@dataclass(frozen=True, slots=True)
class _Found:
    """A candidate, in folded offsets."""

    start: int
    end: int
    term: int
    sentence: int


@dataclass(frozen=True, slots=True)
class _Searcher:
    automaton: AhoCorasick
    terms_of_key: tuple[tuple[int, ...], ...]
    patterns: tuple[Pattern, ...]


def match_lexicon(
    text: str, sentences: Sequence[Span], lexicon: Lexicon, negation_reach: int = 3
) -> tuple[Match, ...]:
    """Find the terms of a lexicon in a text.

    Args:
        text: The text as loaded.
        sentences: Its sentences, ordered and disjoint; a term never reaches across two.
        lexicon: The terms. Overlapping finds are resolved over all of them: the longest counts,
            then the heavier, then the earlier; the others are returned as ``overlapped``.
        negation_reach: Words before a term that may hold its negator.

    Returns:
        All finds in text order, each once.
    """
    folded = fold_text(text)
    found = _find(folded, sentences, lexicon)
    if not found:
        return ()
    winners = _resolve_overlaps(found, lexicon)
    matches = [_match_of(f, winners[f], folded, sentences, negation_reach) for f in found]
    return tuple(sorted(matches, key=lambda match: (match.start, match.end, match.term)))


def _find(folded: Folded, sentences: Sequence[Span], lexicon: Lexicon) -> list[_Found]:
    searcher = _searcher_of(lexicon)
    starts = [sentence.start for sentence in sentences]
    found: set[_Found] = set()
    for key, start, end in searcher.automaton.find_matches_as_indexes(
        folded.text, overlapping=True
    ):
        for term in searcher.terms_of_key[key]:
            extent = searcher.patterns[term].extent(folded.text, start, end)
            if extent is None:
                continue
            first, last = folded.original(*extent)
            sentence = bisect_right(starts, first) - 1
            if sentence >= 0 and last <= sentences[sentence].end:
                found.add(_Found(*extent, term, sentence))
    return sorted(found, key=lambda f: (f.start, f.end, f.term))


@lru_cache(maxsize=64)
def _searcher_of(lexicon: Lexicon) -> _Searcher:
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    patterns = tuple(compile_pattern(term.text) for term in lexicon.terms)
    keys: dict[str, list[int]] = {}
    for index, pattern in enumerate(patterns):
        keys.setdefault(pattern.key, []).append(index)
    small = len(keys) <= DFA_LIMIT
    automaton = AhoCorasick(
        list(keys),
        matchkind=MatchKind.Standard,
        implementation=Implementation.DFA if small else Implementation.ContiguousNFA,
    )
    return _Searcher(automaton, tuple(map(tuple, keys.values())), patterns)


def _resolve_overlaps(found: list[_Found], lexicon: Lexicon) -> dict[_Found, _Found]:
    """For every find the one that won its words: itself when it counts."""
    terms = lexicon.terms
    by_rank = sorted(found, key=lambda f: (f.start - f.end, -terms[f.term].weight, f.start, f.term))
    owner: dict[int, _Found] = {}
    winners: dict[_Found, _Found] = {}
    for f in by_rank:
        taken = next((owner[i] for i in range(f.start, f.end) if i in owner), None)
        winners[f] = f if taken is None else taken
        if taken is None:
            owner.update(dict.fromkeys(range(f.start, f.end), f))
    return winners


def _match_of(
    f: _Found, winner: _Found, folded: Folded, sentences: Sequence[Span], reach: int
) -> Match:
    first, last = folded.original(f.start, f.end)
    if winner is not f:
        because = Span(*folded.original(winner.start, winner.end))
        return Match(first, last, f.term, f.sentence, "overlapped", because)
    negator = _negator_of(f, folded, sentences[f.sentence], reach)
    status: Literal["counted", "negated"] = "counted" if negator is None else "negated"
    return Match(first, last, f.term, f.sentence, status, negator)


def _negator_of(f: _Found, folded: Folded, sentence: Span, reach: int) -> Span | None:
    begin = (
        sentence.start if folded.starts is None else bisect_right(folded.starts, sentence.start) - 1
    )
    negator = find_negator(folded.text, max(0, begin), f.start, reach)
    return None if negator is None else Span(*folded.original(*negator))
