"""Finding: one sentence for the first screen, with the places in the texts that it is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

Topic = Literal[
    "event", "stance", "conflict", "figure", "name", "modifier", "place", "quotation", "only"
]

TOPICS: dict[Topic, str] = {
    "event": "One event?",
    "stance": "Stance",
    "conflict": "Claims",
    "figure": "Figures",
    "name": "Names",
    "modifier": "Wording",
    "place": "Emphasis",
    "quotation": "Quotations",
    "only": "Only in one",
}
"""What a finding is about, in the order in which findings tell most: what the narrators say of the
thing at issue comes before how they say it, and that before what they put where."""

_RANK = {topic: rank for rank, topic in enumerate(TOPICS)}

MOST_TOLD = 3
"""Differences on the first screen: more would have to be studied, not read."""


class See(Struct, frozen=True, kw_only=True):
    """A place in a text: the name of the source, and its address on the page."""

    name: str
    href: str


class Finding(Struct, frozen=True, kw_only=True):
    """A sentence, and where to see what it says. ``weight`` ranks findings of one topic."""

    topic: Topic
    words: str
    see: tuple[See, ...] = ()
    weight: float = 0.0

    @property
    def label(self) -> str:
        """The topic as people read it."""
        return TOPICS[self.topic]


def rank_findings(findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The most telling findings, of different topics where there are enough, and the others."""
    ranked = sorted(findings, key=lambda each: (_RANK[each.topic], -each.weight))
    firsts = list({each.topic: each for each in reversed(ranked)}.values())[::-1]
    rest = [each for each in ranked if each not in firsts]
    told = sorted([*firsts, *rest][:MOST_TOLD], key=ranked.index)
    return tuple(told), tuple(each for each in ranked if each not in told)
