"""Hits: where a cue word of a strip is really used as a verb of saying or thinking."""

from __future__ import annotations

from framing.mention.tables import word_set
from framing.voice.cues import CUES, Cue
from framing.voice.grammar import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    HAVE,
    LINKS,
    NOUN_MARKERS,
    PERSONAL,
    PERSONS,
    PREPOSITIONS,
    is_adverb,
)
from framing.voice.passives import PASSIVE, find_agent, is_reduced
from framing.voice.strip import Strip
from framing.voice.subjects import Hit, find_subject
from framing.voice.tellers import may_tell
from framing.voice.verbhood import PARTICLES, is_mere_noun, is_verb


def find_hits(strip: Strip, capitals: list[bool]) -> list[Hit]:
    """The verbal cues of a strip in order, each with its subject where one is found."""
    hits: list[Hit] = []
    free = 0
    low = strip.low
    for first in _candidates(low):
        hit = _hit(low, capitals, first) if first >= free or low[first] not in CUES else None
        if hit is None:
            continue
        if hit.passive:
            hit.subject = find_agent(low, hit.last)
        else:
            find_subject(strip, capitals, hit)
        if may_tell(strip, capitals, hit):
            hits.append(hit)
            free = hit.last
    return hits


def _candidates(low: list[str]) -> list[int]:
    """The tokens that may be cues; before a "that" any past verb may be one."""
    if "that" in low:
        return [at for at, word in enumerate(low) if word in CUES or word[-2:] == "ed"]
    return [at for at, word in enumerate(low) if word in CUES]


ANY_VERB = Cue("", (), "past", frozenset("c"), "neutral", "speech")
"""A past verb of no table before "that": "testified that", "calculated that"."""

_NO_TELLERS = BE | PREPOSITIONS | NOUN_MARKERS
_TELLERS = PERSONAL | HAVE | CONJUNCTIONS
_NOT_TELLING = word_set("need needed ensured indeed speed succeed exceed meant required so")


def _tells_that(low: list[str], capitals: list[bool], at: int) -> bool:
    """Whether any verb in -ed stands between a person and a clause with "that"."""
    if at == 0 or at + 2 >= len(low) or low[at + 1] != "that" or low[at] in _NOT_TELLING:
        return False
    before = low[at - 1]
    if AUXILIARIES.isdisjoint(low[at + 3 : at + 12]):  # "used that trip": no clause follows
        return False
    if capitals[at] or low[at + 2] in AUXILIARIES or before in _NO_TELLERS:
        return False
    return capitals[at - 1] or before in _TELLERS or is_adverb(before) or (before in PERSONS)


def _hit(low: list[str], capitals: list[bool], first: int) -> Hit | None:
    """The longest cue at a token that its neighbours allow to report."""
    if low[first] not in CUES:
        return Hit(first, first + 1, ANY_VERB) if _tells_that(low, capitals, first) else None
    before = _before(low, first)
    cue = _cue(low, first, linked=before in LINKS)
    if cue is None:
        return None
    last = first + 1 + len(cue.tail)
    if cue.form == "adjective":
        return Hit(first, last, cue)
    if not cue.tail and last < len(low) and low[last] in PARTICLES:
        return None
    if is_mere_noun(low, capitals, first, cue):
        return None
    if before == "" and cue.verb == "ask" and cue.form == "past":  # "Asked whether ..., he said"
        return Hit(first, last, cue, passive=True)
    if before in BE and cue.form in ("past", "participle"):
        fits = cue.verb in PASSIVE and not cue.tail
        relative = first > 1 and low[first - 2] in ("who", "which")
        return Hit(first, last, cue, passive=True, relative=relative) if fits else None
    if is_reduced(low, first, before, cue):
        return Hit(first, last, cue, passive=True)
    return Hit(first, last, cue) if is_verb(low, capitals, first, before, cue) else None


def _cue(low: list[str], first: int, *, linked: bool) -> Cue | None:
    """The longest cue that stands at a token: an adjective behind a linking verb, else a verb."""
    verb: Cue | None = None
    for cue in CUES[low[first]]:
        if cue.tail and tuple(low[first + 1 : first + 1 + len(cue.tail)]) != cue.tail:
            continue
        if cue.form != "adjective":
            verb = verb or cue
        elif linked:
            return cue
    return verb


def _before(low: list[str], first: int) -> str:
    """The word before a token, adverbs skipped."""
    at = first - 1
    while at >= 0 and at > first - 4 and is_adverb(low[at]):
        at -= 1
    return low[at] if at >= 0 else ""
