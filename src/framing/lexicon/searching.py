"""Searching: the terms of a lexicon in a folded text, all at once.

All terms are searched by an Aho-Corasick automaton (Aho and Corasick 1975), so the time grows with
the text and the number of finds, not with the number of terms.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_letters, digits
from typing import TYPE_CHECKING

from framing.lexicon.lexicon import Lexicon
from framing.lexicon.negation import BEGINNINGS, CONTRACTED
from framing.lexicon.pattern import Pattern, compile_pattern, compile_phrases, is_whole

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

DFA_LIMIT = 500
"""Patterns up to which the automaton is a full table. With 3,400 the table takes 14 ms to build,
the compact form 4, and both run equally fast over an article."""

MORE_TO_CHECK, NEGATOR = -1, -2
"""In place of a term: a key with other things around it, one with which a negator may begin."""

LETTERS = frozenset(ascii_letters + digits)
"""Beside one of these a word goes on; other letters are asked for where these are not."""

CLEAR = frozenset(' ,.;:!?"()—')
"""Beside these a word ends, whatever stands further on."""

Place = tuple[int, int, int]
"""Start and end in the folded text, and the index of the term; plain, for there are many."""


@dataclass(frozen=True, slots=True)
class Searcher:
    """``plain`` holds for each key the term that it is the whole of, or one of the two numbers
    below; ``others`` the terms and patterns of the keys that need more checks. ``negators`` are the
    keys with which a negator may begin, ``ruled`` the terms of whose finds more than their words
    decides.
    """

    automaton: AhoCorasick
    plain: tuple[int, ...]
    others: tuple[tuple[tuple[int, Pattern], ...], ...]
    negators: frozenset[int]
    ruled: frozenset[int]


def find_terms(folded: str, searcher: Searcher) -> tuple[list[Place], list[int]]:
    """Every place where a term stands as whole words, in order, each once; and where a negator may
    begin, in order.
    """
    plain, padded = searcher.plain, f" {folded} "
    found: list[Place] = []
    others: list[Place] = []
    beginnings: list[int] = []
    # Most candidates are parts of longer words, and most others stand between clear ends of words.
    for key, start, end in searcher.automaton.find_matches_as_indexes(folded, overlapping=True):
        term = plain[key]
        if term == MORE_TO_CHECK:
            others.append((start, end, key))
        elif padded[end + 1] not in LETTERS and padded[start] not in LETTERS:
            if term == NEGATOR:
                beginnings.append(start)
                continue
            clear = padded[end + 1] in CLEAR and padded[start] in CLEAR
            if clear or is_whole(folded, start, end):
                found.append((start, end, term))
    found.extend({place for each in others for place in _extend(folded, searcher, each)})
    found.sort()
    beginnings.extend(start for start, _, key in others if key in searcher.negators)
    return found, sorted(beginnings)


def _extend(folded: str, searcher: Searcher, candidate: Place) -> Iterator[Place]:
    """The places of the terms that hold the key found."""
    start, end, key = candidate
    for term, pattern in searcher.others[key]:
        extent = pattern.extent(folded, start, end)
        if extent is not None:
            yield (*extent, term)


@lru_cache(maxsize=64)
def build_searcher(lexicon: Lexicon) -> Searcher:
    """What searches the terms of a lexicon; kept, for it takes longer to build than to use."""
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    keys: dict[str, list[tuple[int, Pattern]]] = {}
    for index, term in enumerate(lexicon.terms):
        for form in term.forms or (term.text,):
            pattern = compile_pattern(form, term.conditions.gap)
            keys.setdefault(pattern.key, []).append((index, pattern))
        for phrases in term.conditions.lists:
            compile_phrases(phrases)  # here, not at the first find
    for beginning in BEGINNINGS:
        keys.setdefault(beginning, [])
    small = len(keys) <= DFA_LIMIT
    automaton = AhoCorasick(
        list(keys),
        matchkind=MatchKind.Standard,
        implementation=Implementation.DFA if small else Implementation.ContiguousNFA,
    )
    plain = tuple(_whole_term(key, entries) for key, entries in keys.items())
    return Searcher(
        automaton,
        plain,
        tuple(map(tuple, keys.values())),
        frozenset(at for at, key in enumerate(keys) if key in BEGINNINGS),
        frozenset(i for i, term in enumerate(lexicon.terms) if term.conditions.depend_on_text),
    )


def _whole_term(key: str, entries: Sequence[tuple[int, Pattern]]) -> int:
    """The one term that a key is the whole of and that begins and ends with letters or digits."""
    if key in BEGINNINGS:
        return MORE_TO_CHECK if entries or key == CONTRACTED else NEGATOR
    simple = len(entries) == 1 and entries[0][1].literal
    return entries[0][0] if simple and key[0].isalnum() and key[-1].isalnum() else MORE_TO_CHECK
