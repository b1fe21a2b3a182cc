"""Tellers: whether the subject of a cue can be a voice at all."""

from __future__ import annotations

from framing.mention.tables import word_set
from framing.voice.cues import MINDS
from framing.voice.grammar import (
    AUXILIARIES,
    DOCUMENTS,
    IMPERSONAL,
    PERSONAL,
    PERSONS,
    PREPOSITIONS,
    STOPS,
)
from framing.voice.phrases import main_subject
from framing.voice.strip import QUOTE, Strip
from framing.voice.subjects import Hit
from framing.voice.verbs import ACTS

SHOWING = word_set(
    """
    show find indicate signal reflect mean reveal demonstrate prove suggest imply confirm
    highlight underscore underline illustrate verify attest hint claim explain
    """
)
"""Verbs whose subject may be an event ("the visit highlights growing ties"): that is the
narrator's own reading. They report only for persons and for documents."""

_ACTING = frozenset(entry.split()[0] for entry in ACTS)
_NO_ONE = frozenset(("nobody", "none", "nothing"))
_CROWDS = word_set("all both many most others neither")


def may_tell(strip: Strip, capitals: list[bool], hit: Hit) -> bool:
    """Whether the subject of a hit can be a voice."""
    if hit.passive:
        return True
    acting = hit.cue.verb in _ACTING and hit.cue.form in ("ing", "base")
    if hit.subject is None:
        if acting and hit.cue.form == "base":  # "efforts to resist it": anybody's
            return False
        needs = acting or hit.cue.verb in SHOWING
        return not needs or _shared_subject_may(strip, capitals, hit.first)
    low = strip.low
    first, last = hit.subject
    head = low[last - 1]
    if head == "you" and (hit.cue.family in MINDS or hit.cue.form == "base"):  # the reader
        return False
    if head in _NO_ONE:
        return False
    if head in IMPERSONAL and not hit.relative:
        return head == "it" and last - first == 1 and _institution_speaks(hit)
    last -= hit.relative
    if acting and low[last - 1] in DOCUMENTS:  # "evidence supporting the claim"
        return False
    return not (acting or hit.cue.verb in SHOWING) or _may_show(low, capitals, first, last)


def _shared_subject_may(strip: Strip, capitals: list[bool], first: int) -> bool:
    """Whether the subject of the whole sentence may show something."""
    if first and strip.low[first - 1] in ("which", "that"):
        return False
    shared = main_subject(strip, capitals, first)
    return shared is None or _may_show(strip.low, capitals, *shared)


def _may_show(low: list[str], capitals: list[bool], first: int, last: int) -> bool:
    """Whether persons or documents show or find; events do so in the narrator's eyes only."""
    if first >= last:
        return False
    words = _up_to_head(low[first:last])
    head = words[-1]
    if head in _CROWDS or (capitals[first + len(words) - 1] and head[-2:] != "'s"):
        return True
    if head in PERSONAL or head in PERSONS or not DOCUMENTS.isdisjoint(words):
        return True
    return _of_document(low, first)


def _of_document(low: list[str], first: int) -> bool:
    """Whether a subject is the tail of one about a poll ("a survey taken in May showed")."""
    for at in range(first - 1, max(-1, first - 10), -1):
        if low[at] in STOPS or low[at] == QUOTE or low[at] in AUXILIARIES:
            return False
        if low[at] in DOCUMENTS:
            return first - at > 1
    return False


def _institution_speaks(hit: Hit) -> bool:
    """Whether "it" speaks: "it said" is a body, "it shows" and "it means" are the narrator's."""
    return hit.cue.family == "speech" and "c" in hit.cue.takes and hit.cue.verb not in SHOWING


def _up_to_head(words: list[str]) -> list[str]:
    """The words of a phrase up to its first preposition: the head is the last of them."""
    for index, word in enumerate(words):
        if index and (word in PREPOSITIONS or word in AUXILIARIES):
            return words[:index]
    return words
