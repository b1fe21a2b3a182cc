"""Surroundings: whether what stands around a find lets it count.

Looked at only where a term with rules was found. What a sentence holds of a list of words is found
once and kept, so a text of one long sentence costs no more than its length for each list.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

from framing.lexicon.attribute import is_attribute
from framing.lexicon.lexicon import Term
from framing.lexicon.pattern import compile_pattern, has_gap, search_keys
from framing.text.fold import Folded
from framing.text.span import Span
from framing.text.words import find_words

Extent = tuple[int, int]
Refusal = tuple[Literal["excepted", "out of context"], Extent | None]
"""Why a find does not count, and the words that decided it; None where words were missing."""

_ACRONYM = re.compile(r"[A-Z]{2,3}")


class Surroundings:
    """The sentences of one text, with what was already found in them; all offsets are in the folded
    text.
    """

    def __init__(self, text: str, folded: Folded, sentences: Sequence[Span]) -> None:
        """``sentences`` are offsets in the text as loaded."""
        self.folded = folded.text
        self._text = text
        self._folding = folded
        self._sentences = sentences
        self._limits: dict[int, Extent] = {}
        self._longest: dict[tuple[int, tuple[str, ...]], int] = {}
        self._words: dict[int, tuple[list[int], list[int]]] = {}
        self._places: dict[tuple[int, tuple[str, ...]], list[Extent]] = {}

    def refuse(self, find: Extent, sentence: int, term: Term) -> Refusal | None:
        """Why a find of a term in a sentence does not count; None when every condition holds."""
        asked = term.conditions
        if asked.excepted:
            exception = self._touching(find, sentence, asked.excepted)
            if exception is not None:
                return "excepted", exception
        if asked.near and self._close(find, sentence, asked.near, term) is None:
            return "out of context", None
        if asked.not_near:
            unwanted = self._close(find, sentence, asked.not_near, term)
            if unwanted is not None:
                return "out of context", unwanted
        if asked.company and self._beside(find, sentence, asked.company, term) is None:
            return "out of context", None
        if asked.attribute_of and not self._is_attribute(find, sentence, asked.attribute_of):
            return "out of context", None
        return None

    def limits(self, sentence: int) -> Extent:
        """Where a sentence begins and ends."""
        if sentence not in self._limits:
            span = self._sentences[sentence]
            self._limits[sentence] = self._folding.folded(span.start, span.end)
        return self._limits[sentence]

    def original(self, extent: Extent) -> Span:
        """The same words in the text as loaded."""
        return Span(*self._folding.original(*extent))

    def _touching(self, find: Extent, sentence: int, phrases: tuple[str, ...]) -> Extent | None:
        """The first of some phrases that shares characters with a find."""
        places = self._find(sentence, phrases)
        if not places:
            return None
        if (sentence, phrases) not in self._longest:
            self._longest[sentence, phrases] = max(end - start for start, end in places)
        at = bisect_left(places, (find[0] - self._longest[sentence, phrases], 0))
        while at < len(places) and places[at][0] < find[1]:
            if places[at][1] > find[0]:
                return places[at]
            at += 1
        return None

    def _close(
        self, find: Extent, sentence: int, phrases: tuple[str, ...], term: Term
    ) -> Extent | None:
        """The first of some phrases within the window of words around a find, or in its gap."""
        places = self._find(sentence, phrases)
        if not places:
            return None
        zone = self._zone(find, sentence, term.conditions.window)
        return _first_beside(find, places, zone, has_gap(term.text))

    def _beside(
        self, find: Extent, sentence: int, phrases: tuple[str, ...], term: Term
    ) -> Extent | None:
        """The first of some phrases in the sentence of a find, outside its words."""
        places = self._find(sentence, phrases)
        if not places:
            return None
        return _first_beside(find, places, self.limits(sentence), has_gap(term.text))

    def _zone(self, find: Extent, sentence: int, window: int) -> Extent:
        """From ``window`` words before a find to as many behind it, within its sentence."""
        starts, ends = self._words_of(sentence)
        before, behind = bisect_right(ends, find[0]), bisect_left(starts, find[1])
        first = starts[max(0, before - window)] if before else find[0]
        last = ends[min(len(ends), behind + window) - 1] if behind < len(ends) else find[1]
        return first, last

    def _is_attribute(self, find: Extent, sentence: int, nouns: tuple[str, ...]) -> bool:
        """Whether a find is said of one of the nouns that its term names."""
        places = self._find(sentence, nouns)
        return bool(places) and is_attribute(self.folded, find, places)

    def _find(self, sentence: int, phrases: tuple[str, ...]) -> list[Extent]:
        """Where some phrases stand in a sentence, in order."""
        known = self._places.get((sentence, phrases))
        if known is None:
            begin, stop = self.limits(sentence)
            words = self.folded[begin:stop]
            found = [
                place
                for key, phrase in search_keys(phrases)
                if key in words
                for place in compile_pattern(phrase).find_all(self.folded, begin, stop)
                if not _ACRONYM.fullmatch(phrase) or self._is_printed(place, phrase)
            ]
            known = self._places[sentence, phrases] = sorted(set(found))
        return known

    def _is_printed(self, extent: Extent, letters: str) -> bool:
        start, end = self._folding.original(*extent)
        return self._text[start:end] == letters

    def _words_of(self, sentence: int) -> tuple[list[int], list[int]]:
        """Starts and ends of the words of a sentence."""
        if sentence not in self._words:
            words = find_words(self.folded, *self.limits(sentence))
            self._words[sentence] = [start for start, _ in words], [end for _, end in words]
        return self._words[sentence]


def _first_beside(find: Extent, places: list[Extent], zone: Extent, gapped: bool) -> Extent | None:
    """The first of some places that stands in a zone before a find, in its gap, or behind it."""
    start, end = find
    return (
        _first_within(places, zone[0], start)
        or (_first_within(places, start + 1, end - 1) if gapped else None)
        or _first_within(places, end, zone[1])
    )


def _first_within(places: list[Extent], begin: int, stop: int) -> Extent | None:
    at = bisect_left(places, (begin, 0))
    while at < len(places) and places[at][0] < stop:
        if places[at][1] <= stop:
            return places[at]
        at += 1
    return None
