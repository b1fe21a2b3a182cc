"""Reach: how far the words go that a cue reports."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set

from framing.voice.adjuncts import PLACES, is_setting
from framing.voice.cues import CUES, NOUN_FORMS
from framing.voice.ends import ASIDES, find_ends, takes_up
from framing.voice.subjects import Hit

_SIGNS = ASIDES | PLACES | {"and"}

Range = tuple[int, int]
"""First token and the token after the last."""


class Reach:
    """Ends of clauses in one strip, found once and when first asked for.

    A clause runs furthest, an infinitive ends before the narrator's afterthoughts, an object also
    before the place and time of speaking.
    """

    def __init__(self, low: list[str], hits: list[Hit], whole: Set[int] = frozenset()) -> None:
        self._low = low
        self._hits = hits
        self._whole = whole
        self._clause: list[int] | None = None
        self._infinitive: list[int] = []
        self._phrase: list[int] = []

    def clause(self, start: int) -> Range:
        """A reported clause that begins with token ``start``."""
        if self._clause is None:
            self._cut()
        return start, self._end(self._clause or [], start)

    def infinitive(self, start: int) -> Range:
        """A reported infinitive that begins with token ``start``."""
        if self._clause is None:
            self._cut()
        return start, self._end(self._infinitive, start)

    def phrase(self, start: int) -> Range:
        """A reported object that begins with token ``start``, with a clause that hangs on it."""
        if self._clause is None:
            self._cut()
        low, end = self._low, self._end(self._phrase, start)
        for at in range(start + 1, min(end, start + _NEAR)):
            if low[at] == "that" and low[at - 1] in _LEADS:  # "expressed the fear that ..."
                return start, self.clause(at)[1]
        return start, end

    def _cut(self) -> None:
        low = self._low
        stops = [at for at, word in enumerate(low) if word == "," or word == ";"]
        clause, phrase = find_ends(low, self._hits, stops)
        # "what they call “town rule,” the creed of ...": the creed is the narrator's
        clause.update(at + 1 for at in self._whole if "what" in low[max(0, at - 5) : at])
        self._clause = sorted(clause)
        signs = [at for at, word in enumerate(low) if word in _SIGNS]
        phrase.update(clause)
        phrase.update(at for at in signs if low[at] in ASIDES or takes_up(low, at))
        self._infinitive = sorted(phrase)
        phrase.update(at for at in signs if low[at] in PLACES and is_setting(low, at))
        self._phrase = sorted(phrase)

    def _end(self, cuts: list[int], start: int) -> int:
        index = bisect_right(cuts, start)
        return cuts[index] if index < len(cuts) else len(self._low)


_LEADS = frozenset((*NOUN_FORMS, *CUES))
"""Words that open a clause with "that"."""

_NEAR = 12
"""Tokens of an object in which a noun may open a clause of its own."""
