"""Booking: whose words a match is, and where in the article it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from framing.lexicon.lexicon import Lexicon
from framing.lexicon.matching import Match, match_lexicon
from framing.reading import Reading
from framing.score.score import Position
from framing.score.whose import share_of
from framing.settings import Settings
from framing.voice.voice import Share

ShareWords = Mapping[Share, int]


class Booked(NamedTuple):
    """A match with the index of its innermost voice (None: the narrator), its share and place."""

    match: Match
    voice: int | None
    share: Share
    position: Position


def book_matches(
    reading: Reading, lexicon: Lexicon, positions: Sequence[Position], settings: Settings
) -> tuple[Booked, ...]:
    """The matches of a lexicon in the sentences that tell the story, in text order.

    A match belongs to the innermost voice at its first character; ``positions`` are those of the
    sentences.
    """
    starts = [tile.start for tile in reading.tiles]
    voices = [tile.voice for tile in reading.tiles]
    shares = [share_of(None if voice is None else reading.voices[voice]) for voice in voices]

    def share_at(start: int) -> Share:
        return shares[bisect_right(starts, start) - 1]

    matches = match_lexicon(
        reading.article.text, reading.sentences, lexicon, settings.negation_reach, share_at
    )
    tells = [sentence.tells for sentence in reading.sentences]
    told = [match for match in matches if tells[match.sentence]]
    tiles = [bisect_right(starts, match.start) - 1 for match in told]
    new = tuple.__new__  # as for a match
    return tuple(
        new(Booked, (match, voices[tile], shares[tile], positions[match.sentence]))
        for match, tile in zip(told, tiles, strict=True)
    )
