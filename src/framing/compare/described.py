"""Described: the nouns of an article, and the words that judge or sort them.

A modifier stands before its noun ("illegal sanctions"), behind "is" ("the sanctions are illegal")
or behind "as" ("described the sanctions as illegal"); marks around the noun count as one too. There
is no tagger: closed word classes end a noun phrase, and only known words are modifiers.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from framing.align.tokens import STOP_WORDS
from framing.compare.adjectives import Adjective, find_adjective
from framing.compare.phrases import (
    Word,
    classes_before,
    find_head,
    is_free_to_modify,
    is_no_adjective,
    may_be_noun,
    split_words,
)
from framing.compare.predicates import find_subject
from framing.mention.tables import word_set
from framing.mention.units import singular
from framing.reading import Reading
from framing.segment.sentence import sentence_at
from framing.text.span import Span
from framing.text.words import count_words
from framing.voice.scare import LONGEST_SCARE

MARKED = Adjective("“…”", "evaluative", "marks around it hold it at arm’s length")
"""What quotation marks around a phrase do that nobody is quoted with."""

NAMING_WORDS = word_set("word words term terms phrase phrases name named called titled entitled")
"""Words behind which marks only say that a word is meant as a word."""

WITH_TO = word_set(
    "supposed alleged claimed presumed reputed true loyal faithful vulnerable determined"
)
"""Words that speak of a deed or an aim before "to"."""

SET_PHRASES = frozenset((("great", "deal"), ("great", "lengths"), ("best", "friend")))
"""Phrases in which the adjective says nothing of the noun."""


@dataclass(frozen=True, slots=True)
class Described(Span):
    """A noun (its span) with a modifier. ``form`` is the noun as it stands here in small letters,
    ``classes`` are the classifying words before it.
    """

    noun: str
    form: str
    adjective: Adjective
    modifier: Span
    sentence: int
    classes: frozenset[str]


Place = tuple[int, int]
"""A word: the index of its sentence, and its own in that sentence."""


@dataclass(frozen=True, slots=True)
class Nouns:
    """What an article describes, and the places of all its content words by their noun form."""

    reading: Reading
    words: Mapping[int, Sequence[Word]]
    uses: Mapping[str, Sequence[Place]]
    described: Mapping[str, Sequence[Described]]

    def word(self, place: Place) -> Word:
        """The word at a place."""
        return self.words[place[0]][place[1]]

    def classes(self, place: Place) -> frozenset[str]:
        """The classifying words before the word at a place."""
        return classes_before(self.words[place[0]], place[1])


def find_described(reading: Reading) -> Nouns:
    """The content words of the story, and those of them that a modifier stands with."""
    words = {
        index: split_words(reading.article.text, sentence)
        for index, sentence in enumerate(reading.sentences)
        if sentence.tells
    }
    uses: dict[str, list[Place]] = {}
    described: dict[str, list[Described]] = {}
    for index, row in words.items():
        for at, word in enumerate(row):
            key = noun_key(word.low)
            if key:
                uses.setdefault(key, []).append((index, at))
        for found in _in_sentence(row, index):
            described.setdefault(found.noun, []).append(found)
    for found in _in_marks(reading, words):
        described.setdefault(found.noun, []).append(found)
    return Nouns(reading, words, uses, described)


def is_content(word: str) -> bool:
    """Whether a word in small letters may name a thing."""
    return len(word) > 2 and word not in STOP_WORDS and not (word[0].isdigit() or "n't" in word)


@lru_cache(maxsize=50_000)
def noun_key(word: str) -> str:
    """The form under which the uses of a noun meet: the singular, without a possessive ending; ""
    for a word that names no thing.
    """
    if not is_content(word):
        return ""
    bare = word.removesuffix("'s").removesuffix("'")
    return singular(bare) or bare


def _in_sentence(words: Sequence[Word], sentence: int) -> Iterator[Described]:
    for at, word in enumerate(words):
        adjective = None if word.capital and at else find_adjective(word.low)
        if adjective is None or _is_verb_with_to(words, at):
            continue
        head = find_head(words, at) if is_free_to_modify(words, at) else None
        if head is None:
            head = find_subject(words, at)
        if head is not None and _says_something(adjective, words[head]):
            yield _described(words, head, adjective, Span(word.start, word.end), sentence)


def _says_something(adjective: Adjective, head: Word) -> bool:
    """Whether a modifier tells something of its noun; what a name is of ("Iranian") does not."""
    if adjective.kind == "classifying" and head.capital:
        return False
    return (adjective.base, head.low) not in SET_PHRASES


def _is_verb_with_to(words: Sequence[Word], at: int) -> bool:
    """Whether a word says something else before "to" ("was supposed to come")."""
    return words[at].low in WITH_TO and at + 1 < len(words) and words[at + 1].low == "to"


def _described(
    words: Sequence[Word], head: int, adjective: Adjective, modifier: Span, sentence: int
) -> Described:
    return Described(
        start=words[head].start,
        end=words[head].end,
        noun=noun_key(words[head].low),
        form=words[head].low,
        adjective=adjective,
        modifier=modifier,
        sentence=sentence,
        classes=classes_before(words, head) - {adjective.base},
    )


def _in_marks(reading: Reading, words: Mapping[int, Sequence[Word]]) -> Iterator[Described]:
    """Nouns that stand in marks of their own, as the last word of a short phrase."""
    text = reading.article.text
    for voice in reading.voices:
        if voice.kind != "scare" or text[voice.start].isalnum():
            continue
        inside = count_words(text, voice.start, voice.end)
        index = sentence_at(reading.sentences, voice.start)
        row = words.get(index, ())
        first = bisect_left(row, voice.start, key=attrgetter("start"))
        at = first + inside - 1
        if 0 < inside <= LONGEST_SCARE and at < len(row) and _is_held_off(row, first, at):
            yield _described(row, at, MARKED, Span(voice.start, voice.end), index)


def _is_held_off(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether words in marks are a plain noun phrase: no title, no sentence, no word as a word."""
    return (
        not words[first].capital
        and (first == 0 or words[first - 1].low not in NAMING_WORDS)
        and all(is_content(word.low) and may_be_noun(word) for word in words[first : last + 1])
        and is_no_adjective(words[last].low)
    )
