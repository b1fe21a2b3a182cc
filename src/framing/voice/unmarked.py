"""Attributions without a cue word: "Name: statement", a colon before a quotation, any verb behind
one ("“...,” she barked").
"""

from __future__ import annotations

from framing.mention.tables import word_set
from framing.voice.attribution import Attribution
from framing.voice.grammar import BE, IMPERSONAL, PREPOSITIONS, STOPS, is_adverb
from framing.voice.phrases import main_subject
from framing.voice.reach import Range
from framing.voice.strip import QUOTE, Strip

LONGEST_TITLE = 30
"""Tokens of a first line that may be a headline though it ends with a full stop."""

NAME_COLON = 7
"""Tokens. A longer row before a colon is a sentence and no "Name: statement" headline."""

SHORTEST_SPEECH = 35
"""Characters of a quotation that the subject of its sentence must have said."""

LONGEST_SPEAKER = 8
"""Tokens between a quotation and a verb of any kind that still name its speaker."""


def find_unmarked(
    strip: Strip, capitals: list[bool], taken: set[int], *, shouted: bool
) -> list[Attribution]:
    """What no cue word shows; ``taken`` holds the tokens at which known contents begin.

    ``shouted`` tells that the first word is in capital letters, as in a transcript.
    """
    found = _name_colon(strip, capitals, shouted=shouted)
    for at in strip.folded:
        if at in taken or found:
            continue
        attribution = (
            _colon_before(strip, capitals, at)
            or _verb_behind(strip, capitals, at)
            or _said_within(strip, capitals, at)
        )
        if attribution is not None:
            found.append(attribution)
    return found


def _name_colon(strip: Strip, capitals: list[bool], *, shouted: bool) -> list[Attribution]:
    """The pattern "Raisi: Sanctions have failed" in a headline, "SMITH: Yes." in a transcript."""
    low = strip.low
    headline = strip.role in ("headline", "subheading") or strip.paragraph == 0
    if ":" not in low[1:NAME_COLON] or not (shouted or (headline and len(low) <= LONGEST_TITLE)):
        return []
    colon = low.index(":")
    named = all(capitals[:colon]) and not any(word in STOPS for word in low[:colon])
    if low[colon - 1] in _NO_NAMES:
        return []
    if not named or colon + 1 >= len(low) or any(word in BE for word in low[:colon]):
        return []
    contents = [(colon + 1, len(low))]
    return [Attribution((colon, colon + 1), (0, colon), contents, "neutral", "speech")]


_NO_NAMES = word_set(
    """
    latest update updates breaking exclusive video watch opinion analysis revealed question
    questions q a answer report poll review live photos gallery correction clarification editorial
    column commentary timeline fact check factbox explainer quiz transcript
    """
)


def _colon_before(strip: Strip, capitals: list[bool], at: int) -> Attribution | None:
    """As in "The minister went further: “...”": the subject of the sentence speaks."""
    low = strip.low
    if at < 3 or low[at - 1] != ":" or not strip.is_whole(at):
        return None
    subject = main_subject(strip, capitals, at - 1)
    if subject is None or not _may_speak(low, capitals, subject):
        return None
    return Attribution((at - 1, at), subject, [(at, at + 1)], "neutral", "speech")


def _verb_behind(strip: Strip, capitals: list[bool], at: int) -> Attribution | None:
    """As in "“...,” she barked": a short subject and a past verb behind a whole quotation."""
    low = strip.low
    if at not in strip.whole:
        return None
    for verb in range(at + 2, min(len(low), at + LONGEST_SPEAKER)):
        word = low[verb]
        if word in STOPS or word in PREPOSITIONS or word == QUOTE:
            return None
        if word.endswith("ed") and not capitals[verb] and not is_adverb(word):
            subject = at + 1, verb
            if not _may_speak(low, capitals, subject):
                return None
            return Attribution((verb, verb + 1), subject, [(at, at + 1)], "neutral", "speech")
    return None


def _said_within(strip: Strip, capitals: list[bool], at: int) -> Attribution | None:
    """As in "He painted the plan as “a gift to every town”": the words are the subject's."""
    length = strip.ends[at] - strip.starts[at]
    led = at > 0 and strip.low[at - 1] in PREPOSITIONS and strip.low[at - 1] != "as"
    if at < 3 or length < SHORTEST_SPEECH or led:
        return None
    subject = main_subject(strip, capitals, at)
    if subject is None or not _may_speak(strip.low, capitals, subject):
        return None
    return Attribution((at - 1, at), subject, [(at, at + 1)], "neutral", "speech")


def _may_speak(low: list[str], capitals: list[bool], subject: Range) -> bool:
    """Whether a subject looks like a person: a pronoun or a name."""
    first, last = subject
    if low[first] in IMPERSONAL:
        return False
    if first == 0:
        return low[first] in ("he", "she", "they") or any(capitals[1:last]) or last - first == 1
    return low[first] in ("he", "she", "they") or any(capitals[first:last])
