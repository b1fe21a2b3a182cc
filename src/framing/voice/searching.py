"""Searching: reported words that stand behind an adjunct or behind the one who is told."""

from __future__ import annotations

from framing.mention.tables import word_set
from framing.voice.grammar import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    CONJUNCTIONS,
    NOUN_MARKERS,
    PREPOSITIONS,
    QUESTIONS,
    STOPS,
)
from framing.voice.phrases import REACH
from framing.voice.reach import Range, Reach
from framing.voice.strip import QUOTE
from framing.voice.subjects import Hit

TELLING = word_set("tell remind assure reassure inform notify warn advise caution")
"""Verbs whose first object is the hearer and no part of what is said."""

TOPICS = {
    # Behind these prepositions stands what it is about, with or without a hearer before.
    "about": TELLING | word_set("ask question brief challenge"),
    "of": word_set("remind warn inform assure notify advise accuse convince persuade"),
    "against": word_set("warn caution advise"),
    "for": word_set(
        "criticize condemn praise blame thank applaud slam blast assail denounce mock attack"
    ),
}

_LEADS_ON = PREPOSITIONS | NOUN_MARKERS | CONJUNCTIONS
_PERSON_FIRST = 12
"""Tokens that the hearer may take up."""


def has_auxiliary(low: list[str], at: int) -> bool:
    """Whether an auxiliary stands near: what follows is a clause and no mere object."""
    return not AUXILIARIES.isdisjoint(low[at : at + 9])


def behind_person(low: list[str], at: int, hit: Hit, reach: Reach) -> Range | None:
    """Behind "told reporters", "urged both sides": the content, with or without the hearer."""
    if hit.cue.verb not in TELLING:
        return reach.clause(at) if low[at] not in PREPOSITIONS or low[at] == "to" else None
    found = search(low, at, hit, reach)
    if found is not None or "c" not in hit.cue.takes:
        return found
    if hit.cue.verb != "tell" and _opens_at_once(low, at):
        return reach.clause(at)
    for index in range(at + 1, min(len(low), at + _PERSON_FIRST)):
        if low[index] in STOPS or low[index] == QUOTE:
            break
        if _opens_clause(low, index) or _opens_past(low, index):
            return reach.clause(index)
    return None


def _opens_at_once(low: list[str], at: int) -> bool:
    """As in "warned it could harm trade": no hearer is named."""
    return low[at] in CLAUSE_OPENERS and not AUXILIARIES.isdisjoint(low[at : at + 4])


def _opens_clause(low: list[str], at: int) -> bool:
    """Whether a clause without "that" begins at a token behind other words."""
    free = low[at] in CLAUSE_OPENERS and low[at - 1] not in _LEADS_ON
    return free and has_auxiliary(low, at)


def _opens_past(low: list[str], at: int) -> bool:
    """Like ``_opens_clause``, with a verb in -ed: "told the agency her group never worked"."""
    free = low[at] in CLAUSE_OPENERS and low[at - 1] not in _LEADS_ON
    return free and any(word[-2:] == "ed" for word in low[at + 2 : at + 6])


def behind_topic(low: list[str], at: int, reach: Reach) -> Range | None:
    """Behind "spoke at length about", "talks to reporters of"."""
    for index in range(at, min(len(low) - 1, at + REACH)):
        if low[index] in ("about", "of"):
            return reach.phrase(index + 1)
        if low[index] in STOPS:
            break
    return None


def search(low: list[str], at: int, hit: Hit, reach: Reach) -> Range | None:
    """Behind an adjunct or a hearer: the next "that", question, infinitive or quotation."""
    takes = hit.cue.takes
    person = "p" in takes
    for index in range(at, min(len(low), at + REACH)):
        word = low[index]
        if word == "that" and not takes.isdisjoint("cp"):
            return reach.clause(index)
        if index > at:
            if word == QUOTE and "q" in takes and not _is_show(low[index - 1]):
                return reach.clause(index)
            if word in _ASKING and not takes.isdisjoint("cw"):
                return reach.clause(index)
            if person:
                found = _behind_hearer(low, index, hit, reach)
                if found is not None:
                    return found
        if word in (";", "(", ")") or (word == "," and not _goes_on(low, index)):
            break
    return None


_ASKING = frozenset(("how", "why", "whether"))


def _behind_hearer(low: list[str], at: int, hit: Hit, reach: Reach) -> Range | None:
    """What the hearer is told, where it begins at a token."""
    word = low[at]
    if word == "to" or word in QUESTIONS:
        return reach.clause(at - (low[at - 1] == "not"))
    if at + 1 < len(low) and hit.cue.verb in TOPICS.get(word, ()):
        return reach.phrase(at + 1)
    return None


def _is_show(before: str) -> bool:
    """As in "said on “Meet the Press”", "on CNN's “Hannity”": the name of a show follows."""
    return (before in PREPOSITIONS and before != "as") or before[-2:] == "'s"


def _goes_on(low: list[str], comma: int) -> bool:
    return comma + 1 < len(low) and low[comma + 1] in (QUOTE, "that")


_ROUGHLY = word_set("about around over under at between up more less")
_CONCESSIONS = word_set("despite unless although though while given without since by")
_AMOUNTS = word_set(
    """
    half a one two three four five six seven eight nine ten least most than dozens hundreds
    thousands to
    """
)


def behind_adjunct(low: list[str], at: int, hit: Hit, reach: Reach) -> Range | None:
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
        if _opens_clause(low, index):
            return reach.clause(index)
    return None
