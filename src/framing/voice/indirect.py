"""Indirect speech: cues, and how much of the text around each is somebody's words."""

from __future__ import annotations

from framing.voice.attribution import Attribution
from framing.voice.clauses import find_complement
from framing.voice.cues import CUES, DISTANCING_FRAME, NOUN_FORMS
from framing.voice.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    OPENING_PREPOSITIONS,
    PREPOSITIONS,
    STOPS,
    WEEKDAYS,
)
from framing.voice.hits import find_hits
from framing.voice.nouns import NOUN_OBJECTS, find_nouns
from framing.voice.phrases import REACH
from framing.voice.reach import CLAUSE_OPENERS, Range, Reach, skip_adjunct
from framing.voice.sources import HELD, ING_RUNS_ON, RUNS_ON_NOT, find_sources
from framing.voice.strip import QUOTE, Strip
from framing.voice.subjects import Hit
from framing.voice.unmarked import find_unmarked
from framing.voice.voice import Stance

_SIGNS = frozenset(
    (*CUES, *NOUN_FORMS, *NOUN_OBJECTS, *HELD, "according", "that", ":", "put", QUOTE)
)
"""Without one of these a strip holds no attribution."""

_SETS_OUT = frozenset(("if", "unless", "given", "because"))
"""A clause with one of these before "he said" belongs to what is said."""

_FULL_STOPS = frozenset(".?!")

SHORTEST_CLAUSE = 3
"""Tokens before "..., he said", the comma included; fewer are an adverb or a place."""


def find_attributions(strip: Strip, text: str) -> list[Attribution]:
    """Every attribution of a strip, in the order of the cues."""
    if _SIGNS.isdisjoint(strip.low):
        return []
    capitals = strip.capitals
    hits = find_hits(strip, capitals)
    reach = Reach(strip.low, hits, strip.whole)
    found: list[Attribution] = []
    free = 0  # where words before a later cue may begin
    for hit in hits:
        attribution = _of_hit(strip, text, hit, reach, free)
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
    return _sorted(found, strip, capitals, text)


def _sorted(
    found: list[Attribution], strip: Strip, capitals: list[bool], text: str
) -> list[Attribution]:
    """All attributions of a strip in the order of their cues, with those that have no cue word."""
    taken = _held(strip, found) if strip.folded else set()
    shouted = strip.capitals[0] and text[strip.starts[0] : strip.ends[0]].isupper()
    found += find_unmarked(strip, capitals, taken, shouted=shouted)
    found.sort(key=lambda attribution: attribution.cue)
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


def _of_hit(strip: Strip, text: str, hit: Hit, reach: Reach, free: int) -> Attribution | None:
    low = strip.low
    contents: list[Range] = []
    complement = find_complement(strip, hit, reach)
    if complement is not None and _in_their_words(low, hit):
        complement = _called(low, complement)
    if complement is not None and hit.first == 0 and hit.cue.form == "ing":
        start, end = complement  # "Recognizing that ..., the West ...": the main clause follows
        if "," in low[start:end]:
            complement = start, low.index(",", start)
    elif complement is not None and hit.first == 0 and hit.passive:
        complement = complement[0], _opening_end(strip, complement)
    before = _words_before(strip, text, hit, free)
    if _led_by_as(low, hit):
        complement = reach.clause(hit.last + 1)  # "As X pointed out, the road ..."
    if complement is not None:
        contents = _around(low, hit, before, complement)
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


def _led_by_as(low: list[str], hit: Hit) -> bool:
    """Whether the cue ends "As X noted," at the start of a clause."""
    if hit.shared or hit.passive or hit.last + 1 >= len(low) or low[hit.last] != ",":
        return False
    at = hit.first - 1
    while at > max(0, hit.first - 9) and low[at] != "as" and low[at] not in STOPS:
        at -= 1
    if low[at] != "as":
        return False
    opens = at == 0 or low[at - 1] in STOPS or low[at - 1] in CONJUNCTIONS
    clausal = not hit.cue.takes.isdisjoint("cs")
    return opens and clausal and (at == 0 or low[at - 1] != ",")


def _in_their_words(low: list[str], hit: Hit) -> bool:
    """Whether the cue stands in "what they describe as", "what X calls"."""
    return hit.cue.verb in DISTANCING_FRAME and hit.start > 0 and low[hit.start - 1] == "what"


def _called(low: list[str], content: Range) -> Range:
    """Of "what they call “X,” the creed of ..." only the words they use."""
    start, end = content
    if QUOTE in low[start : start + 2]:
        return start, low.index(QUOTE, start) + 1
    return start, low.index(",", start) if "," in low[start:end] else end


