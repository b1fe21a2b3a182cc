"""Whose words: every word of the story counted once, by voice, speaker and position."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from framing.reading import Reading
from framing.score.score import Position, Share
from framing.text.words import find_words
from framing.voice.voice import Voice

UNNAMED = ""
"""The key of quoted words whose speaker the text does not name."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words of one speaker: in quotation marks, and retold."""

    direct: int
    indirect: int

    @property
    def total(self) -> int:
        """Both together."""
        return self.direct + self.indirect


@dataclass(frozen=True, slots=True, kw_only=True)
class WordCounts:
    """Words of the story: by share, by speaker (of the quoted share), by position."""

    by_share: Mapping[Share, int]
    by_speaker: Mapping[str, Spoken]
    by_position: Mapping[Position, int]


def share_of(voice: Voice | None) -> Share:
    """Whose words a voice's words are.

    Words given to somebody are quoted whatever verb reports them; scare quotes and so-called
    phrases are the narrator's words held at arm's length and count as neither own nor quoted.
    """
    if voice is None:
        return "own"
    return "scare" if voice.kind == "scare" else "quoted"


def sentence_positions(reading: Reading) -> tuple[Position, ...]:
    """The position of every sentence: headline (with its deck), lead paragraph, body."""
    lead = next((s.paragraph for s in reading.sentences if s.role == "body"), None)
    positions: list[Position] = []
    for sentence in reading.sentences:
        above_lead = lead is None or sentence.paragraph < lead
        if sentence.role == "headline" or (sentence.role == "subheading" and above_lead):
            positions.append("headline")
        else:
            positions.append("lead" if sentence.paragraph == lead else "body")
    return tuple(positions)


def count_words_by_voice(reading: Reading) -> WordCounts:
    """Count the words of the sentences that tell the story; a word belongs where it begins."""
    shares: Counter[Share] = Counter({"own": 0, "quoted": 0, "scare": 0})
    direct: Counter[str] = Counter()
    indirect: Counter[str] = Counter()
    places: Counter[Position] = Counter({"headline": 0, "lead": 0, "body": 0})
    tiles = iter(reading.tiles)
    tile = next(tiles, None)
    for sentence, position in zip(reading.sentences, sentence_positions(reading), strict=True):
        if not sentence.tells:
            continue
        for start, _ in find_words(reading.article.text, sentence.start, sentence.end):
            while tile is not None and tile.end <= start:
                tile = next(tiles, None)
            voice = None if tile is None or tile.voice is None else reading.voices[tile.voice]
            share = share_of(voice)
            shares[share] += 1
            places[position] += 1
            if voice is not None and share == "quoted":
                spoken = direct if voice.kind == "direct" else indirect
                spoken[voice.speaker or UNNAMED] += 1
    return WordCounts(
        by_share=dict(shares),
        by_speaker={
            speaker: Spoken(direct[speaker], indirect[speaker])
            for speaker in dict.fromkeys([*direct, *indirect])
        },
        by_position=dict(places),
    )
