"""Stages: whether the words around a thing say that something is done with it or still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.compare.acts import Kind
from framing.compare.thing import Stage, Status
from framing.mention.tables import word_set

REACH = 90
"""Characters before and behind a thing in which its verb, and what qualifies that, can stand."""

_STOP = re.compile(r"[,;:()“”\"—]|\.[ \xa0]|\b(?:and|but|while|who|which)\b")
"""Where a clause ends, looking back from a verb."""

_IF = re.compile(r"\b(?:if|unless|whether|in case|provided|as long as|hypothetical)\b")
_MODAL = re.compile(r"\b(?:will|would|shall|could|can|may|might|must|should|to|[’']ll)\b")
_NOT = re.compile(r"\b(?:not|never|yet|nor|cannot|without|no)\b|n[’']t\b")
_UNREAL = re.compile(r"\b(?:would|could|should|might|may|must) (?:not )?have\b|\bfalsely\b")
_AHEAD = re.compile(
    r"\b(?:will|would|shall|[’']ll|(?:is|are|was|were)[ \xa0]to|"
    r"(?:commit(?:s|ted|ment)?|willing\w*|inten[dt]\w*|plan\w*|hop(?:e|es|ed|ing)|"
    r"expect\w*|want(?:s|ed)?|wish\w*|read(?:y|iness)|prepar\w*|due|set|scheduled|about|agreed|"
    r"pledg\w*|vow\w*|promis\w*|aim\w*|seek\w*|yet|determined|decided|propos\w*|"
    r"resolve[ds]?|urg(?:e|es|ed|ing)|call(?:s|ed)? (?:on|for)|desire)"
    r"(?:[ \xa0][\w’'-]+){0,3}[ \xa0]to)"
    r"(?:[ \xa0](?:soon|formally|also|finally|jointly|not))?[ \xa0]$"
)
"""Words before a verb in its base form that put the act ahead."""

_VOTED = re.compile(r"\bvoted?(?:[ \xa0][\w-]+){0,2}[ \xa0]to[ \xa0]$")
_BEFORE_ING = re.compile(
    r"\b(?:(?:committed|commitment|close|closer|dedicated|way|forward) to|before|ahead of|"
    r"(?:plan|prospect|possibility|hope|idea)s? (?:of|for)|towards?|interest\w* in|delay\w*|"
    r"postpon\w*|consider\w*|instead of)[ \xa0](?:the[ \xa0])?$"
)
_AFTER_ING = re.compile(r"\b(?:after|since|following|by|upon)[ \xa0](?:the[ \xa0])?$")
_PROGRESS = re.compile(
    r"\b(?:is|are|was|were|been)(?:[ \xa0]\w+ly|[ \xa0]now|[ \xa0]still)?[ \xa0]$"
)
_PLANNED = word_set(
    "proposed planned draft potential possible prospective future upcoming forthcoming hoped-for "
    "would-be tentative"
)


def find_statuses(
    small: str, thing: tuple[int, int], sentence: tuple[int, int], kind: Kind, *, heading: bool
) -> Iterator[Status]:
    """What is said of the thing at ``thing`` (its determiner included), behind it, before it and in
    its own adjectives.

    Args:
        small: The text in small letters.
        thing: Where its words start and end.
        sentence: Where its sentence starts and ends.
        kind: What kind of thing it is.
        heading: Headlines tell what is done in the present: "Leaders sign treaty".
    """
    start, end = thing
    behind = kind.after.match(small, end, min(end + REACH, sentence[1]))
    clause = _clause(small, sentence[0], start)
    none = small.startswith("no ", start)
    if behind:
        form = kind.forms[behind[2]]
        stage: Stage = "to come" if none else _stage_behind(behind[1], clause)
        yield Status(start, behind.end(), form.act, form.participle, stage)
    before = kind.before.search(clause)
    if before:
        form = kind.forms[before[1]]
        found = _stage_before(form.form, clause[: before.start()], heading)
        if found and not (none and found != "done"):
            found = "to come" if none else found
            place = start - len(clause) + before.start()
            yield Status(place, end, form.act, form.participle, found)
    elif not _PLANNED.isdisjoint(small[start:end].split()):
        yield Status(start, end, kind.first, kind.first_participle, "to come")


def _clause(small: str, first: int, start: int) -> str:
    """What stands before a thing in its clause."""
    before = small[max(first, start - REACH) : start]
    cut = 0
    for stop in _STOP.finditer(before):
        cut = stop.end()
    return before[cut:]


def _stage_behind(link: str, clause: str) -> Stage:
    """The stage of a participle behind a thing: "which is to be signed"."""
    if _IF.search(clause):
        return "conditional"
    if _MODAL.search(link) or _NOT.search(link):
        return "to come"
    return "under way" if " being" in link else "done"


def _stage_before(form: str, lead: str, heading: bool) -> Stage | None:
    """The stage of a verb before a thing, from what stands before the verb; None where unclear."""
    if _IF.search(lead):
        return "conditional"
    if form == "base":
        if _AHEAD.search(lead):
            return "to come"
        if _VOTED.search(lead):
            return "done"
        return "done" if heading and not _MODAL.search(lead) else None
    if form == "ing":
        if _BEFORE_ING.search(lead):
            return "to come"
        if _AFTER_ING.search(lead):
            return "done"
        return "under way" if _PROGRESS.search(lead) else None
    if _UNREAL.search(lead):
        return None
    return "to come" if _NOT.search(lead[-25:]) else "done"
