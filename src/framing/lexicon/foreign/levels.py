"""Levels: whether a category counts what stands below it, or only what its own list holds.

A tree of WordStat, Yoshikoder or quanteda lists a word once, and a category counts what is below
it; so does a scheme of categories here. LIWC counts a word for the categories that its line names,
so that its words are listed on every level.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from framing.lexicon.foreign.tree import Category, Dictionary


def lists_on_every_level(dictionary: Dictionary) -> bool:
    """Whether some entry of a category stands also in one above it."""

    def repeats(category: Category, above: frozenset[str]) -> bool:
        own = {entry.term for entry in category.entries}
        return not own.isdisjoint(above) or any(
            repeats(child, above | own) for child in category.children
        )

    return any(repeats(category, frozenset()) for category in dictionary.categories)


def list_on_every_level(dictionary: Dictionary) -> Dictionary:
    """The same tree, in which every category lists also what stands below it."""
    return replace(dictionary, categories=tuple(map(_listing_below, dictionary.categories)))


def _listing_below(category: Category) -> Category:
    children = tuple(map(_listing_below, category.children))
    entries = {entry.term: entry for child in children for entry in child.entries}
    own = {entry.term for entry in category.entries}
    below = tuple(entry for term, entry in entries.items() if term not in own)
    return replace(category, entries=category.entries + below, children=children)


def take_levels_out(dictionary: Dictionary) -> Dictionary:
    """Every category at the top, with the names of those above it in its description."""
    flat = tuple(_flatten(dictionary.categories, ()))
    return replace(dictionary, categories=flat)


def _flatten(categories: tuple[Category, ...], above: tuple[str, ...]) -> Iterator[Category]:
    for category in categories:
        place = f"Under {' > '.join(above)}." if above else ""
        description = " ".join(filter(None, (category.description, place)))
        yield replace(category, children=(), description=description)
        yield from _flatten(category.children, (*above, category.name))
