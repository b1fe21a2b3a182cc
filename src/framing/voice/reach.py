"""Reach: where the words end that a cue reports, and what may stand between the two."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set

from framing.mention.tables import word_set
from framing.voice.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    PERSONAL,
    PREPOSITIONS,
    TIME_OPENERS,
    TIMES,
    WEEKDAYS,
    is_adverb,
)
from framing.voice.strip import QUOTE
from framing.voice.subjects import Hit

_PHRASE_ENDS = word_set(
    """
    while as after before when which who where although though because since whereas with but
    despite amid saying
    """
)
"""After a comma these leave an object ("praised the plan, which ..."); clauses run through them."""

INSERTED = frozenset((",", ")", "—", "-"))

Range = tuple[int, int]


class Reach:
    """Ends of clauses in one strip, found once and when first asked for."""

    def __init__(self, low: list[str], hits: list[Hit], whole: Set[int] = frozenset()) -> None:
        self._whole = whole
        self._low = low
        self._hits = hits
        self._clause: list[int] | None = None
        self._phrase: list[int] = []

    def clause(self, start: int) -> Range:
        """A reported clause that begins with token ``start``."""
        if self._clause is None:
            self._cut()
        return start, self._end(self._clause or [], start)

    def phrase(self, start: int) -> Range:
        """A reported object that begins with token ``start``."""
        if self._clause is None:
            self._cut()
        return start, self._end(self._phrase, start)

    def _cut(self) -> None:
        low = self._low
        stops = [at for at, word in enumerate(low) if word == "," or word == ";"]
        clause, phrase = _cuts(low, self._hits, stops)
        ends = (at for at in stops if at + 1 < len(low) and low[at + 1] in _PHRASE_ENDS)
        new = (at for at in stops if _is_new_clause(low, at))
        # "what they call “town rule,” the creed of ...": the creed is the narrator's
        clause.update(at + 1 for at in self._whole if "what" in low[max(0, at - 5) : at])
        self._clause = sorted(clause)
        self._phrase = sorted({*clause, *phrase, *ends, *new})

    def _end(self, cuts: list[int], start: int) -> int:
        index = bisect_right(cuts, start)
        return cuts[index] if index < len(cuts) else len(self._low)


_OBJECTS = frozenset("oa")
_DOINGS = word_set("report announce call state write offer push press support back attack")
"""After "and" these may as well be deeds that are told of ("voted for him and called a donor")."""


def _goes_on(low: list[str], hit: Hit) -> bool:
    """Whether a second verb reports too ("and added that"), and is not told of ("and wrote in")."""
    following = low[hit.last] if hit.last < len(low) else ""
    if hit.cue.takes & _OBJECTS and hit.cue.family == "speech" and hit.cue.verb not in _DOINGS:
        return following not in PREPOSITIONS
    return hit.cue.family == "speech" and (
        following in ("that", QUOTE, ",", ":")
        or following in CLAUSE_OPENERS
        or "p" in hit.cue.takes
    )


def _cuts(low: list[str], hits: list[Hit], stops: list[int]) -> tuple[set[int], set[int]]:
    """Tokens at which the narrator takes over again: "..., adding", "... and stressed", ";".

    The second set holds those that end an object only, not a clause.
    """
    phrase: set[int] = set()
    cuts = {at for at in stops if low[at] == ";" or _turns(low, at)}
    for hit in hits:
        if hit.inverted:
            cuts.add(hit.first - 1)
            continue
        at = hit.start
        while at > 0 and is_adverb(low[at - 1]):
            at -= 1
        before = low[at - 1] if at else ""
        if hit.subject and not hit.shared and low[hit.first - 1] in INSERTED:
            cuts.add(hit.first - 1)  # "X, who said A, added B"
        elif hit.shared and before in CONJUNCTIONS and hit.cue.form in ("past", "s", "base"):
            end = at - 2 if at > 1 and low[at - 2] == "," else at - 1
            (cuts if _goes_on(low, hit) else phrase).add(end)
        elif hit.shared and before in (",", QUOTE) and hit.cue.form == "ing":
            cuts.add(at - (before == ","))
        elif not hit.shared and before in CONJUNCTIONS and at > 1 and low[at - 2] == ",":
            cuts.add(at - 2)
    return cuts, phrase


def _is_new_clause(low: list[str], at: int) -> bool:
    """Whether ", and the council failed ..." follows: a main clause with a subject of its own."""
    if at + 4 >= len(low) or low[at + 1] not in _JOINS:
        return False
    if low[at + 2] not in DETERMINERS and low[at + 2] not in PERSONAL:
        return False
    for word in low[at + 3 : at + 8]:
        if word == "," or word in PREPOSITIONS:
            return False
        if word in AUXILIARIES or (word.endswith("ed") and len(word) > 4):
            return True
    return False


_JOINS = frozenset(("and", "but", "so", "yet"))


def _turns(low: list[str], at: int) -> bool:
    """Whether ", and apparently, ..." follows: an aside of the narrator opens a new clause."""
    if at + 3 >= len(low) or low[at + 1] not in CONJUNCTIONS:
        return False
    return low[at + 3] == "," and is_adverb(low[at + 2])


CLAUSE_OPENERS = word_set(
    """
    the a an he she it they we i you his her their there this he's she's it's they're we're i'm
    he'd she'd they'd he'll she'll they'll there's
    """
)


def skip_adjunct(low: list[str], at: int) -> int:
    """Right over times of speaking ("said on Monday that"), and over adverbs before a clause.

    "said publicly that" skips the adverb; "said only two came" keeps it, as part of what is said.
    """
    at = _skip_times(low, at)
    end = at
    while end < len(low) and is_adverb(low[end]):
        end = _skip_times(low, end + 1)
    return end if end >= len(low) or low[end] in _AFTER_ADJUNCT else at


_AFTER_ADJUNCT = frozenset(("that", "to", ",", ":", ";", "—", "-", QUOTE))


def _is_date(word: str, following: str) -> bool:
    """Whether two words say when: "on Monday", "last week", "in 2014"."""
    if word in ("on", "in") and (following in WEEKDAYS or following in MONTHS):
        return True
    if word in TIME_OPENERS and (following in TIMES or following in WEEKDAYS):
        return True
    return word == "in" and len(following) == 4 and following.isdigit()


def _skip_times(low: list[str], at: int) -> int:
    size = len(low)
    while at < size:
        word = low[at]
        following = low[at + 1] if at + 1 < size else ""
        later = following in TIME_OPENERS or following == "on"
        dated = word[:1].isdigit() and at > 0 and low[at - 1] in MONTHS
        if word in WEEKDAYS or (word in MONTHS and following[:1].isdigit()):
            at += 1 + (following in TIMES)
        elif _is_date(word, following):
            at += 2
        elif dated or (later and word in ("earlier", "later")):
            at += 1
        else:
            break
    return at
