"""Thing: an agreement, law, vote, project or plan that an article names, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.text.span import Span

Stage = Literal["done", "under way", "to come", "conditional"]
"""How far an act has come in the words of an article: a treaty is signed; is being signed; is to be
signed, or not yet; would be signed if something else happened.
"""


@dataclass(frozen=True, slots=True)
class Status(Span):
    """What is said of a thing at one place: the span holds the words that say it and the thing.

    ``act`` is what is done with it ("sign"), ``printed`` the participle for it ("signed").
    """

    act: str
    printed: str
    stage: Stage


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing in one article, from all its mentions. ``name`` is its fullest form as printed;
    ``topics`` say which one it is ("nuclear"), ``traits`` what it is like ("comprehensive"),
    ``names`` who is named beside it. ``sentences`` are those of its mentions.
    """

    kind: str
    name: str
    topics: frozenset[str]
    traits: frozenset[str]
    names: frozenset[str]
    mentions: tuple[Span, ...]
    sentences: tuple[int, ...]
    statuses: tuple[Status, ...]
