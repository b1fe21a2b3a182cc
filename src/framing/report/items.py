"""Items: how the page names what a reader can confirm or reject.

A key is what an item is in the texts, with numbers of the page for its articles and its axis to
keep it short: ``link 0:12-80 1:40-95``, ``figure 0:17-21 1:60-64``, ``hit 0:12-20 2 proxy``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from msgspec import Struct

from framing.align.link import Link
from framing.compare.comparison import Comparison, Source
from framing.compare.conflict import Conflict
from framing.compare.figures import FigureComparison
from framing.reading import Reading
from framing.report.wording import first_words
from framing.review.review import Kind, Opinion, ReviewItem, Verdict
from framing.score.score import Hit
from framing.text.span import Span

KIND_WORDS: dict[Kind, str] = {
    "link": "Linked passages",
    "hit": "Word of an axis",
    "figure": "Figures that differ",
    "conflict": "Passages that pull apart",
}
VERDICT_WORDS: dict[Verdict | None, str] = {
    "confirm": "confirms",
    "reject": "rejects",
    None: "comments",
}
REVIEWABLE = ("counted", "rejected")
"""Statuses of the hits that a reader can judge: those that count, or would but for a review."""


class ReviewView(Struct, frozen=True, kw_only=True):
    """What the script needs to know: the report, its texts with their digests, and its axes."""

    report: str
    texts: str
    axes: str


class RejectedView(Struct, frozen=True, kw_only=True):
    """An item that a review rejects: its words by article, and who says what."""

    kind: str
    words: tuple[tuple[str, str], ...]
    said: tuple[str, ...]


def view_review(comparison: Comparison) -> ReviewView:
    """What the page must tell its script, as JSON where it is a list."""
    signature = comparison.signature
    ids = [source.reading.article.id for source in comparison.sources]
    axes = list(comparison.sources[0].profile.axes) if comparison.sources else []
    return ReviewView(
        report=signature.digest,
        texts=json.dumps([[name, signature.texts.get(name, "")] for name in ids]),
        axes=json.dumps(axes),
    )


def view_rejected(
    items: Sequence[ReviewItem], names: Mapping[str, str]
) -> tuple[RejectedView, ...]:
    """Rejected items as the section on method lists them; ``names`` are those of the articles."""
    return tuple(
        RejectedView(
            kind=KIND_WORDS[item.kind],
            words=tuple(
                (names[place.article], first_words(place.printed)) for place in item.places
            ),
            said=tuple(map(_said, item.opinions)),
        )
        for item in items
    )


def link_key(link: Link, left: int, right: int, readings: tuple[Reading, Reading]) -> str:
    """The key of a link between two sources."""
    sides = zip((left, right), readings, (link.left, link.right), strict=True)
    places = (_place(number, _passage(reading, run)) for number, reading, run in sides)
    return " ".join(("link", *places))


def hit_key(hit: Hit, source: int, axis: int) -> str:
    """The key of a hit on the axis of this number; empty for one that does not count anyway."""
    return f"hit {_place(source, hit)} {axis} {hit.term}" if hit.status in REVIEWABLE else ""


def figure_key(each: FigureComparison, sources: Sequence[Source]) -> str:
    """The key of two figures that differ; empty for others."""
    if each.verdict != "differs":
        return ""
    left, right = sources[each.left].reading, sources[each.right].reading
    ours, theirs = left.figures[each.left_figure], right.figures[each.right_figure]
    return f"figure {_place(each.left, ours)} {_place(each.right, theirs)}"


def conflict_key(each: Conflict, readings: Sequence[Reading]) -> str:
    """The key of two sentences that pull apart."""
    ours = _passage(readings[each.left], (each.left_sentence,))
    theirs = _passage(readings[each.right], (each.right_sentence,))
    return f"conflict {_place(each.left, ours)} {_place(each.right, theirs)}"


def _said(opinion: Opinion) -> str:
    """Who says what: "Ada rejects: two other deals"."""
    words = f"{opinion.reviewer} {VERDICT_WORDS[opinion.verdict]}"
    return f"{words}: {opinion.comment}" if opinion.comment else words


def _place(source: int, span: Span) -> str:
    return f"{source}:{span.start}-{span.end}"


def _passage(reading: Reading, run: Sequence[int]) -> Span:
    return Span(reading.sentences[run[0]].start, reading.sentences[run[-1]].end)
