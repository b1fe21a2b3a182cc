"""Contents: all that one cue reports, behind it, before it and around it."""

from __future__ import annotations

from framing.voice.attribution import Attribution
from framing.voice.complements import find_complement
from framing.voice.cues import DISTANCING_FRAME
from framing.voice.grammar import (
    AUXILIARIES,
    BE,
    CLAUSE_OPENERS,
    OPENING_PREPOSITIONS,
    PERSONAL,
    PREPOSITIONS,
    STOPS,
    SUBORDINATORS,
    WEEKDAYS,
)
from framing.voice.insertions import around_as, find_as, is_parenthesis, runs_on, words_before
from framing.voice.passives import JUDGING, judged
from framing.voice.phrases import REACH
from framing.voice.reach import Range, Reach
from framing.voice.strip import QUOTE, Strip
from framing.voice.subjects import Hit
from framing.voice.voice import Stance

_SETS_OUT = frozenset(("if", "unless", "given", "because"))
"""A clause with one of these before "he said" belongs to what is said."""

_LEADS_IN = frozenset(
    ("having", "after", "before", "since", "by", "despite", "without", "while", "in")
)
"""Before a first word in -ing: "After saying that ..., the man left"."""

SHORTEST_CLAUSE = 3
"""Tokens before "..., he said", the comma included; fewer are an adverb or a place."""


def attribute(strip: Strip, text: str, hit: Hit, reach: Reach, free: int) -> Attribution | None:
    """What a hit gives to its subject; None where it reports nothing after all.

    ``free`` is the first token that no earlier cue has taken.
    """
    low = strip.low
    contents = _contents(strip, text, hit, reach, free)
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


def _contents(strip: Strip, text: str, hit: Hit, reach: Reach, free: int) -> list[Range]:
    low = strip.low
    complement = find_complement(strip, hit, reach)
    if complement is not None:
        complement = _narrowed(strip, hit, complement)
    if hit.passive and hit.cue.verb in JUDGING:
        return judged(strip, hit, complement, free)
    if complement is not None:
        return _around(low, hit, words_before(strip, text, hit, free), complement)
    led = find_as(low, hit)
    if led is not None and (contents := around_as(low, led, hit, reach, free)):
        return contents
    before = words_before(strip, text, hit, free)
    if before is not None and "f" in hit.cue.takes:
        contents = [before, *runs_on(low, hit, reach)]
        long_enough = before[1] - before[0] > SHORTEST_CLAUSE
        told = len(contents) > 1 or long_enough or QUOTE in low[before[0] : before[1]]
        return contents if told else []
    return runs_on(low, hit, reach) if is_parenthesis(low, hit) else []


def _narrowed(strip: Strip, hit: Hit, content: Range) -> Range:
    """A complement without the words that the narrator says behind it."""
    low, (start, end) = strip.low, content
    if _in_their_words(low, hit):
        start, end = _called(low, content)
    if hit.first == 0 and hit.passive:
        return start, _opening_end(strip, (start, end))
    if hit.cue.form != "ing":
        return start, end
    leads = hit.first == 0 or (hit.first == 1 and low[0] in _LEADS_IN)
    if leads and "," in low[start:end]:  # "Recognizing that ..., the West ..."
        end = low.index(",", start)
    own = (not hit.shared or hit.first == 0) and low[hit.first - 1] not in BE
    if own and low[start] not in ("that", "to", QUOTE):
        return _up_to_verb(low, (start, end))
    return start, end


def _up_to_verb(low: list[str], content: Range) -> Range:
    """Of "candidates blasting the plan are many" only the plan."""
    start, end = content
    for at in range(start + 1, min(end, start + 2 * REACH)):
        if low[at] in SUBORDINATORS:
            break
        if low[at] in AUXILIARIES and low[at - 1] not in _PRONOUNS:
            return start, at
    return content


_PRONOUNS = PERSONAL | {"it", "there"}


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
    if quoted and "f" in hit.cue.takes and not _names_show(low, before):
        clause = complement[0] == hit.last and low[hit.last] in CLAUSE_OPENERS
        return [before, complement] if clause else [before]
    return [before, complement] if low[before[0]] in _SETS_OUT else [complement]


def _names_show(low: list[str], before: Range) -> bool:
    """Whether a quotation before the cue is the name of a show: "Sunday on “Meet the Press,”"."""
    first, last = before
    return last - first > 1 and (low[first] in WEEKDAYS or low[last - 2] in _SHOWS)


_SHOWS = PREPOSITIONS | {"cnn's", "abc's", "nbc's", "cbs's", "msnbc's", "channel's", "news", "show"}


def _is_adjunct(low: list[str], before: Range) -> bool:
    """Whether the words only say when and where: "In an interview on Monday, he said, ..."."""
    first, last = before
    short = last - first <= SHORTEST_CLAUSE
    return short or low[first] in OPENING_PREPOSITIONS or low[first].endswith("ing")


def _ends_with_colon(low: list[str], hit: Hit) -> bool:
    """Whether the strip ends in a colon behind this cue."""
    near = len(low) - hit.last <= REACH
    return near and low[-1] == ":" and not any(word in STOPS for word in low[hit.last : -1])


def _stance(low: list[str], hit: Hit) -> Stance:
    """The stance of the verb; "what they describe as" leaves the word to them."""
    return "distancing" if _in_their_words(low, hit) else hit.cue.stance
