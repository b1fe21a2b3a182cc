"""Reviewing: what a comparison leaves out because readers rejected it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from framing.align.dropping import drop_links
from framing.align.link import Alignment, Link
from framing.compare.conflict import Conflict
from framing.compare.figures import FigureComparison
from framing.reading import Reading
from framing.review.review import Identity, Kind, Review, ReviewItem, Spot
from framing.review.settling import settle_review
from framing.score.score import HitKey, Profile
from framing.text.article import Article
from framing.text.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Heeded:
    """What a comparison did with a review.

    ``rejected`` are the items that it left out or did not count, ``unmet`` those which the review
    rejects but which were not found: the text has changed, or other settings link other passages.
    """

    rejected: tuple[ReviewItem, ...]
    unmet: tuple[ReviewItem, ...]


@dataclass(frozen=True, slots=True)
class Rejections:
    """What a review rejects of the articles compared, by what it is in their texts."""

    items: dict[Identity, ReviewItem] = field(default_factory=dict)
    lost: tuple[ReviewItem, ...] = ()

    def hits(self, article: str) -> frozenset[HitKey]:
        """The rejected hits of an article."""
        return frozenset(
            (axis, term, start, end)
            for kind, places, axis, term in self.items
            if kind == "hit"
            for name, start, end in places
            if name == article
        )

    def has(self, kind: Kind, *spots: Spot) -> bool:
        """Whether two places are rejected as an item of a kind, in whatever order."""
        return (kind, tuple(sorted(spots)), "", "") in self.items

    def heed(self, met: Collection[Identity]) -> Heeded:
        """What became of every rejected item; what stands in a rejected link goes with it."""
        links = [places for kind, places, _, _ in met if kind == "link"]
        rejected: list[ReviewItem] = []
        unmet = list(self.lost)
        for key, item in self.items.items():
            gone = key in met or any(_lies_in(key[1], places) for places in links)
            (rejected if gone else unmet).append(item)
        return Heeded(rejected=tuple(rejected), unmet=tuple(unmet))


def _lies_in(places: Sequence[Spot], link: Sequence[Spot]) -> bool:
    """Whether two places stand in the two passages of a link."""
    return len(places) == len(link) and all(
        name == article and first <= start and end <= last
        for (name, start, end), (article, first, last) in zip(places, link, strict=True)
    )


def read_rejections(review: Review | None, articles: Sequence[Article]) -> Rejections:
    """What most reviewers reject in the texts of these articles."""
    if review is None:
        return Rejections()
    settled = settle_review(review.about({article.id for article in articles}), articles)
    lost = (each.item for each in settled.lost)
    return Rejections(
        {item.identity: item for item in settled.review.items if item.decision == "reject"},
        tuple(item for item in lost if item.decision == "reject"),
    )


def drop_rejected_links(
    alignment: Alignment, left: Reading, right: Reading, rejections: Rejections
) -> tuple[Alignment, tuple[Link, ...]]:
    """An alignment without the links that are rejected, and these links."""

    def is_rejected(link: Link) -> bool:
        return rejections.has("link", *link_spots(link, left, right))

    return drop_links(alignment, left, right, is_rejected) if rejections.items else (alignment, ())


def reject_figures(
    figures: Iterable[FigureComparison], readings: Sequence[Reading], rejections: Rejections
) -> tuple[FigureComparison, ...]:
    """The compared figures, with "rejected" for those that a review rejects."""
    if not rejections.items:
        return tuple(figures)
    return tuple(
        replace(each, verdict="rejected")
        if rejections.has("figure", *figure_spots(each, readings))
        else each
        for each in figures
    )


def drop_rejected_conflicts(
    conflicts: Sequence[Conflict], readings: Sequence[Reading], rejections: Rejections
) -> tuple[Conflict, ...]:
    """The conflicts without those that a review rejects."""
    if not rejections.items:
        return tuple(conflicts)
    return tuple(
        each
        for each in conflicts
        if not rejections.has("conflict", *conflict_spots(each, readings))
    )


def find_met(
    profiles: Iterable[Profile],
    dropped: Iterable[tuple[int, int, Iterable[Link]]],
    figures: Iterable[FigureComparison],
    conflicts: Iterable[Conflict],
    readings: Sequence[Reading],
) -> Iterator[Identity]:
    """The identities of all hits, of the links taken out (by pair), and of all compared figures and
    conflicts.
    """
    for profile in profiles:
        for name, axis in profile.axes.items():
            for hit in axis.hits:
                yield "hit", (spot_of(profile.article, hit),), name, hit.term
    for left, right, links in dropped:
        for link in links:
            yield "link", tuple(sorted(link_spots(link, readings[left], readings[right]))), "", ""
    for each in figures:
        yield "figure", tuple(sorted(figure_spots(each, readings))), "", ""
    for conflict in conflicts:
        yield "conflict", tuple(sorted(conflict_spots(conflict, readings))), "", ""


def link_spots(link: Link, left: Reading, right: Reading) -> tuple[Spot, Spot]:
    """Where the two passages of a link stand."""
    return _passage(left, link.left), _passage(right, link.right)


def figure_spots(each: FigureComparison, readings: Sequence[Reading]) -> tuple[Spot, Spot]:
    """Where two compared figures stand."""
    left, right = readings[each.left], readings[each.right]
    return (
        spot_of(left.article.id, left.figures[each.left_figure]),
        spot_of(right.article.id, right.figures[each.right_figure]),
    )


def conflict_spots(each: Conflict, readings: Sequence[Reading]) -> tuple[Spot, Spot]:
    """Where two sentences stand that pull apart."""
    left, right = readings[each.left], readings[each.right]
    return _passage(left, (each.left_sentence,)), _passage(right, (each.right_sentence,))


def spot_of(article: str, span: Span) -> Spot:
    """A span as a place in the texts."""
    return article, span.start, span.end


def _passage(reading: Reading, run: Sequence[int]) -> Spot:
    return reading.article.id, reading.sentences[run[0]].start, reading.sentences[run[-1]].end
