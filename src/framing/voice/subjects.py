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
    LINKS,
    MONTHS,
    PERSONS,
    PREPOSITIONS,
    STOPS,
    SUBORDINATORS,
    WEEKDAYS,
    is_adverb,
)
from framing.voice.phrases import REACH, is_finite, noun_phrase, skip_left
from framing.voice.strip import QUOTE, Strip


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
    at = skip_left(low, capitals, hit.first - 1)
    if hit.cue.form == "adjective" and at >= 0 and low[at] in LINKS:
        at = skip_left(low, capitals, at - 1)
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
    elif low[at] in _NO_SUBJECT:
        hit.shared = True
    else:
        hit.subject = _outside_relative(strip, capitals, noun_phrase(strip, capitals, at))


def _outside_relative(
    strip: Strip, capitals: list[bool], phrase: tuple[int, int]
) -> tuple[int, int]:
    """Of "officials who spoke with the Post said" the officials, not the Post."""
    low, (first, last) = strip.low, phrase
    if low[last - 1] in ("he", "she", "they", "it", "i", "we", "you"):
        return phrase
    for at in range(first - 1, max(0, first - 6), -1):
        if low[at] in STOPS or low[at] == QUOTE:
            break
        if low[at] == "who" and low[at - 1] not in STOPS and at + 1 < first + 1:
            told = any("c" in cue.takes for cue in CUES.get(low[at + 1], ()))
            return phrase if told else noun_phrase(strip, capitals, at - 1)
    return phrase


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
    if before not in (QUOTE, ",", "—", "-", "?", "!") or after in NOT_AHEAD:
        return False
    opens = before == QUOTE and hit.first < 3
    noun = capitals[hit.last] or (after in DETERMINERS and after != "that")
    if opens:
        return noun or (after not in _NO_SPEAKER)
    if not noun:
        return False
    # After a comma, "X, a spokesman, said the plan ..." looks the same: there a verb follows.
    end = _clause_end(low, hit.last)
    if any(is_finite(low, capitals, at) for at in range(hit.last + 1, end)):
        return False
    if before == QUOTE:
        return strip.is_whole(hit.first - 1)
    if not capitals[hit.last] and PERSONS.isdisjoint(low[hit.last : hit.last + 5]):
        return False
    earlier = low[max(0, hit.first - REACH) : hit.first - 1]
    if "," not in earlier or QUOTE in earlier:  # no room for "X, a spokesman, said Y"
        return hit.cue.verb != "write"
    return any(
        is_finite(low, capitals, at)
        for at in range(hit.first - 2, max(-1, hit.first - 2 * REACH), -1)
    )


def _clause_end(low: list[str], at: int) -> int:
    """The next stop or relative clause after a token, within reach."""
    end = at
    while end < min(len(low), at + REACH) and low[end] not in STOPS and low[end] not in _RELATIVES:
        end += 1
    return end


_NO_SUBJECT = STOPS | SUBORDINATORS | PREPOSITIONS | {QUOTE}
_NO_SPEAKER = STOPS | PREPOSITIONS | {"that", QUOTE}
_RELATIVES = frozenset(("who", "which", "whose", "when", "where"))
NOT_AHEAD = (
    word_set(
        """
    he she it they we i you his her its their our my this these that there in on at when if
    earlier later last
    """
    )
    | WEEKDAYS
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
                if _is_named(strip, capitals, hit.subject, comma):
                    hit.subject = at + 1, comma
                return
            break
    hit.shared = True


def _is_named(strip: Strip, capitals: list[bool], subject: tuple[int, int], comma: int) -> bool:
    """Whether an insertion names the one before it: "the visiting minister, Tom Reyes, said"."""
    role, inserted = strip.low[slice(*subject)], slice(subject[1] + 1, comma)
    return (
        comma - subject[1] > 2
        and all(capitals[inserted])
        and not PERSONS.isdisjoint(role)
        and PERSONS.isdisjoint(strip.low[inserted])
    )


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
        hit.subject = first, at + 1  # with the pronoun, which names the speaker here
    else:
        hit.shared = True
