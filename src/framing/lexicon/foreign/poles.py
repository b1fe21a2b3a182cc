"""Poles: which two categories of a dictionary are the ends of an axis."""

from __future__ import annotations

from dataclasses import dataclass

from framing.errors import LexiconError
from framing.lexicon.foreign.tree import Category, Dictionary
from framing.lexicon.lexicon import Pole

OPPOSED = {
    ("negative", "positive"),
    ("neg", "pos"),
    ("negemo", "posemo"),
    ("bad", "good"),
    ("con", "pro"),
    ("against", "for"),
    ("vice", "virtue"),
    ("low", "high"),
}
"""Names of two categories, low and high, that make an axis when a dictionary has no others."""

NEGATED = "neg_"
"""What Lexicoder puts before the name of a category whose phrases hold a negation."""


@dataclass(frozen=True, slots=True)
class Poles:
    """The categories at the two ends."""

    low: Category
    high: Category

    def pole_of(self, category: Category) -> Pole | None:
        """The pole of a category at the top: a negated one speaks for the other pole."""
        if category is self.low:
            return "low"
        if category is self.high:
            return "high"
        name = _key(category)
        if name == NEGATED + _key(self.high):
            return "low"
        return "high" if name == NEGATED + _key(self.low) else None


def find_poles(dictionary: Dictionary, low: str | None, high: str | None) -> Poles | None:
    """The poles as named, or two categories that are opposed by their names and alone.

    Raises:
        LexiconError: Only one is named, or there is no category of that name.
    """
    if low is not None and high is not None:
        return Poles(_named(dictionary, low), _named(dictionary, high))
    if low is not None or high is not None:
        raise LexiconError("an axis has two poles: give both --low and --high")
    plain = {
        _key(category): category
        for category in dictionary.categories
        if not _key(category).startswith(NEGATED)
    }
    for one, other in sorted(OPPOSED):
        if plain.keys() == {one, other}:
            return Poles(plain[one], plain[other])
    return None


def _named(dictionary: Dictionary, name: str) -> Category:
    for _, category in dictionary.walk():
        if _key(category) == name.strip().casefold():
            return category
    known = ", ".join(repr(category.name) for _, category in list(dictionary.walk())[:20])
    raise LexiconError(f"{dictionary.name} has no category {name!r}; it has: {known or 'none'}")


def _key(category: Category) -> str:
    return category.name.casefold()
