"""Predicates: the noun that an adjective behind "is" or "as" speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from framing.compare.adjectives import find_adjective
from framing.compare.phrases import Word, is_joined, may_be_noun
from framing.mention.tables import word_set
from framing.voice.grammar import AUXILIARIES, BE, DETERMINERS, LINKS, PREPOSITIONS, is_adverb

MOST_BETWEEN = 4
"""Words between "is" and its adjective: "are widely seen and ..."."""

LONGEST_SUBJECT = 10
"""Words of a subject that are looked back over."""

DENIAL_REACH = 5
"""Words before a subject in which a denial is taken to reach over its predicate."""

_OF_NOUNS = PREPOSITIONS - word_set("after before until since as because due despite like during")
"""Prepositions that tie a noun to the one before them."""

_LINKS = frozenset(word for word in LINKS if "'" not in word) | {"as"}
"""In "it's illegal" the subject is in the contraction."""

_DENIALS = word_set("not never hardly no")
_BEFORE_LINK = AUXILIARIES | word_set("that which who all both")


def find_subject(words: Sequence[Word], at: int) -> int | None:
    """The index of the noun that the adjective at ``at`` speaks of; None where none does.

    In "the sanctions on Iran are illegal" it is the noun before the first preposition. Where the
    predicate is denied, or goes on to a noun of its own, there is none.
    """
    if at + 1 < len(words) and _is_noun_behind(words[at + 1]):
        return None
    link = _link_before(words, at)
    if link is None or _is_other_use(words, at, link):
        return None
    while link > 1 and words[link - 1].low in _BEFORE_LINK:
        link -= 1
    head = _subject_before(words, link)
    return None if head is None or _is_denied_before(words, head) else head


def _is_denied_before(words: Sequence[Word], head: int) -> bool:
    """Whether a denial stands before the clause: "it does not show that the pact is strong"."""
    before = words[max(0, head - DENIAL_REACH) : head]
    return any(word.low in _DENIALS or word.low.endswith("n't") for word in before)


def _is_noun_behind(word: Word) -> bool:
    return is_joined(word) and may_be_noun(word)


def _link_before(words: Sequence[Word], at: int) -> int | None:
    """The index of "is" or "as" before an adjective, over adverbs and other adjectives."""
    here = at - 1
    while here > 0 and at - here <= MOST_BETWEEN and _is_passed(words[here].low):
        here -= 1
    between = words[max(here, 0) + 1 : at + 1]
    if here < 1 or not all(map(is_joined, between)):
        return None
    if any(word.low in _DENIALS for word in between):
        return None
    return here if words[here].low in _LINKS else None


def _is_passed(low: str) -> bool:
    return is_adverb(low) or low in ("and", "but") or find_adjective(low) is not None


def _is_other_use(words: Sequence[Word], at: int, link: int) -> bool:
    """Whether the adjective tells a deed ("is threatening them") or compares ("as bad as")."""
    low = words[at].low
    adjective = find_adjective(low)
    if low.endswith("er") and adjective is not None and adjective.base != low:
        return True
    if at + 1 == len(words) or not is_joined(words[at + 1]):
        return False
    if words[link].low == "as":
        return words[at + 1].low in ("as", "a", "an")
    return low.endswith("ing") and words[link].low in BE


def _subject_before(words: Sequence[Word], verb: int) -> int | None:
    here = verb - 1
    while here >= 0 and verb - here <= LONGEST_SUBJECT:
        if not (is_joined(words[here + 1]) and may_be_noun(words[here])):
            return None
        head = here
        here = _before_phrase(words, here)
        if here < 0 or words[here].low not in PREPOSITIONS:
            return head
        if words[here].low not in _OF_NOUNS:
            return None
        here -= 2 if words[here - 1].low.endswith("ed") else 1  # "sanctions imposed on Arland"
    return None


def _before_phrase(words: Sequence[Word], here: int) -> int:
    """The index of the word before the noun phrase that ends at ``here``, or -1."""
    while here > 0 and is_joined(words[here]) and may_be_noun(words[here - 1]):
        here -= 1
    opened = here > 0 and words[here - 1].low in DETERMINERS
    return here - 2 if opened else here - 1
