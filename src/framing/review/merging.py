"""Merging: the reviews of several people as one, and how far they agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from framing.review.agreement import Agreement, measure_agreement
from framing.review.review import KINDS, Identity, Opinion, Review, ReviewItem, sort_review


@dataclass(frozen=True, slots=True)
class Merge:
    """Several reviews as one.

    ``agreement`` is by kind of item and, under "all", over every item. ``notes`` name what a
    reviewer said in two ways; the later one counts.
    """

    review: Review
    agreement: Mapping[str, Agreement]
    notes: tuple[str, ...]


def merge_reviews(reviews: Iterable[Review]) -> Merge:
    """Put reviews of the same texts together (see `framing.review.settling.settle_review`).

    Every opinion is kept under the name of its reviewer. Who says two things of one item is taken
    at the later word.
    """
    texts: dict[str, str] = {}
    items: dict[Identity, ReviewItem] = {}
    notes: list[str] = []
    for review in reviews:
        texts |= review.texts
        for item in review.items:
            known = items.get(item.identity)
            items[item.identity] = item if known is None else _join(known, item, notes)
    merged = sort_review(texts, items.values())
    return Merge(merged, _agreements(merged), tuple(notes))


def _join(known: ReviewItem, item: ReviewItem, notes: list[str]) -> ReviewItem:
    opinions: dict[str, Opinion] = {each.reviewer: each for each in known.opinions}
    for each in item.opinions:
        before = opinions.get(each.reviewer, each)
        if before != each:
            place = item.places[0]
            notes.append(
                f"{each.reviewer} says two things of the {item.kind} at {place.start} in "
                f"{place.article}; the later one counts"
            )
        opinions[each.reviewer] = each
    return replace(known, opinions=tuple(opinions.values()))


def _agreements(review: Review) -> dict[str, Agreement]:
    found: dict[str, Agreement] = {
        kind: _agreement([item for item in review.items if item.kind == kind], review.reviewers)
        for kind in KINDS
    }
    return {**found, "all": _agreement(review.items, review.reviewers)}


def _agreement(items: Sequence[ReviewItem], reviewers: Sequence[str]) -> Agreement:
    said = [{each.reviewer: each.verdict for each in item.opinions} for item in items]
    return measure_agreement([[verdicts.get(name) for name in reviewers] for verdicts in said])
