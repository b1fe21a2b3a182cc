"""Statuses: one thing of which two articles say that it is done, and that it is still to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from framing.compare.thing import Stage, Status, Thing


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusDifference:
    """A thing of both articles with an act that one says is done, the other that it is to come.

    ``thing`` is the noun for its kind, ``act`` the participle that the two share ("signed");
    ``left`` and ``right`` say it at their spans. ``left_name`` and ``right_name`` are the fullest
    forms in each article.
    """

    thing: str
    act: str
    left_stage: Stage
    right_stage: Stage
    left_name: str
    right_name: str
    left: tuple[Status, ...]
    right: tuple[Status, ...]


def compare_statuses(
    left: Sequence[Thing],
    right: Sequence[Thing],
    linked: AbstractSet[tuple[int, int]] = frozenset(),
) -> tuple[StatusDifference, ...]:
    """Where two articles differ in how far one thing has come, in the order of the left one.

    ``linked`` holds the sentences, left and right, that are about the same.
    """
    return tuple(
        difference
        for ours in left
        for theirs in right
        if is_one_thing(ours, theirs, linked)
        for difference in _differences(ours, theirs)
    )


def is_one_thing(
    left: Thing, right: Thing, linked: AbstractSet[tuple[int, int]] = frozenset()
) -> bool:
    """Whether two mentions in two articles can be taken for one thing.

    They are of one kind and contradict each other in no word that says which one it is. They share
    such a word, or one that says what it is like, or stand in linked sentences; and somebody or
    some place is named beside both.
    """
    if left.kind != right.kind or left.names.isdisjoint(right.names):
        return False
    if left.topics and right.topics:
        return not left.topics.isdisjoint(right.topics)
    if not left.traits.isdisjoint(right.traits):
        return True
    return any((i, j) in linked for i in left.sentences for j in right.sentences)


def _differences(left: Thing, right: Thing) -> Iterator[StatusDifference]:
    acts = dict.fromkeys(status.act for status in left.statuses)
    for act in acts:
        ours, mine = _settled(left, act)
        theirs, yours = _settled(right, act)
        if {mine, yours} == {"done", "to come"} and mine and yours:
            done = ours if mine == "done" else theirs
            yield StatusDifference(
                thing=left.kind,
                act=done[0].printed,
                left_stage=mine,
                right_stage=yours,
                left_name=left.name,
                right_name=right.name,
                left=ours,
                right=theirs,
            )


def _settled(thing: Thing, act: str) -> tuple[tuple[Status, ...], Stage | None]:
    """The furthest stage that an article tells of an act, with the places that say so.

    What was still to come earlier in a story that ends with the deed is only its history.
    """
    said = [status for status in thing.statuses if status.act == act]
    for stage in ("done", "under way", "to come"):
        at = tuple(status for status in said if status.stage == stage)
        if at:
            return at, at[0].stage
    return (), None
