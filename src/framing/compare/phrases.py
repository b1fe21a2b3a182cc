"""Phrases: where the noun phrase ends that a modifier opens, and what its head is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from framing.compare.adjectives import find_adjective
from framing.mention.tables import word_set
from framing.mention.units import singular
from framing.mention.vocabulary import CALENDAR
from framing.text.span import Span
from framing.text.words import find_words
from framing.voice.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    IMPERSONAL,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)

MOST_MODIFIERS = 4
"""Words between a modifier and the head of its phrase; news hardly writes longer rows."""


class Word(NamedTuple):
    """A word of a sentence; ``gap`` is what stands between it and the word before."""

    start: int
    end: int
    low: str
    capital: bool
    gap: str


_PLAIN = word_set(
    """
    new old big large small little young high low long short full whole entire recent late early
    next last first second third final past present current same other another such own many more
    most several few two three four five six seven eight nine ten dozen hundred thousand million
    billion additional further different similar certain possible likely overall total top
    """
)
"""Adjectives that are passed over between a modifier and its noun."""

_NO_HEAD = (
    DETERMINERS | PREPOSITIONS | AUXILIARIES | SUBORDINATORS | CONJUNCTIONS | PERSONAL | IMPERSONAL
    | CALENDAR | word_set("him them me us himself herself itself themselves there not say enough")
)  # fmt: skip
"""Words at which a noun phrase has ended."""

_OPENERS = word_set("the a an this these those his her its their our my your any every no")
"""Words behind which "alleged" and "growing" are no verbs."""

_NO_OBJECT = word_set("growing mounting soaring skyrocketing plummeting failing thriving promising")
"""They take no object: before a noun they are adjectives. "Threatening tariffs" may be a deed."""

_NOUN_END = re.compile(
    r"(?:ion|ment|ity|ness|ship|ism|ance|ence|age|ure|er|or|ist|cy|sis|ing(?=s))s?$"
)
_NOUNS_BEHIND = word_set(
    """
    program programme deal plan campaign policy regime force group war crime attack effort talk law
    bill site plant weapon threat system state crisis race vote party army industry market bloc plot
    strike test pact accord corridor project budget tax rate case charge claim rule ban cut lobby
    briefing meeting hearing bombing shooting ruling funding spending building killing
    initiative summit network route line pipeline field arsenal reserve sector proposal strategy
    """
)
"""Nouns that often stand behind another one: "illegal weapons program"."""

_VERBS = word_set(
    """
    said says told went came took made gave got saw knew thought felt held kept left led lost met
    paid put ran sat sent set shook shot spoke stood stuck swore threw understood won wrote became
    began broke brought built bought caught chose drew drove fell flew forgot fought found grew hit
    hurt let lay rose read sought sold shut spent taught wore hung bore struck tore
    goes holds hurts stays worries shows says makes takes gives comes gets keeps sees wants needs
    faces seems looks remains becomes begins continues brings runs leaves puts means helps tells
    lives believes happens includes stands loses pays meets leads understands speaks reads allows
    adds spends grows opens wins offers considers appears expects builds falls reaches raises passes
    requires decides bites
    """
)
"""Verbs that no ending tells from nouns: what stands before them is their subject."""

_STRAIGHT = str.maketrans("’‑‐", "'--")
_GAP = re.compile(r"[ \t\r\n\xa0“”\"‘’'«»]*")
_PLAIN_GAP = re.compile(r"[ \t\r\n\xa0]*")
_COMMA_GAP = re.compile(r", ?[“\"‘]?")


def split_words(text: str, sentence: Span) -> list[Word]:
    """The words of a sentence in small letters, with what parts them."""
    words = []
    before = sentence.start
    for start, end in find_words(text, sentence.start, sentence.end):
        printed = text[start:end]
        low = printed.lower().translate(_STRAIGHT)
        words.append(Word(start, end, low, printed[0].isupper(), text[before:start]))
        before = end
    return words


def is_free_to_modify(words: Sequence[Word], at: int) -> bool:
    """Whether a word that may also be a verb ("alleged", "growing") stands where adjectives do."""
    low = words[at].low
    if not low.endswith(("ed", "ing")) or "-" in low:
        return True
    before = words[at - 1].low if at and is_joined(words[at]) else ""
    if low in _NO_OBJECT:
        return before not in AUXILIARIES
    if not before:
        return at > 0 and low.endswith("ed")
    if before in _OPENERS or before.endswith(("'s", "s'")) or before in _PLAIN:
        return True
    return find_adjective(before) is not None or (low.endswith("ed") and before in PREPOSITIONS)


def find_head(words: Sequence[Word], at: int) -> int | None:
    """The index of the noun that the modifier at ``at`` stands before; None where there is none."""
    here = at + 1
    while here < len(words) and here <= at + MOST_MODIFIERS and _passes(words, here):
        here += 1
    if here >= len(words) or not _is_noun(words, here) or _only_judges(words[here].low):
        return None
    while here + 1 < min(len(words), at + MOST_MODIFIERS + 3) and _is_compound(words, here):
        here += 1
    return here


def _only_judges(low: str) -> bool:
    """Whether a word is an adjective that stands for no noun, as "a conservative" does."""
    adjective = find_adjective(low)
    return adjective is not None and adjective.kind == "evaluative" and not adjective.picks


def _passes(words: Sequence[Word], at: int) -> bool:
    """Whether the noun may still come: another adjective, or "and" or a comma before one."""
    word = words[at]
    if word.low in ("and", "but", "yet", "or"):
        joined = at + 1 < len(words) and _GAP.fullmatch(words[at + 1].gap)
        return bool(joined) and _is_adjective(words[at + 1].low) and bool(_GAP.fullmatch(word.gap))
    if not (_GAP.fullmatch(word.gap) or _COMMA_GAP.fullmatch(word.gap)):
        return False
    if not _is_adjective(word.low):
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    return following is not None and (
        _is_noun(words, at + 1) or _is_adjective(following.low) or following.low == "and"
    )


def is_no_adjective(low: str) -> bool:
    """Whether a word in small letters is not known to be an adjective."""
    return not _is_adjective(low)


def _is_adjective(low: str) -> bool:
    return low in _PLAIN or find_adjective(low) is not None


def _is_noun(words: Sequence[Word], at: int) -> bool:
    """Whether a word goes on with its phrase and may be a noun."""
    return is_joined(words[at]) and may_be_noun(words[at])


def may_be_noun(word: Word) -> bool:
    """Whether a word is none of those that cannot name a thing."""
    low = word.low
    if low in _NO_HEAD or low in _VERBS or low[0].isdigit() or low.endswith("n't"):
        return False
    if low.endswith("ed") and not low.endswith(("eed", "bed", "shed")):
        return find_adjective(low) is not None
    return not is_adverb(low) or find_adjective(low) is not None


def is_joined(word: Word) -> bool:
    """Whether only white space and quotation marks part a word from the one before."""
    return _GAP.fullmatch(word.gap) is not None


def _is_compound(words: Sequence[Word], at: int) -> bool:
    """Whether the next word goes on with the noun at ``at`` and is its head."""
    word, following = words[at], words[at + 1]
    if not _PLAIN_GAP.fullmatch(following.gap) or not _is_noun(words, at + 1):
        return False
    if word.low.endswith(("'s", "s'")):
        return False
    low = following.low
    if word.capital and following.capital:
        return True
    if following.capital:
        return False
    if (singular(low) or low) in _NOUNS_BEHIND or _NOUN_END.search(low):
        return True
    one = singular(word.low) is None  # a verb behind a noun in the singular would end in "s"
    return one and (singular(low) is not None or not low.endswith(("s", "ing")))


def classes_before(words: Sequence[Word], at: int) -> frozenset[str]:
    """The classifying words and names directly before a noun: which one of its kind it is."""
    found: list[str] = []
    while at > 0 and _PLAIN_GAP.fullmatch(words[at].gap) and len(found) < MOST_MODIFIERS:
        at -= 1
        word = words[at]
        adjective = find_adjective(word.low)
        if word.low in _NO_HEAD:
            break
        if adjective is not None and adjective.kind == "classifying":
            found.append(adjective.base)
        elif word.capital and at > 0:
            found.append(word.low.removesuffix("'s"))
        elif adjective is None and word.low not in _PLAIN:
            break
    return frozenset(found)
