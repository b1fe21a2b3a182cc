"""Clauses: how far the words reach that a cue reports."""

from __future__ import annotations

from framing.mention.tables import word_set
from framing.voice.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DOCUMENTS,
    NOUN_MARKERS,
    POSSESSIVES,
    PREPOSITIONS,
    STOPS,
)
from framing.voice.phrases import REACH
from framing.voice.reach import CLAUSE_OPENERS, Range, Reach, skip_adjunct
from framing.voice.strip import QUOTE, Strip
from framing.voice.subjects import Hit

TELLING = word_set("tell remind assure reassure inform notify warn advise caution")
"""Verbs whose first object is the hearer and no part of what is said."""

_QUESTION = word_set("whether if how why what when where who which")


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
    return _open_complement(low, at, hit, reach)


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
    if "c" not in hit.cue.takes:
        return None
    for index in range(at + 2, min(len(low) - 1, at + 10)):
        if low[index] == low[at]:
            return reach.clause(index + 1) if low[index + 1] in ("that", QUOTE) else None
    return None


def _after_inversion(low: list[str], at: int, reach: Reach) -> Range | None:
    """Behind "said the minister": a quotation after a comma or a colon."""
    if at + 1 < len(low) and low[at] in (",", ":") and low[at + 1] == QUOTE:
        return reach.clause(at + 1)
    return None


def _after_passive(low: list[str], at: int, hit: Hit, reach: Reach) -> Range | None:
    """Behind "is expected to", "was accused of", "has been described as", "was told that"."""
    word = low[at]
    if word == "by":
        return _searched(low, at, hit, reach)
    if word in ("that", "to", "as", "of") or (word in _QUESTION and "w" in hit.cue.takes):
        start, end = reach.clause(at)
    elif "a" in hit.cue.takes and word not in PREPOSITIONS:
        start, end = reach.phrase(at)
    else:
        return None
    if hit.relative and "," in low[start : min(end, start + REACH)]:
        end = low.index(",", start)  # ", who was considered a moderate, had urged"
    return start, end


def _open_complement(low: list[str], at: int, hit: Hit, reach: Reach) -> Range | None:
    """A clause, infinitive, question or object directly behind an active cue."""
    word, takes = low[at], hit.cue.takes
    if word == "that":
        return reach.clause(at) if not takes.isdisjoint("cso") else None
    if "p" in takes:
        return _after_person(low, at, hit, reach)
    if word == "to" and ("t" in takes or "c" not in takes):
        return reach.clause(at) if "t" in takes else None
    if word in _QUESTION and not takes.isdisjoint("wcso"):
        asked = word == "when" and at + 1 < len(low) and low[at + 1].endswith(("ed", "ing"))
        return None if asked else reach.clause(at)
    if word in PREPOSITIONS:
        return _searched(low, at, hit, reach) or _behind_adjunct(low, at, hit, reach)
    if "o" not in takes and "a" in takes:
        return _naming(low, at, hit, reach)
    if word in _SO and (at + 1 >= len(low) or low[at + 1] in _NO_CONTENT):
        return None
    clausal = "c" in takes and ("o" not in takes or _has_auxiliary(low, at))
    if clausal or _is_finding(low, word, hit) or ("s" in takes and _has_auxiliary(low, at)):
        return reach.clause(at)
    if "o" in takes or "a" in takes:
        return reach.phrase(at)
    return None


_SO = frozenset(("so", "yes", "no", "as", "this", "it"))
"""Alone after a verb these point back to words said before."""

_ROUGHLY = word_set("about around over under at between up more less")
_NO_CONTENT = STOPS | PREPOSITIONS | _QUESTION
_LEADS_ON = PREPOSITIONS | NOUN_MARKERS | CONJUNCTIONS
_CONCESSIONS = word_set("despite unless although though while given without since by")


