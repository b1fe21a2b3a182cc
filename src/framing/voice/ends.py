"""Ends: the tokens at which the narrator takes over again."""

from __future__ import annotations

from framing.mention.tables import word_set
from framing.voice.grammar import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    CONJUNCTIONS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    is_adverb,
)
from framing.voice.strip import QUOTE
from framing.voice.subjects import Hit

INSERTED = frozenset((",", ")", "—", "-"))

ASIDES = frozenset(("—", "-", "despite", "when", "but"))
"""They end an object or an infinitive: what follows is the narrator's afterthought."""

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


def find_ends(low: list[str], hits: list[Hit], stops: list[int]) -> tuple[set[int], set[int]]:
    """Tokens at which the narrator takes over again: "..., adding", "... and stressed", ";".

    The second set holds those that end an object or an infinitive only, not a clause.
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
        elif hit.shared and before in ("and", "but") and hit.cue.form in ("past", "s", "base"):
            end = at - 2 if at > 1 and low[at - 2] == "," else at - 1
            (cuts if _goes_on(low, hit) else phrase).add(end)
        elif hit.shared and before in (",", QUOTE) and hit.cue.form == "ing":
            cuts.add(at - (before == ","))
        elif not hit.shared and before in CONJUNCTIONS and at > 1 and low[at - 2] == ",":
            cuts.add(at - 2)
    if stops and _trails(low, stops[-1]):
        cuts.add(stops[-1])
    phrase.update(at for at in stops if not _is_listed(low, at))
    return cuts, phrase


def _turns(low: list[str], at: int) -> bool:
    """Whether ", and apparently, ..." follows: an aside of the narrator opens a new clause."""
    if at + 3 >= len(low) or low[at + 1] not in CONJUNCTIONS:
        return False
    return low[at + 3] == "," and is_adverb(low[at + 2])


def _trails(low: list[str], comma: int) -> bool:
    """Whether a last comma opens the narrator's remark: ", which ...", ", a step that ..."."""
    return comma + 1 < len(low) and low[comma + 1] in _REMARKS


_REMARKS = word_set("which who where compared despite a an")


def _is_listed(low: list[str], comma: int) -> bool:
    """Whether a comma stands in a list ("the road, the bridge and the port") and ends nothing."""
    near = low[comma + 1 : comma + 6]
    if not near or near[0] in ("including", QUOTE) or near[0][:1].isdigit():
        return True
    if near[0] in _NO_ITEM or _is_new_clause(low, comma):
        return False
    return "and" in near or "or" in near or "," in near[1:] or _closes(low, comma)


def _is_new_clause(low: list[str], comma: int) -> bool:
    """Whether ", and the council failed ..." follows: a main clause with a subject of its own."""
    if comma + 4 >= len(low) or low[comma + 1] not in _JOINS:
        return False
    if low[comma + 2] not in DETERMINERS and low[comma + 2] not in PERSONAL:
        return False
    for word in low[comma + 3 : comma + 8]:
        if word == "," or word in PREPOSITIONS:
            return False
        if word in AUXILIARIES or (word[-2:] == "ed" and len(word) > 4):
            return True
    return False


_JOINS = frozenset(("and", "but", "so", "yet"))


def _closes(low: list[str], comma: int) -> bool:
    """Whether ", and" closes a row of longer items: "the road, trade in grain, and the port"."""
    for at in range(comma + 1, min(len(low) - 1, comma + _LONGEST_ITEM)):
        if low[at] in AUXILIARIES:
            return False
        if low[at] == ",":
            return low[at + 1] in ("and", "or")
    return False


_LONGEST_ITEM = 15


_NO_ITEM = word_set(
    """
    which who where when while he she it they there we i a an the his her but so even have has had
    is was
    """
)


def takes_up(low: list[str], at: int) -> bool:
    """Whether "and" at a token leads back to the narrator: "refused to speak and is not there"."""
    after = low[at + 1 : at + 3]
    if low[at] != "and" or len(after) < 2:
        return False
    return (after[1] if is_adverb(after[0]) else after[0]) in _FINITE


_FINITE = word_set("is are was were has have had will would does did can could")
