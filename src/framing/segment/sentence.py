"""Sentence: a span with its place in the layout of the article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

from framing.text.span import Span

Role = Literal["headline", "subheading", "byline", "dateline", "body", "boilerplate"]
"""What a line of an article is for. Only headline, sub-heading and body tell the story."""

TELLING: frozenset[Role] = frozenset(("headline", "subheading", "body"))
"""Roles whose words are counted, scored and aligned."""


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A paragraph or a line of its own: the unit that layout gives a role to."""

    role: Role


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence. ``paragraph`` is the index of its block among the blocks of the article."""

    paragraph: int
    role: Role

    @property
    def tells(self) -> bool:
        """Whether the sentence is part of the story, not of the page around it."""
        return self.role in TELLING


def sentence_at(sentences: Sequence[Sentence], position: int) -> int:
    """Index of the sentence that holds a character, or of the last one before it."""
    return max(bisect_right(sentences, position, key=attrgetter("start")) - 1, 0)
