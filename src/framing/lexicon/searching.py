"""Searching: the terms of a lexicon in a folded text, all at once.

All terms are searched by an Aho-Corasick automaton (Aho and Corasick 1975), so the time grows with
the text and the number of finds, not with the number of terms.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_letters, digits
from typing import TYPE_CHECKING

from framing.lexicon.lexicon import Lexicon
from framing.lexicon.negation import BEGINNINGS, CONTRACTED
from framing.lexicon.pattern import Pattern, compile_pattern, is_whole, search_keys

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

DFA_LIMIT = 500
"""Patterns up to which the automaton is a full table. With 3,400 the table takes 14 ms to build,
the compact form 4, and both run equally fast over an article."""

LETTERS = frozenset(ascii_letters + digits)
"""Beside one of these a word goes on; other letters are asked for where these are not."""

CLEAR = frozenset(' ,.;:!?"()—')
"""Beside these a word ends, whatever stands further on."""

Place = tuple[int, int, int]
"""Start and end in the folded text, and the index of the term; plain, for there are many."""


@dataclass(frozen=True, slots=True)
class Searcher:
    """``others`` holds for each of the first keys of the automaton the terms and patterns that need
    more checks; ``whole`` for each key after them the term that it is the whole of. The first
    ``negators`` keys are those with which a negator may begin, but for the very first, in which
    one may end. ``cased`` are the terms that must be printed as they are written, ``ruled`` those
    of whose finds their surroundings or their voice decides.
    """

    automaton: AhoCorasick
    others: tuple[tuple[tuple[int, Pattern], ...], ...]
    whole: tuple[int, ...]
    negators: int
    cased: frozenset[int]
    ruled: frozenset[int]


def find_terms(folded: str, searcher: Searcher) -> tuple[list[Place], list[int]]:
    """Every place where a term stands as whole words, in order, each once; and where a negator may
    begin, in order.
    """
    keys = searcher.automaton.find_matches_as_indexes(folded, overlapping=True)
    whole, first, padded = searcher.whole, len(searcher.others), f" {folded} "
    # Most keys are parts of longer words, and most others stand between clear ends of words.
    found = [
        (start, end, whole[key - first])
        for key, start, end in keys
        if key >= first
        and (after := padded[end + 1]) not in LETTERS
        and (before := padded[start]) not in LETTERS
        and ((after in CLEAR and before in CLEAR) or is_whole(folded, start, end))
    ]
    others = [each for each in keys if each[0] < first]
    negators = searcher.negators
    beginnings = [
        start
        for key, start, end in others
        if key < negators
        and padded[end + 1] not in LETTERS
        and (key == 0 or padded[start] not in LETTERS)
    ]
    extents = {
        (*extent, term)
        for key, start, end in others
        for term, pattern in searcher.others[key]
        if (extent := pattern.extent(folded, start, end)) is not None
    }
    found.extend(extents)
    found.sort()
    return found, beginnings


@lru_cache(maxsize=64)
def build_searcher(lexicon: Lexicon) -> Searcher:
    """What searches the terms of a lexicon; kept, for it takes longer to build than to use."""
    keys: dict[str, list[tuple[int, Pattern]]] = {key: [] for key in (CONTRACTED, *BEGINNINGS)}
    for index, term in enumerate(lexicon.terms):
        for form in term.forms or (term.text,):
            pattern = compile_pattern(form, term.conditions.gap)
            keys.setdefault(pattern.key, []).append((index, pattern))
        for phrases in term.conditions.lists:
            search_keys(phrases)  # here, not at the first find
    rules = [term.conditions for term in lexicon.terms]
    whole = {key: entries[0][0] for key, entries in keys.items() if _is_all(key, entries)}
    others = {key: tuple(entries) for key, entries in keys.items() if key not in whole}
    return Searcher(
        automaton=_build_automaton([*others, *whole]),
        others=tuple(others.values()),
        whole=tuple(whole.values()),
        negators=len(BEGINNINGS) + 1,
        cased=frozenset(i for i, rule in enumerate(rules) if rule.case),
        ruled=frozenset(i for i, rule in enumerate(rules) if rule.lists or rule.voices),
    )


def _build_automaton(keys: list[str]) -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    small = len(keys) <= DFA_LIMIT
    kind = Implementation.DFA if small else Implementation.ContiguousNFA
    return AhoCorasick(keys, matchkind=MatchKind.Standard, implementation=kind)


def _is_all(key: str, entries: Sequence[tuple[int, Pattern]]) -> bool:
    """Whether a key is the whole of one term, which begins and ends with letters."""
    alone = len(entries) == 1 and entries[0][1].literal
    return alone and key not in (CONTRACTED, *BEGINNINGS) and key[0].isalpha() and key[-1].isalpha()
