"""Anchors: ids of the places on the page that can be linked to.

They are made of the article's id and the sentence's number, so a link to a passage still works
when the report is made again. Nothing but letters, digits, hyphen, underscore and dot goes in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from framing.compare.comparison import Comparison

UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
PART_ENDS = "_"
"""What parts the number of an article from the rest of its id: "003_ashgabat-talks"."""


class Anchors(Struct, frozen=True):
    """The names of sources and pairs on this page, on which every other id is built."""

    names: tuple[str, ...]
    slugs: tuple[str, ...]
    pairs: tuple[tuple[int, int], ...]

    def pair(self, index: int) -> str:
        """The section of a pair."""
        left, right = self.pairs[index]
        return f"{self.slugs[left]}.and.{self.slugs[right]}"

    def link(self, pair: int, link: int) -> str:
        """The row, or the left place, of a link."""
        return f"{self.pair(pair)}.link{link + 1}"

    def sentence(self, source: int, sentence: int, pair: int | None = None) -> str:
        """A sentence where its article is read; by default in the first pair that has it."""
        name = f"{self.slugs[source]}.s{sentence + 1}"
        if pair is None or pair == self.home(source):
            return name
        left, right = self.pairs[pair]
        return f"{name}.{self.slugs[left if source == right else right]}"

    def hit(self, axis: int, source: int, hit: int) -> str:
        """The line of a hit in the table of its axis."""
        return f"{self.slugs[source]}.axis{axis + 1}.hit{hit + 1}"

    def home(self, source: int) -> int | None:
        """The first pair that shows the source, None where no pair does."""
        return next((i for i, pair in enumerate(self.pairs) if source in pair), None)


def view_anchors(comparison: Comparison) -> Anchors:
    """Names and ids for the sources and pairs of a comparison."""
    names = short_names([source.reading.article.id for source in comparison.sources])
    pairs = tuple((pair.left, pair.right) for pair in comparison.pairs)
    return Anchors(names=names, slugs=distinct_slugs(names), pairs=pairs)


def short_names(ids: Sequence[str]) -> tuple[str, ...]:
    """The ids as people say them: as many of their leading parts as keep them distinct."""
    distinct = len(set(ids))
    most = max((full.count(PART_ENDS) for full in ids), default=0) if len(ids) > 1 else 0
    for parts in range(1, 1 + most):
        short = tuple(PART_ENDS.join(full.split(PART_ENDS)[:parts]) for full in ids)
        if len(set(short)) == distinct and all(short):
            return short
    return tuple(ids)


def distinct_slugs(names: Sequence[str]) -> tuple[str, ...]:
    """A distinct id for every name, the same for the same names in the same order."""
    slugs: list[str] = []
    for number, name in enumerate(names, start=1):
        slug = UNSAFE.sub("-", name).strip("-")[:40] or "source"
        slugs.append(slug if slug not in slugs else f"{slug}.{number}")
    return tuple(slugs)
