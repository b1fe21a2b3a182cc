"""Prominence: what stands at the top of two articles, and where each tells what they share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from framing.align.link import Link
from framing.align.tokens import content_words
from framing.compare.adjectives import find_adjective
from framing.reading import Reading, read_article
from framing.text.article import Article
from framing.text.fold import fold_text
from framing.text.span import Span
from framing.text.words import count_words, find_words

OpeningKind = Literal["headline", "title", "lead"]
"""headline: in the text. title: known about the article, outside of its text. lead: the first
sentence of the body."""

MOST_WORDS = 200
"""Words of a headline or lead that are compared; a text without a full stop costs no more."""

EARLY = 1 / 3
LATE = 2 / 3
"""Mean positions from which shared material is called early or late; spread evenly it is 0.5."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A headline or lead, and what the other article's headline or lead does not have of it.

    ``start`` and ``end`` are offsets in the text of the article, None for a title outside of it.
    ``names``, ``figures``, ``evaluative`` and ``words`` are printed forms that only this one has;
    ``words`` holds the content words that are none of the others. They are empty where the other
    article has no opening of the kind.
    """

    kind: OpeningKind
    text: str
    start: int | None
    end: int | None
    names: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    evaluative: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningPair:
    """The headlines, or the leads, of two articles; None for a side that has none.

    ``shared`` are the content words of both, in plain form and alphabetical order.
    """

    left: Opening | None
    right: Opening | None
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where one article tells what the other one has too, and how much room it gives to it.

    ``words`` and ``shared_words`` count its story. ``mean`` is the mean position of the shared
    words, from 0 (the first word of the story) to 1 (the last); evenly spread they are at 0.5.
    ``first`` and ``last`` are where the first passage begins and the last one ends. The three are
    None where nothing is shared.
    """

    words: int
    shared_words: int
    mean: float | None
    first: float | None
    last: float | None

    @property
    def share(self) -> float:
        """Shared words of all words, from 0 to 1."""
        return self.shared_words / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagePlace:
    """Where the two sides of a link (its index) stand: the position of their middle, 0 to 1."""

    link: int
    left: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Prominence:
    """What two articles put first, and where and how largely they tell what they share."""

    headlines: OpeningPair
    leads: OpeningPair
    left: Placement
    right: Placement
    passages: tuple[PassagePlace, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A reading with its openings and, for every sentence, where it begins and ends in words."""

    reading: Reading
    headline: _Read | None
    lead: _Read | None
    starts: tuple[int, ...]  # words of the story before each sentence; one more for the end


@dataclass(frozen=True, slots=True)
class _Read:
    """An opening as read: a stretch of the article, or of a title that was read by itself."""

    kind: OpeningKind
    reading: Reading
    span: Span


def find_layout(reading: Reading) -> Layout:
    """What every pair asks of one article: its headline, its lead, and how far into it what is."""
    text = reading.article.text
    counts = [count_words(text, s.start, s.end) if s.tells else 0 for s in reading.sentences]
    return Layout(
        reading=reading,
        headline=_find_headline(reading),
        lead=_find_lead(reading),
        starts=tuple(accumulate(counts, initial=0)),
    )


def _find_headline(reading: Reading) -> _Read | None:
    block = next((block for block in reading.blocks if block.role == "headline"), None)
    if block is not None:
        return _Read("headline", reading, Span(block.start, block.end))
    title = (reading.article.title or "").strip()
    if not count_words(title):
        return None
    alone = read_article(Article(id=reading.article.id, text=title))
    return _Read("title", alone, Span(0, len(title)))


def _find_lead(reading: Reading) -> _Read | None:
    first = next((s for s in reading.sentences if s.role == "body"), None)
    if first is None:
        return None
    start, dateline = first.start, reading.dateline
    if dateline is not None and first.start <= dateline.end < first.end:
        words = find_words(reading.article.text, dateline.end, first.end)
        start = words[0][0] if words else start
    return _Read("lead", reading, Span(start, first.end))


def compare_prominence(left: Layout, right: Layout, links: Sequence[Link]) -> Prominence:
    """Compare the openings of two articles and the places of their linked passages.

    Args:
        left: One article, from `find_layout`.
        right: The other.
        links: The links of their alignment.
    """
    return Prominence(
        headlines=_compare_openings(left.headline, right.headline),
        leads=_compare_openings(left.lead, right.lead),
        left=_place(left, [link.left for link in links]),
        right=_place(right, [link.right for link in links]),
        passages=tuple(
            PassagePlace(
                link=number, left=_middle(left, link.left), right=_middle(right, link.right)
            )
            for number, link in enumerate(links)
        ),
    )


def _compare_openings(left: _Read | None, right: _Read | None) -> OpeningPair:
    ours, theirs = ({} if each is None else _stems(each) for each in (left, right))
    return OpeningPair(
        left=None if left is None else _opening(left, {} if right is None else ours, theirs),
        right=None if right is None else _opening(right, {} if left is None else theirs, ours),
        shared=tuple(sorted(ours.keys() & theirs.keys())),
    )


def _stems(opening: _Read) -> dict[str, Span]:
    """The content words of an opening without their inflection, each with its first place."""
    text, stems = opening.reading.article.text, dict[str, Span]()
    for start, end in find_words(text, opening.span.start, opening.span.end)[:MOST_WORDS]:
        for stem in content_words(fold_text(text[start:end]).text):
            stems.setdefault(stem, Span(start, end))
    return stems


def _opening(opening: _Read, ours: dict[str, Span], theirs: dict[str, Span]) -> Opening:
    """An opening with those of its words (none, where there is nothing to compare) that are new."""
    reading, text = opening.reading, opening.reading.article.text
    only = [span for stem, span in ours.items() if stem not in theirs]
    names = _holding(reading.names, only)
    figures = _holding(reading.figures, only)
    rest = [span for span in only if not any(each.overlaps(span) for each in (*names, *figures))]
    judging = [span for span in rest if _judges(span.of(text))]
    inside = opening.kind != "title"
    return Opening(
        kind=opening.kind,
        text=opening.span.of(text),
        start=opening.span.start if inside else None,
        end=opening.span.end if inside else None,
        names=_printed(names, text),
        figures=_printed(figures, text),
        evaluative=_printed(judging, text),
        words=_printed((span for span in rest if span not in judging), text),
    )


def _holding(found: Sequence[Span], words: Sequence[Span]) -> list[Span]:
    """Those of some spans that hold one of the words."""
    return [Span(each.start, each.end) for each in found if any(map(each.covers, words))]


def _judges(word: str) -> bool:
    adjective = find_adjective(word.lower())
    return adjective is not None and adjective.kind == "evaluative"


def _printed(spans: Iterator[Span] | Sequence[Span], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(span.of(text) for span in spans))


def _place(layout: Layout, passages: Sequence[Sequence[int]]) -> Placement:
    total = layout.starts[-1]
    linked = sorted({index for passage in passages for index in passage})
    sizes = {index: layout.starts[index + 1] - layout.starts[index] for index in linked}
    told = [index for index in linked if sizes[index]]
    shared = sum(sizes.values())
    weighed = sum(size * (layout.starts[i] + size / 2) for i, size in sizes.items())
    return Placement(
        words=total,
        shared_words=shared,
        mean=round(weighed / shared / total, 4) if shared else None,
        first=round(layout.starts[told[0]] / total, 4) if shared else None,
        last=round(layout.starts[told[-1] + 1] / total, 4) if shared else None,
    )


def _middle(layout: Layout, passage: Sequence[int]) -> float:
    ends = layout.starts[passage[0]] + layout.starts[passage[-1] + 1]
    return round(ends / 2 / layout.starts[-1], 4) if layout.starts[-1] else 0.0
