"""Passives: "is expected to", "was accused by X of", "a plan supported by unions"."""

from __future__ import annotations

from framing.mention.tables import word_set
from framing.voice.cues import Cue
from framing.voice.grammar import (
    HAVE,
    PERSONAL,
    PREPOSITIONS,
    STOPS,
)
from framing.voice.phrases import NO_SUBJECT_END, noun_phrase, skip_left
from framing.voice.reach import Range
from framing.voice.strip import QUOTE, Strip
from framing.voice.subjects import Hit

JUDGING = word_set(
    """
    expect believe think say report allege know describe call dub label consider see regard view
    suspect rumor rumour announce estimate claim fear term brand characterize portray depict cite
    criticize condemn praise hail tout deem project predict forecast rate confirm support oppose
    endorse back reject challenge denounce dispute welcome
    """
)
"""In the passive their subject belongs to what is said: "the road is expected to open"."""

ADDRESSING = word_set(
    "accuse charge tell ask urge inform remind advise warn quote reveal disclose find determine"
)
"""In the passive their subject is the one who is told, or a mere "it"."""

PASSIVE = JUDGING | ADDRESSING
"""Verbs that report also in the passive."""

_REDUCED = {
    # Behind a noun, without "was": "a bank accused of fraud", "a man expected to win".
    "to": word_set("expect believe say think project rumor rumour estimate"),
    "as": word_set("see view regard"),
    "of": word_set("accuse suspect"),
    "at": word_set("estimate"),
}


def is_reduced(low: list[str], first: int, before: str, cue: Cue) -> bool:
    """Whether a past form is a passive without its auxiliary."""
    following = low[first + 1] if first + 1 < len(low) else ""
    if cue.tail or cue.form != "past" or cue.verb not in _REDUCED.get(following, ()):
        return False
    active = before in HAVE or before in PERSONAL
    return not active and "what" not in low[max(0, first - 8) : first]


def find_agent(low: list[str], at: int) -> Range | None:
    """Who did it: the words after "by" at a token, as in "was asked by the host whether"."""
    if at + 1 >= len(low) or low[at] != "by":
        return None
    end = at + 1
    stop = min(len(low), at + 8)
    while end < stop and low[end] not in _AGENT_ENDS:
        end += 1
    return (at + 1, end) if end > at + 1 else None


_AGENT_ENDS = STOPS | PREPOSITIONS | word_set("that to who which if whether as when and") | {QUOTE}


def judged(strip: Strip, hit: Hit, complement: Range | None, free: int) -> list[Range]:
    """The contents of a judging passive: its subject, and what is said of it."""
    low = strip.low
    contents = [] if complement is None else [complement]
    if not contents and hit.subject is None:
        return []
    last = skip_left(low, strip.capitals, hit.first - 1)
    if last < free or low[last] in NO_SUBJECT_END or low[last] == QUOTE:
        return contents
    if complement is not None and low[complement[0]] == "that":  # "it is expected that"
        return contents
    first, end = noun_phrase(strip, strip.capitals, last)
    if not contents and low[first] in ("it", "there", "this", "that"):
        return []
    return [(max(first, free), end), *contents]
