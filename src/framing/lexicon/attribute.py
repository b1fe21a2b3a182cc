"""Attribute: whether a word is said of a noun, in front of it or through a copula."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from framing.mention.tables import any_of, word_set

COPULAS = word_set(
    "is are was were be been being isn't aren't wasn't weren't become becomes became becoming seem "
    "seems seemed remain remains remained look looks looked appear appears appeared"
)
"""Verbs that say something of their subject."""

AUXILIARIES = word_set(
    "has have had will would may might can could must should not never to hasn't haven't hadn't "
    "won't wouldn't cannot can't couldn't shouldn't"
)
"""What may stand between a noun and a copula, up to two."""

DEGREES = word_set("not never so too very more most as quite rather less least both increasingly")
"""What may stand between a copula and the word, up to two, beside adverbs in -ly."""

NO_MODIFIERS = COPULAS | AUXILIARIES | word_set(
    "a an the this that these those some any each every no all both another other such "
    "his her its their our my your whose he she it they we you i him them me "
    "of in on at by for from with without against over under about into onto as than after before "
    "since until through between among during toward towards upon within near like "
    "and but or yet nor so if when while where because though although unless "
    "who whom which what how why there here then now do does did"
)  # fmt: skip
"""Words that end a noun phrase or begin another, so that none stands inside one."""

LINK_LENGTH = 80
"""Most characters between the word and the noun."""

_LINK = re.compile(
    rf"(?: (?:that|which|who))? (?:(?:{any_of(AUXILIARIES)}) ){{0,2}}(?:{any_of(COPULAS)}) "
    rf"(?:(?:{any_of(DEGREES)}|[a-z]{{2,30}}ly) ){{0,2}}"
)
# A modifier inside a noun phrase is neither a plural nor a participle or past tense, as far as its
# ending tells: "aggressive critics attacked the policy" says nothing of the policy.
_MODIFIER = (
    rf"(?!(?:{any_of(NO_MODIFIERS)})[ ,])(?![^\W_]{{2,}}(?:s|ed)[ ,])"
    r"[^\W\d_]{2,30}(?:-[^\W\d_]{1,30})?"
)
_INSIDE = re.compile(rf"(?:,? (?:(?:and|but|or|yet) )?{_MODIFIER}){{0,2}} ")


def is_attribute(folded: str, find: tuple[int, int], nouns: Sequence[tuple[int, int]]) -> bool:
    """Whether the word found stands before one of some nouns, with at most two other modifiers
    between, or behind one with a copula between.

    Args:
        folded: The folded text.
        find: Where the word stands.
        nouns: Where the nouns of its sentence stand, in order.
    """
    start, end = find
    behind = bisect_left(nouns, (end + 1, 0))
    for noun, _ in nouns[behind : bisect_left(nouns, (end + LINK_LENGTH, 0))]:
        if _INSIDE.fullmatch(folded, end, noun):
            return True
    first = bisect_left(nouns, (start - LINK_LENGTH - 1, 0))
    return any(
        start - LINK_LENGTH <= last <= start and _LINK.fullmatch(folded, last, start)
        for _, last in nouns[first:behind]
    )
