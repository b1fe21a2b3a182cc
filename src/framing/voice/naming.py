"""Naming: "called it a lie", "sees the plan as a threat", "labeled him unfit"."""

from __future__ import annotations

from framing.mention.tables import word_set
from framing.voice.grammar import CONJUNCTIONS, NOUN_MARKERS, PREPOSITIONS, STOPS
from framing.voice.reach import Range, Reach
from framing.voice.strip import QUOTE, Strip
from framing.voice.subjects import Hit

_NAMING = word_set("call dub term label deem brand")
_NAMED = 60
"""Tokens in which the word for an object is looked for; work stays linear."""

_PARTICLES = frozenset(("out", "off", "up", "in"))


def find_named(strip: Strip, at: int, hit: Hit, reach: Reach) -> Range | None:
    """Behind "called", "sees": an object and the word for it; None where no word is said of it."""
    start, end = reach.phrase(at)
    inner = strip.low[start : min(end, start + _NAMED)]
    named = QUOTE in inner or "as" in inner
    if hit.cue.verb in _NAMING:
        named = named or any(word in ("a", "an", "the") for word in inner[1:7])
        named = named or _is_judged(strip, start, end)
        named = named and (hit.subject is not None or "as" in inner) and inner[0] not in _PARTICLES
    return (start, end) if named else None


_OBJECT_PRONOUNS = word_set(
    "him her it them us me himself herself themselves itself that this those these"
)
_JUDGING = (
    *("al", "ic", "ive", "ous", "ful", "less", "able", "ible", "ary", "ent", "ant", "ish"),
    *("ed", "ing", "fit", "wrong", "fair", "ate", "id", "se"),
)
"""Endings of adjectives that say something of an object."""

_NO_ADJECTIVE = PREPOSITIONS | STOPS | CONJUNCTIONS


def _is_judged(strip: Strip, start: int, end: int) -> bool:
    """Whether an object has a word said of it behind: "him competent", "the plan useless"."""
    low, capitals = strip.low, strip.capitals
    if end - start < 2:
        return False
    if low[start] in _OBJECT_PRONOUNS:
        return low[start + 1] not in _NO_ADJECTIVE
    at = start
    while at < end and capitals[at]:
        at += 1
    if start < at < end:  # behind a name
        return low[at].endswith(_JUDGING)
    for at in range(start + (2 if low[start] in NOUN_MARKERS else 1), min(end, start + 8)):
        if low[at] in PREPOSITIONS:
            return False
        if at + 1 >= len(low) or low[at + 1] in _NO_ADJECTIVE:
            return low[at].endswith(_JUDGING) and not capitals[at]
    return False
