"""Nouns of saying: "his claim that ...", "her criticism of ...", "comments by X that ..."."""

from __future__ import annotations

from framing.mention.tables import word_set
from framing.voice.attribution import Attribution
from framing.voice.cues import NOUN_FORMS
from framing.voice.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTIONS,
    STOPS,
)
from framing.voice.phrases import noun_phrase
from framing.voice.reach import Range, Reach
from framing.voice.strip import QUOTE, Strip
from framing.voice.voice import Stance

NOUN_OBJECTS: dict[str, tuple[frozenset[str], Stance]] = {
    # Noun: what leads its content, and the stance.
    **dict.fromkeys(
        word_set(
            """
            criticism criticisms condemnation rejection denunciation description praise rebuke
            endorsement endorsements critique embrace defense defence admiration disdain respect
            dislike
            """
        ),
        (word_set("of for over"), "neutral"),
    ),
    **dict.fromkeys(
        word_set("support call calls demand demands plea appeal push hope hopes"),
        (word_set("for to"), "neutral"),
    ),
    **dict.fromkeys(word_set("opposition objection objections"), (word_set("to"), "neutral")),
    **dict.fromkeys(
        word_set(
            """
            warning warnings fear fears concern concerns complaint complaints worry worries
            anxiety question questions debate
            """
        ),
        (word_set("of about against over whether"), "neutral"),
    ),
    **dict.fromkeys(
        word_set("claim claims allegation allegations accusation accusations"),
        (word_set("of about"), "distancing"),
    ),
    **dict.fromkeys(
        word_set(
            "promise promises pledge pledges vow vows threat threats proposal proposals offer"
        ),
        (word_set("to of for"), "neutral"),
    ),
    **dict.fromkeys(
        word_set("desire wish plan plans intention refusal"), (word_set("to"), "neutral")
    ),
    **dict.fromkeys(
        word_set("comments remarks statements views opinion opinions position stance"),
        (word_set("on about"), "neutral"),
    ),
}

UNOWNED = word_set(
    """
    criticism condemnation rejection praise endorsement endorsements critique concern concerns
    fear fears worry worries anxiety question questions warning warnings call calls allegation
    allegations accusation accusations claim claims position stance views opinion
    """
)
"""Nouns that report without an owner too: fears are somebody's, if unnamed. Support and promises
may be the narrator's own words about what is there."""

NOUN_SIGNS = frozenset((*NOUN_FORMS, *NOUN_OBJECTS))
"""Without one of these a strip holds no noun of saying."""

SHORTEST_CLAUSE = 4
"""Tokens of a that-clause; "a proposal that he accepted" is a relative clause."""


def find_nouns(strip: Strip, capitals: list[bool], reach: Reach) -> list[Attribution]:
    """Attributions whose cue is a noun."""
    low = strip.low
    found: list[Attribution] = []
    if NOUN_SIGNS.isdisjoint(low):
        return found
    for at in [at for at, word in enumerate(low[:-2]) if word in NOUN_SIGNS]:
        word = low[at]
        if word in NOUN_FORMS:
            attribution = _with_clause(strip, capitals, reach, at)
            if attribution is not None:
                found.append(attribution)
                continue
        if word in NOUN_OBJECTS:
            attribution = _with_object(strip, capitals, reach, at)
            if attribution is not None:
                found.append(attribution)
    return found


def _with_clause(strip: Strip, capitals: list[bool], reach: Reach, at: int) -> Attribution | None:
    """As in "his claim that ...", "comments made by X that ..."."""
    low = strip.low
    that = at + 1
    subject: Range | None = None
    if low[that] in ("made", "by"):
        by = that + (low[that] == "made")
        end = by + 1
        while end < len(low) and end < by + 7 and low[end] != "that":
            end += 1
        if low[by] != "by" or end >= len(low) or low[end] != "that" or end == by + 1:
            return None
        subject, that = (by + 1, end), end
    else:
        subject = _owner(strip, capitals, at)
    if low[that] != "that" or that + 1 >= len(low) or low[that + 1] in AUXILIARIES:
        return None
    content = reach.clause(that)
    if content[1] - content[0] < SHORTEST_CLAUSE:
        return None
    return Attribution((at, at + 1), subject, [content], NOUN_FORMS[low[at]], "speech")


def _with_object(strip: Strip, capitals: list[bool], reach: Reach, at: int) -> Attribution | None:
    """As in "his criticism of the plan", "the minister's warning of a war"."""
    low = strip.low
    leads, stance = NOUN_OBJECTS[low[at]]
    if low[at + 1] not in leads:
        return None
    owner = _owner(strip, capitals, at)
    if owner is None and low[at] not in UNOWNED:
        return None
    start = at + 1 if low[at + 1] in ("to", "whether") else at + 2
    if low[start] in QUESTIONS:  # "praise for what they had done"
        return Attribution((at, at + 1), owner, [reach.clause(start)], stance, "speech")
    end = start
    stop = min(reach.phrase(at + 1)[1], at + 25)
    while end < stop and low[end] not in STOPS and (end == start or low[end] not in _LEAVES):
        end += 1
    if end <= start or (end - start == 1 and low[start] == QUOTE):
        return None
    return Attribution((at, at + 1), owner, [(start, end)], stance, "speech")


_LEAVES = AUXILIARIES | word_set("that which who while when after before as but because")


def _owner(strip: Strip, capitals: list[bool], at: int) -> Range | None:
    """Whose noun it is: "his", "the minister's", with an adjective or two between."""
    low = strip.low
    for before in range(at - 1, max(-1, at - 4), -1):
        word = low[before]
        if word in POSSESSIVES and word not in ("our", "my", "your", "whose"):
            return before, before + 1
        if word.endswith(("'s", "s'")) and word not in ("it's", "that's", "there's", "let's"):
            first, last = noun_phrase(strip, capitals, before)
            for start in range(before - 1, first, -1):  # "appreciation for Russia's support"
                if low[start] in PREPOSITIONS or low[start] in CONJUNCTIONS:
                    return start + 1, last
            return first, last
        if word in STOPS or word in AUXILIARIES or word == QUOTE:
            return None
    return None
