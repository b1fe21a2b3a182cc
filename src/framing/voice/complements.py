"""Complements: the words behind a cue that hold what is reported."""

from __future__ import annotations

from framing.voice.adjuncts import skip_adjunct
from framing.voice.grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    DOCUMENTS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTIONS,
    STOPS,
    is_adverb,
)
from framing.voice.naming import find_named
from framing.voice.phrases import REACH
from framing.voice.reach import Range, Reach
from framing.voice.searching import (
    TOPICS,
    behind_adjunct,
    behind_person,
    behind_topic,
    has_auxiliary,
    search,
)
from framing.voice.strip import QUOTE, Strip
from framing.voice.subjects import Hit


def find_complement(strip: Strip, hit: Hit, reach: Reach) -> Range | None:
    """The tokens after a cue that hold the reported words, None where they do not follow."""
    low, takes = strip.low, hit.cue.takes
    at = skip_adjunct(low, hit.end if hit.inverted else hit.last)
    if at >= len(low):
        return None
    if hit.inverted:
        return _after_inversion(low, at, reach)
    if low[at] in CONJUNCTIONS:  # "reaffirm and advance a partnership": one object, two verbs
        if hit.cue.form not in ("base", "ing") or "o" not in takes or at + 2 >= len(low):
            return None
        at += 2
    word = low[at]
    if word == QUOTE or (
        word in (",", ":", "—", "-") and at + 1 < len(low) and low[at + 1] == QUOTE
    ):
        whole = at + 1 < len(low) and strip.is_whole(at + 1)
        return _quoted(low, at, reach, whole) if not takes.isdisjoint("qcosa") else None
    if word == ":":
        return (at + 1, len(low)) if at + 1 < len(low) and not takes.isdisjoint("qc") else None
    if word in ("—", "-", ","):
        return _behind_insertion(low, at, hit, reach)
    if word in STOPS:
        return None
    if hit.passive:
        return _after_passive(low, at, hit, reach)
    return _open_complement(strip, at, hit, reach)


def _quoted(low: list[str], at: int, reach: Reach, whole: bool) -> Range:
    """Words in marks behind the cue; the clause runs on after a phrase in marks."""
    if low[at] == QUOTE:
        return reach.clause(at)
    if low[at] != ":" and at + 2 < len(low) and low[at + 2] not in STOPS and not whole:
        return reach.clause(at + 1)
    end = at + 2
    while end + 1 < len(low) and low[end] in ("and", ",", "—", "-") and low[end + 1] == QUOTE:
        end += 2
    return at + 1, end


def _behind_insertion(low: list[str], at: int, hit: Hit, reach: Reach) -> Range | None:
    """Behind "said, among other things, that"."""
    takes = hit.cue.takes
    for index in range(at + 2, min(len(low) - 1, at + 10)):
        if low[index] == low[at]:
            if low[index + 1] in ("that", QUOTE):
                return reach.clause(index + 1) if "c" in takes else None
            if low[index + 1] in DETERMINERS and takes & {"o", "a"} and low[at + 1] in PREPOSITIONS:
                return reach.phrase(index + 1)
            return None
    return None


def _after_inversion(low: list[str], at: int, reach: Reach) -> Range | None:
    """Behind "said the minister": a quotation after a comma or a colon."""
    if at + 1 < len(low) and low[at] in (",", ":") and low[at + 1] == QUOTE:
        return reach.clause(at + 1)
    return None


def _after_passive(low: list[str], at: int, hit: Hit, reach: Reach) -> Range | None:
    """Behind "is expected to", "was accused of", "has been described as", "was told that"."""
    word, verb, takes = low[at], hit.cue.verb, hit.cue.takes
    if word == "by" and verb in TOPICS["for"]:
        return _behind_agent(low, at, reach)
    if word == "by" or (verb == "ask" and word in PREPOSITIONS and word != "about"):
        return search(low, at, hit, reach)
    if verb in TOPICS.get(word, ()) and at + 1 < len(low):
        return reach.phrase(at + 1)
    if word in _PASSIVE_LEADS or (word in QUESTIONS and "w" in takes):
        start, end = reach.clause(at) if word == "that" else reach.infinitive(at)
    elif "a" in takes and word not in PREPOSITIONS:
        start, end = reach.phrase(at)
    elif word in PREPOSITIONS and "c" in takes:
        return search(low, at, hit, reach)
    else:
        return None
    if hit.relative and "," in low[start : min(end, start + REACH)]:
        end = low.index(",", start)  # ", who was considered a moderate, had urged"
    return start, end


