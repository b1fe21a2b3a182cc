"""The neutral form of a dictionary: a tree of categories with entries, whatever it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A word or phrase; ``*`` stands for any letters of a word, a space for a space.

    ``excepted`` are longer phrases in which the entry does not count. ``line`` is where it stood,
    from 1 (0: nowhere), and does not make two entries differ.
    """

    term: str
    weight: float = 1.0
    reason: str = ""
    excepted: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A name with the entries that stand directly under it, and the categories below it."""

    name: str
    entries: tuple[Entry, ...] = ()
    children: tuple[Category, ...] = ()
    description: str = ""
    line: int = field(default=0, compare=False)

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Category]]:
        """This category and all below it, parents first, with their depth."""
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dictionary:
    """A named forest of categories."""

    name: str
    categories: tuple[Category, ...]

    def walk(self) -> Iterator[tuple[int, Category]]:
        """All categories, parents first, with their depth (0 at the top)."""
        for category in self.categories:
            yield from category.walk()


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something that could not be carried over: its line (from 1; 0: no line), and why."""

    line: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A dictionary as read, and all that was in its file and could not be read into it."""

    dictionary: Dictionary
    leftovers: tuple[Leftover, ...]
