"""Conflicting: the sentences of a pair in which the two sources do not say the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from framing.compare.comparison import Comparison
from framing.compare.conflict import differs_by_words

Place = tuple[int, int]
"""A source and a sentence of it, by their numbers."""

Section = Literal["conflicts", "figures"]
"""The section of the page that shows what the two do not say alike."""


def conflicting_sentences(comparison: Comparison, pair: int) -> Mapping[Place, Section]:
    """The sentences of both sources that pull apart, by words or by a figure on which they differ.

    A sentence that does both is one of figures: a number is the plainer difference.
    """
    return dict(_places(comparison, pair))


def _places(comparison: Comparison, pair: int) -> Iterator[tuple[Place, Section]]:
    sides = comparison.pairs[pair].left, comparison.pairs[pair].right
    for conflict in comparison.conflicts:
        if (conflict.left, conflict.right) == sides and differs_by_words(conflict):
            yield (conflict.left, conflict.left_sentence), "conflicts"
            yield (conflict.right, conflict.right_sentence), "conflicts"
    for each in comparison.figures:
        if each.verdict == "differs" and (each.left, each.right) == sides:
            yield (each.left, each.left_sentence), "figures"
            yield (each.right, each.right_sentence), "figures"
