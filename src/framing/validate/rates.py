"""Rates: precision, recall and F1 of a pole over the whole corpus, from a stratified sample.

Each stratum has a count of units and, among those judged, a share in which people hear the pole.
The counts of the corpus are estimated by their products (Horvitz and Thompson 1952), precision and
recall by the ratios of these. For the intervals each share is given the posterior of a Jeffreys
prior, Beta(1/2, 1/2) (Brown, Cai and DasGupta 2001, Statistical Science 16), and the ratios are
computed from draws of all shares. A bootstrap would find no spread in a stratum of thirty units
without a single miss, and call a recall of 1 certain; the posterior does not. Where one stratum
decides, its exact quantiles stand for the draws.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.score.interval import PRIOR, share_interval

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]

MASS = 0.90
DRAWS = 10_000
SEED = 1952
"""Fixed, so that the same answers get the same interval."""
DIGITS = 3

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A share in [0, 1] with its 90 % interval; None where it is not defined, with the reason."""

    value: float | None
    interval: Interval | None = None
    why_none: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PoleRates:
    """How the score finds one pole.

    ``precision``: of the units that the score gives to the pole, those that people do too.
    ``recall``: of the units that people give to the pole, those that the score does too. Both are
    estimates for the whole corpus. ``scored``, ``heard`` and ``both`` count units of the sample
    that the score, that people, that both give to the pole.
    """

    precision: Rate
    recall: Rate
    f1: Rate
    scored: int
    heard: int
    both: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One stratum, for one pole: does the score find the pole there, how many units the corpus
    holds, how many were judged, and in how many people hear the pole.
    """

    scored: bool
    units: int
    judged: int
    heard: int


def measure_rates(tallies: Sequence[Tally]) -> PoleRates:
    """Precision, recall and F1 over the corpus. Strata in which nothing was judged are left out,
    and without judgements on what the score passes over there is no recall.
    """
    used = [tally for tally in tallies if tally.judged]
    precision, recall = _precision(used), _recall(tallies, used)
    return PoleRates(
        precision=precision,
        recall=recall,
        f1=_f1(used, precision, recall),
        scored=sum(tally.judged for tally in used if tally.scored),
        heard=sum(tally.heard for tally in used),
        both=sum(tally.heard for tally in used if tally.scored),
    )


def _precision(used: Sequence[Tally]) -> Rate:
    scored = [tally for tally in used if tally.scored]
    if not scored:
        return Rate(value=None, why_none="nothing that the score gives to this pole was judged")
    right, all_ = sum(map(_heard, scored)), sum(tally.units for tally in scored)
    if len(scored) == 1:
        (only,) = scored
        low, high = share_interval(right / all_, only.judged, MASS)
        interval = (round(low, DIGITS), round(high, DIGITS))
    else:
        interval = _interval(right / all_, scored, lambda hits, _: hits / all_)
    return Rate(value=right / all_, interval=interval)


def _recall(tallies: Sequence[Tally], used: Sequence[Tally]) -> Rate:
    if any(tally.units and not tally.judged for tally in tallies if not tally.scored):
        return Rate(value=None, why_none="nothing was judged in a part without hits of this pole")
    right, missed = _split(used)
    if not right + missed:
        return Rate(value=None, why_none="people hear this pole nowhere in the sample")
    value = right / (right + missed)
    interval = _interval(value, used, lambda hits, misses: hits / (hits + misses))
    return Rate(value=value, interval=interval)


def _f1(used: Sequence[Tally], precision: Rate, recall: Rate) -> Rate:
    if precision.value is None or recall.value is None:
        return Rate(value=None, why_none=precision.why_none or recall.why_none)
    right, missed = _split(used)
    scored = sum(tally.units for tally in used if tally.scored)
    value = 2 * right / (right + missed + scored)

    def harmonic(hits: Numbers, misses: Numbers) -> Numbers:
        return 2 * hits / (hits + misses + scored)

    return Rate(value=value, interval=_interval(value, used, harmonic))


def _heard(tally: Tally) -> float:
    """Units of the stratum, in the whole corpus, in which people hear the pole."""
    return tally.units * tally.heard / tally.judged


def _split(used: Sequence[Tally]) -> tuple[float, float]:
    """Units in which people hear the pole: those that the score finds, and those it does not."""
    return (
        sum(_heard(tally) for tally in used if tally.scored),
        sum(_heard(tally) for tally in used if not tally.scored),
    )


def _interval(
    value: float, used: Sequence[Tally], ratio: Callable[[Numbers, Numbers], Numbers]
) -> Interval:
    """The middle of the ratio over draws of every share; it always holds the value itself."""
    import numpy as np

    random = np.random.default_rng(SEED)
    drawn = {True: np.zeros(DRAWS), False: np.zeros(DRAWS)}
    for tally in used:
        missed = tally.judged - tally.heard
        share = random.beta(tally.heard + PRIOR, missed + PRIOR, DRAWS)
        drawn[tally.scored] += tally.units * share
    tail = (1 - MASS) / 2
    low, high = np.quantile(ratio(drawn[True], drawn[False]), (tail, 1 - tail))
    return round(min(float(low), value), DIGITS), round(max(float(high), value), DIGITS)
