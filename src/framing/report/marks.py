"""Marks: what is marked on each sentence of a source, prepared once for every pair it is in."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from typing import TypeVar

from msgspec import Struct

from framing.compare.comparison import Source
from framing.lexicon.lexicon import Axis
from framing.mention.figure import Figure
from framing.reading import Reading
from framing.report.anchors import Anchors
from framing.report.fragments import FigureMark, Layers, Mark, VoiceMark
from framing.report.wording import figure_words, voice_words
from framing.score.score import CategoryHit, Hit
from framing.segment.sentence import Sentence, sentence_at
from framing.text.span import Span

S = TypeVar("S", bound=Span)


class SourceMarks(Struct, frozen=True):
    """The layers of every sentence of one source (without what only a pair knows)."""

    reading: Reading
    layers: tuple[Layers, ...]


_OTHER_VOICE = {
    "own": "does not count in the narrator's own words",
    "quoted": "does not count in quoted or retold words",
    "scare": "does not count in words held at arm's length",
}


def view_marks(source: Source, number: int, anchors: Anchors) -> SourceMarks:
    """Everything that is marked in the text of the source with this number."""
    reading = source.reading
    marks = [
        _mark(hit, profile.axis, axis, reading.article.text, anchors.hit(axis, number, index))
        for axis, profile in enumerate(source.profile.axes.values())
        for index, hit in enumerate(profile.hits)
    ]
    voices = _by_sentence(_voice_marks(reading), reading.sentences)
    hits = _by_sentence(marks, reading.sentences)
    figures = _by_sentence(map(_figure_mark, reading.figures), reading.sentences)
    layers = (Layers(v, h, f) for v, h, f in zip(voices, hits, figures, strict=True))
    return SourceMarks(reading, tuple(layers))


def why_not_counted(hit: Hit | CategoryHit, text: str) -> str:
    """Why a hit is out of the count, empty for a counted one."""
    words = f" “{hit.because.of(text)}”" if hit.because else ""
    if hit.status == "negated":
        return f"negated by{words}" if words else "negated"
    if hit.status == "overlapped":
        return f"its words count for{words}" if words else "its words count for a longer term"
    if hit.status == "excepted":
        return f"part of{words}" if words else "part of an exception"
    if hit.status == "out of context":
        return f"stands near{words}" if words else "stands without the words that it needs"
    if hit.status == "rejected":
        return "rejected in review"
    return _OTHER_VOICE[hit.share] if hit.status == "other voice" else ""


def _mark(hit: Hit, axis: Axis, number: int, text: str, anchor: str) -> Mark:
    reason = why_not_counted(hit, text)
    note = f"{axis.pole_name(hit.pole)}: {hit.term}"
    return Mark(
        hit.start,
        hit.end,
        axis=number,
        pole=hit.pole,
        term=hit.term,
        status=hit.status,
        anchor=anchor,
        note=f"{note}, not counted: {reason}" if reason else note,
    )


def _voice_marks(reading: Reading) -> Iterable[VoiceMark]:
    text, voices = reading.article.text, reading.voices
    quotations = deque(voice for voice in voices if voice.kind == "direct")
    quoted_to = 0
    for tile in reading.tiles:
        while quotations and quotations[0].start <= tile.start:
            quoted_to = max(quoted_to, quotations.popleft().end)
        if tile.voice is not None:
            voice = voices[tile.voice]
            yield VoiceMark(
                tile.start,
                tile.end,
                kind=voice.kind,
                speaker=voice.speaker,
                stance=voice.stance,
                note=voice_words(voice, text),
                first=tile.start == voice.start,
                quoted=tile.end <= quoted_to,
            )


def _figure_mark(figure: Figure) -> FigureMark:
    return FigureMark(figure.start, figure.end, figure_words(figure))


def _by_sentence(spans: Iterable[S], sentences: Sequence[Sentence]) -> list[list[S]]:
    """For each sentence the spans that touch it, in their order."""
    found: list[list[S]] = [[] for _ in sentences]
    for span in spans:
        index = sentence_at(sentences, span.start)
        while index < len(sentences) and sentences[index].start < span.end:
            if sentences[index].overlaps(span):
                found[index].append(span)
            index += 1
    return found
