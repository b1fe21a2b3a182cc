"""Amounts: whether two numbers in one unit say the same."""

from __future__ import annotations

from typing import Literal

from framing.compare.quantities import Quantity

Likeness = Literal["agrees", "differs", "incomparable"]

ABOUT = 0.05
"""Relative distance up to which "about" still covers a number."""

OPEN = 0.25
"""How far "more than 40" reaches: 45 fits it, 90 would not contradict it and is not the same."""

_FLOORS = ("more than", "at least")
_CEILINGS = ("less than", "up to", "nearly")


def compare_amounts(left: Quantity, right: Quantity) -> tuple[Likeness, str]:
    """Whether two amounts of one dimension agree, and why. The order does not matter."""
    ours, theirs = _side(left), _side(right)
    if left.low == right.low and left.high == right.high:
        same = left.figure.bound == right.figure.bound
        return "agrees", "the same number" if same else "the same number, qualified differently"
    if ours == theirs == "exact" or left.high > left.low or right.high > right.low:
        return _exact(left, right)
    if "about" in (ours, theirs):
        close = abs(left.low - right.low) <= ABOUT * max(left.low, right.low)
        return ("agrees", "close enough for “about”") if close else _differs(left, right)
    if ours == theirs:
        return (
            "differs",
            f"both are limits of one kind; {_ratio(left, right)}",
        )
    if "exact" in (ours, theirs):
        limit, number = (right, left) if ours == "exact" else (left, right)
        return _limited(limit, number, _side(limit))
    floor, ceiling = (left, right) if ours == "floor" else (right, left)
    if floor.low >= ceiling.low:
        return _differs(left, right)
    return "incomparable", "the one is a lower limit, the other an upper one, and both can hold"


def _side(quantity: Quantity) -> Literal["exact", "about", "floor", "ceiling"]:
    bound = quantity.figure.bound
    if bound in _FLOORS:
        return "floor"
    if bound in _CEILINGS:
        return "ceiling"
    return "about" if bound == "about" else "exact"


def _exact(left: Quantity, right: Quantity) -> tuple[Likeness, str]:
    """Numbers or ranges that claim to be what they say."""
    slack = max(left.step, right.step) / 2 * (1 + 1e-9)
    if left.high + slack < right.low or right.high + slack < left.low:
        return _differs(left, right)
    if left.high > left.low or right.high > right.low:
        return "agrees", "the ranges meet"
    if left.step == right.step:
        return _differs(left, right)
    return "agrees", "the same but for rounding"


def _limited(limit: Quantity, number: Quantity, side: str) -> tuple[Likeness, str]:
    """A number against "more than" or "up to" another."""
    inside = number.low >= limit.low if side == "floor" else number.low <= limit.low
    if not inside:
        return _differs(limit, number)
    if abs(number.low - limit.low) <= OPEN * limit.low:
        return "agrees", f"the number is within “{limit.figure.bound}”"
    return "incomparable", f"“{limit.figure.bound}” leaves the other number open"


def _differs(left: Quantity, right: Quantity) -> tuple[Likeness, str]:
    return "differs", _ratio(left, right)


def _ratio(left: Quantity, right: Quantity) -> str:
    """How far two numbers are apart, in words that do not depend on their order."""
    low, high = sorted((left.low, right.low))
    if low <= 0:
        return f"{low:g} against {high:g}"
    times = high / low
    if times >= 1.995:
        return f"the larger number is {times:,.3g} times the smaller one"
    return f"the larger number is {100 * (times - 1):.2g} % above the smaller one"
