"""Utterances: what one speaker says in marks, joined where the narrator breaks in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framing.align.difference import fold_words
from framing.align.tokens import content_words
from framing.reading import Reading
from framing.segment.sentence import sentence_at
from framing.text.words import find_words


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words of one speaker: indexes of their voices, and the words folded, with their offsets."""

    voices: tuple[int, ...]
    speaker: str | None
    words: tuple[str, ...]
    offsets: tuple[tuple[int, int], ...]
    content: frozenset[str]


@dataclass(frozen=True, slots=True)
class Said:
    """Everything that a reading gives to somebody: in marks, and retold."""

    quoted: tuple[Utterance, ...]
    retold: tuple[Utterance, ...]


def find_said(reading: Reading) -> Said:
    """The utterances of a reading, to be matched with those of others."""
    return Said(tuple(quoted_utterances(reading)), tuple(retold_utterances(reading)))


def quoted_utterances(reading: Reading) -> list[Utterance]:
    """Everything in marks, in text order; pieces of one sentence or of neighbours are joined."""
    runs: list[list[int]] = []
    places = [sentence_at(reading.sentences, voice.end - 1) for voice in reading.voices]
    for index in _outermost(reading, "direct"):
        last = runs[-1][-1] if runs else None
        if last is not None and _goes_on(reading, last, index, places):
            runs[-1].append(index)
        else:
            runs.append([index])
    return [_utterance(reading, run) for run in runs]


def retold_utterances(reading: Reading) -> list[Utterance]:
    """Everything retold, one utterance for each voice that lies in no other of its speaker."""
    return [_utterance(reading, [index]) for index in _outermost(reading, "indirect")]


def _outermost(reading: Reading, kind: str) -> Iterator[int]:
    end = -1
    for index, voice in enumerate(reading.voices):
        if voice.kind == kind and voice.start >= end:
            yield index
            end = voice.end


def _goes_on(reading: Reading, last: int, index: int, places: list[int]) -> bool:
    """Whether two quotations are one utterance that the narrator breaks into."""
    before, after = reading.voices[last], reading.voices[index]
    if before.speaker is None or before.speaker != after.speaker:
        return False
    same = places[index] == places[last]
    follows = places[index] == places[last] + 1
    paragraphs = (
        reading.sentences[places[last]].paragraph,
        reading.sentences[places[index]].paragraph,
    )
    return same or (follows and paragraphs[0] == paragraphs[1])


def _utterance(reading: Reading, run: list[int]) -> Utterance:
    text = reading.article.text
    voices = [reading.voices[index] for index in run]
    offsets = [place for voice in voices for place in find_words(text, voice.start, voice.end)]
    words = tuple(fold_words(text, offsets))
    content = frozenset(content_words(" ".join(words)))
    return Utterance(tuple(run), voices[0].speaker, words, tuple(offsets), content)
