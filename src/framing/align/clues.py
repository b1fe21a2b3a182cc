"""Clues: what each sentence holds that could tie it to a sentence of another article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from framing.align.tokens import content_words
from framing.mention.figure import Figure
from framing.reading import Reading
from framing.text.fold import fold_text
from framing.text.span import Span
from framing.text.words import count_words

MIN_QUOTE_WORDS = 2
"""Words a quotation needs to tie two sentences: one quoted word is too easily quoted twice."""


@dataclass(frozen=True, slots=True)
class Clues:
    """One sentence. ``folded`` is its folded text, ``words`` its content words, ``figures`` its
    figures in normal form; ``quotes`` are folded without marks.
    """

    folded: str
    tells: bool
    words: tuple[str, ...]
    quotes: tuple[str, ...]
    figures: frozenset[str]
    names: frozenset[str]


def collect_clues(reading: Reading) -> tuple[Clues, ...]:
    """The clues of every sentence of a reading, in order."""
    text, sentences = reading.article.text, reading.sentences
    starts = [sentence.start for sentence in sentences]

    def by_sentence(spans: Iterable[Span]) -> list[list[Span]]:
        rows: list[list[Span]] = [[] for _ in sentences]
        for span in spans:
            index = bisect_right(starts, span.start) - 1
            if index >= 0:
                rows[index].append(span)
        return rows

    quotes = by_sentence(v for v in reading.voices if v.kind != "indirect")
    figures, names = by_sentence(reading.figures), by_sentence(reading.names)
    return tuple(
        _clues_of(text, sentence.start, sentence.end, sentence.tells, *found)
        for sentence, *found in zip(sentences, quotes, figures, names, strict=True)
    )


def _clues_of(
    text: str,
    start: int,
    end: int,
    tells: bool,
    quotes: list[Span],
    figures: list[Span],
    names: list[Span],
) -> Clues:
    folded = fold_text(text[start:end]).text
    return Clues(
        folded=folded,
        tells=tells,
        words=tuple(content_words(folded)),
        quotes=tuple(
            fold_text(quote.of(text[:end])).text.strip("\"' .,")
            for quote in quotes
            if count_words(text, quote.start, min(quote.end, end)) >= MIN_QUOTE_WORDS
        ),
        figures=frozenset(figure_key(f) for f in figures if isinstance(f, Figure)),
        names=frozenset(map(attrgetter("key"), names)),
    )


def figure_key(figure: Figure) -> str:
    """A figure as compared: value and unit ("2500000000 USD")."""
    return f"{figure.value:.6g} {figure.unit or ''}".strip()
