"""Whose words: every word of the story counted once, by voice, speaker and position."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from framing.reading import Reading
from framing.score.score import Position, Share
from framing.text.words import WORD
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
    text, positions = reading.article.text, sentence_positions(reading)
    tiles = [(tile.start, tile.end, tile.voice) for tile in reading.tiles]
    at = 0
    for sentence, position in zip(reading.sentences, positions, strict=True):
        if not sentence.tells:
            continue
        starts = [word.start() for word in WORD.finditer(text, sentence.start, sentence.end)]
        places[position] += len(starts)
        while tiles[at][1] <= sentence.start:
            at += 1
        for number in range(at, len(tiles)):
            start, end, index = tiles[number]
            if start >= sentence.end:
                break
            voice = None if index is None else reading.voices[index]
            words = bisect_left(starts, end) - bisect_left(starts, start)
            share = share_of(voice)
            shares[share] += words
            if voice is not None and share == "quoted" and words:
                spoken = direct if voice.kind == "direct" else indirect
                spoken[voice.speaker or UNNAMED] += words
    return WordCounts(
        by_share=dict(shares),
        by_speaker={
            speaker: Spoken(direct[speaker], indirect[speaker])
            for speaker in dict.fromkeys([*direct, *indirect])
        },
        by_position=dict(places),
    )
