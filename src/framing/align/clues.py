"""Clues: what each sentence holds that could tie it to a sentence of another article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import TypeVar

from framing.align.concepts import concepts_in
from framing.align.dates import date_keys
from framing.align.tokens import content_words
from framing.mention.date import Date
from framing.mention.figure import Figure
from framing.mention.name import Name
from framing.reading import Reading
from framing.segment.sentence import Sentence
from framing.text.fold import Folded, fold_text
from framing.text.span import Span
from framing.text.words import count_words
from framing.voice.voice import Voice

Found = TypeVar("Found", bound=Span)

Mark = tuple[int, str]
"""The place of a kind in ``KINDS``, and the item."""

KINDS = ("name", "figure", "date", "speaker")
"""Kinds of marks: what a sentence names, counts, dates, and who speaks in it."""

MIN_QUOTE_WORDS = 2
"""Words a quotation needs to tie two sentences: one quoted word is too easily quoted twice."""


@dataclass(frozen=True, slots=True)
class Clues:
    """One sentence. ``folded`` is its folded text, ``words`` its content words without inflection;
    ``name_words`` are those of them that stand in a name, ``names`` the names in full, ``figures``
    and ``dates`` what it counts and when, in normal form. ``quotes`` are folded without marks;
    ``speakers`` are the last names of those who speak, ``reported`` the share of characters that
    somebody else than the narrator says. ``concepts`` and ``phrases`` (pairs of neighbours) come
    from ``words``; ``marks`` are names, figures, dates and speakers, each with its kind.
    """

    folded: str
    tells: bool
    words: tuple[str, ...]
    name_words: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    dates: frozenset[str]
    quotes: tuple[str, ...]
    speakers: frozenset[str]
    reported: float
    concepts: tuple[str, ...]
    phrases: tuple[tuple[str, str], ...]
    marks: tuple[Mark, ...]


def collect_clues(reading: Reading) -> tuple[Clues, ...]:
    """The clues of every sentence of a reading, in order; kept for the readings used last."""
    kept = _RECENT.get(id(reading))
    if kept is None or kept[0] is not reading:
        if len(_RECENT) >= MOST_RECENT:
            _RECENT.clear()
        kept = _RECENT[id(reading)] = (reading, _collect(reading))
    return kept[1]


_RECENT: dict[int, tuple[Reading, tuple[Clues, ...]]] = {}
MOST_RECENT = 32
"""Readings whose clues are kept: every pair of a comparison asks for them again."""


def _collect(reading: Reading) -> tuple[Clues, ...]:
    sentences = reading.sentences
    starts = [sentence.start for sentence in sentences]

    def by_sentence(spans: Iterable[Found]) -> list[list[Found]]:
        rows: list[list[Found]] = [[] for _ in sentences]
        for span in spans:
            first = max(bisect_right(starts, span.start) - 1, 0)
            for index in range(first, bisect_left(starts, span.end)):
                if span.start < sentences[index].end:
                    rows[index].append(span)
        return rows

    voices, figures = by_sentence(reading.voices), by_sentence(reading.figures)
    names, dates = by_sentence(reading.names), by_sentence(reading.dates)
    reported = _reported_shares(reading, starts)
    text = reading.article.text
    fold = _folder_of(text, reading.folded)
    return tuple(
        _clues_of(text, fold, *found)
        for found in zip(sentences, voices, figures, names, dates, reported, strict=True)
    )


def _folder_of(text: str, whole: Folded) -> Callable[[int, int], str]:
    """Gives parts of a text folded: cut out of the whole where folding moves nothing."""
    if whole.in_place:
        return lambda start, end: whole.text[start:end]
    return lambda start, end: fold_text(text[start:end]).text


def _clues_of(
    text: str,
    fold: Callable[[int, int], str],
    sentence: Sentence,
    voices: Sequence[Voice],
    figures: Sequence[Figure],
    names: Sequence[Name],
    printed_dates: Sequence[Date],
    reported: float,
) -> Clues:
    folded = fold(sentence.start, sentence.end)
    words = content_words(folded)
    keys = frozenset(map(attrgetter("key"), names))
    in_names = {word for key in keys for word in _name_words(key)}
    in_names.update(word for name in names for word in _name_words(name.of(text)))
    counted, dates = frozenset(map(figure_key, figures)), date_keys(printed_dates, text)
    speakers = frozenset(v.speaker.split()[-1].lower() for v in voices if v.speaker)
    kinds = enumerate((keys, counted, dates, speakers))
    return Clues(
        folded=folded,
        tells=sentence.tells,
        words=tuple(words),
        name_words=frozenset(in_names.intersection(words)),
        names=keys,
        figures=counted,
        dates=dates,
        quotes=tuple(_quotes(text, fold, sentence, voices)),
        speakers=speakers,
        reported=round(reported, 4),
        concepts=tuple(concepts_in(words)),
        phrases=tuple(pairwise(words)),
        marks=tuple((kind, item) for kind, items in kinds for item in sorted(items)),
    )


@lru_cache(maxsize=20_000)
def _name_words(name: str) -> tuple[str, ...]:
    return tuple(content_words(fold_text(name).text))


def _quotes(
    text: str, fold: Callable[[int, int], str], sentence: Sentence, voices: Sequence[Voice]
) -> Iterable[str]:
    for quote in voices:
        if quote.kind == "indirect":
            continue
        start, end = max(quote.start, sentence.start), min(quote.end, sentence.end)
        if count_words(text, start, end) >= MIN_QUOTE_WORDS:
            yield fold(start, end).strip("\"' .,")


def _reported_shares(reading: Reading, starts: Sequence[int]) -> list[float]:
    """For every sentence, the share of its characters that some voice covers."""
    shares = [0.0] * len(starts)
    for tile in reading.tiles:
        if tile.voice is None:
            continue
        for index in range(max(bisect_right(starts, tile.start) - 1, 0), len(starts)):
            sentence = reading.sentences[index]
            if sentence.start >= tile.end:
                break
            covered = min(tile.end, sentence.end) - max(tile.start, sentence.start)
            shares[index] += max(covered, 0) / (sentence.end - sentence.start)
    return shares


def figure_key(figure: Figure) -> str:
    """A figure as compared: value and unit ("2500000000 USD")."""
    return f"{figure.value:.6g} {figure.unit or ''}".strip()
