"""Conflicting: the sentences of a pair in which the two sources do not say the same."""

from __future__ import annotations

from collections.abc import Iterator

from framing.compare.comparison import Comparison

Place = tuple[int, int]
"""A source and a sentence of it, by their numbers."""


def conflicting_sentences(comparison: Comparison, pair: int) -> frozenset[Place]:
    """The sentences of both sources with a figure on which the two differ."""
    return frozenset(_places(comparison, pair))


def _places(comparison: Comparison, pair: int) -> Iterator[Place]:
    of_pair = comparison.pairs[pair]
    for each in comparison.figures:
        if each.verdict == "differs" and (each.left, each.right) == (of_pair.left, of_pair.right):
            yield each.left, each.left_sentence
            yield each.right, each.right_sentence
