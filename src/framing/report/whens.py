"""Whens: when and where, as the openings of two sources tell it and passage by passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from framing.compare.comparison import Comparison, PairComparison
from framing.compare.days import Agreement
from framing.compare.points import About, EventPoint
from framing.compare.whens import WhenComparison
from framing.report.anchors import Anchors
from framing.report.contrasts import Contrast
from framing.report.excerpt import view_excerpt
from framing.report.same import said_words
from framing.report.wording import date_words, place_words
from framing.segment.sentence import sentence_at
from framing.text.span import Span

VERDICTS: dict[Agreement, str] = {
    "differs": "Differs",
    "incomparable": "Not comparable",
    "agrees": "Agrees",
}
"""What is said of two dates or places, in the order in which they are shown."""

ABOUT_WORDS: dict[About, str] = {
    "event": "What happens",
    "people": "Who takes part",
    "place": "Where",
    "day": "When",
    "published": "Day of the article",
    "status": "How far it is",
}


class PointView(Struct, frozen=True, kw_only=True):
    """One thing that two sources tell of their event, with a link to where; "" where it was given
    with the article.
    """

    style: str
    verdict: str
    about: str
    left: str
    right: str
    reason: str
    left_href: str
    right_href: str


class WhenList(Struct, frozen=True, kw_only=True):
    """What a pair tells of its event, and the dates and places of its linked passages."""

    left: int
    right: int
    points: tuple[PointView, ...]
    passages: tuple[Contrast, ...]


def view_whens(comparison: Comparison, anchors: Anchors) -> tuple[WhenList, ...]:
    """When and where in every pair; of several pairs those without anything are left out."""
    made = [
        WhenList(
            left=pair.left,
            right=pair.right,
            points=tuple(_points(comparison, pair, anchors, number)),
            passages=tuple(_passages(comparison, pair, anchors, number)),
        )
        for number, pair in enumerate(comparison.pairs)
    ]
    return tuple([each for each in made if each.points or each.passages] or made[:1])


def _points(
    comparison: Comparison, pair: PairComparison, anchors: Anchors, number: int
) -> Iterator[PointView]:
    href = partial(_href, comparison, anchors, number)
    points = pair.event.points if pair.event else ()
    for point in sorted(points, key=lambda point: point.verdict == "agrees"):
        left, right = said_words(point)
        yield PointView(
            style=point.verdict,
            verdict=VERDICTS[point.verdict],
            about=_about(point),
            left=left,
            right=right,
            reason=point.reason,
            left_href=href(pair.left, point.left),
            right_href=href(pair.right, point.right),
        )


def _about(point: EventPoint) -> str:
    return f"{ABOUT_WORDS[point.about]}: {point.thing}" if point.thing else ABOUT_WORDS[point.about]


def _href(
    comparison: Comparison, anchors: Anchors, number: int, source: int, spans: Sequence[Span]
) -> str:
    if not spans:
        return ""
    sentences = comparison.sources[source].reading.sentences
    return anchors.sentence(source, sentence_at(sentences, spans[0].start), number)


def _passages(
    comparison: Comparison, pair: PairComparison, anchors: Anchors, number: int
) -> Iterator[Contrast]:
    left, right = (comparison.sources[source].reading for source in (pair.left, pair.right))
    for verdict, words in VERDICTS.items():
        for when in pair.whens:
            if when.verdict == verdict:
                yield Contrast(
                    style=verdict,
                    verdict=words,
                    quantity=_said(when),
                    reason=when.reason,
                    left=view_excerpt(when.left, left, pair.left, number, anchors),
                    right=view_excerpt(when.right, right, pair.right, number, anchors),
                )


def _said(when: WhenComparison) -> str:
    """The two dates or places, once where they are one: "30 September 2024"."""
    write = date_words if when.kind == "date" else place_words
    return " / ".join(dict.fromkeys(map(write, (when.left_said, when.right_said))))
