"""Voices as rows: who speaks where, for other programs."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from framing.reading import Reading
from framing.text.json import indented_json
from framing.text.span import Span
from framing.voice.cues import Family, cue_family
from framing.voice.kinds import SpeakerKind, speaker_kind
from framing.voice.voice import Kind, Problem, Stance


class VoiceRow(Struct, frozen=True, kw_only=True):
    """One voice. Offsets are code points of the article's text, end-exclusive.

    ``depth`` counts the voices around it: 0 for one that stands in the narrator's text.
    """

    start: int
    end: int
    depth: int
    kind: Kind
    speaker: str | None
    speaker_kind: SpeakerKind
    speaker_span: Span | None
    cue: Span | None
    cue_class: Family | None
    stance: Stance
    text: str


class ArticleVoices(Struct, frozen=True, kw_only=True):
    """The voices of one article and what could not be read for sure."""

    article: str
    characters: int
    voices: tuple[VoiceRow, ...]
    problems: tuple[Problem, ...]


def voice_rows(reading: Reading) -> tuple[VoiceRow, ...]:
    """The voices of a reading in text order, outer before inner."""
    text = reading.article.text
    kinds = {
        speaker: speaker_kind(speaker, text, reading.names)
        for speaker in {voice.speaker for voice in reading.voices}
    }
    rows = []
    ends: list[int] = []
    for voice in reading.voices:
        while ends and ends[-1] <= voice.start:
            ends.pop()
        rows.append(
            VoiceRow(
                start=voice.start,
                end=voice.end,
                depth=len(ends),
                kind=voice.kind,
                speaker=voice.speaker,
                speaker_kind=kinds[voice.speaker],
                speaker_span=voice.speaker_span,
                cue=voice.cue,
                cue_class=cue_family(voice.cue.of(text) if voice.cue else None),
                stance=voice.stance,
                text=voice.of(text),
            )
        )
        ends.append(voice.end)
    return tuple(rows)


def render_voices_json(readings: Sequence[Reading]) -> str:
    """The voices of articles as a JSON list, indented by two, ending with a line feed."""
    found = [
        ArticleVoices(
            article=reading.article.id,
            characters=len(reading.article.text),
            voices=voice_rows(reading),
            problems=reading.problems,
        )
        for reading in readings
    ]
    return indented_json(found)
