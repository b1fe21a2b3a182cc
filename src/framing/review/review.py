"""Review: what readers say of the findings of a report, item by item.

An item is known by what it is in the texts (articles, character offsets, axis and term), never by
its number on a page, so that it means the same in a report that is made again with other settings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Annotated, Literal, get_args

import msgspec
from msgspec import Meta

FORMAT: Literal["framing-review"] = "framing-review"
VERSION: Literal[1] = 1

Kind = Literal["link", "hit", "figure", "conflict"]
"""Two passages that were linked, a word that was counted on an axis, two figures that differ, two
sentences that pull apart."""

KINDS: tuple[Kind, ...] = get_args(Kind)

SIDES: dict[Kind, int] = {"link": 2, "hit": 1, "figure": 2, "conflict": 2}
"""How many places in the texts an item of each kind has."""

Verdict = Literal["confirm", "reject"]
Decision = Literal["confirm", "reject", "open"]
"""What most reviewers say; open where as many say the one as the other, or nobody says either."""

LONGEST_PRINTED = 2_000
"""Characters kept of the words of a place: three long sentences."""
LONGEST_COMMENT = 2_000
LONGEST_NAME = 100
MOST_ITEMS = 20_000
"""Items in a file: some hundred times what a report on two articles holds."""
MOST_REVIEWERS = 200
MOST_TEXTS = 5_000
LARGEST_TEXT = 1 << 31

Name = Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]
Id = Annotated[str, Meta(min_length=1, max_length=500)]
Offset = Annotated[int, Meta(ge=0, le=LARGEST_TEXT)]
Digest = Annotated[str, Meta(pattern="^[0-9a-f]{16}$")]

Spot = tuple[str, int, int]
"""A place in the texts: id of the article, start, end."""

Identity = tuple[Kind, tuple[Spot, ...], str, str]
"""Kind, places, axis and term of an item (the last two empty where it has none)."""


class _Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Part of a review file; a key that is not known is an error."""


class Place(_Record, frozen=True, kw_only=True):
    """Words of one article.

    ``start`` and ``end`` are code points of its text, ``printed`` the words that stand there (the
    first 2,000 characters), by which they are found again when the text has changed elsewhere.
    """

    article: Id
    start: Offset
    end: Offset
    printed: Annotated[str, Meta(min_length=1, max_length=LONGEST_PRINTED)]

    @property
    def spot(self) -> Spot:
        """Where the words stand."""
        return self.article, self.start, self.end


class Opinion(_Record, frozen=True, kw_only=True):
    """What one reviewer says of an item: a verdict, a comment, or both."""

    reviewer: Name
    verdict: Verdict | None = None
    comment: Annotated[str, Meta(max_length=LONGEST_COMMENT)] = ""


class ReviewItem(_Record, frozen=True, kw_only=True):
    """A finding with what reviewers say of it.

    ``places`` are the two sides of a link, of figures or of a conflict, in the order of their
    articles, or the place of a hit; ``axis`` and ``term`` are of a hit.
    """

    kind: Kind
    places: Annotated[tuple[Place, ...], Meta(min_length=1, max_length=2)]
    axis: Annotated[str, Meta(max_length=500)] = ""
    term: Annotated[str, Meta(max_length=500)] = ""
    opinions: Annotated[tuple[Opinion, ...], Meta(min_length=1, max_length=MOST_REVIEWERS)]

    @property
    def identity(self) -> Identity:
        """What the item is in the texts, the same whichever article stands left."""
        return self.kind, tuple(sorted(place.spot for place in self.places)), self.axis, self.term

    @property
    def decision(self) -> Decision:
        """What most reviewers say."""
        votes = Counter(each.verdict for each in self.opinions)
        if votes["confirm"] == votes["reject"]:
            return "open"
        return "confirm" if votes["confirm"] > votes["reject"] else "reject"


class Review(_Record, frozen=True, kw_only=True):
    """A review by one reviewer or several, in the order of the items in the texts.

    ``texts`` are the digests (see `framing.signature.digest_of`) of the articles it was made on.
    """

    format: Literal["framing-review"] = FORMAT
    version: Literal[1] = VERSION
    texts: Annotated[dict[Id, Digest], Meta(max_length=MOST_TEXTS)]
    items: Annotated[tuple[ReviewItem, ...], Meta(max_length=MOST_ITEMS)]

    @property
    def reviewers(self) -> tuple[str, ...]:
        """Everybody who says something, in the order of the alphabet."""
        return tuple(sorted({each.reviewer for item in self.items for each in item.opinions}))

    def about(self, articles: Collection[str]) -> Review:
        """The part that is about some articles only."""
        items = [
            item for item in self.items if all(place.article in articles for place in item.places)
        ]
        texts = {name: digest for name, digest in self.texts.items() if name in articles}
        return sort_review(texts, items)


def sort_review(texts: dict[str, str], items: Collection[ReviewItem]) -> Review:
    """A review with everything in its one order, so that equal reviews are equal files."""
    ordered = sorted(map(_sorted_item, items), key=lambda item: _place_of(item.identity))
    return Review(texts=dict(sorted(texts.items())), items=tuple(ordered))


def _sorted_item(item: ReviewItem) -> ReviewItem:
    return msgspec.structs.replace(
        item,
        places=tuple(sorted(item.places, key=lambda place: place.spot)),
        opinions=tuple(sorted(item.opinions, key=lambda each: each.reviewer)),
    )


def _place_of(identity: Identity) -> tuple[int, tuple[Spot, ...], str, str]:
    kind, places, axis, term = identity
    return KINDS.index(kind), places, axis, term
