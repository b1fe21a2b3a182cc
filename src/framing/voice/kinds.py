"""Kinds of speakers: officials, institutions, media, experts, citizens, persons, unnamed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from framing.mention.name import Name
from framing.mention.names import is_person_form
from framing.mention.tables import word_set
from framing.mention.vocabulary import DEMONYM_PLACES, PARTICLES

SpeakerKind = Literal["official", "institution", "media", "expert", "citizen", "person", "unnamed"]
"""person: somebody with a name of whom the article does not say what they are."""

KIND_WORDS: tuple[tuple[SpeakerKind, str, frozenset[str]], ...] = (
    (
        "unnamed",
        "somebody is quoted, and the reader cannot know who",
        word_set(
            """
            source sources insider insiders observer observers critic critics people person aide
            aides supporters opponents sides parties everyone
            """
        ),
    ),
    (
        "media",
        "papers, agencies and channels, and those who write for them",
        word_set(
            """
            media newspaper newspapers daily journal magazine agency agencies tv radio television
            channel outlet outlets press news times post reuters ap afp upi irna tass interfax
            xinhua cnn bbc fox nbc abc cbs msnbc guardian gazette tribune herald telegraph
            reporter reporters journalist journalists correspondent editor columnist anchor host
            broadcaster website blog report
            """
        ),
    ),
    (
        "expert",
        "they speak for what they know, not for an office",
        word_set(
            """
            expert experts analyst analysts professor prof scholar scholars researcher
            researchers scientist scientists economist economists historian pollster pollsters
            university institute study studies survey surveys poll polls centre center
            strategist strategists specialist specialists doctor dr scientist think-tank
            """
        ),
    ),
    (
        "official",
        "holders of an office, and those who speak for them",
        word_set(
            """
            president minister premier leader leaders official officials ambassador secretary
            senator sen governor gov mayor chancellor king queen prince general gen colonel
            commander spokesman spokeswoman spokesperson adviser advisor envoy diplomat diplomats
            chief chairman congressman congresswoman rep lawmaker lawmakers judge justice
            prosecutor prosecutors sheriff commissioner speaker presidents ministers authorities
            police officer officers candidate nominee ayatollah pope politician politicians
            """
        ),
    ),
    (
        "institution",
        "bodies that speak with one voice: states, ministries, parties, firms",
        word_set(
            """
            ministry department government administration agency committee commission council
            parliament congress senate house court embassy office party army bank fund company
            corporation group union organization organisation association kremlin pentagon
            white board campaign delegation ministry authority league republic states kingdom
            nations team democrats republicans west brussels moscow tehran washington beijing
            """
        ),
    ),
    (
        "citizen",
        "private persons, who speak for themselves",
        word_set(
            """
            resident residents voter voters witness witnesses neighbor neighbors neighbour
            neighbours mother father parents student students worker workers activist activists
            protester protesters victim victims family customer customers man woman men women
            teacher teachers farmer farmers shopkeeper driver passenger users fans
            """
        ),
    ),
)
"""Kind, reason and words, in the order in which they are asked: "government sources" are unnamed,
a "newspaper editor" is media, a "defence analyst" an expert."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_STATES = frozenset(DEMONYM_PLACES.values()) | word_set("iran russia china israel ukraine")
_QUANTITIES = word_set("some many others both most few several all they")
_BESIDE = 60
"""Characters beside a name in which the article may say what its bearer is."""


def speaker_kind(speaker: str | None, text: str = "", names: Sequence[Name] = ()) -> SpeakerKind:
    """What a speaker is, by the speaker's own words and by what stands beside the name.

    Args:
        speaker: The name under which the speaker is counted, or None.
        text: The article, so that "Norwegian President Nina Holm" makes Nina Holm an official.
        names: The names of the article (``reading.names``).

    Returns:
        The kind. None and groups without a name are "unnamed"; a name that nothing explains is
        "person" when it has the shape of a person's name, else "institution".
    """
    if speaker is None:
        return "unnamed"
    speaker = speaker.split(" and ")[0]  # of two, the first tells
    if not _is_person(speaker):
        return _kind_of(_WORD.findall(speaker)) or _unexplained(speaker)
    for name in names:
        if name.key == speaker:
            kind = _kind_of(_beside(text, name))
            if kind is not None and kind != "unnamed":
                return kind
    return "person"


def _is_person(speaker: str) -> bool:
    printed = speaker.split()
    return is_person_form(speaker) and all(
        word[0].isupper() or word in PARTICLES for word in printed
    )


def _unexplained(speaker: str) -> SpeakerKind:
    """A description in small letters names nobody; a name in one word is a state or a body."""
    if speaker.split()[0].lower() in _QUANTITIES:
        return "unnamed"
    return "institution" if speaker[:1].isupper() else "unnamed"


def _kind_of(words: Sequence[str]) -> SpeakerKind | None:
    small = [word.lower() for word in words]
    for kind, _, table in KIND_WORDS:
        if not table.isdisjoint(small):
            return kind
    return "institution" if any(word in _STATES for word in small) else None


def _beside(text: str, name: Name) -> list[str]:
    """The words of a role right before a name, or between commas after it."""
    before = re.split(r"[,;:“”\"\n—(.]\s", text[max(0, name.start - _BESIDE) : name.start])[-1]
    words = _WORD.findall(before)[-4:]
    after = text[name.end : name.end + _BESIDE]
    if after.startswith(", "):
        words += _WORD.findall(after[2:].split(",")[0])[:6]
    return words
