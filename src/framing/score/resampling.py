"""Resampling: how far a measure of sentences would move if others of the kind had been written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    words: Sequence[int],
    syllables: Sequence[int],
    counted: Sequence[int],
    formula: Callable[[Numbers, Numbers], Numbers],
) -> Interval | None:
    """The middle 90 % of a formula over words per sentence and syllables per word.

    Percentile bootstrap over sentences (Bradley Efron 1979, Annals of Statistics 7(1)).

    Args:
        words: Words of each sentence.
        syllables: Syllables of each sentence.
        counted: 1 for a sentence that counts as one, else 0.
        formula: From words per sentence and syllables per word to the measure.

    Returns:
        The interval, rounded to one decimal; None for fewer than five counted sentences.
    """
    import numpy as np

    if sum(counted) < FEWEST_SENTENCES:
        return None
    draws = max(FEWEST_DRAWS, min(DRAWS, MOST_CELLS // len(words)))
    drawn = np.random.default_rng(SEED).integers(0, len(words), size=(draws, len(words)))
    columns = (np.asarray(each, dtype=float) for each in (words, syllables, counted))
    w, s, n = (column[drawn].sum(axis=1) for column in columns)
    usable = (n > 0) & (w > 0)
    low, high = np.quantile(formula(w[usable] / n[usable], s[usable] / w[usable]), EDGES)
    return round(float(low), 1), round(float(high), 1)
