"""Naming: what two sources call one thing, by voice, with a link to each use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from framing.compare.comparison import Comparison, PairComparison
from framing.compare.naming import Naming, Use
from framing.compare.swaps import Swap
from framing.reading import Reading
from framing.report.anchors import Anchors
from framing.report.excerpt import Excerpt, view_excerpt
from framing.segment.sentence import sentence_at
from framing.text.span import Span

MOST_PLACES = 8
"""Places linked for one form."""


class PlaceView(Struct, frozen=True, kw_only=True):
    """A sentence, by its number from 1."""

    sentence: int
    href: str


class UseView(Struct, frozen=True, kw_only=True):
    """A form with how often it is used and in whose words, and the sentences it stands in."""

    form: str
    counts: str
    places: tuple[PlaceView, ...]


class NamingView(Struct, frozen=True, kw_only=True):
    """One thing and what the two sources call it."""

    referent: str
    reason: str
    left: tuple[UseView, ...]
    right: tuple[UseView, ...]


class SwapView(Struct, frozen=True, kw_only=True):
    """A place in a linked passage where the two sources name differently."""

    left: Excerpt
    right: Excerpt


class NamingList(Struct, frozen=True, kw_only=True):
    """All that the two sources of a pair name differently."""

    left: int
    right: int
    namings: tuple[NamingView, ...]
    swaps: tuple[SwapView, ...]


def view_namings(comparison: Comparison, anchors: Anchors) -> tuple[NamingList, ...]:
    """What is named differently in every pair."""
    readings = [source.reading for source in comparison.sources]
    return tuple(
        NamingList(
            left=pair.left,
            right=pair.right,
            namings=tuple(_view(naming, pair, readings, anchors) for naming in pair.namings),
            swaps=tuple(_swap(swap, number, readings, anchors) for swap in pair.swaps),
        )
        for number, pair in enumerate(comparison.pairs)
    )


def _swap(swap: Swap, pair: int, readings: Sequence[Reading], anchors: Anchors) -> SwapView:
    left, right = anchors.pairs[pair]
    return SwapView(
        left=view_excerpt(swap.left, readings[left], left, pair, anchors),
        right=view_excerpt(swap.right, readings[right], right, pair, anchors),
    )


def _view(
    naming: Naming, pair: PairComparison, readings: Sequence[Reading], anchors: Anchors
) -> NamingView:
    return NamingView(
        referent=naming.referent,
        reason=naming.reason,
        left=tuple(_use(use, readings[pair.left], pair.left, anchors) for use in naming.left),
        right=tuple(_use(use, readings[pair.right], pair.right, anchors) for use in naming.right),
    )


def _use(use: Use, reading: Reading, source: int, anchors: Anchors) -> UseView:
    return UseView(
        form=use.spans[0].of(reading.article.text),
        counts=voice_counts(use.own, use.quoted, use.scare),
        places=view_places(use.spans, reading, source, anchors),
    )


def voice_counts(own: int, quoted: int, scare: int) -> str:
    """How often in whose words: "own voice 2×, quoted 1×"."""
    parts = ((own, "own voice"), (quoted, "quoted"), (scare, "at arm’s length"))
    return ", ".join(f"{words} {number}×" for number, words in parts if number)


def view_places(
    spans: Iterable[Span], reading: Reading, source: int, anchors: Anchors
) -> tuple[PlaceView, ...]:
    """The sentences that some spans stand in, each once."""
    places = dict.fromkeys(sentence_at(reading.sentences, span.start) for span in spans)
    return tuple(
        PlaceView(sentence=place + 1, href=anchors.sentence(source, place))
        for place in list(places)[:MOST_PLACES]
    )
