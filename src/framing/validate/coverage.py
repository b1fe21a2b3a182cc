"""Coverage: does the interval of a lean hold the lean that people see in the article?"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from framing.score.interval import effective_evidence, share_interval
from framing.validate.codes import LEANS, STEP
from framing.validate.judging import Judged
from framing.validate.outcome import Coverage
from framing.validate.rates import DIGITS, MASS, Rate

Bounds = tuple[float, float]


def measure_coverage(units: Sequence[Judged]) -> Coverage:
    """Count the articles whose interval holds the mean of the coders' leans.

    The share is weighted by how many articles of the corpus each one stands for, and its interval
    is that of a share out of as many articles as these weights are worth (Leslie Kish 1992, Journal
    of Official Statistics 8).
    """
    leans = [(unit, _lean(unit)) for unit in units]
    both = [
        (unit.unit.interval, lean, 1 / unit.unit.probability)
        for unit, lean in leans
        if lean is not None and unit.unit.interval is not None
    ]
    held = [weight for bounds, lean, weight in both if _holds(bounds, lean)]
    return Coverage(
        articles=len(both),
        held=len(held),
        held_within_step=sum(_holds(bounds, lean, STEP / 2) for bounds, lean, _ in both),
        share=_share(held, [weight for _, _, weight in both]),
    )


def _lean(judged: Judged) -> float | None:
    """The mean of what the coders see; None where nobody sees a lean."""
    seen = [LEANS[code] for code in judged.told.values() if code in LEANS]
    return fmean(seen) if seen else None


def _holds(bounds: Bounds, lean: float, more: float = 0.0) -> bool:
    return bounds[0] - more <= lean <= bounds[1] + more


def _share(held: Sequence[float], all_: Sequence[float]) -> Rate:
    if not all_:
        return Rate(value=None, why_none="no article has a lean both by the score and by people")
    value = min(sum(held) / sum(all_), 1.0)
    low, high = share_interval(value, effective_evidence(all_), MASS)
    return Rate(value=value, interval=(round(low, DIGITS), round(high, DIGITS)))
