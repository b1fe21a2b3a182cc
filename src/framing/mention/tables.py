"""How word tables are written: plain words with spaces between, as many to a line as fit."""

from __future__ import annotations


def words(table: str) -> tuple[str, ...]:
    """The words of a table in order."""
    return tuple(table.split())


def word_set(table: str) -> frozenset[str]:
    """The words of a table for asking whether one is in it."""
    return frozenset(table.split())
