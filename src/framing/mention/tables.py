"""How word tables are written: plain words with spaces between, as many to a line as fit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby


def words(table: str) -> tuple[str, ...]:
    """The words of a table in order."""
    return tuple(table.split())


def word_set(table: str) -> frozenset[str]:
    """The words of a table for asking whether one is in it."""
    return frozenset(table.split())


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first.

    It goes by first letters, so that few of the words are tried.
    """
    rows = groupby(sorted(words, key=lambda word: (word[0], -len(word))), key=lambda word: word[0])
    return "|".join(
        f"{re.escape(first)}(?:{'|'.join(re.escape(word[1:]) for word in row)})"
        for first, row in rows
    )
