"""Fragments: a stretch of text cut into flat pieces, so that marks on it never overlap.

The law of this module: the joined texts of the fragments are exactly the stretch.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Generic, TypeVar

from msgspec import Struct

from framing.lexicon.lexicon import Pole
from framing.score.score import Status
from framing.text.span import Span
from framing.voice.voice import Kind, Stance

S = TypeVar("S", bound=Span)


@dataclass(frozen=True, slots=True)
class Mark(Span):
    """A hit as a reader meets it: which way it points, and where its evidence stands."""

    axis: int
    pole: Pole
    term: str
    status: Status
    anchor: str
    note: str

    @property
    def style(self) -> str:
        """What the mark looks like: its pole, or that it is not counted."""
        return self.pole if self.status == "counted" else "idle"


@dataclass(frozen=True, slots=True)
class VoiceMark(Span):
    """A stretch with one innermost voice that is not the narrator's.

    ``first`` says that the voice begins with the stretch (a nested voice may interrupt it),
    ``quoted`` that the stretch stands within a direct quotation, whatever its innermost voice is.
    """

    kind: Kind
    speaker: str | None
    stance: Stance
    note: str
    first: bool = True
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class FigureMark(Span):
    """A figure with its normal value in words."""

    note: str


@dataclass(frozen=True, slots=True)
class Fragment(Span):
    """A piece of text on which nothing changes. ``voice`` is None for the narrator."""

    text: str
    voice: VoiceMark | None
    marks: tuple[Mark, ...]
    figure: FigureMark | None
    only_here: bool

    @property
    def ending(self) -> tuple[Mark, ...]:
        """The marks that end with this piece: their sign stands behind it."""
        return tuple(mark for mark in self.marks if mark.end == self.end)

    @property
    def note(self) -> str:
        """What a pointer that rests on the piece is told."""
        notes = [mark.note for mark in self.marks]
        return "; ".join([*notes, self.figure.note] if self.figure else notes)

    @property
    def is_plain(self) -> bool:
        """Whether the piece needs no element of its own."""
        return not (self.marks or self.figure or self.only_here)


class Layers(Struct, frozen=True):
    """Everything that is marked on a stretch of text. Voices and figures do not overlap."""

    voices: Sequence[VoiceMark] = ()
    marks: Sequence[Mark] = ()
    figures: Sequence[FigureMark] = ()
    only_here: Sequence[Span] = ()


class Run(Struct, frozen=True):
    """Neighbouring fragments of one voice."""

    voice: VoiceMark | None
    fragments: tuple[Fragment, ...]

    @property
    def opens(self) -> bool:
        """Whether the voice begins here, and is not going on after an interruption or a break."""
        voice = self.voice
        return voice is not None and voice.first and voice.start == self.fragments[0].start


def cut_fragments(text: str, start: int, end: int, layers: Layers) -> tuple[Fragment, ...]:
    """Cut ``text[start:end]`` at every boundary of every layer."""
    stretch = Span(start, end)
    voices = [span for span in layers.voices if span.overlaps(stretch)]
    marks = [span for span in layers.marks if span.overlaps(stretch)]
    figures = [span for span in layers.figures if span.overlaps(stretch)]
    only_here = [span for span in layers.only_here if span.overlaps(stretch)]
    cuts = _cuts(stretch, (voices, marks, figures, only_here))
    voiced, marked = _Sweep(voices), _Sweep(marks)
    counted, lone = _Sweep(figures), _Sweep(only_here)
    return tuple(
        Fragment(
            piece.start,
            piece.end,
            text=piece.of(text),
            voice=next(voiced.covering(piece), None),
            marks=tuple(marked.covering(piece)),
            figure=next(counted.covering(piece), None),
            only_here=any(lone.covering(piece)),
        )
        for piece in (Span(a, b) for a, b in pairwise(cuts))
    )


def runs_of(fragments: Iterable[Fragment]) -> tuple[Run, ...]:
    """Fragments gathered by voice, in order."""
    return tuple(
        Run(voice, tuple(group)) for voice, group in groupby(fragments, key=lambda f: f.voice)
    )


def _cuts(stretch: Span, layers: Iterable[Iterable[Span]]) -> list[int]:
    edges = {stretch.start, stretch.end}
    for layer in layers:
        for span in layer:
            edges.update((max(span.start, stretch.start), min(span.end, stretch.end)))
    return sorted(edges)


class _Sweep(Generic[S]):
    """The spans of a layer that cover each of the pieces, which come in order of the text."""

    def __init__(self, spans: Iterable[S]) -> None:
        self._waiting = deque(sorted(spans, key=lambda span: span.start))
        self._open: list[S] = []

    def covering(self, piece: Span) -> Iterator[S]:
        while self._waiting and self._waiting[0].start <= piece.start:
            self._open.append(self._waiting.popleft())
        self._open = [span for span in self._open if span.end >= piece.end]
        return iter(self._open)
