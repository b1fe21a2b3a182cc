"""Searching: the terms of a lexicon in a folded text, all at once.

All terms are searched by an Aho-Corasick automaton (Aho and Corasick 1975), so the time grows with
the text and the number of finds, not with the number of terms.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from framing.lexicon.lexicon import Lexicon
from framing.lexicon.pattern import Pattern, compile_pattern, is_whole

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

DFA_LIMIT = 5_000
"""Patterns up to which the automaton is a full table: faster to run, but its size and the time to
build it grow with the patterns."""

Place = tuple[int, int, int]
"""Start and end in the folded text, and the index of the term; plain, for there are many."""


@dataclass(frozen=True, slots=True)
class _Searcher:
    """``plain`` holds for each key the term that it is the whole of, -1 where there is more to
    check; ``others`` the terms and patterns of such keys.
    """

    automaton: AhoCorasick
    plain: tuple[int, ...]
    others: dict[int, tuple[tuple[int, Pattern], ...]]


def find_terms(folded: str, lexicon: Lexicon) -> list[Place]:
    """Every place where a term stands as whole words, in order, each once."""
    searcher = _searcher_of(lexicon)
    plain, others = searcher.plain, searcher.others
    padded = f" {folded} "
    found: list[Place] = []
    extended: set[Place] = set()
    for key, start, end in searcher.automaton.find_matches_as_indexes(folded, overlapping=True):
        term = plain[key]
        if term < 0:
            for term, pattern in others[key]:
                extent = pattern.extent(folded, start, end)
                if extent is not None:
                    extended.add((*extent, term))
        elif (padded[start] == " " and padded[end + 1] == " ") or is_whole(folded, start, end):
            found.append((start, end, term))
    found.extend(extended)
    found.sort()
    return found


@lru_cache(maxsize=64)
def _searcher_of(lexicon: Lexicon) -> _Searcher:
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    keys: dict[str, list[tuple[int, Pattern]]] = {}
    for index, term in enumerate(lexicon.terms):
        for form in term.forms or (term.text,):
            pattern = compile_pattern(form, term.conditions.gap)
            keys.setdefault(pattern.key, []).append((index, pattern))
    small = len(keys) <= DFA_LIMIT
    automaton = AhoCorasick(
        list(keys),
        matchkind=MatchKind.Standard,
        implementation=Implementation.DFA if small else Implementation.ContiguousNFA,
    )
    simple = [len(each) == 1 and each[0][1].literal for each in keys.values()]
    return _Searcher(
        automaton,
        tuple(
            each[0][0] if is_simple else -1
            for each, is_simple in zip(keys.values(), simple, strict=True)
        ),
        {at: tuple(each) for at, each in enumerate(keys.values()) if not simple[at]},
    )
