"""Similarity: how likely two sentences of two articles are about the same thing.

Five kinds of evidence, each in [0, 1], go through a logistic curve. What two sentences share counts
by how rare it is among the sentences of the two articles (inverse document frequency, Sparck Jones
1972): in two articles on one visit everybody names the visitor, and only few sentences the railway.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.align.clues import Clues, collect_clues
from framing.align.link import Matcher
from framing.align.vectors import character_grams, cosine_likeness, shared_rarity
from framing.align.weights import load_weights
from framing.errors import TooLargeError
from framing.reading import Reading
from framing.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float32]

QUOTE_CUTOFF = 85
"""Least `rapidfuzz.fuzz.partial_ratio` of two quotations taken for one utterance, cut or slightly
reworded."""


@dataclass(frozen=True, slots=True)
class Similarity:
    """``score`` and each column have the shape (left sentences, right sentences), values [0, 1]."""

    score: Table
    columns: dict[Matcher, Table]


def sentence_similarity(
    left: Reading,
    right: Reading,
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> Table:
    """The score of every sentence of ``left`` against every sentence of ``right``.

    Returns:
        Float32 array, shape (left sentences, right sentences), in [0, 1].

    Raises:
        TooLargeError: The articles form more pairs than ``settings.max_pairs``.
    """
    return measure_similarity(collect_clues(left), collect_clues(right), settings).score


def measure_similarity(
    left: Sequence[Clues], right: Sequence[Clues], settings: Settings
) -> Similarity:
    """All evidence and the score for every pair of sentences.

    Raises:
        TooLargeError: There are more pairs than ``settings.max_pairs``.
    """
    import numpy as np

    _refuse_too_many(len(left), len(right), settings.max_pairs)
    shape = (len(left), len(right))
    columns: dict[Matcher, Table] = {
        "quote": _quote_likeness(left, right, shape),
        "figure": shared_rarity([c.figures for c in left], [c.figures for c in right]),
        "name": shared_rarity([c.names for c in left], [c.names for c in right]),
        "words": cosine_likeness([c.words for c in left], [c.words for c in right]),
        "characters": cosine_likeness(
            [character_grams(c.words) for c in left], [character_grams(c.words) for c in right]
        ),
    }
    weights = load_weights()
    logit = np.full(shape, weights.bias, dtype=np.float32)
    for matcher, table in columns.items():
        logit += np.float32(weights.of[matcher]) * table
    score = (1 / (1 + np.exp(-logit))).astype(np.float32)
    return Similarity(_settle_plain_cases(score, left, right), columns)


def _refuse_too_many(left: int, right: int, most: int) -> None:
    if left * right > most:
        raise TooLargeError(
            f"{left} sentences against {right} make {left * right} pairs, more than the {most} "
            "that max_pairs allows; compare shorter texts or raise max_pairs"
        )


def _settle_plain_cases(score: Table, left: Sequence[Clues], right: Sequence[Clues]) -> Table:
    """The same sentence is the same thing; a line of page furniture is like nothing else."""
    score[[not clues.tells for clues in left], :] = 0
    score[:, [not clues.tells for clues in right]] = 0
    places: dict[str, list[int]] = {}
    for index, clues in enumerate(right):
        places.setdefault(clues.folded, []).append(index)
    for index, clues in enumerate(left):
        score[index, places.get(clues.folded, [])] = 1
    return score


def _quote_likeness(left: Sequence[Clues], right: Sequence[Clues], shape: tuple[int, int]) -> Table:
    import numpy as np
    from rapidfuzz import fuzz, process

    table = np.zeros(shape, dtype=np.float32)
    ours = [(index, quote) for index, clues in enumerate(left) for quote in clues.quotes]
    theirs = [(index, quote) for index, clues in enumerate(right) for quote in clues.quotes]
    if ours and theirs:
        likeness = process.cdist(
            [quote for _, quote in ours],
            [quote for _, quote in theirs],
            scorer=fuzz.partial_ratio,
            score_cutoff=QUOTE_CUTOFF,
            dtype=np.float32,
        )
        rows = [index for index, _ in ours]
        np.maximum.at(table, np.ix_(rows, [index for index, _ in theirs]), likeness / 100)
    return table
