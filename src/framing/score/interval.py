"""How sure a lean or a share is: a credible interval from a Beta posterior.

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
    lower, upper = share_interval(high_share, evidence, mass)
    return 2 * lower - 1, 2 * upper - 1


def share_interval(share: float, evidence: float, mass: float) -> tuple[float, float]:
    """The equal-tailed interval of a share.

    Args:
        share: In [0, 1].
        evidence: Out of how many it is, at least 0.
        mass: Probability that the interval holds, in (0, 1).

    Returns:
        Two numbers in [0, 1] around the share; a share of 0 or 1 is an end of it.
    """
    from scipy.special import betaincinv

    high = PRIOR + evidence * share
    low = PRIOR + evidence * (1 - share)
    tail = (1 - mass) / 2
    lower = 0.0 if share == 0 else float(betaincinv(high, low, tail))
    upper = 1.0 if share == 1 else float(betaincinv(high, low, 1 - tail))
    return min(lower, share), max(upper, share)