def _behind_adjunct(low: list[str], at: int, hit: Hit, reach: Reach) -> Range | None:
    """A clause without "that" behind an adjunct: "said in a statement the plan was dead"."""
    if "c" not in hit.cue.takes or at + 1 >= len(low):
        return None
    after = low[at + 1]
    if low[at] in _ROUGHLY and (after in _AMOUNTS or after[:1].isdigit()):
        return reach.clause(at)
    if low[at] in _CONCESSIONS and "," in low[at : at + REACH]:
        return reach.clause(at)
    for index in range(at + 2, min(len(low), at + REACH)):
        if low[index] in STOPS or low[index] == QUOTE:
            return None
        free = low[index - 1] not in _LEADS_ON
        if low[index] in CLAUSE_OPENERS and free and _has_auxiliary(low, index):
            return reach.clause(index)
    return None


_AMOUNTS = word_set(
    """
    half a one two three four five six seven eight nine ten least most than dozens hundreds
    thousands to
    """
)


def _naming(low: list[str], at: int, hit: Hit, reach: Reach) -> Range | None:
    """Behind "called", "sees": an object and the word for it ("him a liar", "it as a threat")."""
    start, end = reach.phrase(at)
    inner = low[start:end]
    named = QUOTE in inner or "as" in inner
    if hit.cue.verb in _NAMING:
        named = named or any(word in ("a", "an", "the") for word in inner[1:7])
        named = named and hit.subject is not None and inner[0] not in ("out", "off", "up", "in")
    return (start, end) if named else None


_NAMING = word_set("call dub term label deem brand")


def _is_finding(low: list[str], word: str, hit: Hit) -> bool:
    """Whether a document finds or shows something: "the poll found support falling"."""
    if hit.cue.family != "evidence" or hit.subject is None or word in POSSESSIVES:
        return False
    return not DOCUMENTS.isdisjoint(low[max(0, hit.subject[0] - 8) : hit.subject[1]])


def _has_auxiliary(low: list[str], at: int) -> bool:
    """Whether an auxiliary stands near: what follows is a clause and no mere object."""
    return not AUXILIARIES.isdisjoint(low[at : at + 9])


def _after_person(low: list[str], at: int, hit: Hit, reach: Reach) -> Range | None:
    """Behind "told reporters", "urged both sides": the content, with or without the hearer."""
    if hit.cue.verb not in TELLING:
        return reach.clause(at) if low[at] not in PREPOSITIONS or low[at] == "to" else None
    found = _searched(low, at, hit, reach)
    if found is not None or "c" not in hit.cue.takes:
        return found
    for hearer in range(at + 1, min(len(low), at + 12)):
        if low[hearer] in STOPS or low[hearer] == QUOTE:
            break
        free = low[hearer - 1] not in _LEADS_ON
        if low[hearer] in CLAUSE_OPENERS and free and _has_auxiliary(low, hearer):
            return reach.clause(hearer)
    return None


def _searched(low: list[str], at: int, hit: Hit, reach: Reach) -> Range | None:
    """Behind an adjunct or a hearer: the next "that", question, infinitive or quotation."""
    person = "p" in hit.cue.takes
    for index in range(at, min(len(low), at + REACH)):
        word = low[index]
        if word == "that" and not hit.cue.takes.isdisjoint("cp"):
            return reach.clause(index)
        if word == QUOTE and index > at and "q" in hit.cue.takes:
            before = low[index - 1]  # "said on “Meet the Press”", "on CNN's “Hannity”"
            if (before in PREPOSITIONS and before != "as") or before.endswith("'s"):
                continue
            return reach.clause(index)
        if person and (word == "to" or word in _QUESTION) and index > at:
            return reach.clause(index)
        if word in (";", "(", ")") or (word == "," and not _quote_near(low, index)):
            break
    return None


def _quote_near(low: list[str], at: int) -> bool:
    return at + 1 < len(low) and low[at + 1] in (QUOTE, "that")
