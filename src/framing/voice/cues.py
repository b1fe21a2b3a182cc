"""Cues: the words by which a text hands over to another voice.

The verbs are in verbs.py, the adjectives in attitudes.py, each with its complements.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.mention.tables import word_set, words
from framing.voice.attitudes import ATTITUDES
from framing.voice.inflection import Form, inflect
from framing.voice.verbs import (
    ACTS,
    BELIEF,
    DISTANCING_SPEECH,
    EMPHASIS_SPEECH,
    ENDORSING_SPEECH,
    EVIDENCE,
    INTENTION,
    NEUTRAL_SPEECH,
    URGING_SPEECH,
    VALUING_SPEECH,
)
from framing.voice.voice import Stance

Family = Literal["speech", "belief", "intention", "evidence", "source"]
"""speech: somebody said it. belief, intention: it is in a mind, as the narrator tells. evidence: a
poll, a document. source: a phrase such as "according to"."""

MINDS: frozenset[Family] = frozenset(("belief", "intention"))
"""Families that report what is in a mind, not what was said."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word in one of its forms; ``tail`` holds the further words it needs."""

    verb: str
    tail: tuple[str, ...]
    form: Form
    takes: frozenset[str]
    stance: Stance
    family: Family


NOUNS: dict[str, Stance] = {
    # Nouns of saying and thinking; they open a that-clause or an infinitive.
    **dict.fromkeys(
        words(
            """
        statement remark comment announcement declaration report suggestion proposal
        prediction promise pledge vow call demand request argument view opinion belief hope
        fear concern worry expectation doubt complaint criticism warning assurance
        insistence message conclusion finding testimony answer reply rumor speculation
        theory notion idea perception feeling assertion contention threat
        """
        ),
        "neutral",
    ),
    **dict.fromkeys(
        words(
            """
        admission acknowledgment acknowledgement revelation confirmation confession reminder
        recognition proof evidence
        """
        ),
        "endorsing",
    ),
    **dict.fromkeys(
        words(
            """
        claim allegation accusation insinuation charge myth fantasy pretence pretense
        """
        ),
        "distancing",
    ),
}

NOUN_FORMS = {form: stance for noun, stance in NOUNS.items() for form in (noun, noun + "s")}
"""The nouns with their plurals."""

SO_CALLED = {
    # Adjectives by which the narrator steps back from a word.
    "so-called": "the word is somebody else's",
    "supposed": "held to be so, by others",
    "purported": "said to be so, without proof",
    "alleged": "said to be so, without proof",
    "self-styled": "only the bearer uses the word",
    "self-proclaimed": "only the bearer uses the word",
    "ostensible": "so on the surface only",
    "would-be": "so by intention only",
}

INVERTIBLE = word_set(
    """
    say add write report note explain announce declare reply respond continue argue claim tweet
    ask recall insist observe remark exclaim warn admit conclude quip joke comment state suggest
    predict point out
    """
)
"""Verbs that may stand before their subject: "..., said the minister"."""

DISTANCING_FRAME = frozenset(("describe", "call", "term", "dub", "brand", "label", "portray"))
"""With "what they ... as" the narrator leaves the word to them; alone the verbs are neutral."""

_VERB_TABLES: tuple[tuple[dict[str, str], Stance, Family], ...] = (
    (NEUTRAL_SPEECH, "neutral", "speech"),
    (URGING_SPEECH, "neutral", "speech"),
    (EMPHASIS_SPEECH, "neutral", "speech"),
    (VALUING_SPEECH, "neutral", "speech"),
    (ACTS, "neutral", "speech"),
    (ENDORSING_SPEECH, "endorsing", "speech"),
    (DISTANCING_SPEECH, "distancing", "speech"),
    (BELIEF, "neutral", "belief"),
    (INTENTION, "neutral", "intention"),
    (EVIDENCE, "neutral", "evidence"),
)


def _build() -> dict[str, tuple[Cue, ...]]:
    """Cues by their first word, the longest first."""
    cues: dict[str, list[Cue]] = {}
    for table, stance, family in _VERB_TABLES:
        for entry, takes in table.items():
            verb, *tail = entry.split()
            for word, form in inflect(verb).items():
                cue = Cue(verb, tuple(tail), form, frozenset(takes), stance, family)
                cues.setdefault(word, []).append(cue)
    for entry, takes in ATTITUDES.items():
        word, *tail = entry.split()
        cue = Cue(word, tuple(tail), "adjective", frozenset(takes), "neutral", "belief")
        cues.setdefault(word, []).append(cue)
    return {word: tuple(sorted(group, key=_length)) for word, group in cues.items()}


def _length(cue: Cue) -> int:
    return -len(cue.tail)


CUES = _build()
"""Every verb and adjective that reports, by its first word in small letters."""


def _words_in(form: Form) -> frozenset[str]:
    return frozenset(word for word, group in CUES.items() if any(c.form == form for c in group))


PAST_FORMS = _words_in("past")
"""Words of which one use is a cue in the past: they may be the verb of a clause."""

THIRD_FORMS = _words_in("s")
"""Words of which one use is a cue in the third person."""


def cue_family(printed: str | None) -> Family | None:
    """The class of a cue by its printed words; None where there is no cue."""
    if printed is None:
        return None
    tokens = printed.lower().split()
    for token in tokens:
        cue = next((cue for cue in CUES.get(token, ()) if _fits(cue, tokens)), None)
        if cue is not None:
            return cue.family
    return "source" if tokens[:1] in (["according"], ["in"], ["as"]) else "speech"


def _fits(cue: Cue, tokens: list[str]) -> bool:
    return all(word in tokens for word in cue.tail)
