"""How sure a lean is: a credible interval from a Beta posterior.

The share of the high pole among independent hits is given the Jeffreys prior Beta(1/2, 1/2)
(Jeffreys 1946; Brown, Cai and DasGupta 2001 on its coverage); the lean is twice the share minus
one.
"""

from __future__ import annotations

PRIOR = 0.5
"""Both parameters of the prior: as if half a hit had been seen on each pole."""


def lean_interval(high_share: float, evidence: int, mass: float) -> tuple[float, float]:
    """The equal-tailed interval of a lean.

    Args:
        high_share: Weight of the high pole over the weight of both, in [0, 1].
        evidence: Number of independent hits, at least 0.
        mass: Probability that the interval holds, in (0, 1).

    Returns:
        Two numbers in [-1, 1] around the lean. Where the share is 0 or 1, the interval reaches to
        that end, so that it always holds the lean it belongs to.
    """
    from scipy.special import betaincinv

    high = PRIOR + evidence * high_share
    low = PRIOR + evidence * (1 - high_share)
    tail = (1 - mass) / 2
    lean = 2 * high_share - 1
    lower = -1.0 if high_share == 0 else 2 * float(betaincinv(high, low, tail)) - 1
    upper = 1.0 if high_share == 1 else 2 * float(betaincinv(high, low, 1 - tail)) - 1
    return min(lower, lean), max(upper, lean)
