"""Tokens: the words of a sentence in the form in which they are compared."""

from __future__ import annotations

import re
from functools import lru_cache

from framing.text.words import WORD

STOP_WORD_TABLE = {
    "articles and determiners": "a an the this that these those each all any both other own same "
    "such some most more no nor only once one two few",
    "pronouns": "i you he him his she her it its itself we our they them their there here who "
    "whom what which how why when where",
    "prepositions and conjunctions": "about above after again also although among and as at "
    "because before between but by during for from further if in into of off on or out over so "
    "than then through to too under until up very while with",
    "auxiliaries": "am is are was were be been being do does did has have had having can could "
    "may might must shall should will would not now just",
    "verbs of saying that stand in every news sentence": "said say says told",
}
"""Words that say nothing of what a sentence is about, by kind. "us" is not among them: folded,
it may be the United States."""

STOP_WORDS = frozenset(word for words in STOP_WORD_TABLE.values() for word in words.split())

_ENDINGS = (
    (re.compile(r"'s?$"), ""),
    (re.compile(r"(?<=[a-z]{3})ies$"), "y"),
    (re.compile(r"(?<=ss|sh|ch)es$"), ""),
    (re.compile(r"(?<=[a-z]{2}[^su])(?<!new)s$"), ""),
    (re.compile(r"(?<=[a-z]{3})(?:ed|ing)$"), ""),
)
"""Endings of English inflection taken off in turn, so that forms of one word
meet. Not a full stemmer: two words that fall together by mistake cost more than two that do not."""


def content_words(folded: str) -> list[str]:
    """Words of a folded sentence without stop words, each without its inflection."""
    return [_stem(word) for word in WORD.findall(folded) if word not in STOP_WORDS]


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    for ending, replacement in _ENDINGS:
        word = ending.sub(replacement, word)
    return word


@lru_cache(maxsize=5_000)
def printed_words(folded: str) -> tuple[tuple[str, str], ...]:
    """Content words of a folded sentence, each without its inflection and as it stands there."""
    words = WORD.findall(folded)
    return tuple((_stem(word), word) for word in words if word not in STOP_WORDS)
