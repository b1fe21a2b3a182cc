"""Same: whether two sources tell one event or two that look alike, and why, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from framing.compare.comparison import PairComparison
from framing.compare.points import About, EventPoint
from framing.compare.sameness import EventEvidence, EventSign
from framing.report.anchors import Anchors
from framing.report.finding import Finding, See
from framing.report.wording import (
    date_words,
    day_words,
    in_a_row,
    percent,
    place_words,
    shortened,
)

MOST_ITEMS = 3
"""Names or days given in the sentence about the event; the others are in the tables."""

MOST_POINTS = 3
"""Differences given in that sentence; the others are in the section on when and where."""

LIKELY = 0.8
"""Probability of one event from which the sentence leans to it; below 1 - LIKELY to two."""

PLURALS = {"vote": "votes", "crash": "crashes"}


Opinion = Literal["one", "two", "open"]
"""What the evidence speaks for: one event, two that look alike, or neither clearly."""

OPINIONS: dict[Opinion, str] = {
    "one": "seem to tell one event",
    "two": "may tell events that only look alike",
    "open": "are not settled",
}


def tell_events(pairs: Sequence[PairComparison], anchors: Anchors) -> Iterator[Finding]:
    """One event or two, of a pair in its reasons, of several pairs in their numbers."""
    judged = [(pair, pair.event) for pair in pairs if pair.event is not None]
    if len(judged) == 1:
        (pair, event), names = judged[0], anchors.names
        words = " ".join(tell_evidence(event, names[pair.left], names[pair.right]))
        yield Finding(topic="event", words=words, see=(See(name="When and where", href="whens"),))
    elif judged:
        yield Finding(topic="event", words=_count_opinions(judged, anchors))


def _count_opinions(
    judged: Sequence[tuple[PairComparison, EventEvidence]], anchors: Anchors
) -> str:
    """How many pairs speak for what, with the names of a few."""
    parts = []
    for opinion, says in OPINIONS.items():
        pairs = [pair for pair, event in judged if opinion_of(event) == opinion]
        if pairs:
            named = [f"{anchors.names[p.left]} and {anchors.names[p.right]}" for p in pairs]
            some = "; ".join(named[:MOST_ITEMS]) + (" …" if len(named) > MOST_ITEMS else "")
            parts.append(f"{len(pairs)} {says} ({some})")
    return f"Of {len(judged)} pairs of sources, {in_a_row(parts)}."


def opinion_of(event: EventEvidence) -> Opinion:
    """What the sentence on a pair says, in one word."""
    apart = [point for point in event.points if point.verdict == "differs"]
    if apart:
        return _opinion_of_points(event, apart)
    agreed = {point.about for point in event.points if point.verdict == "agrees"}
    if event.probability >= LIKELY or ("people" in agreed and agreed & {"place", "day"}):
        return "one"
    return "two" if event.probability <= 1 - LIKELY else "open"


def tell_evidence(event: EventEvidence, left: str, right: str) -> Iterator[str]:
    """One or two sentences: what both tell of, what differs in it, and what that may mean.

    ``left`` and ``right`` are what the two sources are called.
    """
    shared = shared_words(event.points)
    apart = [point for point in event.points if point.verdict == "differs"]
    if apart:
        reasons = "; ".join(point_words(point, left, right) for point in apart[:MOST_POINTS])
        begins = f"Both tell of {shared}. But " if shared else ""
        yield f"{begins}{reasons}: {_may_be(event, apart)}."
        return
    if shared:
        yield f"Both tell of {shared}; no day, place or person of it was found to differ."
    yield _guess_with_signs(event, left, right)


def _may_be(event: EventEvidence, apart: Sequence[EventPoint]) -> str:
    """What differences may mean. Where the articles as wholes are much alike, people and days that
    differ are more often two views of one event; a place alone tells nothing for sure.
    """
    chance = f"({percent(event.probability, 1)} for one event)"
    opinion = _opinion_of_points(event, apart)
    if opinion == "one":
        return f"the two still seem to tell one event {chance}"
    if opinion == "open":
        return f"one event or two that look alike, the articles do not settle it {chance}"
    return f"these may be {_two(event.points)} that look alike {chance}"


def _opinion_of_points(event: EventEvidence, apart: Sequence[EventPoint]) -> Opinion:
    """A place alone settles nothing; what differs in status or date of publication does."""
    if event.probability >= LIKELY and not any(p.about in _SETTLING for p in apart):
        return "one"
    only_place = {point.about for point in apart} == {"place"}
    return "open" if only_place and event.probability > 1 - LIKELY else "two"


_SETTLING: frozenset[About] = frozenset(("status", "published"))


def shared_words(points: Sequence[EventPoint]) -> str:
    """What both tell of: "a meeting of Ada Lind and Bo Ek in Oslo"; "" where that is too little."""
    said = {point.about: point for point in points if point.verdict == "agrees"}
    happens, people = said.get("event"), said.get("people")
    if people is None and (happens is None or not {"place", "day"} & said.keys()):
        return ""
    words = [_with_article(happens.left_said)] if happens else []
    if people is not None:
        names = _row(people.left_said)
        words.append(f"of {names}" if happens else names)
    if "place" in said:
        words.append(f"in {_nearer(said['place'])}")
    if "day" in said:
        words.append(f"on {_closer(said['day'])}")
    return " ".join(words)


def point_words(point: EventPoint, left: str, right: str) -> str:
    """A difference as a clause: "002 says the treaty is signed, 003 that it is to be signed"."""
    ours, theirs = said_words(point)
    first, second = _CLAUSES[point.about]
    return f"{left} {first.format(ours, point.thing)}, {right} {second.format(theirs)}"


def said_words(point: EventPoint) -> tuple[str, str]:
    """What the left and the right source say, as people write it."""
    if point.about in ("day", "published"):
        return date_words(point.left_said), date_words(point.right_said)
    if point.about == "place":
        return place_words(point.left_said), place_words(point.right_said)
    return _row(point.left_said), _row(point.right_said)


_CLAUSES: dict[About, tuple[str, str]] = {
    "event": ("tells of {}", "of {}"),
    "people": ("is about {}", "about {}"),
    "place": ("has it in {}", "in {}"),
    "day": ("dates the event {}", "{}"),
    "published": ("is of {}", "of {}"),
    "status": ("says the {1} is {0}", "that it is {}"),
}


def _row(names: str) -> str:
    return in_a_row(shortened(name) for name in names.split(", "))


def _with_article(event: str) -> str:
    return f"{'an' if event[0] in 'aeiou' else 'a'} {event}"


def _two(points: Sequence[EventPoint]) -> str:
    happens = next((point.left_said for point in points if point.about == "event"), "event")
    return f"two {PLURALS.get(happens, happens + 's')}"


def _nearer(point: EventPoint) -> str:
    """The place that the two share: of a city and its country the country."""
    if point.left_said == point.right_said:
        return place_words(point.left_said)
    return f"{place_words(point.left_said)} ({place_words(point.right_said)})"


def _closer(point: EventPoint) -> str:
    """The day that the two share, in the words that say more."""
    return date_words(max(point.left_said, point.right_said, key=len))


def _guess_with_signs(event: EventEvidence, left: str, right: str) -> str:
    """What the articles as wholes say of it, with the signs that a hurried reader understands."""
    parts = [f"both {_mentions(event.shared, 'name', 'mention')}"]
    for name, signs in ((left, event.left_only), (right, event.right_only)):
        parts.append(f"only {name} {_mentions(signs, 'names', 'mentions')}")
    told = [part for part in parts if not part.endswith(" ")]
    return f"{_guess(event)}{': ' if told else ''}{'; '.join(told)}."


def _guess(event: EventEvidence) -> str:
    chance = f"{percent(event.probability, 1)} for one event"
    opinion = opinion_of(event)
    if opinion == "one":
        return f"The two seem to tell one event ({chance})"
    if opinion == "two":
        return f"The two may tell events that only look alike ({chance})"
    return f"One event or two that look alike? The articles as wholes do not settle it ({chance})"


def _mentions(signs: Sequence[EventSign], verb_of_names: str, verb_of_dates: str) -> str:
    """The first kind of sign that a hurried reader understands: names or days; or nothing."""
    for sign in signs:
        items = sign.items[:MOST_ITEMS]
        if sign.clue == "names":
            return f"{verb_of_names} {in_a_row(shortened(name) for name in items)}"
        if sign.clue == "dates":
            return f"{verb_of_dates} {in_a_row(map(day_words, items))}"
    return ""
