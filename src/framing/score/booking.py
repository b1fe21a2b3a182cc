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
    sentences, tiles = reading.sentences, reading.tiles
    starts = [tile.start for tile in tiles]
    shares = [share_of(None if t.voice is None else reading.voices[t.voice]) for t in tiles]

    def share_at(start: int) -> Share:
        return shares[bisect_right(starts, start) - 1]

    matches = match_lexicon(
        reading.article.text, sentences, lexicon, settings.negation_reach, share_at
    )
    tells = [sentence.tells for sentence in sentences]
    booked: list[Booked] = []
    for match in matches:
        if tells[match.sentence]:
            tile = bisect_right(starts, match.start) - 1
            place = positions[match.sentence]
            booked.append(Booked(match, tiles[tile].voice, shares[tile], place))
    return tuple(booked)
