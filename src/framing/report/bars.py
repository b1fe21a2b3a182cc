"""Bars: what of each article the other one has too, what is in conflict, what stands alone."""

from __future__ import annotations

from msgspec import Struct

from framing.compare.comparison import Comparison
from framing.report.anchors import Anchors
from framing.report.conflicting import conflicting_sentences
from framing.report.wording import counted, percent, plain
from framing.text.words import count_words


class BarView(Struct, frozen=True, kw_only=True):
    """The words of one article held against another one.

    ``shared_width``, ``conflict_width`` and ``width`` are percent of the longest article: the words
    that both have and do not differ on, those in sentences that conflict, and all.
    ``share_width`` is the shared words in percent of this article.
    """

    source: int
    other: int
    shared_width: str
    conflict_width: str
    width: str
    share_width: str
    shared: str
    conflict: str
    only: str
    share: str
    href: str


def view_bars(comparison: Comparison, anchors: Anchors) -> tuple[BarView, ...]:
    """A bar for each side of each pair."""
    return tuple(
        _bar(comparison, number, left, anchors)
        for number in range(len(comparison.pairs))
        for left in (True, False)
    )


def _bar(comparison: Comparison, number: int, left: bool, anchors: Anchors) -> BarView:
    pair = comparison.pairs[number]
    source, other = (pair.left, pair.right) if left else (pair.right, pair.left)
    coverage = pair.left_coverage if left else pair.right_coverage
    linked, alone = _conflicting_words(comparison, number, source, left)
    longest = max((each.words.total for each in comparison.sources), default=0)
    return BarView(
        source=source,
        other=other,
        shared_width=_width(coverage.shared_words - linked, longest),
        conflict_width=_width(linked + alone, longest),
        width=_width(coverage.words, longest),
        share_width=_width(coverage.shared_words, coverage.words),
        shared=counted(coverage.shared_words, "word"),
        conflict=plain(linked + alone) if linked + alone else "",
        only=plain(coverage.words - coverage.shared_words - alone),
        share=percent(coverage.shared_words, coverage.words),
        href=anchors.pair(number),
    )


def _conflicting_words(
    comparison: Comparison, number: int, source: int, left: bool
) -> tuple[int, int]:
    """Words of a source in sentences that conflict: of those that are linked, and of the others."""
    links = comparison.pairs[number].alignment.links
    linked = {index for link in links for index in (link.left if left else link.right)}
    reading = comparison.sources[source].reading
    counts = [0, 0]
    for place, sentence in conflicting_sentences(comparison, number):
        if place == source:
            span = reading.sentences[sentence]
            counts[sentence not in linked] += count_words(
                reading.article.text, span.start, span.end
            )
    return counts[0], counts[1]


def _width(words: int, longest: int) -> str:
    return f"{100 * words / longest:.2f}%" if longest else "0%"
