"""Subjects: the words beside a cue that say who speaks."""

from __future__ import annotations

from dataclasses import dataclass

from framing.mention.tables import word_set
from framing.voice.cues import CUES, INVERTIBLE, Cue
from framing.voice.grammar import (
    AUXILIARIES,
    CHAIN_VERBS,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    NOUN_MARKERS,
    OPENING_PREPOSITIONS,
    PERSONS,
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
        if self.passive:
            return self.first
        return min(self.first, self.subject[0]) if self.subject and not self.shared else self.first

    @property
    def end(self) -> int:
        """Token after subject and cue together."""
        if self.passive:
            return self.last
        return max(self.last, self.subject[1]) if self.subject and not self.shared else self.last


def find_subject(strip: Strip, capitals: list[bool], hit: Hit) -> None:
    """Fill in the subject of a hit from the words before it, or after it where the verb leads."""
    low = strip.low
    at = _skip_left(low, capitals, hit.first - 1)
    if _is_inverted(strip, capitals, hit):
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


def _skip_left(low: list[str], capitals: list[bool], at: int) -> int:
    """Left over auxiliaries and adverbs between a subject and its verb."""
    stop = max(-1, at - 8)
    while at > stop and (low[at] in AUXILIARIES or (is_adverb(low[at]) and not capitals[at])):
        at -= 1
    return at


def _skip_chain(low: list[str], at: int) -> int:
    """Left over "went on", "was quick" before "to say"."""
    stop = max(-1, at - 6)
    while at > stop and (low[at] in CHAIN_VERBS or low[at] in AUXILIARIES or is_adverb(low[at])):
        at -= 1
    return at


def _is_inverted(strip: Strip, capitals: list[bool], hit: Hit) -> bool:
    """Whether the subject follows: "“...,” said the minister"."""
    low = strip.low
    word = " ".join((hit.cue.verb, *hit.cue.tail))
    if word not in INVERTIBLE or hit.cue.form not in ("past", "s") or hit.last >= len(low):
        return False
    before = low[hit.first - 1] if hit.first else ""
    after = low[hit.last]
    if before not in (QUOTE, ",", "—", "-", "?", "!") or after in WEEKDAYS | NOT_AHEAD:
        return False
    opens = before == QUOTE and hit.first < 3
    noun = capitals[hit.last] or (after in DETERMINERS and after != "that")
    if opens:
        return noun or (after not in STOPS | PREPOSITIONS and after != "that" and after != QUOTE)
    if not noun:
        return False
    # After a comma, "X, a spokesman, said the plan ..." looks the same: there a verb follows.
    end = _clause_end(low, hit.last)
    if any(_is_finite(low, capitals, at) for at in range(hit.last + 1, end)):
        return False
    if before == QUOTE:
        return strip.is_whole(hit.first - 1)
    if not capitals[hit.last] and PERSONS.isdisjoint(low[hit.last : hit.last + 5]):
        return False
    earlier = low[max(0, hit.first - REACH) : hit.first - 1]
    if "," not in earlier or QUOTE in earlier:  # no room for "X, a spokesman, said Y"
        return hit.cue.verb != "write"
    return any(_is_finite(low, capitals, at) for at in range(hit.first - 2, -1, -1))


def _clause_end(low: list[str], at: int) -> int:
    """The next stop or relative clause after a token, within reach."""
    end = at
    while end < min(len(low), at + REACH) and low[end] not in STOPS and low[end] not in _RELATIVES:
        end += 1
    return end


def _is_finite(low: list[str], capitals: list[bool], at: int) -> bool:
    """Whether a token looks like the finite verb of a clause (no tagger: shape and tables)."""
    word = low[at]
    if word in AUXILIARIES or ("'" in word and word.startswith(CONTRACTED)):
        return True
    if capitals[at]:
        return False
    if word.endswith("ed") and len(word) > 4:
        return low[at - 1] not in NOUN_MARKERS if at else True
    cue = next((cue for cue in CUES.get(word, ()) if cue.form != "ing"), None)
    if cue is None:
        return False
    return cue.form == "past" or (at > 0 and low[at - 1] not in NOUN_MARKERS | PREPOSITIONS)


CONTRACTED = ("he'", "she'", "they'", "it'", "i'", "we'", "you'", "that's", "there's", "who's")
_RELATIVES = frozenset(("who", "which", "whose", "when", "where"))
NOT_AHEAD = word_set(
    """
    he she it they we i you his her its their our my this these that there in on at when if
    earlier later last
    """
)
"""After "said" these open what is said or when, and are no subject that follows."""


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
            if low[at - 1].isdigit() and at > 2 and low[at - 2] == ",":
                continue  # "Jane Doe, 63, a lawyer, said"
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


def main_subject(strip: Strip, capitals: list[bool], before: int) -> tuple[int, int] | None:
    """The subject of the first finite verb of a strip, for a later verb that shares it."""
    low = strip.low
    for at in range(1, min(before, REACH)):
        if not _is_finite(low, capitals, at) or low[at - 1] in STOPS or low[at - 1] == QUOTE:
            continue
        last = _skip_left(low, capitals, at - 1)
        if last >= 0 and low[last] not in STOPS | SUBORDINATORS | CONJUNCTIONS:
            return noun_phrase(strip, capitals, last)
    return None


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
    if any(cue.form == "past" for cue in CUES.get(word, ())):
        return True
    return word.endswith("ed") and len(word) > 4 and word != "united"


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
