"""Subjects: the words beside a cue that say who speaks."""

from __future__ import annotations

from dataclasses import dataclass

from framing.voice.cues import CUES, INVERTIBLE, Cue
from framing.voice.grammar import (
    AUXILIARIES,
    CHAIN_VERBS,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
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


@dataclass(slots=True)
class Hit:
    """A cue at the tokens ``first`` to ``last`` of a strip, with its subject's token range.

    ``shared`` tells that the subject belongs to an earlier verb ("..., adding that").
    ``start`` is the token where the attribution itself begins (its subject, or the cue).
    """

    first: int
    last: int
    cue: Cue
    passive: bool = False
    subject: tuple[int, int] | None = None
    shared: bool = False
    inverted: bool = False
    relative: bool = False

    @property
    def start(self) -> int:
        """First token of subject and cue together."""
        return min(self.first, self.subject[0]) if self.subject and not self.shared else self.first

    @property
    def end(self) -> int:
        """Token after subject and cue together."""
        return max(self.last, self.subject[1]) if self.subject and not self.shared else self.last


def find_subject(strip: Strip, capitals: list[bool], hit: Hit) -> None:
    """Fill in the subject of a hit from the words before it, or after it where the verb leads."""
    low = strip.low
    at = _skip_left(low, hit.first - 1)
    if _is_inverted(low, capitals, hit):
        hit.subject, hit.inverted = (hit.last, _right_end(low, hit.last)), True
        return
    if at >= 0 and low[at] == "to":
        chain = _skip_chain(low, at - 1)
        if chain == at - 1:
            hit.shared = True
            return
        at = chain
    if at < 0 or low[at] in CONJUNCTIONS or (hit.cue.form == "ing" and low[at] in CUES):
        hit.shared = True
    elif low[at] in (",", ")", "—", "-"):
        _before_insertion(strip, capitals, hit, at)
    elif low[at] in ("who", "which", "that") and not hit.passive:
        _antecedent(strip, capitals, hit, at)
    elif low[at] in STOPS or low[at] == QUOTE or low[at] in SUBORDINATORS | PREPOSITIONS:
        hit.shared = True
    else:
        hit.subject = noun_phrase(strip, capitals, at)


def _skip_left(low: list[str], at: int) -> int:
    """Left over auxiliaries and adverbs between a subject and its verb."""
    stop = max(-1, at - 8)
    while at > stop and (low[at] in AUXILIARIES or is_adverb(low[at])):
        at -= 1
    return at


def _skip_chain(low: list[str], at: int) -> int:
    """Left over "went on", "was quick" before "to say"."""
    stop = max(-1, at - 6)
    while at > stop and (low[at] in CHAIN_VERBS or low[at] in AUXILIARIES or is_adverb(low[at])):
        at -= 1
    return at


def _is_inverted(low: list[str], capitals: list[bool], hit: Hit) -> bool:
    """Whether the subject follows: "“...,” said the minister"."""
    word = " ".join((hit.cue.verb, *hit.cue.tail))
    if word not in INVERTIBLE or hit.cue.form not in ("past", "s") or hit.last >= len(low):
        return False
    before = low[hit.first - 1] if hit.first else ""
    after = low[hit.last]
    if before not in (QUOTE, ",", "—", "-", "?", "!"):
        return False
    noun = capitals[hit.last] or (after in DETERMINERS and after != "that")
    if before == QUOTE:
        return noun or (after not in STOPS | PREPOSITIONS and after != "that" and after != QUOTE)
    if not noun:
        return False
    # After a comma, "X, a spokesman, said the plan ..." looks the same: there a verb follows.
    stop = min(len(low), hit.last + REACH)
    ahead = low[hit.last : stop]
    cut = ahead.index(",") if "," in ahead else len(ahead)
    return not any(word in AUXILIARIES for word in ahead[:cut])


def _right_end(low: list[str], at: int) -> int:
    """End of a subject that follows its verb: the next stop, quotation or subordinate clause."""
    stop = min(len(low), at + REACH)
    end = at
    while end < stop:
        word = low[end]
        if word in STOPS or word == QUOTE or (word in SUBORDINATORS and word != "as"):
            break
        following = low[end + 1] if end + 1 < len(low) else ""
        if word in WEEKDAYS or (
            end > at and word in _TIME_PREPOSITIONS and following in _TIME_NOUNS
        ):
            break
        end += 1
    return max(end, at + 1)


_TIME_PREPOSITIONS = frozenset(("on", "in", "during", "after", "at"))
_TIME_NOUNS = WEEKDAYS | MONTHS | {"a", "an", "the", "his", "her"}


def _before_insertion(strip: Strip, capitals: list[bool], hit: Hit, comma: int) -> None:
    """As in "Jane Doe, a lawyer, said": the subject stands before the insertion."""
    low = strip.low
    if hit.cue.form == "ing":
        hit.shared = True
        return
    opening = "(" if low[comma] == ")" else low[comma]
    for at in range(comma - 1, max(-1, comma - REACH), -1):
        if low[at] == opening and at > 0:
            if low[at - 1] not in STOPS and low[at - 1] != QUOTE:
                hit.subject = noun_phrase(strip, capitals, at - 1)
                return
            break
    hit.shared = True


def _antecedent(strip: Strip, capitals: list[bool], hit: Hit, at: int) -> None:
    """As in "the minister, who said": the subject is the noun before the relative pronoun."""
    before = at - 1
    if before >= 0 and strip.low[before] == ",":
        before -= 1
    hit.relative = True
    if before >= 0 and strip.low[before] not in STOPS and strip.low[before] != QUOTE:
        first, last = noun_phrase(strip, capitals, before)
        for start in range(last - 1, first, -1):
            if strip.low[start] in PREPOSITIONS and strip.low[start] != "of":
                first = start + 1
                break
        hit.subject = first, last
    else:
        hit.shared = True


def noun_phrase(strip: Strip, capitals: list[bool], last: int) -> tuple[int, int]:
    """Token range of the noun phrase that ends with token ``last``."""
    low = strip.low
    first = last
    stop = max(0, last - REACH)
    while first > stop and not _ends_phrase(low, capitals, first - 1):
        first -= 1
    while first < last and (low[first] in CONJUNCTIONS or is_adverb(low[first])):
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
    return word.endswith("ed") and not capitals[at] and len(word) > 4 and word != "united"


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
