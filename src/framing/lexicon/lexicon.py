"""Lexicon: terms that speak for the poles of an axis, or for the categories of a scheme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeVar

from framing.errors import LexiconError
from framing.lexicon.conditions import PLAIN, Conditions
from framing.lexicon.validation import Validation

Pole = Literal["low", "high"]
"""The two ends of an axis. Not "left" and "right": those name the articles of a pair."""

Overlap = Literal["longest", "each"]
"""Which of two finds on the same words counts: the longest, or one for each category."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Terms that stand together for one reason: for a pole of an axis or a category of a scheme."""

    id: str
    pole: Pole | None = None
    reason: str
    category: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A question with two opposite answers, as the lexicon's author put it.

    ``low`` and ``high`` are the names of the poles; a lean of -1 is wholly low, +1 wholly high.
    ``digest`` identifies the content of the lexicon the axis comes from. ``validation`` says how
    it did against human coding, None where it was not checked; ``validated`` is True where its
    terms are still those that were checked.
    """

    name: str
    version: str
    language: str
    licence: str
    question: str
    description: str
    low: str
    high: str
    low_description: str
    high_description: str
    groups: tuple[Group, ...]
    digest: str
    validation: Validation | None = None
    validated: bool = False

    def pole_name(self, pole: Pole) -> str:
        """The name that people read for a pole."""
        return self.low if pole == "low" else self.high

    def side_name(self, group: Group) -> str:
        """The name that people read for what a group speaks for."""
        return self.low if group.pole == "low" else self.high

    def group(self, id: str) -> Group:
        """The group of that id.

        Raises:
            KeyError: No group has this id.
        """
        return _of_id(self.groups, id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """One of the things that a scheme counts; ``parent`` is the id of the category it is part of,
    None at the top.
    """

    id: str
    name: str
    description: str
    parent: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A question with several answers, which do not exclude each other: frames, emotions, topics.

    ``categories`` stand in the order of the file and nest by their parents, without circles.
    """

    name: str
    version: str
    language: str
    licence: str
    question: str
    description: str
    categories: tuple[Category, ...]
    groups: tuple[Group, ...]
    overlap: Overlap
    digest: str

    def category(self, id: str) -> Category:
        """The category of that id.

        Raises:
            KeyError: No category has this id.
        """
        return _of_id(self.categories, id)

    def lineage(self, id: str) -> tuple[str, ...]:
        """Ids from a category up to the top of its branch, itself first."""
        parent = self.category(id).parent
        return (id,) if parent is None else (id, *self.lineage(parent))

    def side_name(self, group: Group) -> str:
        """The name that people read for what a group speaks for."""
        return self.category(group.category or "").name

    def group(self, id: str) -> Group:
        """The group of that id.

        Raises:
            KeyError: No group has this id.
        """
        return _of_id(self.groups, id)


Entry = TypeVar("Entry", Group, Category)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word or phrase as written in the lexicon; ``*`` stands for any letters within a word,
    ``...`` between two words for some words.

    ``forms`` are the inflected forms that are searched in place of ``text``, itself among them;
    empty when the text itself is searched.
    """

    text: str
    pole: Pole | None = None
    group: str
    weight: float
    reason: str | None = None
    category: str | None = None
    forms: tuple[str, ...] = ()
    conditions: Conditions = PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text with the number of counted hits that its author expects.

    On an axis for each pole; in a scheme for categories, as pairs of an id and a number.
    """

    text: str
    low: int = 0
    high: int = 0
    counts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """An axis or a scheme with its terms, and the examples it tests itself against."""

    about: Axis | Scheme
    terms: tuple[Term, ...]
    examples: tuple[Example, ...] = ()

    @property
    def name(self) -> str:
        """The name of the axis or scheme, which is also the name of the file."""
        return self.about.name

    @property
    def axis(self) -> Axis:
        """The axis.

        Raises:
            LexiconError: The lexicon holds categories and has no axis.
        """
        if isinstance(self.about, Scheme):
            raise LexiconError(f"lexicon {self.name} holds categories; it has no axis with poles")
        return self.about

    def pole_terms(self, pole: Pole) -> tuple[Term, ...]:
        """The terms of one pole, in the order of the file."""
        return tuple(term for term in self.terms if term.pole == pole)

    def __hash__(self) -> int:
        # Equal lexicons have equal digests; hashing thousands of terms again would cost more
        # than matching an article.
        return hash(self.about.digest)


def _of_id(entries: tuple[Entry, ...], id: str) -> Entry:
    for entry in entries:
        if entry.id == id:
            return entry
    raise KeyError(id)
