"""Scare quotation: a word or phrase in marks, or after "so-called", that nobody is quoted with."""

from __future__ import annotations

import re

from framing.mention.tables import word_set
from framing.text.span import Span
from framing.voice.cues import SO_CALLED
from framing.voice.grammar import AUXILIARIES, PREPOSITIONS, STOPS, SUBORDINATORS
from framing.voice.strip import QUOTE, Strip

STEPPING_BACK = frozenset(SO_CALLED)
"""Without one of these a strip holds no so-called phrase."""

LONGEST_SCARE = 5
"""Words. A longer stretch in marks is a quotation, whoever may be speaking."""

LONGEST_IN_SENTENCE = 14
"""Words of a phrase that grows into the narrator's sentence ("its strategy of “...”")."""

SHORTEST_TITLE = 3
"""Words. A shorter row of capitals in marks is a name or a slogan."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = word_set("a an and at by for from in of on or the to with")
_PHRASE_END = AUXILIARIES | PREPOSITIONS | STOPS | SUBORDINATORS | {"and", "or", "but", "to"}


def is_title(quoted: str) -> bool:
    """Whether the words in marks are the title of a work or an event, not anybody's phrase."""
    if quoted.rstrip("'\"’”»").endswith((",", ".", "!")):
        return False
    words = 0
    for match in _WORD.finditer(quoted):
        word = match.group()
        if not (word[0].isupper() or word[0].isdigit() or word in _SMALL):
            return False
        words += 1
    return words >= SHORTEST_TITLE


def is_scare(strip: Strip, at: int, quoted: str) -> bool:
    """Whether the quotation at token ``at``, which nobody is given, is a phrase of the sentence."""
    if len(strip.low) == 1:
        return False
    words = len(_WORD.findall(quoted[:400]))
    if words <= LONGEST_SCARE:
        return True
    before = strip.low[at - 1] if at else ""
    grown_in = before != "" and before not in STOPS and before != QUOTE
    return grown_in and words <= LONGEST_IN_SENTENCE


def find_so_called(strip: Strip) -> list[tuple[Span, Span]]:
    """Phrases behind "so-called" and its like: (phrase, cue)."""
    found: list[tuple[Span, Span]] = []
    for at, word in enumerate(strip.low[:-1]):
        if word not in SO_CALLED or strip.low[at + 1] == QUOTE:
            continue
        end = at + 1
        while end < min(len(strip.low), at + 5) and strip.low[end] not in _PHRASE_END:
            if strip.low[end] == QUOTE or (end > at + 1 and strip.low[end].endswith("ed")):
                break
            end += 1
        if end > at + 1:
            found.append((strip.span(at + 1, end), strip.span(at, at + 1)))
    return found
