"""Odds: how much more one text uses a word than another, against what chance would do.

The weighted log-odds with an informative prior of Burt Monroe, Michael Colaresi and Kevin Quinn
(2008), "Fightin' Words: Lexical Feature Selection and Evaluation for Identifying the Content of
Political Conflict", Political Analysis 16(4), equations 16, 19 and 22.
"""

from __future__ import annotations

from math import log, sqrt
from typing import NamedTuple

PRIOR = 100.0
"""Words that the prior weighs: as if so many words of the common mixture had been read before."""

STANDS_OUT = 1.96
"""z from which a word is given. By chance alone one word in forty would reach it, and a story has
hundreds: the counts stand beside every term."""


class Odds(NamedTuple):
    """The difference of the log-odds with the prior, and that in standard deviations."""

    log_odds: float
    z: float


def weigh_odds(count: int, words: int, others: int, other_words: int) -> Odds:
    """How much more a word is used in one text than in another.

    Args:
        count: Uses in the text, at least 0; with ``others`` at least 1.
        words: All words of the text, more than ``count``, or the texts say nothing else.
        others: Uses in the other text.
        other_words: All words of the other text.
    """
    prior = PRIOR * (count + others) / (words + other_words)
    odds = _log_odds(count, words, prior) - _log_odds(others, other_words, prior)
    return Odds(odds, odds / sqrt(1 / (count + prior) + 1 / (others + prior)))


def _log_odds(count: int, words: int, prior: float) -> float:
    """Log-odds of a word with the prior's share of it added."""
    return log((count + prior) / (words + PRIOR - count - prior))
