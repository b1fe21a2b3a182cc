"""Indirect speech: cues, and how much of the text around each is somebody's words."""

from __future__ import annotations

from dataclasses import dataclass

from framing.voice.clauses import Range, Reach, find_complement, skip_adjunct
from framing.voice.cues import CUES, DISTANCING_FRAME, NOUN_FORMS, Family
from framing.voice.grammar import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    POSSESSIVES,
    PREPOSITIONS,
    STOPS,
    SUBORDINATORS,
)
from framing.voice.hits import find_hits
from framing.voice.strip import QUOTE, Strip
from framing.voice.subjects import REACH, Hit, noun_phrase
from framing.voice.voice import Stance


@dataclass(slots=True)
class Attribution:
    """Contents that one cue gives to one subject; all are token ranges of a strip.

    ``opens_next`` tells that the content stands in the strip that follows ("He said:").
    """

    cue: Range
    subject: Range | None
    contents: list[Range]
    stance: Stance
    family: Family
    shared: bool = False
    opens_next: bool = False


_SIGNS = frozenset((*CUES, *NOUN_FORMS, "according", ":"))
"""Without one of these a strip holds no attribution."""

_RUNS_ON_NOT = SUBORDINATORS | CONJUNCTIONS | PREPOSITIONS | frozenset(("with", "according"))
"""After "..., he said," these open the narrator's words, not the rest of the speech."""

LONGEST_SENTENCE = 150
"""Tokens looked back from "according to"; a longer sentence is not one clause."""

_LONGEST_TITLE = 30
"""Tokens of a first line that may be a headline though it ends with a full stop."""

SHORTEST_CLAUSE = 3
"""Tokens before "..., he said", the comma included; fewer are an adverb or a place."""

_NAME_COLON = 7
"""Tokens. A longer row before a colon is a sentence and no "Name: statement" headline."""


def find_attributions(strip: Strip, text: str) -> list[Attribution]:
    """Every attribution of a strip, in the order of the cues."""
    if _SIGNS.isdisjoint(strip.low):
        return []
    capitals = [text[start].isupper() for start, _ in strip.spans]
    hits = find_hits(strip, capitals)
    reach = Reach(strip.low, hits)
    found: list[Attribution] = []
    free = 0  # where words before a later cue may begin
    for hit in hits:
        attribution = _of_hit(strip, hit, reach, free)
        if attribution is not None:
            found.append(attribution)
            if attribution.contents and attribution.contents[0][0] < hit.first:
                free = max(hit.end, attribution.contents[-1][1])  # the next speech starts after it
    found += _of_sources(strip, reach)
    objects = {start for attribution in found for start, _ in attribution.contents}
    for noun in _of_nouns(strip, capitals, reach):
        # "expressed the opinion that ..." is one attribution: the verb's
        if not objects.intersection(range(noun.cue[0] - 2, noun.cue[0] + 1)):
            found.append(noun)
    found += _of_name_colon(strip, capitals)
    found.sort(key=lambda attribution: attribution.cue)
    return found


def _of_hit(strip: Strip, hit: Hit, reach: Reach, free: int) -> Attribution | None:
    low = strip.low
    contents: list[Range] = []
    complement = find_complement(strip, hit, reach)
    if complement is not None and hit.first == 0 and hit.cue.form == "ing":
        start, end = complement  # "Recognizing that ..., the West ...": the main clause follows
        if "," in low[start:end]:
            complement = start, low.index(",", start)
    before = _words_before(low, hit, free)
    if complement is not None:
        contents = [complement]
        around = hit.inverted or (before is not None and low[before[1] - 1] == QUOTE)
        if before is not None and around and low[complement[0]] == QUOTE:
            contents = [before, complement]  # "“...,” said X, “...”"
    elif before is not None and "f" in hit.cue.takes:
        contents = [before, *_runs_on(low, hit, reach)]
        long_enough = before[1] - before[0] > SHORTEST_CLAUSE
        if len(contents) == 1 and not long_enough and QUOTE not in low[before[0] : before[1]]:
            contents = []
    opens_next = not contents and _ends_with_colon(low, hit)
    if not contents and not opens_next:
        return None
    return Attribution(
        (hit.first, hit.last),
        hit.subject,
        contents,
        _stance(low, hit),
        hit.cue.family,
        hit.shared and not hit.passive,
        opens_next,
    )


def _words_before(low: list[str], hit: Hit, free: int) -> Range | None:
    """The words before "..., X said": from the last free token to the comma or quotation."""
    end = hit.start
    if hit.shared or hit.relative or hit.passive or end <= free:
        return None
    if hit.inverted:
        end = hit.first
    if end > free and low[end - 1] == "as":  # "..., as X said"
        end -= 1
    if end <= free or low[end - 1] not in (",", QUOTE, "—", "-", "?", "!"):
        return None
    start = free
    while start < end and (low[start] in STOPS or low[start] in CONJUNCTIONS):
        start += 1
    if end - start == 1 and low[start] == QUOTE:
        return start, end
    if "c" not in hit.cue.takes and low[end - 1] != QUOTE:  # "..., he continued" needs quotation
        return None
    return (start, end) if end > start else None


