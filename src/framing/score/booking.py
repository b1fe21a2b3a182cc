"""Booking: whose words a match is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from framing.lexicon.lexicon import Lexicon
from framing.lexicon.matching import Match, match_lexicon
from framing.reading import Reading
from framing.score.whose import share_of
from framing.settings import Settings
from framing.voice.voice import Share

ShareWords = Mapping[Share, int]


class Owner(NamedTuple):
    """Whose words stand somewhere: the index of the innermost voice (None: the narrator), and the
    share they count in.
    """

    voice: int | None
    share: Share


NARRATOR = Owner(None, share_of(None))

Booked = tuple[Match, Owner]
"""A match, and whose words it is."""


def book_matches(reading: Reading, lexicon: Lexicon, settings: Settings) -> tuple[Booked, ...]:
    """The matches of a lexicon in the sentences that tell the story, in text order.

    A match belongs to the innermost voice at its first character.
    """
    starts = [tile.start for tile in reading.tiles]
    speakers = [Owner(at, share_of(voice)) for at, voice in enumerate(reading.voices)]
    owners = [NARRATOR if t.voice is None else speakers[t.voice] for t in reading.tiles]

    def share_at(start: int) -> Share:
        return owners[bisect_right(starts, start) - 1].share

    matches = match_lexicon(
        reading.article.text,
        reading.sentences,
        lexicon,
        settings.negation_reach,
        share_at,
        reading.folded,
    )
    tells = [sentence.tells for sentence in reading.sentences]
    told = [match for match in matches if tells[match.sentence]]
    return tuple(zip(told, (owners[bisect_right(starts, m.start) - 1] for m in told), strict=True))
