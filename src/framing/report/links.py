"""Links: how a tie between two passages is shown, and where its other side stands."""

from __future__ import annotations

from msgspec import Struct

from framing.align.link import Link, Matcher, Relation
from framing.compare.comparison import PairComparison
from framing.report.anchors import Anchors

MATCHER_WORDS: dict[Matcher, str] = {
    "quote": "a shared quotation",
    "figure": "a shared figure",
    "date": "a shared date",
    "name": "shared names",
    "phrase": "shared phrases",
    "words": "shared rare words",
    "speaker": "the same speaker",
    "characters": "like spelling",
    "meaning": "meaning",
    "several": "several weak signs",
}


class LinkView(Struct, frozen=True, kw_only=True):
    """A link with its reasons in words."""

    number: int
    anchor: str
    item: str
    relation: Relation
    score: str
    matched_by: str
    evidence: tuple[tuple[str, str, str], ...]


class TieView(Struct, frozen=True, kw_only=True):
    """Where the other side of a crossing link stands."""

    number: int
    href: str
    words: str


def view_link(link: Link, index: int, anchor: str, item: str) -> LinkView:
    """A link as it is shown under its row; ``item`` is its key for a review."""
    return LinkView(
        number=index + 1,
        anchor=anchor,
        item=item,
        relation=link.relation,
        score=f"{link.score:.2f}",
        matched_by=", ".join(MATCHER_WORDS[matcher] for matcher in link.matched_by),
        evidence=tuple(
            (MATCHER_WORDS[reason.matcher], f"{reason.strength:.2f}", reason.shown)
            for reason in link.evidence
        ),
    )


def view_tie(pair: PairComparison, number: int, index: int, source: int, names: Anchors) -> TieView:
    """The way from the side of a link in ``source`` to its other side."""
    link = pair.alignment.links[index]
    other, passage = (pair.right, link.right) if source == pair.left else (pair.left, link.left)
    return TieView(
        number=index + 1,
        href=names.sentence(other, passage[0], number),
        words=f"elsewhere in {names.names[other]}: sentence {passage[0] + 1}",
    )
