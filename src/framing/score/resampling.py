"""Resampling: how far a measure of sentences would move if others of the kind had been written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]

Interval = tuple[float, float]

DRAWS = 1000
"""Texts drawn anew, with replacement, from the sentences of a text."""

FEWEST_DRAWS = 100
MOST_CELLS = 2_000_000
"""Sentences drawn at most, over all draws; a text of 20,000 sentences is drawn 100 times."""

FEWEST_SENTENCES = 5
"""Below it the sentences say too little about others."""

SEED = 2008
"""Fixed, so that the same text gets the same interval."""

EDGES = (0.05, 0.95)


def resample_ratios(
    words: Sequence[int], syllables: Sequence[int], counted: Sequence[int]
) -> tuple[Numbers, Numbers] | None:
    """Words per sentence and syllables per word of texts drawn anew from the sentences of a text.

    For the percentile bootstrap over sentences (Bradley Efron 1979, Annals of Statistics 7(1)).

    Args:
        words: Words of each sentence.
        syllables: Syllables of each sentence.
        counted: 1 for a sentence that counts as one, else 0.

    Returns:
        Both measures of every drawn text; None for fewer than five counted sentences.
    """
    import numpy as np

    if sum(counted) < FEWEST_SENTENCES:
        return None
    draws = max(FEWEST_DRAWS, min(DRAWS, MOST_CELLS // len(words)))
    drawn = np.random.default_rng(SEED).integers(0, len(words), size=(draws, len(words)))
    columns = (np.asarray(each, dtype=float) for each in (words, syllables, counted))
    w, s, n = (column[drawn].sum(axis=1) for column in columns)
    usable = (n > 0) & (w > 0)
    return w[usable] / n[usable], s[usable] / w[usable]


def middle_of(values: Numbers) -> Interval:
    """The middle 90 % of some values, rounded to one decimal."""
    import numpy as np

    low, high = np.quantile(values, EDGES)
    return round(float(low), 1), round(float(high), 1)
