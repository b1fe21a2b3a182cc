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


class Owners(NamedTuple):
    """Whose words stand from each of some offsets on."""

    starts: list[int]
    owners: list[Owner]

    def at(self, position: int) -> Owner:
        """Whose words stand at a character."""
        return self.owners[bisect_right(self.starts, position) - 1]


def find_owners(reading: Reading) -> Owners:
    """Whose words stand where; once for all lexicons."""
    speakers = [Owner(at, share_of(voice)) for at, voice in enumerate(reading.voices)]
    return Owners(
        starts=[tile.start for tile in reading.tiles],
        owners=[NARRATOR if t.voice is None else speakers[t.voice] for t in reading.tiles],
    )


def book_matches(
    reading: Reading, owners: Owners, lexicon: Lexicon, settings: Settings
) -> tuple[Booked, ...]:
    """The matches of a lexicon in the sentences that tell the story, in text order.

    A match belongs to the innermost voice at its first character.
    """

    def share_at(start: int) -> Share:
        return owners.at(start).share

    matches = match_lexicon(
        reading.article.text,
        reading.sentences,
        lexicon,
        settings.negation_reach,
        share_at,
        reading.folded,
    )
    tells = [sentence.tells for sentence in reading.sentences]
    return tuple((match, owners.at(match.start)) for match in matches if tells[match.sentence])
