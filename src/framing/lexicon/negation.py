"""Negation: words before a term that turn what it says around.

Only what stands in the same clause and within a few words is taken for a negator of the term; the
reach follows the usual practice of sentiment dictionaries (three words, as in the Lexicoder
Sentiment Dictionary of Young and Soroka 2012).
"""

from __future__ import annotations

import re

from framing.text.words import find_words

NEGATORS = {
    "plain denial": ("no", "not", "never", "none", "cannot", "neither", "nor", "without"),
    "near denial": ("hardly", "barely", "scarcely"),
    "denying verbs": ("deny", "denies", "denied", "denying"),
    "denying phrases": ("lack of", "absence of", "far from"),
}
"""Words that cancel a term after them, by kind."""

NOT_NEGATING = (
    "not only",
    "not just",
    "not merely",
    "not simply",
    "no doubt",
    "no wonder",
    "no less",
    "no matter",
)
"""Phrases that hold a negator and deny nothing that follows."""

_WORDS = frozenset(word for words in NEGATORS.values() for word in words if " " not in word)
_PHRASES = frozenset(word for words in NEGATORS.values() for word in words if " " in word)
_CLAUSE_END = re.compile(r"[,;:.!?()\"—](?=\s|$|[\"'])|[\"—]")
WINDOW = 120
"""Characters before a term that are looked at: more than any three words take."""

CONTRACTED = "n't"
"""What a negator ends in where it is part of a verb."""

BEGINNINGS = tuple(sorted({word.split()[0] for word in _WORDS | _PHRASES}))
"""What other negators begin with; both are searched along with the terms."""


def find_negator(folded: str, start: int, end: int, reach: int) -> tuple[int, int] | None:
    """Offsets of the negator of the term at ``end`` in its sentence, which begins at ``start``.

    ``reach`` is how many words before the term may hold it. None when there is no negator.
    """
    begin = max(start, end - WINDOW)
    for mark in _CLAUSE_END.finditer(folded, begin, end):
        begin = mark.end()
    words = find_words(folded, begin, end)[-reach - 1 :] if reach else []
    for index in range(len(words) - 1, -1, -1):
        found = _negator_at(folded, words, index)
        # a phrase of two words may begin one word further out
        if found is not None and (index >= len(words) - reach or found[1] > words[index][1]):
            return found
    return None


def _negator_at(folded: str, words: list[tuple[int, int]], index: int) -> tuple[int, int] | None:
    start, end = words[index]
    word = folded[start:end]
    after = words[index + 1][1] if index + 1 < len(words) else end
    pair = folded[start:after]
    if pair in _PHRASES:
        return start, after
    if pair in NOT_NEGATING or not (word in _WORDS or word.endswith(CONTRACTED)):
        return None
    return start, end