def _runs_on(low: list[str], hit: Hit, reach: Reach) -> list[Range]:
    """The rest of the speech after "This, he argued, would ...", if it goes on."""
    at = skip_adjunct(low, hit.end)
    if at + 1 >= len(low):
        return []
    if low[at] == QUOTE:
        return [reach.clause(at)]
    if low[at] not in (",", "—", "-") or low[at + 1] in _RUNS_ON_NOT or low[at + 1].endswith("ing"):
        return []
    if low[at + 1] != QUOTE and low[hit.start - 1] == QUOTE:
        return []
    start, end = reach.clause(at + 1)
    return [(start, end)] if end > start else []


def _ends_with_colon(low: list[str], hit: Hit) -> bool:
    """Whether the strip ends in a colon behind this cue."""
    near = len(low) - hit.last <= REACH
    return near and low[-1] == ":" and not any(word in STOPS for word in low[hit.last : -1])


def _stance(low: list[str], hit: Hit) -> Stance:
    """The stance of the verb; "what they describe as" leaves the word to them."""
    if hit.cue.verb in DISTANCING_FRAME and hit.start and low[hit.start - 1] == "what":
        return "distancing"
    return hit.cue.stance


def _of_sources(strip: Strip, reach: Reach) -> list[Attribution]:
    """Clauses beside "according to X": before, behind or inside the clause that X vouches for."""
    low = strip.low
    found = []
    for at in [at for at, word in enumerate(low[:-2]) if word == "according"]:
        if low[at + 1] != "to":
            continue
        end = at + 2
        ends = ("but", QUOTE) if at == 0 else ("and", "but", QUOTE)
        stop = min(len(low), end + REACH)
        while end < stop and low[end] not in STOPS and low[end] not in ends:
            end += 1
        contents = _around_source(low, at, end, reach)
        if end > at + 2 and contents:
            cue, subject = (at, at + 2), (at + 2, end)
            found.append(Attribution(cue, subject, contents, "neutral", "source"))
    return found


def _around_source(low: list[str], at: int, end: int, reach: Reach) -> list[Range]:
    """Contents of "according to X": behind it when it opens a clause, else before it."""
    led = low[at - 2] if at > 1 and low[at - 1] == "," else low[at - 1]
    opens = at == 0 or led in CONJUNCTIONS or led in (";", ":", "that")
    if opens:
        return [reach.clause(end + 1)] if end + 1 < len(low) else []
    start = max(0, at - LONGEST_SENTENCE)
    if ";" in low[start:at]:
        start = max(index for index in range(start, at) if low[index] == ";") + 1
    contents = [(start, at)]
    inserted = low[at - 1] == "," and end + 1 < len(low) and low[end] == ","
    if inserted and low[end + 1] not in _RUNS_ON_NOT and not low[end + 1].endswith("ing"):
        contents.append(reach.clause(end + 1))
    return contents


def _of_nouns(strip: Strip, capitals: list[bool], reach: Reach) -> list[Attribution]:
    """Nouns of saying: "his claim that ...", "comments made by X that ..."."""
    low = strip.low
    found = []
    for at in [at for at, word in enumerate(low[:-2]) if word in NOUN_FORMS]:
        that = at + 1
        subject: Range | None = None
        if low[that] in ("made", "by"):
            by = that + (low[that] == "made")
            end = by + 1
            while end < len(low) and end < by + 7 and low[end] != "that":
                end += 1
            if low[by] != "by" or end >= len(low) or low[end] != "that" or end == by + 1:
                continue
            subject, that = (by + 1, end), end
        elif at and (low[at - 1] in POSSESSIVES or low[at - 1].endswith(("'s", "s'"))):
            subject = noun_phrase(strip, capitals, at - 1)
        if low[that] != "that" or that + 1 >= len(low) or low[that + 1] in AUXILIARIES:
            continue
        content = reach.clause(that)
        if content[1] - content[0] < 4:  # "a proposal that he accepted" is a relative clause
            continue
        found.append(Attribution((at, at + 1), subject, [content], NOUN_FORMS[low[at]], "speech"))
    return found


def _of_name_colon(strip: Strip, capitals: list[bool]) -> list[Attribution]:
    """The pattern "Raisi: Sanctions have failed" in a headline."""
    low = strip.low
    headline = strip.role in ("headline", "subheading") or strip.paragraph == 0
    if not headline or len(low) > _LONGEST_TITLE or ":" not in low[1:_NAME_COLON]:
        return []
    colon = low.index(":")
    named = all(capitals[:colon]) and not any(word in STOPS for word in low[:colon])
    if not named or colon + 1 >= len(low) or any(word in BE for word in low[:colon]):
        return []
    contents = [(colon + 1, len(low))]
    return [Attribution((colon, colon + 1), (0, colon), contents, "neutral", "speech")]
