"""Points: what two articles tell alike, or differently, of the event that each of them tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from framing.compare.days import Judged, compare_dates, compare_places
from framing.compare.scene import EVENTS, Scene
from framing.compare.statuses import StatusDifference
from framing.mention.date import Date
from framing.mention.place import Place
from framing.text.span import Span

About = Literal["event", "day", "place", "people", "published", "status"]
"""What a point is about: what happens, on which day, where, with whom, when the articles are of, or
how far something has come.
"""

Verdict = Literal["agrees", "differs"]

FAR_APART = 30
"""Days between two articles from which they hardly report one event as news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPoint:
    """One thing that speaks for one event ("agrees") or for two ("differs").

    ``left_said`` and ``right_said`` are normal forms: a date, a place, names, a stage of ``thing``
    ("treaty signed"). ``left`` and ``right`` are the spans that say so; empty where the date of an
    article was given with it. ``reason`` says what has to be known, mostly nothing.
    """

    about: About
    verdict: Verdict
    thing: str
    left_said: str
    right_said: str
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    reason: str = ""


def find_points(
    left: Scene, right: Scene, statuses: Sequence[StatusDifference]
) -> tuple[EventPoint, ...]:
    """The points of two articles: event, people, place, day, the articles' days, statuses."""
    return (
        *_event(left, right),
        *_people(left, right),
        *_place(left, right),
        *_day(left, right),
        *_published(left, right),
        *map(_status, statuses),
    )


def _event(left: Scene, right: Scene) -> Iterator[EventPoint]:
    """The first kind of event of which both openings tell."""
    for event in EVENTS:
        if event in left.events and event in right.events:
            yield EventPoint(
                about="event",
                verdict="agrees",
                thing="",
                left_said=event,
                right_said=event,
                left=(left.events[event],),
                right=(right.events[event],),
            )
            return


def _people(left: Scene, right: Scene) -> Iterator[EventPoint]:
    """Who takes part in both; and, where each has somebody of its own, those."""
    ours = {name.key: name for name in left.people}
    theirs = {name.key: name for name in right.people}
    shared = sorted(ours.keys() & theirs.keys())
    mine = sorted(ours.keys() - right.present)
    yours = sorted(theirs.keys() - left.present)
    rows = [("agrees", shared, shared)] if shared else []
    rows += [("differs", mine, yours)] if mine and yours else []
    for verdict, first, second in rows:
        yield EventPoint(
            about="people",
            verdict="agrees" if verdict == "agrees" else "differs",
            thing="",
            left_said=", ".join(first),
            right_said=", ".join(second),
            left=tuple(_bare(ours[key]) for key in first),
            right=tuple(_bare(theirs[key]) for key in second),
        )


def _place(left: Scene, right: Scene) -> Iterator[EventPoint]:
    judged = [(compare_places(a, b), a, b) for a in left.places for b in right.places]
    agreed = [each for each in judged if each[0].verdict == "agrees"]
    # two cities say more than a city and its country
    agreed.sort(key=lambda each: (each[1].city is None) + (each[2].city is None))
    # two cities of one country can be the place and its surroundings
    abroad = judged if all(a.country != b.country for _, a, b in judged) else []
    for verdict, ours, theirs in (agreed or abroad)[:1]:
        yield _point("place", verdict, ours, theirs, ours.name, theirs.name)


def _day(left: Scene, right: Scene) -> Iterator[EventPoint]:
    judged = [(compare_dates(a, b), a, b) for a in left.days for b in right.days]
    agreed = [each for each in judged if each[0].verdict == "agrees"]
    apart = judged if all(each[0].verdict == "differs" for each in judged) else []
    for verdict, ours, theirs in (agreed or apart)[:1]:
        yield _point("day", verdict, ours, theirs, ours.when, theirs.when)


def _point(
    about: About,
    judged: Judged,
    ours: Date | Place,
    theirs: Date | Place,
    mine: str,
    yours: str,
) -> EventPoint:
    return EventPoint(
        about=about,
        verdict="agrees" if judged.verdict == "agrees" else "differs",
        thing="",
        left_said=mine,
        right_said=yours,
        left=(_bare(ours),),
        right=(_bare(theirs),),
        reason=judged.reason,
    )


def _published(left: Scene, right: Scene) -> Iterator[EventPoint]:
    """Two articles that are of days far apart."""
    if left.day is None or right.day is None or abs((left.day - right.day).days) < FAR_APART:
        return
    yield EventPoint(
        about="published",
        verdict="differs",
        thing="",
        left_said=left.day.isoformat(),
        right_said=right.day.isoformat(),
        left=(left.day_span,) if left.day_span else (),
        right=(right.day_span,) if right.day_span else (),
    )


def _status(found: StatusDifference) -> EventPoint:
    stages = {"done": found.act, "to come": f"to be {found.act}"}
    return EventPoint(
        about="status",
        verdict="differs",
        thing=found.thing,
        left_said=stages[found.left_stage],
        right_said=stages[found.right_stage],
        left=tuple(map(_bare, found.left)),
        right=tuple(map(_bare, found.right)),
    )


def _bare(span: Span) -> Span:
    return Span(span.start, span.end)
