"""Guidance: what a coder is told, in the sheet and in the form alike."""

from __future__ import annotations

from collections.abc import Iterator

from framing.validate.codes import Code
from framing.validate.key import Axis, Key


def code_words(code: Code, axis: Axis) -> str:
    """What a code says, in the words of the axis."""
    return {
        "low": f"for {axis.low}",
        "mostly low": f"mostly for {axis.low}",
        "both": "for both alike",
        "mostly high": f"mostly for {axis.high}",
        "high": f"for {axis.high}",
        "neither": "for neither",
        "unsure": "can’t tell",
    }[code]


def guidance(key: Key) -> tuple[str, ...]:
    """How to code, a paragraph each; the sheet and the form say the same."""
    return tuple(_guidance(key))


def _guidance(key: Key) -> Iterator[str]:
    yield (
        f"Judge the words of the {key.unit}: whose picture of things do they draw? Do not judge "
        "whether it is true, and not what the outlet may want."
    )
    yield (
        "Words that somebody else is quoted with count like any other, unless the text holds them "
        "at a distance."
    )
    if key.unit == "sentence":
        yield "The sentences before and after are there to understand it. Judge only the sentence."
    yield "Work alone, and do not look at any score before you are done."