def _opening_end(strip: Strip, content: Range) -> int:
    """Where an opening clause ends: at its comma, or behind a quotation with one."""
    for at in range(*content):
        if strip.low[at] == "," or at in strip.whole:
            return at if strip.low[at] == "," else at + 1
    return content[1]


def _around(low: list[str], hit: Hit, before: Range | None, complement: Range) -> list[Range]:
    """Contents of a cue that has words on both sides."""
    if before is None:
        return [complement]
    quoted = low[before[1] - 1] == QUOTE
    if low[complement[0]] == QUOTE:  # "“...,” said X, “...”" or "The plan, X said, “is dead”"
        inserted = low[complement[0] - 1] == "," and not _is_adjunct(low, before)
        return [before, complement] if quoted or hit.inverted or inserted else [complement]
    if quoted and "f" in hit.cue.takes and not _is_setting(low, before):
        clause = complement[0] == hit.last and low[hit.last] in CLAUSE_OPENERS
        return [before, complement] if clause else [before]
    return [before, complement] if low[before[0]] in _SETS_OUT else [complement]


def _is_setting(low: list[str], before: Range) -> bool:
    """Whether a quotation before the cue is the name of a show: "Sunday on “Meet the Press,”"."""
    first, last = before
    return last - first > 1 and (low[first] in WEEKDAYS or low[last - 2] in _SHOWS)


_SHOWS = PREPOSITIONS | {"cnn's", "abc's", "nbc's", "cbs's", "msnbc's", "channel's", "news", "show"}


def _is_adjunct(low: list[str], before: Range) -> bool:
    """Whether the words only say when and where: "In an interview on Monday, he said, ..."."""
    first, last = before
    short = last - first <= SHORTEST_CLAUSE
    return short or low[first] in OPENING_PREPOSITIONS or low[first].endswith("ing")


def _words_before(strip: Strip, text: str, hit: Hit, free: int) -> Range | None:
    """The words before "..., X said": from the last free token to the comma or quotation."""
    low = strip.low
    end = _end_before(low, hit, free)
    if end is None:
        return None
    start = free
    if low[end - 1] == QUOTE:
        if end - 1 > free and not strip.is_whole(end - 1):
            return None  # "He called it “odd” and others say": a phrase in marks, no speech
        start = _sentence_start(strip, text, end - 1, free)
    while start < end and (low[start] in STOPS or low[start] in CONJUNCTIONS):
        start += 1
    if end - start == 1 and low[start] == QUOTE:
        return start, end
    if (
        hit.cue.takes.isdisjoint("cs") and low[end - 1] != QUOTE
    ):  # "..., he continued" needs quotation
        return None
    return (start, end) if end > start else None


def _end_before(low: list[str], hit: Hit, free: int) -> int | None:
    """Where words before a cue may end: at a comma, a dash or a quotation beside its subject."""
    end = hit.first if hit.inverted else hit.start
    if hit.shared or hit.relative or hit.passive or end <= free:
        return None
    if low[end - 1] == "as":  # "..., as X said"
        end -= 1
    return end if end > free and low[end - 1] in (",", QUOTE, "—", "-", "?", "!") else None


def _sentence_start(strip: Strip, text: str, at: int, free: int) -> int:
    """Where the words before a cue begin: at the quotation itself, if a sentence ends before it."""
    opening = strip.starts[at]
    return at if text[max(0, opening - 3) : opening].rstrip()[-1:] in _FULL_STOPS else free


def _runs_on(low: list[str], hit: Hit, reach: Reach) -> list[Range]:
    """The rest of the speech after "This, he argued, would ...", if it goes on."""
    at = skip_adjunct(low, hit.end)
    if at + 1 >= len(low):
        return []
    if low[at] == QUOTE:
        return [reach.clause(at)]
    opening = low[at + 1]
    if low[at] not in (",", "—", "-") or opening in RUNS_ON_NOT:
        return []
    if opening.endswith("ing") and opening not in ING_RUNS_ON:
        return []
    quoted = low[hit.start - 1] == QUOTE
    if hit.inverted or (quoted and low[at + 1] != QUOTE and low[at + 1] not in AUXILIARIES):
        return []
    start, end = reach.clause(at + 1)
    return [(start, end)] if end > start else []


def _ends_with_colon(low: list[str], hit: Hit) -> bool:
    """Whether the strip ends in a colon behind this cue."""
    near = len(low) - hit.last <= REACH
    return near and low[-1] == ":" and not any(word in STOPS for word in low[hit.last : -1])


def _stance(low: list[str], hit: Hit) -> Stance:
    """The stance of the verb; "what they describe as" leaves the word to them."""
    return "distancing" if _in_their_words(low, hit) else hit.cue.stance
