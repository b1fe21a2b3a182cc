"""Lexicon: an axis between two poles and the terms that speak for each of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.lexicon.validation import Validation

Pole = Literal["low", "high"]
"""The two ends of an axis. Not "left" and "right": those name the articles of a pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Terms that stand together for one reason."""

    id: str
    pole: Pole
    reason: str


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

    def group(self, id: str) -> Group:
        """The group of that id.

        Raises:
            KeyError: No group has this id.
        """
        for group in self.groups:
            if group.id == id:
                return group
        raise KeyError(id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word or phrase as written in the lexicon; ``*`` stands for any letters within a word."""

    text: str
    pole: Pole
    group: str
    weight: float
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text with the number of counted hits that its author expects on each pole."""

    text: str
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """An axis with its terms, and the examples it tests itself against."""

    axis: Axis
    terms: tuple[Term, ...]
    examples: tuple[Example, ...] = ()

    @property
    def name(self) -> str:
        """The name of the axis, which is also the name of the file."""
        return self.axis.name

    def pole_terms(self, pole: Pole) -> tuple[Term, ...]:
        """The terms of one pole, in the order of the file."""
        return tuple(term for term in self.terms if term.pole == pole)

    def __hash__(self) -> int:
        # Equal lexicons have equal digests; hashing thousands of terms again would cost more
        # than matching an article.
        return hash(self.axis.digest)
