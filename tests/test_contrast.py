"""Contrast: opposite claims on one matter, and what must not be taken for them."""

from __future__ import annotations

import pytest

import framing
from texts import reading

OTHERS = " It rained on the coast. The museum opened a hall of clocks."


def relation(left: str, right: str) -> list[str]:
    chosen = framing.Settings(link_threshold=0.2)
    aligned = framing.align_readings(reading(left + OTHERS, "l"), reading(right, "r"), chosen)
    return [link.relation for link in aligned.links]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Trade of Iran and Russia rose in March.", "Trade of Iran and Russia fell in March."),
        ("The minister confirmed the transfer.", "The minister denied the transfer."),
        ("The port of Odesa was closed on Monday.", "The port of Odesa was not closed on Monday."),
    ],
)  # fmt: skip
def test_opposite_claims_are_a_contrast(left: str, right: str) -> None:
    assert relation(left, right) == ["contrast"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Trade of Iran and Russia rose in March.", "Trade of Iran and Russia grew in March."),
        ("The minister denied the transfer.", "The minister denied any transfer."),
    ],
)  # fmt: skip
def test_the_same_claim_is_none(left: str, right: str) -> None:
    assert "contrast" not in relation(left, right)
