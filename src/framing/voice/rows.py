"""Rows: the compact form in which the cue tables are written."""

from __future__ import annotations


def rows(table: str) -> dict[str, str]:
    """Rows "words: complements" separated by commas, for example "say: cqf, call for: oq"."""
    pairs = (row.split(":") for row in table.split(","))
    return {" ".join(words.split()): takes.strip() for words, takes in pairs}
