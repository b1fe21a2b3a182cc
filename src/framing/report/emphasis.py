"""Emphasis: where two sources put what both tell, in one sentence for the first screen."""

from __future__ import annotations

from collections.abc import Iterator

from framing.compare.comparison import Comparison, PairComparison
from framing.compare.prominence import LATE, PassagePlace, Prominence
from framing.report.anchors import Anchors
from framing.report.finding import Finding, See
from framing.report.wording import first_words, length_words

TOP = 0.15
"""Share of a story that counts as its opening."""

SURE = 0.7
"""Probability of a link that the first screen relies on: a wrong one would stand out there."""

WORDS_SHOWN = 10

APART = 0.4
"""Difference of the mean positions from which it is told."""


def tell_place(
    pair: PairComparison, number: int, comparison: Comparison, anchors: Anchors
) -> Iterator[Finding]:
    """One finding where two sources give shared material other places."""
    if pair.prominence is None:
        return
    turned = max(
        (each for each in pair.prominence.passages if _is_telling(each, pair)),
        key=lambda each: (abs(each.left - each.right), -each.link),
        default=None,
    )
    if turned is not None:
        yield _turned(turned, pair, number, comparison, anchors)
    else:
        yield from _apart(pair, pair.prominence, anchors)


def _is_telling(place: PassagePlace, pair: PairComparison) -> bool:
    """Whether one source opens with a passage that stands in the last third of the other."""
    sure = pair.alignment.links[place.link].score >= SURE
    return sure and min(place.left, place.right) <= TOP and max(place.left, place.right) >= LATE


def _turned(
    place: PassagePlace,
    pair: PairComparison,
    number: int,
    comparison: Comparison,
    anchors: Anchors,
) -> Finding:
    link = pair.alignment.links[place.link]
    sides = [(place.left, pair.left, link.left), (place.right, pair.right, link.right)]
    (early, first, opening), (late, last, other) = sorted(sides, key=lambda side: side[0])
    reading = comparison.sources[first].reading
    words = first_words(reading.sentences[opening[0]].of(reading.article.text), WORDS_SHOWN)
    name, later = anchors.names[first], anchors.names[last]
    where = f"{later} tells at {length_words(late)} of its length"
    return Finding(
        topic="place",
        words=f"{name} opens with what {where}: “{words}”",
        see=(
            See(name=name, href=anchors.sentence(first, opening[0], number)),
            See(name=later, href=anchors.sentence(last, other[0], number)),
        ),
        weight=late - early,
    )


def _apart(pair: PairComparison, found: Prominence, anchors: Anchors) -> Iterator[Finding]:
    if found.left.mean is None or found.right.mean is None:
        return
    sides = [(found.left.mean, pair.left), (found.right.mean, pair.right)]
    (early, first), (late, last) = sorted(sides)
    if late - early >= APART:
        sooner, later = length_words(early), length_words(late)
        words = (
            f"What both tell stands earlier in {anchors.names[first]} (on average at {sooner} "
            f"of its length) than in {anchors.names[last]} ({later})."
        )
        yield Finding(topic="place", words=words, weight=late - early)
