"""Sources: phrases that say whose clause this is ("according to", "in her view")."""

from __future__ import annotations

from framing.mention.tables import word_set
from framing.voice.attribution import Attribution
from framing.voice.grammar import CONJUNCTIONS, POSSESSIVES, STOPS
from framing.voice.phrases import REACH
from framing.voice.reach import Range, Reach
from framing.voice.strip import QUOTE, Strip

LONGEST_SENTENCE = 150
"""Tokens looked back from "according to"; a longer sentence is not one clause."""

PUT_BY = word_set("put puts see sees saw tell tells told describe describes described")
"""Verbs of "as X put it", "as they see it"."""

COUNTED = word_set("admission count tally reckoning estimate")
"""Nouns of "by X's own admission"."""

HELD = COUNTED | word_set("view opinion words eyes judgment judgement telling estimation")
"""Nouns of "in X's view", "in the eyes of X"."""

SOURCE_SIGNS = frozenset(("according", "as", *HELD))
"""Without one of these a strip names no source of a clause."""

RUNS_ON_NOT = word_set(
    """
    according in during at on after before when while as who whom speaking then more compared
    although though even
    """
)
"""After "..., he said," these open the narrator's words, not the rest of the speech."""

ING_RUNS_ON = frozenset(("including", "meaning", "making", "leaving", "giving", "allowing"))
"""Other words in -ing after "..., he said," tell what the speaker did besides."""


def find_sources(strip: Strip, reach: Reach) -> list[Attribution]:
    """Clauses beside a source: before, behind or inside the clause that it vouches for."""
    low = strip.low
    found: list[Attribution] = []
    if SOURCE_SIGNS.isdisjoint(low):
        return found
    for at in [at for at, word in enumerate(low[:-2]) if word in SOURCE_SIGNS]:
        source = _source(low, at, low[at])
        if source is None:
            continue
        cue, subject, end = source
        contents = _around_source(low, cue[0], end, reach)
        if contents:
            found.append(Attribution(cue, subject, contents, "neutral", "source"))
    return found


def _source(low: list[str], at: int, word: str) -> tuple[Range, Range, int] | None:
    """Cue, subject and end of a source phrase that shows at a token."""
    if word == "according":
        return _according(low, at) if low[at + 1] == "to" else None
    if word == "as":
        return _as_put(low, at)
    return _held(low, at)


def _according(low: list[str], at: int) -> tuple[Range, Range, int] | None:
    end = at + 2
    ends = ("but", QUOTE) if at == 0 else ("and", "but", QUOTE)
    stop = min(len(low), end + REACH)
    while end < stop and low[end] not in STOPS and low[end] not in ends:
        end += 1
    return ((at, at + 2), (at + 2, end), end) if end > at + 2 else None


def _as_put(low: list[str], at: int) -> tuple[Range, Range, int] | None:
    """As in "as X put it", "as they see it": the cue is the verb with "it"."""
    for verb in range(at + 2, min(len(low) - 1, at + 8)):
        if low[verb] in STOPS or low[verb] == QUOTE:
            return None
        if low[verb] in PUT_BY and low[verb + 1] == "it":
            return (at, verb + 2), (at + 1, verb), verb + 2
    return None


def _held(low: list[str], at: int) -> tuple[Range, Range, int] | None:
    """As in "in her view", "in the minister's words", "in the eyes of the ministry"."""
    if at + 1 < len(low) and low[at + 1] == "of" and at > 1 and low[at - 2] == "in":
        end = at + 2
        while end < min(len(low), at + 10) and low[end] not in STOPS and low[end] != QUOTE:
            end += 1
        return ((at - 2, at + 2), (at + 2, end), end) if end > at + 2 else None
    if at < 2 or not (
        low[at - 1] in POSSESSIVES or low[at - 1] == "own" or low[at - 1].endswith(("'s", "s'"))
    ):
        return None
    for first in range(at - 2, max(-1, at - 7), -1):
        if low[first] == ("by" if low[at] in COUNTED else "in"):
            return (first, at + 1), (first + 1, at - (low[at - 1] == "own")), at + 1
    return None


def _around_source(low: list[str], at: int, end: int, reach: Reach) -> list[Range]:
    """Contents of a source: behind it when it opens a clause, else before it."""
    led = low[at - 2] if at > 1 and low[at - 1] == "," else low[at - 1]
    opens = at == 0 or led in CONJUNCTIONS or led in (";", ":", "that")
    if opens:
        return [reach.clause(end + 1)] if end + 1 < len(low) and low[end] in STOPS else []
    start = max(0, at - LONGEST_SENTENCE)
    if ";" in low[start:at]:
        start = max(index for index in range(start, at) if low[index] == ";") + 1
    contents = [(start, at)]
    inserted = low[at - 1] == "," and end + 1 < len(low) and low[end] == ","
    if inserted and low[end + 1] not in RUNS_ON_NOT and not low[end + 1].endswith("ing"):
        contents.append(reach.clause(end + 1))
    return contents
