"""Quotations: utterances that two sources carry, side by side, with what each left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from framing.compare.comparison import Comparison, PairComparison
from framing.compare.quotation import QuoteForm, QuoteMatch
from framing.reading import Reading
from framing.report.anchors import Anchors
from framing.segment.sentence import sentence_at
from framing.text.span import Span
from framing.voice.voice import Voice

FORMS: dict[QuoteForm, str] = {
    "same": "Word for word",
    "cut": "Cut in one source",
    "reworded": "In other words",
    "retold": "Retold without marks in one source",
}


class QuotePiece(Struct, frozen=True, kw_only=True):
    """Words of a quotation; ``only_here`` when the other source does not have them."""

    text: str
    only_here: bool


class QuoteSide(Struct, frozen=True, kw_only=True):
    """An utterance as one source gives it. ``reported`` says by whom and with which words."""

    href: str
    reported: str
    pieces: tuple[QuotePiece, ...]


class QuoteView(Struct, frozen=True, kw_only=True):
    """One utterance in two sources. ``note`` names a difference in who is said to speak."""

    form: str
    note: str
    left: QuoteSide
    right: QuoteSide


class QuoteList(Struct, frozen=True, kw_only=True):
    """The shared utterances of one pair."""

    left: int
    right: int
    quotes: tuple[QuoteView, ...]


def view_quotations(comparison: Comparison, anchors: Anchors) -> tuple[QuoteList, ...]:
    """The shared utterances of every pair."""
    readings = [source.reading for source in comparison.sources]
    return tuple(
        QuoteList(
            left=pair.left,
            right=pair.right,
            quotes=tuple(_view(match, pair, readings, anchors) for match in pair.quotes),
        )
        for pair in comparison.pairs
    )


def _view(
    match: QuoteMatch, pair: PairComparison, readings: Sequence[Reading], anchors: Anchors
) -> QuoteView:
    note = "Given to different speakers." if match.same_speaker is False else ""
    return QuoteView(
        form=FORMS[match.form],
        note=note,
        left=_side(readings[pair.left], pair.left, match.left, match.left_only, anchors),
        right=_side(readings[pair.right], pair.right, match.right, match.right_only, anchors),
    )


def _side(
    reading: Reading, source: int, indexes: Sequence[int], only: Sequence[Span], anchors: Anchors
) -> QuoteSide:
    voices = [reading.voices[index] for index in indexes]
    return QuoteSide(
        href=anchors.sentence(source, sentence_at(reading.sentences, voices[0].start)),
        reported=_reported(voices[0], reading.article.text),
        pieces=tuple(_pieces(voices, only, reading.article.text)),
    )


def _reported(voice: Voice, text: str) -> str:
    """Who speaks and the reporting words: "Ada Lind, “claimed”"."""
    cue = voice.cue.of(text) if voice.cue else ""
    said = f"“{cue}”" if any(map(str.isalpha, cue)) else ""
    return ", ".join(part for part in (voice.speaker or "speaker not named", said) if part)


def _pieces(voices: Sequence[Voice], only: Sequence[Span], text: str) -> Iterator[QuotePiece]:
    """The words of all voices, cut where what only one source has begins and ends."""
    for number, voice in enumerate(voices):
        if number:
            yield QuotePiece(text=" … ", only_here=False)
        at = voice.start
        for span in only:
            if voice.covers(span):
                yield QuotePiece(text=text[at : span.start], only_here=False)
                yield QuotePiece(text=span.of(text), only_here=True)
                at = span.end
        yield QuotePiece(text=text[at : voice.end], only_here=False)
