"""Loading: review files, which are checked field by field before anything is made of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from framing.errors import ReviewError
from framing.review.plain import is_plain, plain_line
from framing.review.review import (
    FORMAT,
    SIDES,
    VERSION,
    Identity,
    Review,
    ReviewItem,
    sort_review,
)
from framing.signature import digest_of
from framing.text.bounded import load_bytes
from framing.text.json import indented_json

LARGEST_FILE = 20_000_000
"""Bytes: the most items with a long comment each come to less."""

SCHEMA_FILE = "review.schema.json"
"""Name of the published JSON Schema, in the folder of this module."""

AGAIN = "save it again from the report"


def load_review(path: str | Path) -> Review:
    """Load a review that a report or ``framing review merge`` saved.

    Raises:
        ReviewError: The file is missing, too large, not a review of this version, or says something
            that no review can say; the message names the place in the file.
    """
    path = Path(path)
    hint = "give a review saved from a report"
    raw = load_bytes(path, LARGEST_FILE, "review", hint, ReviewError)
    return parse_review(raw, str(path))


def parse_review(raw: bytes, name: str) -> Review:
    """The review in the bytes of a file; ``name`` stands in messages.

    Raises:
        ReviewError: As `load_review`.
    """
    try:
        review = msgspec.json.decode(raw, type=Review)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        wrong = plain_line(str(error))
        raise ReviewError(f"{name} is not a review that can be used: {wrong}; {AGAIN}") from None
    for number, item in enumerate(review.items):
        _check(item, review, f"{name}: item {number}")
    _refuse_repetition((item.identity for item in review.items), name)
    return sort_review(review.texts, review.items)


def render_review(review: Review) -> str:
    """A review as the text of a file: JSON, indented by two, ending with a line feed."""
    return indented_json(review)


def review_digest(review: Review | None) -> str:
    """Sixteen hexadecimal digits that stand for a review; empty where nothing is said in it."""
    return digest_of(msgspec.json.encode(review)) if review is not None and review.items else ""


def render_review_schema() -> str:
    """The text of the published schema file (JSON Schema 2020-12)."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:framing:{FORMAT}:{VERSION}",
        "title": "A review of a framing report",
        **msgspec.json.schema(Review),
    }
    return indented_json(schema)


def _check(item: ReviewItem, review: Review, where: str) -> None:
    """What the types cannot say."""
    sides = SIDES[item.kind]
    if len(item.places) != sides:
        raise ReviewError(f"{where}: a {item.kind} has {sides} places, got {len(item.places)}")
    if (item.kind == "hit") != bool(item.axis and item.term):
        raise ReviewError(f"{where}: a hit has an axis and a term, and nothing else has")
    for place in item.places:
        if place.article not in review.texts:
            raise ReviewError(f"{where}: no text of the file is called {place.article!r}; {AGAIN}")
        if place.start >= place.end:
            raise ReviewError(
                f"{where}: start must be before end, got {place.start} and {place.end}"
            )
    names = [each.reviewer for each in item.opinions]
    if len(set(names)) < len(names):
        raise ReviewError(f"{where}: one reviewer speaks twice; keep one opinion of each")
    for name in names:
        if not is_plain(name):
            raise ReviewError(f"{where}: {name!r} is no name; write it in one line, spaces single")


def _refuse_repetition(identities: Iterable[Identity], name: str) -> None:
    seen: set[Identity] = set()
    for identity in identities:
        if identity in seen:
            kind, places, _, _ = identity
            raise ReviewError(f"{name}: the {kind} at {places[0]!r} stands there twice; keep one")
        seen.add(identity)
