"""Grams: the pieces of words by which spellings are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

CHARACTER_GRAMS = (3, 4, 5)
"""Lengths of the pieces; a word counts with a space at either end."""


def character_grams(words: Iterable[str]) -> Iterator[str]:
    """The pieces of each word, spaces at its ends included; a short word is one piece."""
    for word in words:
        padded = f" {word} "
        for size in CHARACTER_GRAMS:
            if size >= len(padded):
                yield padded
                break
            for start in range(len(padded) - size + 1):
                yield padded[start : start + size]
