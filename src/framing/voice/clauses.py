"""Clauses: how far the words reach that a cue reports."""

from __future__ import annotations

from bisect import bisect_right

from framing.mention.tables import word_set
from framing.voice.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    MONTHS,
    PREPOSITIONS,
    STOPS,
    TIME_OPENERS,
    TIMES,
    WEEKDAYS,
    is_adverb,
)
from framing.voice.strip import QUOTE, Strip
from framing.voice.subjects import REACH, Hit

TELLING = word_set("tell remind assure reassure inform notify warn advise caution")
"""Verbs whose first object is the hearer and no part of what is said."""

NOUN_LIKE = word_set("state comment post view detail question frame term brand challenge")
"""Their base and -s forms are mostly nouns ("state law"): they report only before "that"."""

_QUESTION = word_set("whether if how why what when where who which")
_PHRASE_ENDS = word_set(
    """
    while as after before when which who where although though because since whereas with but
    despite amid saying
    """
)
"""After a comma these leave an object ("praised the plan, which ..."); clauses run through them."""

Range = tuple[int, int]


class Reach:
    """Ends of clauses in one strip, found once, so that every look-up is a bisection."""

    def __init__(self, low: list[str], hits: list[Hit]) -> None:
        self._size = len(low)
        stops = [at for at, word in enumerate(low) if word == "," or word == ";"]
        cuts = _cuts(low, hits, stops)
        ends = (at for at in stops if at + 1 < len(low) and low[at + 1] in _PHRASE_ENDS)
        self._clause = sorted(cuts)
        self._phrase = sorted({*cuts, *ends})

    def clause(self, start: int) -> Range:
        """A reported clause that begins with token ``start``."""
        return start, self._end(self._clause, start)

    def phrase(self, start: int) -> Range:
        """A reported object that begins with token ``start``."""
        return start, self._end(self._phrase, start)

    def _end(self, cuts: list[int], start: int) -> int:
        index = bisect_right(cuts, start)
        return cuts[index] if index < len(cuts) else self._size


def _cuts(low: list[str], hits: list[Hit], stops: list[int]) -> set[int]:
    """Tokens at which the narrator takes over again: "..., adding", "... and stressed", ";"."""
    cuts = {at for at in stops if low[at] == ";" or _turns(low, at)}
    for hit in hits:
        if hit.inverted:
            cuts.add(hit.first - 1)
            continue
        at = hit.start
        while at > 0 and is_adverb(low[at - 1]):
            at -= 1
        before = low[at - 1] if at else ""
        if hit.shared and before in CONJUNCTIONS and hit.cue.form in ("past", "s", "base"):
            cuts.add(at - 2 if at > 1 and low[at - 2] == "," else at - 1)
        elif hit.shared and before == "," and hit.cue.form == "ing":
            cuts.add(at - 1)
        elif not hit.shared and before in CONJUNCTIONS and at > 1 and low[at - 2] == ",":
            cuts.add(at - 2)
    return cuts


def _turns(low: list[str], at: int) -> bool:
    """Whether ", and apparently, ..." follows: an aside of the narrator opens a new clause."""
    if at + 3 >= len(low) or low[at + 1] not in CONJUNCTIONS:
        return False
    return low[at + 3] == "," and is_adverb(low[at + 2])


def skip_adjunct(low: list[str], at: int) -> int:
    """Right over adverbs and times of speaking ("said on Monday that")."""
    size = len(low)
    while at < size:
        word = low[at]
        following = low[at + 1] if at + 1 < size else ""
        if word in WEEKDAYS or (word in MONTHS and following[:1].isdigit()):
            at += 1
        elif (word == "on" and (following in WEEKDAYS or following in MONTHS)) or (
            word in TIME_OPENERS and following in TIMES | WEEKDAYS
        ):
            at += 2
        elif (is_adverb(word) and following != "") or (
            word[:1].isdigit() and at and (low[at - 1] in MONTHS)
        ):
            at += 1
        else:
            break
    return at


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
        return _quoted(low, at, reach) if takes & set("qcosa") else None
    if word == ":":
        return (at + 1, len(low)) if at + 1 < len(low) and takes & set("qc") else None
    if word in STOPS:
        return None
    if hit.passive:
        return _after_passive(low, at, hit, reach)
    return _open_complement(low, at, hit, reach)


def _quoted(low: list[str], at: int, reach: Reach) -> Range:
    """Words in marks behind the cue; without a comma the clause may run on after them."""
    if low[at] == QUOTE:
        return reach.clause(at)
    end = at + 2
    while end + 1 < len(low) and low[end] in ("and", ",", "—", "-") and low[end + 1] == QUOTE:
        end += 2
    return at + 1, end


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
    if hit.cue.verb in NOUN_LIKE and hit.cue.form in ("base", "s"):
        return reach.clause(at) if word == "that" else None
    if word == "that":
        return reach.clause(at) if takes & set("cso") else None
    if "p" in takes:
        return _after_person(low, at, hit, reach)
    if word == "to":
        return reach.clause(at) if "t" in takes else None
    if word in _QUESTION and takes & set("wcso"):
        return reach.clause(at)
    if word in PREPOSITIONS:
        return _searched(low, at, hit, reach)
    if "c" in takes or ("s" in takes and _has_auxiliary(low, at)):
        return reach.clause(at)
    if "o" in takes or "a" in takes:
        return reach.phrase(at)
    return None


def _has_auxiliary(low: list[str], at: int) -> bool:
    """Whether an auxiliary stands near: what follows is a clause and no mere object."""
    return any(word in AUXILIARIES for word in low[at : at + 9])


def _after_person(low: list[str], at: int, hit: Hit, reach: Reach) -> Range | None:
    """Behind "told reporters", "urged both sides": the content, with or without the hearer."""
    if hit.cue.verb not in TELLING:
        return reach.clause(at) if low[at] not in PREPOSITIONS or low[at] == "to" else None
    found = _searched(low, at, hit, reach)
    if found is not None or "c" not in hit.cue.takes:
        return found
    hearer = at + 1
    while hearer < min(len(low), at + 4) and low[hearer] not in _CLAUSE_OPENERS:
        hearer += 1
    if hearer < len(low) and low[hearer] in _CLAUSE_OPENERS:
        return reach.clause(hearer)
    return None


_CLAUSE_OPENERS = word_set("the a an he she it they we i you his her their there this")


def _searched(low: list[str], at: int, hit: Hit, reach: Reach) -> Range | None:
    """Behind an adjunct or a hearer: the next "that", question, infinitive or quotation."""
    person = "p" in hit.cue.takes
    for index in range(at, min(len(low), at + REACH)):
        word = low[index]
        if word == "that" and hit.cue.takes & set("cp"):
            return reach.clause(index)
        if word == QUOTE and index > at and "q" in hit.cue.takes:
            return reach.clause(index)
        if person and (word == "to" or word in _QUESTION) and index > at:
            return reach.clause(index)
        if word in (";", "(", ")") or (word == "," and not _quote_near(low, index)):
            break
    return None


def _quote_near(low: list[str], at: int) -> bool:
    return at + 1 < len(low) and low[at + 1] in (QUOTE, "that")
