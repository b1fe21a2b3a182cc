"""Insertions: speech on both sides of "..., X said, ...", before it, or behind "As X said, ..."."""

from __future__ import annotations

from framing.voice.adjuncts import skip_adjunct
from framing.voice.grammar import AUXILIARIES, CONJUNCTIONS, STOPS, is_adverb
from framing.voice.reach import Range, Reach
from framing.voice.sources import ING_RUNS_ON, RUNS_ON_NOT
from framing.voice.strip import QUOTE, Strip
from framing.voice.subjects import Hit

_FULL_STOPS = frozenset(".?!")


def words_before(strip: Strip, text: str, hit: Hit, free: int) -> Range | None:
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


def runs_on(low: list[str], hit: Hit, reach: Reach) -> list[Range]:
    """The rest of the speech after "This, he argued, would ...", if it goes on."""
    at = skip_adjunct(low, hit.end + (hit.cue.verb == "tell"))  # "he told me on Friday,"
    if at + 1 >= len(low):
        return []
    if low[at] == QUOTE:
        return [reach.clause(at)]
    opening = low[at + 1]
    if low[at] not in (",", "—", "-") or opening in RUNS_ON_NOT:
        return []
    if opening.endswith("ing") and opening not in ING_RUNS_ON:
        return []
    if opening not in AUXILIARIES:
        quoted = low[hit.start - 1] == QUOTE and opening != QUOTE
        if quoted or hit.inverted:
            return []
    start, end = reach.clause(at + 1)
    return [(start, end)] if end > start else []


def is_parenthesis(low: list[str], hit: Hit) -> bool:
    """Whether nothing but a link stands before "But, he said, ..."."""
    if hit.start not in (2, 3) or hit.shared or hit.passive or hit.inverted:
        return False
    link = low[hit.start - 2]
    linked = low[hit.start - 1] == "," and (link in CONJUNCTIONS or is_adverb(link))
    return linked and "f" in hit.cue.takes


def find_as(low: list[str], hit: Hit) -> int | None:
    """The token of "as" in "As X noted," or ", as X noted,"; None where there is none."""
    if hit.shared or hit.passive or hit.relative or hit.inverted:
        return None
    if hit.cue.takes.isdisjoint("cs") or "as" not in low[max(0, hit.first - _FARTHEST) : hit.first]:
        return None
    at = hit.first - 1
    while at > max(0, hit.first - 5) and low[at] in AUXILIARIES:
        at -= 1
    insertion = low[at] == ","  # "As experts, including Ada Lind, have noted,"
    stop = max(-1, hit.first - (_LONG_SUBJECT if insertion else _SUBJECT))
    for index in range(at, stop, -1):
        if low[index] == "as":
            return index
        if low[index] in STOPS and not insertion:
            break
    return None


_SUBJECT = 12
_LONG_SUBJECT = 20
"""Tokens between "as" and the verb, without and with an insertion."""

_FARTHEST = _LONG_SUBJECT + 5
"""Tokens back to "as", with the auxiliaries of the verb."""


def around_as(low: list[str], at: int, hit: Hit, reach: Reach, free: int) -> list[Range]:
    """What is said beside "as X noted", where "as" is token ``at``: behind it, or on both sides."""
    comma = skip_adjunct(low, hit.last)
    closed = comma < len(low) and low[comma] in (",", "—")
    opens = at == 0 or low[at - 1] in CONJUNCTIONS or (low[at - 1] in STOPS and low[at - 1] != ",")
    if opens:
        return [reach.clause(comma + 1)] if closed and comma + 1 < len(low) else []
    if low[at - 1] != "," or at - 1 <= free or not (closed or comma >= len(low)):
        return []
    return [(free, at - 1), *runs_on(low, hit, reach)]
