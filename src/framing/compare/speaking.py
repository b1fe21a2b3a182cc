"""Speaking: who is given words in an article, how many, and what kind of speaker that is."""

from __future__ import annotations

from framing.compare.comparison import SpeakerWords
from framing.reading import Reading
from framing.score.whose import WordCounts
from framing.voice.kinds import speaker_kind


def rank_speakers(reading: Reading, counts: WordCounts) -> tuple[SpeakerWords, ...]:
    """The speakers of an article, those with most words first."""
    text, names = reading.article.text, reading.names
    speakers = [
        SpeakerWords(
            speaker=speaker,
            kind=speaker_kind(speaker or None, text, names),
            words=spoken.total,
            direct=spoken.direct,
            indirect=spoken.indirect,
        )
        for speaker, spoken in counts.by_speaker.items()
    ]
    return tuple(sorted(speakers, key=lambda each: (-each.words, each.speaker)))
