"""Surroundings: whether what stands around a find lets it count.

Looked at only where a term with rules was found. What a sentence holds of a list of words is found
once and kept, so a text of one long sentence costs no more than its length for each list.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

from framing.lexicon.conditions import Conditions
from framing.lexicon.pattern import compile_phrases
from framing.mention.tables import any_of, word_set
from framing.text.words import find_words

Extent = tuple[int, int]
Refusal = tuple[Literal["excepted", "out of context"], Extent | None]
"""Why a find does not count, and the words that decided it; None where words were missing."""

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
"""What may stand between a copula and the term, up to two, beside adverbs in -ly."""

LINK_LENGTH = 80
"""Most characters between a noun and what is said of it."""

_LINK = re.compile(
    rf" (?:(?:{any_of(AUXILIARIES)}) ){{0,2}}(?:{any_of(COPULAS)}) "
    rf"(?:(?:{any_of(DEGREES)}|[a-z]{{2,30}}ly) ){{0,2}}"
)


class Surroundings:
    """The sentences of one folded text, with what was already found in them."""

    def __init__(self, folded: str, sentences: Sequence[Extent]) -> None:
        """``sentences`` are offsets in ``folded``."""
        self.folded = folded
        self.sentences = sentences
        self._words: dict[int, tuple[list[int], list[int]]] = {}
        self._places: dict[tuple[int, tuple[str, ...]], list[Extent]] = {}
        self._longest: dict[tuple[int, tuple[str, ...]], int] = {}

    def refuse(self, find: Extent, sentence: int, conditions: Conditions) -> Refusal | None:
        """Why a find in a sentence does not count; None when every condition holds."""
        exception = self._touching(find, sentence, conditions.excepted)
        if exception is not None:
            return "excepted", exception
        if conditions.near or conditions.not_near:
            zone = self._zone(find, sentence, conditions.window)
            if conditions.near and self._beside(find, sentence, conditions.near, zone) is None:
                return "out of context", None
            unwanted = self._beside(find, sentence, conditions.not_near, zone)
            if unwanted is not None:
                return "out of context", unwanted
        whole = self.sentences[sentence]
        if conditions.company and self._beside(find, sentence, conditions.company, whole) is None:
            return "out of context", None
        if conditions.attribute_of and not self._is_attribute(find, sentence, conditions):
            return "out of context", None
        return None

    def _touching(self, find: Extent, sentence: int, phrases: tuple[str, ...]) -> Extent | None:
        """The first of some phrases that shares characters with a find."""
        if not phrases:
            return None
        places = self._find(sentence, phrases)
        longest = self._longest[sentence, phrases]
        at = bisect_left(places, (find[0] - longest, 0))
        while at < len(places) and places[at][0] < find[1]:
            if places[at][1] > find[0]:
                return places[at]
            at += 1
        return None

    def _beside(
        self, find: Extent, sentence: int, phrases: tuple[str, ...], zone: Extent
    ) -> Extent | None:
        """The first of some phrases that stands in a zone before or behind a find."""
        if not phrases:
            return None
        places = self._find(sentence, phrases)
        return _first_within(places, zone[0], find[0]) or _first_within(places, find[1], zone[1])

    def _zone(self, find: Extent, sentence: int, window: int) -> Extent:
        """From ``window`` words before a find to as many behind it, within its sentence."""
        starts, ends = self._words_of(sentence)
        before, behind = bisect_right(ends, find[0]), bisect_left(starts, find[1])
        first = starts[max(0, before - window)] if before else find[0]
        last = ends[min(len(ends), behind + window) - 1] if behind < len(ends) else find[1]
        return first, last

    def _is_attribute(self, find: Extent, sentence: int, conditions: Conditions) -> bool:
        """Whether a noun follows at once, or stands before with a copula in between."""
        places = self._find(sentence, conditions.attribute_of)
        start, end = find
        behind = bisect_left(places, (end + 1, 0))
        if behind < len(places) and places[behind][0] == end + 1 and self.folded[end] == " ":
            return True
        first = bisect_left(places, (start - LINK_LENGTH - 1, 0))
        return any(
            start - LINK_LENGTH <= last <= start and _LINK.fullmatch(self.folded, last, start)
            for _, last in places[first:behind]
        )

    def _find(self, sentence: int, phrases: tuple[str, ...]) -> list[Extent]:
        """Where some phrases stand in a sentence, in order."""
        key = sentence, phrases
        if key not in self._places:
            begin, stop = self.sentences[sentence]
            found: set[Extent] = set()
            for pattern in compile_phrases(phrases):
                if self.folded.find(pattern.key, begin, stop) >= 0:
                    found.update(pattern.find_all(self.folded, begin, stop))
            places = sorted(found)
            self._places[key] = places
            self._longest[key] = max((end - start for start, end in places), default=0)
        return self._places[key]

    def _words_of(self, sentence: int) -> tuple[list[int], list[int]]:
        """Starts and ends of the words of a sentence."""
        if sentence not in self._words:
            words = find_words(self.folded, *self.sentences[sentence])
            self._words[sentence] = [start for start, _ in words], [end for _, end in words]
        return self._words[sentence]


def _first_within(places: list[Extent], begin: int, stop: int) -> Extent | None:
    at = bisect_left(places, (begin, 0))
    while at < len(places) and places[at][0] < stop:
        if places[at][1] <= stop:
            return places[at]
        at += 1
    return None
