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
from framing.lexicon.negation import BEGINNINGS
from framing.lexicon.pattern import Pattern, compile_pattern, is_whole

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

DFA_LIMIT = 5_000
"""Patterns up to which the automaton is a full table: faster to run, but its size and the time to
build it grow with the patterns."""

LETTERS = frozenset(ascii_letters + digits)
"""Beside one of these a word goes on; other letters are asked for where these are not."""

Place = tuple[int, int, int]
"""Start and end in the folded text, and the index of the term; plain, for there are many."""


@dataclass(frozen=True, slots=True)
class Searcher:
    """``loose`` are keys that letters may follow or precede. ``plain`` holds for each key the term that it is the whole of, -1 where there is more to
    check; ``others`` the terms and patterns of such keys. ``negators`` are keys with which a
    negator may begin. ``ruled`` are the terms of whose finds more than their words decides.
    """

    automaton: AhoCorasick
    loose: tuple[bool, ...]
    plain: tuple[int, ...]
    others: tuple[tuple[tuple[int, Pattern], ...], ...]
    negators: frozenset[int]
    ruled: frozenset[int]


def find_terms(folded: str, searcher: Searcher) -> tuple[list[Place], list[int]]:
    """Every place where a term stands as whole words, in order, each once; and where a negator may
    begin, in order.
    """
    loose, plain = searcher.loose, searcher.plain
    padded, letters = f" {folded} ", LETTERS
    found: list[Place] = []
    extended: set[Place] = set()
    possible: list[int] = []
    # Most candidates are parts of longer words; they are passed over before anything else is asked.
    for key, start, end in [
        each
        for each in searcher.automaton.find_matches_as_indexes(folded, overlapping=True)
        if loose[each[0]] or not (padded[each[2] + 1] in letters or padded[each[1]] in letters)
    ]:
        if plain[key] >= 0:
            if (padded[end + 1] == " " and padded[start] == " ") or is_whole(folded, start, end):
                found.append((start, end, plain[key]))
            continue
        if key in searcher.negators and not padded[end + 1].isalnum():
            possible.append(start)
        for term, pattern in searcher.others[key]:
            extent = pattern.extent(folded, start, end)
            if extent is not None:
                extended.add((*extent, term))
    found.extend(extended)
    found.sort()
    return found, possible


@lru_cache(maxsize=64)
def build_searcher(lexicon: Lexicon) -> Searcher:
    """What searches the terms of a lexicon; kept, for it takes longer to build than to use."""
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    keys: dict[str, list[tuple[int, Pattern]]] = {}
    for index, term in enumerate(lexicon.terms):
        for form in term.forms or (term.text,):
            pattern = compile_pattern(form, term.conditions.gap)
            keys.setdefault(pattern.key, []).append((index, pattern))
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
        tuple(term < 0 for term in plain),
        plain,
        tuple(map(tuple, keys.values())),
        frozenset(at for at, key in enumerate(keys) if key in BEGINNINGS),
        frozenset(i for i, term in enumerate(lexicon.terms) if term.conditions.depend_on_text),
    )


def _whole_term(key: str, entries: Sequence[tuple[int, Pattern]]) -> int:
    """The one term that a key is the whole of and that begins and ends with letters or digits."""
    simple = len(entries) == 1 and entries[0][1].literal and key not in BEGINNINGS
    return entries[0][0] if simple and key[0].isalnum() and key[-1].isalnum() else -1
