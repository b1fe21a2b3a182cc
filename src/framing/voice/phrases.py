"""Phrases: noun phrases, finite verbs and subjects in a row of tokens, without a tagger."""

from __future__ import annotations

from framing.voice.cues import CUES, PAST_FORMS
from framing.voice.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    NOUN_MARKERS,
    OPENING_PREPOSITIONS,
    PREPOSITIONS,
    STOPS,
    SUBORDINATORS,
    WEEKDAYS,
    is_adverb,
)
from framing.voice.strip import QUOTE, Strip

REACH = 30
"""Tokens searched on either side of a cue; a longer subject is not read, and work stays linear."""


_NO_VERB_AFTER = NOUN_MARKERS | PREPOSITIONS
NO_SUBJECT_END = STOPS | SUBORDINATORS | CONJUNCTIONS
"""Words that cannot be the last of a noun phrase, so that no subject ends with them."""

CONTRACTED = ("he'", "she'", "they'", "it'", "i'", "we'", "you'", "that's", "there's", "who's")


def noun_phrase(strip: Strip, capitals: list[bool], last: int) -> tuple[int, int]:
    """Token range of the noun phrase that ends with token ``last``."""
    low = strip.low
    first = last
    stop = max(0, last - REACH)
    if low[last] in ("he", "she", "they", "it", "i", "we", "you"):
        return last, last + 1
    while first > stop and not _ends_phrase(low, capitals, first - 1):
        first -= 1
    while first < last and (
        low[first] in CONJUNCTIONS or (is_adverb(low[first]) and not capitals[first])
    ):
        first += 1
    if low[first] in OPENING_PREPOSITIONS and first < last:
        first = _last_start(low, capitals, first, last)
    return first, last + 1


def _ends_phrase(low: list[str], capitals: list[bool], at: int) -> bool:
    """Whether the token left of a noun phrase cannot belong to it."""
    word = low[at]
    if word in STOPS or word == QUOTE or word in AUXILIARIES:
        return True
    if word in SUBORDINATORS and word not in ("since", "after", "before", "as"):
        return True
    if word in ("but", "yet", "nor") or (word == "and" and at > 0 and low[at - 1] == ","):
        return True
    if capitals[at]:
        return False
    return word in PAST_FORMS or (word[-2:] == "ed" and len(word) > 4 and word != "united")


def _last_start(low: list[str], capitals: list[bool], first: int, last: int) -> int:
    """Start of the last noun phrase after an opening adjunct: "At the meeting | Raisi"."""
    for at in range(last, first, -1):
        before = low[at - 1]
        starts = low[at] in DETERMINERS or low[at] in ("he", "she", "they", "we", "i", "it")
        if starts and before not in PREPOSITIONS:
            return at
        runs_on = capitals[at - 1] or before in NOUN_MARKERS or before in PREPOSITIONS
        if capitals[at] and not runs_on:
            return at
    return last


def is_finite(low: list[str], capitals: list[bool], at: int) -> bool:
    """Whether a token looks like the finite verb of a clause (no tagger: shape and tables)."""
    word = low[at]
    if word in AUXILIARIES or ("'" in word and word.startswith(CONTRACTED)):
        return True
    if capitals[at]:
        return False
    if word.endswith("ed") and len(word) > 4:
        return low[at - 1] not in NOUN_MARKERS if at else True
    if word not in CUES:
        return False
    cue = next((cue for cue in CUES[word] if cue.form != "ing"), None)
    if cue is None:
        return False
    return cue.form == "past" or (at > 0 and low[at - 1] not in _NO_VERB_AFTER)


def after_dateline(low: list[str]) -> int:
    """The token after "WASHINGTON (AP) —", 0 where no agency stands before a dash."""
    for at in range(1, min(len(low) - 1, 12)):
        if low[at] in DASHES and low[at - 1] == ")":
            return at + 1
    return 0


def main_subject(strip: Strip, capitals: list[bool], before: int) -> tuple[int, int] | None:
    """The subject of the first finite verb of a strip, for a later verb that shares it."""
    low = strip.low
    for at in range(after_dateline(low) + 1, min(before, REACH)):
        if not is_finite(low, capitals, at) or low[at - 1] in STOPS or low[at - 1] == QUOTE:
            continue
        last = skip_left(low, capitals, at - 1)
        if last >= 0 and low[last] not in NO_SUBJECT_END:
            return noun_phrase(strip, capitals, last)
    return None


def skip_left(low: list[str], capitals: list[bool], at: int) -> int:
    """Left over auxiliaries, adverbs and days between a subject and its verb."""
    stop = max(-1, at - 8)
    if at > 1 and low[at] in WEEKDAYS:
        at -= 2 if low[at - 1] in ("on", "last") else 1
    while at > stop and (
        (low[at] in AUXILIARIES and not low[at].startswith(CONTRACTED))
        or (is_adverb(low[at]) and not capitals[at])
    ):
        at -= 1
    return at
