"""Excerpt: words of a source in the sentence that they stand in, with a link to it."""

from __future__ import annotations

from msgspec import Struct

from framing.reading import Reading
from framing.report.anchors import Anchors
from framing.segment.sentence import sentence_at
from framing.text.span import Span


class Excerpt(Struct, frozen=True, kw_only=True):
    """Words of one source, and what its sentence says before and after them."""

    source: int
    before: str
    printed: str
    after: str
    href: str


def view_excerpt(
    place: Span, reading: Reading, source: int, pair: int | None, anchors: Anchors
) -> Excerpt:
    """The words at a place of a source; the link leads to its sentence in a pair."""
    sentence = sentence_at(reading.sentences, place.start)
    text, around = reading.article.text, reading.sentences[sentence]
    return Excerpt(
        source=source,
        before=text[around.start : place.start],
        printed=place.of(text),
        after=text[place.end : max(around.end, place.end)],
        href=anchors.sentence(source, sentence, pair),
    )
