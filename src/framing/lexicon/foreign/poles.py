"""Poles: which two categories of a dictionary are the ends of an axis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from framing.errors import LexiconError
from framing.lexicon.foreign.tree import Category, Dictionary, Entry, Leftover
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


@dataclass(frozen=True, slots=True)
class Taken:
    """Categories with the pole of each, and those of neither pole."""

    categories: tuple[Category, ...]
    poles: tuple[Pole, ...]
    leftovers: tuple[Leftover, ...]


def find_poles(dictionary: Dictionary, low: str | None, high: str | None) -> Poles | None:
    """The poles as named, or two categories that are opposed by their names and alone.

    Raises:
        LexiconError: Only one is named, both are the same, or there is no category of that name.
    """
    if low is not None and high is not None:
        poles = Poles(_named(dictionary, low), _named(dictionary, high))
        if poles.low is poles.high:
            raise LexiconError(f"--low and --high both name {low!r}; an axis has two poles")
        return poles
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


def take_poles(dictionary: Dictionary, poles: Poles) -> Taken:
    """The categories of the two poles with all below them; each entry once for a pole.

    Raises:
        LexiconError: A pole has no entry.
    """
    leftovers: list[Leftover] = []
    seen: set[tuple[Pole, Entry]] = set()
    taken: list[tuple[Category, Pole]] = []
    for category, pole in _split(dictionary.categories, poles, leftovers, None):
        entries = tuple(entry for entry in category.entries if (pole, entry) not in seen)
        seen.update((pole, entry) for entry in entries)
        taken.append((replace(category, entries=entries), pole))
    for side, category in (("low", poles.low), ("high", poles.high)):
        if side not in {pole for pole, _ in seen}:
            raise LexiconError(f"the category {category.name!r} has no entry; a pole needs some")
    return Taken(tuple(c for c, _ in taken), tuple(pole for _, pole in taken), tuple(leftovers))


def _split(
    categories: tuple[Category, ...],
    poles: Poles,
    leftovers: list[Leftover],
    above: Pole | None,
) -> Iterator[tuple[Category, Pole]]:
    for category in categories:
        pole = poles.pole_of(category) or above
        if pole is not None:
            yield category, pole
        elif category.entries:
            why = f"it belongs to neither pole; its {len(category.entries)} entries are left out"
            leftovers.append(Leftover(category.line, category.name, why))
        yield from _split(category.children, poles, leftovers, pole)