_PASSIVE_LEADS = frozenset(("that", "to", "as", "of"))


def _behind_agent(low: list[str], at: int, reach: Reach) -> Range | None:
    """Behind "was criticized by rivals for": what for."""
    for index in range(at + 2, min(at + 15, len(low) - 1)):
        if low[index] == "for":
            return reach.phrase(index + 1)
        if low[index] in STOPS:
            break
    return None


def _open_complement(strip: Strip, at: int, hit: Hit, reach: Reach) -> Range | None:
    """A clause, infinitive, question or object directly behind an active cue."""
    low, takes = strip.low, hit.cue.takes
    at = _skip_adverb(low, at)
    word = low[at]
    if "b" in takes:
        return behind_topic(low, at, reach)
    if word == "that":
        return reach.clause(at) if not takes.isdisjoint("cso") else None
    if "p" in takes:
        return behind_person(low, at, hit, reach)
    if _is_infinitive(low, at) and ("t" in takes or "c" not in takes):
        return _with_not(low, at, reach) if "t" in takes else None
    if word in QUESTIONS and not takes.isdisjoint("wcso"):
        asked = word == "when" and at + 1 < len(low) and low[at + 1].endswith(("ed", "ing"))
        return None if asked else reach.clause(at)
    if word in PREPOSITIONS:
        return search(low, at, hit, reach) or behind_adjunct(low, at, hit, reach)
    if "o" not in takes and "a" in takes:
        return find_named(strip, at, hit, reach)
    return _clause_or_object(low, at, hit, reach)


def _clause_or_object(low: list[str], at: int, hit: Hit, reach: Reach) -> Range | None:
    """What begins at a token, as far as it goes: a clause further than an object."""
    word, takes = low[at], hit.cue.takes
    if word in _SO and (at + 1 >= len(low) or low[at + 1] in _NO_CONTENT):
        return None
    clausal = "c" in takes and ("o" not in takes or has_auxiliary(low, at))
    if clausal or _is_finding(low, word, hit) or ("s" in takes and has_auxiliary(low, at)):
        return reach.clause(at)
    if "o" in takes or "a" in takes:
        return reach.phrase(at)
    return None


def _skip_adverb(low: list[str], at: int) -> int:
    """Right over an adverb before a preposition: "learned again during the debate that"."""
    if at + 1 >= len(low) or low[at + 1] == "of" or low[at + 1] not in PREPOSITIONS:
        return at
    return at + 1 if is_adverb(low[at]) and low[at] != "not" else at


def _is_infinitive(low: list[str], at: int) -> bool:
    return low[at] == "to" or (low[at] == "not" and low[at + 1 : at + 2] == ["to"])


def _with_not(low: list[str], at: int, reach: Reach) -> Range:
    """The infinitive at a token, with "not" before it."""
    return at, reach.infinitive(at + (low[at] == "not"))[1]


_SO = frozenset(("so", "yes", "no", "as", "this", "it"))
"""Alone after a verb these point back to words said before."""

_NO_CONTENT = STOPS | PREPOSITIONS | QUESTIONS


def _is_finding(low: list[str], word: str, hit: Hit) -> bool:
    """Whether a document finds or shows something: "the poll found support falling"."""
    if hit.cue.family != "evidence" or hit.subject is None or word in POSSESSIVES:
        return False
    return not DOCUMENTS.isdisjoint(low[max(0, hit.subject[0] - 8) : hit.subject[1]])
