"""Passage: a run of sentences as it is shown, with every mark in place and every space kept."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from framing.report.anchors import Anchors
from framing.report.fragments import Run, cut_fragments, runs_of
from framing.report.marks import SourceMarks
from framing.report.wording import KIND_WORDS
from framing.segment.sentence import Role
from framing.text.span import Span


class SentenceView(Struct, frozen=True, kw_only=True):
    """A sentence with the white space that stands between it and the one before it, if any."""

    anchor: str
    number: int
    role: Role
    gap: str
    runs: tuple[Run, ...]


class PassageView(Struct, frozen=True, kw_only=True):
    """Neighbouring sentences. Their gaps and fragments join to ``text[start:end]``."""

    start: int
    end: int
    sentences: tuple[SentenceView, ...]
    speakers: tuple[str, ...]
    muted: bool

    @property
    def text(self) -> str:
        """What a browser will show, put together again."""
        return "".join(
            view.gap + "".join(part.text for run in view.runs for part in run.fragments)
            for view in self.sentences
        )


class PassageMaker(Struct, frozen=True):
    """Makes the passages of one source as they stand in one pair (None: alone)."""

    marks: SourceMarks
    source: int
    pair: int | None
    anchors: Anchors

    def make(self, indexes: Sequence[int], only_here: Sequence[Span] = ()) -> PassageView:
        """The passage of these sentences; ``only_here`` are words the linked passage lacks."""
        sentences = self.marks.reading.sentences
        views = tuple(self._sentence(i, indexes[0], only_here) for i in indexes)
        return PassageView(
            start=sentences[indexes[0]].start,
            end=sentences[indexes[-1]].end,
            sentences=views,
            speakers=_speakers(views),
            muted=not any(sentences[i].tells for i in indexes),
        )

    def _sentence(self, index: int, first: int, only_here: Sequence[Span]) -> SentenceView:
        reading = self.marks.reading
        sentence, text = reading.sentences[index], reading.article.text
        gap_start = sentence.start if index == first else reading.sentences[index - 1].end
        layers = replace(self.marks.layers[index], only_here=only_here)
        return SentenceView(
            anchor=self.anchors.sentence(self.source, index, self.pair),
            number=index + 1,
            role=sentence.role,
            gap=text[gap_start : sentence.start],
            runs=runs_of(cut_fragments(text, sentence.start, sentence.end, layers)),
        )


def _speakers(sentences: Sequence[SentenceView]) -> tuple[str, ...]:
    """Who speaks in these sentences and how: "Kazem Jalali (retold, quoted)"."""
    voices = [run.voice for view in sentences for run in view.runs if run.voice]
    ways: dict[str, dict[str, None]] = {}
    for voice in voices:
        if voice.kind != "scare":
            speaker = voice.speaker or "somebody not named"
            ways.setdefault(speaker, {})[KIND_WORDS[voice.kind]] = None
    return tuple(f"{speaker} ({', '.join(how)})" for speaker, how in ways.items())
