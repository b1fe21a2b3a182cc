"""Sameness: do two articles tell one event, or two that look alike?

Likeness of words does not separate "the same people at another meeting" from one event. What does
are days, main names and figures: those that both give, and those that only one of them opens with.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from framing.align.clues import Clues, collect_clues
from framing.align.similarity import measure_readings
from framing.align.tokens import printed_words
from framing.compare.points import About, EventPoint, Verdict
from framing.reading import Reading
from framing.settings import Settings

Clue = Literal["dates", "names", "figures", "words"]
"""What a sign is made of: days, persons and places, numbers, words that are rare elsewhere."""

SHOWN = 4
"""Items of a sign that are listed."""

MAIN = 5
"""Names that an article gives most often are its main ones."""

RARE = 0.8
"""Rarity of a shared word, in the background and among these sentences, that says something."""


WEIGHTS: dict[tuple[About, Verdict], float] = {
    ("people", "agrees"): 1.0,
    ("people", "differs"): -1.0,
    ("day", "agrees"): 1.5,
    ("day", "differs"): -0.8,
}
"""Log-odds that a point adds. Chosen on topics of ECB+ with two look-alike events each, where the
other points did not help; see docs/compare.md.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSign:
    """What the two articles share (or give alone) of one kind, at most a few items of it."""

    clue: Clue
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventEvidence:
    """What speaks for two articles telling one event, and what against it.

    ``probability`` is that of a logistic regression over the likeness of the two articles as
    wholes, fitted on topics of ECB+ that hold two look-alike events each, moved by the ``points``
    on people and days. It is no verdict: read the signs. ``left_only`` and ``right_only`` are main
    names and days of one article alone. ``points`` are what the openings tell of people, place and
    day, and things that one article says are done and the other are to come.
    """

    probability: float
    shared: tuple[EventSign, ...]
    left_only: tuple[EventSign, ...]
    right_only: tuple[EventSign, ...]
    points: tuple[EventPoint, ...] = ()


def weigh_sameness(
    left: Reading, right: Reading, settings: Settings, points: tuple[EventPoint, ...] = ()
) -> EventEvidence:
    """Weigh what speaks for one event. Swapping the articles mirrors the result."""
    ours, theirs = collect_clues(left), collect_clues(right)
    swap = (left.article.text, left.article.id) > (right.article.text, right.article.id)
    similarity = measure_readings(*((right, left) if swap else (left, right)), settings)
    odds = similarity.same_event + moved_by(points)
    return EventEvidence(
        probability=min(max(round(1 / (1 + math.exp(-odds)), 4), 0.0001), 0.9999),
        shared=tuple(_shared(ours, theirs, similarity.rarity_of)),
        left_only=tuple(_alone(ours, theirs)),
        right_only=tuple(_alone(theirs, ours)),
        points=points,
    )


def moved_by(points: Sequence[EventPoint]) -> float:
    """What the points add to the log-odds; nothing that agrees counts where something differs."""
    weights = [WEIGHTS.get((point.about, point.verdict), 0.0) for point in points]
    if any(point.verdict == "differs" for point in points):
        weights = [min(weight, 0.0) for weight in weights]
    return sum(weights)


_KINDS: tuple[tuple[Clue, Callable[[Clues], Iterable[str]]], ...] = (
    ("dates", lambda clues: clues.dates),
    ("names", lambda clues: clues.names),
    ("figures", lambda clues: clues.figures),
)


def _shared(
    ours: Sequence[Clues], theirs: Sequence[Clues], rarity: dict[str, float]
) -> Iterable[EventSign]:
    for clue, items in _KINDS:
        left, right = _count(ours, items), _count(theirs, items)
        common = {item: min(left[item], right[item]) for item in left if item in right}
        yield from _sign(clue, _most(common))
    left_words, right_words = _printed(ours), _printed(theirs)
    common_words = left_words.keys() & right_words.keys()
    rare = {stem: rarity[stem] for stem in common_words if rarity.get(stem, 0) >= RARE}
    yield from _sign("words", [min(left_words[s], right_words[s]) for s in _most(rare)])


def _alone(ours: Sequence[Clues], theirs: Sequence[Clues]) -> Iterable[EventSign]:
    for clue, items in _KINDS[:2]:
        # the other article has none of it anywhere, headline and dateline included
        other = {item for clues in theirs for item in items(clues)}
        main = _most(_count(ours, items), MAIN)
        yield from _sign(clue, [item for item in main if item not in other][:SHOWN])


def _printed(side: Sequence[Clues]) -> dict[str, str]:
    """Words without inflection, each with its first printed form in alphabetical order."""
    found: dict[str, str] = {}
    for stem, word in (pair for c in side if c.tells for pair in printed_words(c.folded)):
        if word.isalpha():
            found[stem] = min(word, found.get(stem, word))
    return found


def _count(side: Sequence[Clues], items: Callable[[Clues], Iterable[str]]) -> Counter[str]:
    return Counter(item for clues in side if clues.tells for item in items(clues))


def _most(found: dict[str, int] | dict[str, float] | Counter[str], most: int = SHOWN) -> list[str]:
    return sorted(found, key=lambda item: (-found[item], item))[:most]


def _sign(clue: Clue, items: Sequence[str]) -> Iterable[EventSign]:
    if items:
        yield EventSign(clue=clue, items=tuple(items))
