"""Indirect speech: the attributions of a strip, of all the kinds there are."""

from __future__ import annotations

from framing.voice.attribution import Attribution
from framing.voice.contents import attribute
from framing.voice.cues import CUES, MINDS, NOUN_FORMS
from framing.voice.hits import find_hits
from framing.voice.nouns import NOUN_OBJECTS, find_nouns
from framing.voice.reach import Reach
from framing.voice.sources import HELD, find_sources
from framing.voice.strip import QUOTE, Strip
from framing.voice.unmarked import find_unmarked

SIGNS = frozenset(
    (*CUES, *NOUN_FORMS, *NOUN_OBJECTS, *HELD, "according", "that", ":", "put", QUOTE)
)
"""Without one of these a strip holds no attribution."""


def find_attributions(strip: Strip, text: str) -> list[Attribution]:
    """Every attribution of a strip, in the order of the cues."""
    capitals = strip.capitals
    hits = find_hits(strip, capitals)
    reach = Reach(strip.low, hits, strip.whole)
    found: list[Attribution] = []
    free = 0  # where words before a later cue may begin
    for hit in hits:
        attribution = attribute(strip, text, hit, reach, free)
        if attribution is not None:
            found.append(attribution)
            if hit.first == 0 and hit.passive:
                free = attribution.contents[-1][1]
            elif attribution.contents and attribution.contents[0][0] < hit.first:
                free = max(hit.end, attribution.contents[-1][1])  # the next speech starts after it
    found += find_sources(strip, reach)
    nouns = find_nouns(strip, capitals, reach)
    objects = {start for attribution in found for start, _ in attribution.contents if nouns}
    for noun in nouns:
        # "expressed the opinion that ..." is one attribution: the verb's
        if noun.subject is not None or not objects.intersection(
            range(noun.cue[0] - 2, noun.cue[0] + 1)
        ):
            found.append(noun)
    return _sorted(_spoken_first(found), strip, capitals, text)


def _spoken_first(found: list[Attribution]) -> list[Attribution]:
    """Without the minds inside speech: in "he said the town wants peace" the wish is his word."""
    if not any(a.family in MINDS for a in found):
        return found
    spoken = sorted(c for a in found if a.family not in MINDS for c in a.contents)
    kept: list[Attribution] = []
    end = index = 0
    for attribution in sorted(found, key=_cue_of):
        at = attribution.cue[0]
        while index < len(spoken) and spoken[index][0] <= at:
            end = max(end, spoken[index][1])
            index += 1
        if at >= end or attribution.family not in MINDS:
            kept.append(attribution)
    return kept


def _cue_of(attribution: Attribution) -> tuple[int, int]:
    return attribution.cue


def _sorted(
    found: list[Attribution], strip: Strip, capitals: list[bool], text: str
) -> list[Attribution]:
    """All attributions of a strip in the order of their cues, with those that have no cue word."""
    taken = _held(strip, found) if strip.folded else set()
    shouted = strip.capitals[0] and text[strip.starts[0] : strip.ends[0]].isupper()
    found += find_unmarked(strip, capitals, taken, shouted=shouted)
    found.sort(key=_cue_of)
    return found


def _held(strip: Strip, found: list[Attribution]) -> set[int]:
    """The quotations, by token, that lie in some content; one sweep from left to right."""
    contents = sorted(content for attribution in found for content in attribution.contents)
    held: set[int] = set()
    end = index = 0
    for at in strip.folded:
        while index < len(contents) and contents[index][0] <= at:
            end = max(end, contents[index][1])
            index += 1
        if at < end:
            held.add(at)
    return held
