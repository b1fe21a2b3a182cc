"""Settling: the items of a review on the texts as they are now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from framing.review.plain import plain_line
from framing.review.review import (
    LONGEST_PRINTED,
    Place,
    Review,
    ReviewItem,
    sort_review,
)
from framing.signature import digest_of
from framing.text.article import Article

SHOWN = 60
"""Characters of an item's words in a message."""


@dataclass(frozen=True, slots=True)
class Lost:
    """An item that has no place in the texts, and why, in one sentence."""

    item: ReviewItem
    reason: str


@dataclass(frozen=True, slots=True)
class Settled:
    """A review whose every item stands in the texts as they are now, and what is left out."""

    review: Review
    lost: tuple[Lost, ...]


def settle_review(review: Review, articles: Iterable[Article]) -> Settled:
    """Put a review on texts.

    Where the digest of a text is the one that was reviewed, its offsets hold and the words must
    stand there. Where the text has changed, the words are looked for, and taken where they stand
    exactly once.

    Args:
        review: As loaded.
        articles: The texts as they are now; others than the reviewed ones do not matter.

    Returns:
        The review with offsets and digests of these texts, and the items that have no place there.
    """
    texts = {article.id: article.text for article in articles if article.id in review.texts}
    digests = {name: digest_of(text) for name, text in texts.items()}
    settled: dict[object, ReviewItem] = {}
    lost: list[Lost] = []
    for item in review.items:
        places: list[Place] = []
        for place in item.places:
            unchanged = review.texts[place.article] == digests.get(place.article)
            found = _settle(place, texts.get(place.article), unchanged=unchanged)
            if isinstance(found, str):
                lost.append(Lost(item, found))
                break
            places.append(found)
        else:
            placed = replace(item, places=tuple(places))
            if settled.setdefault(placed.identity, placed) is not placed:
                lost.append(Lost(item, "in the changed text it is the same as another item"))
    return Settled(sort_review(digests, settled.values()), tuple(lost))


def _settle(place: Place, text: str | None, *, unchanged: bool) -> Place | str:
    """The place in a text as it is now, or why it has none."""
    words = f"“{plain_line(place.printed[:SHOWN])}”"
    if text is None:
        return f"{words}: there is no article {place.article!r}"
    if unchanged:
        if _printed(text, place) == place.printed:
            return place
        return f"{words} does not stand in {place.article!r} at {place.start} to {place.end}"
    if place.end - place.start != len(place.printed):
        return f"{words}: {place.article!r} has changed, and the passage is too long to look for"
    as_shown = _as_shown(text)
    at = as_shown.find(place.printed)
    if at < 0:
        return f"{words} no longer stands in {place.article!r}, which has changed"
    if as_shown.find(place.printed, at + 1) >= 0:
        return f"{words} stands more than once in {place.article!r}, which has changed"
    return replace(place, start=at, end=at + len(place.printed))


def _printed(text: str, place: Place) -> str:
    if place.end > len(text):
        return ""
    return _as_shown(text[place.start : min(place.end, place.start + LONGEST_PRINTED)])


def _as_shown(text: str) -> str:
    """A text as a page shows it: HTML holds no NUL."""
    return text.replace("\0", "\ufffd")
