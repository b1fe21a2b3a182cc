"""The types of an alignment: which passages of two articles are about the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.text.span import Span

Matcher = Literal[
    "quote",
    "figure",
    "date",
    "name",
    "phrase",
    "words",
    "speaker",
    "characters",
    "meaning",
    "several",
]
"""What ties two passages: a shared quotation, a shared figure, a day both name, shared names,
phrases and rare words, the same speaker, likeness of spelling, nearness in meaning (with an
encoder), or (where none of these is strong) several weak signs together."""

Relation = Literal["near-verbatim", "paraphrase", "same topic", "contrast"]
"""The same words in the same order; the same said in other words; one thing with other facts;
opposite claims on one thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One reason for a link: what matched, how strongly (0 to 1), and the words that show it."""

    matcher: Matcher
    strength: float
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A passage of the left article tied to a passage of the right one.

    ``left`` and ``right`` are runs of neighbouring sentence indexes; a sentence is in one link at
    most. ``score`` is the probability of its strongest pair of sentences, in [0, 1], from what they
    share. ``left_only`` and ``right_only`` are the words (as spans of each text) that the other
    side of the link does not have. ``crosses`` says that the link stands out of the common order
    of the two articles.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    matched_by: tuple[Matcher, ...]
    evidence: tuple[Evidence, ...]
    relation: Relation
    crosses: bool
    left_only: tuple[Span, ...]
    right_only: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The best candidate of an unlinked sentence: a sentence of the other article, its score.

    ``rejected`` says that the two were linked and that a review rejects the link.
    """

    sentence: int
    score: float
    rejected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """All links of two articles, in the reading order of the left one.

    ``nearest_left[i]`` is the best candidate that left sentence ``i`` had, linked or not; None for
    a sentence that does not tell the story or shares nothing.
    """

    left: str
    right: str
    threshold: float
    links: tuple[Link, ...]
    nearest_left: tuple[Nearest | None, ...]
    nearest_right: tuple[Nearest | None, ...]
