"""Movement: the verbs and nouns by which news says how much there is and which way it moved."""

from __future__ import annotations

from framing.mention.figure import Direction
from framing.mention.tables import word_set

UP = word_set(
    """
    rise rises rose risen rising grow grows grew grown growing increase increases increased
    increasing climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging
    soar soars soared soaring gain gains gained gaining expand expands expanded expanding
    accelerate accelerated accelerating advance advanced swell swelled rallied rally spike spiked
    up raise raises raised raising boost boosts boosted boosting lift lifted growth hike uptick
    strengthened rebounded rebound higher
    """
)
DOWN = word_set(
    """
    fall falls fell fallen falling shrink shrinks shrank shrunk shrinking decline declines declined
    declining drop drops dropped dropping decrease decreases decreased decreasing plunge plunges
    plunged plunging slump slumps slumped slumping cut cuts cutting reduce reduces reduced reducing
    slip slips slipped slipping tumble tumbled tumbling contract contracted contracting lose loses
    lost losing sank sink sunk down lower lowered lowering slide slid sliding reduction contraction
    downturn dip dipped weakened slashed slash
    """
)
LEVEL = word_set(
    """
    is are was were be been being stand stands stood standing total totals totaled totalled
    totaling totalling reach reaches reached reaching hit hits amount amounts amounted amounting
    came comes come number numbers numbered account accounts accounted accounting hold holds held
    own owns owned cost costs exceed exceeds exceeded exceeding average averages averaged averaging
    remain remains remained make makes made represent represents represented comprise comprises
    comprised last lasts lasted lasting take takes took measure measures measured weigh weighs
    weighed cover covers covered covering has have had worth valued estimated surpass surpassed
    topped touched edged sits lie lies lay constitute constitutes constituted ran runs run
    """
)
QUANTITY_VERBS = UP | DOWN | LEVEL

CHANGE_NOUNS = word_set(
    """
    increase rise growth jump surge gain expansion hike uptick boost advance climb spike rebound
    drop decline fall cut decrease reduction contraction slump plunge loss dip slide downturn
    increases rises jumps gains hikes drops declines cuts decreases reductions change
    """
)
"""Nouns that say by how much something moved: "an increase of 5%", "a 5% cut in output"."""

AFTERWARDS = {
    "higher": "up",
    "more": "up",
    "up": "up",
    "above": "up",
    "lower": "down",
    "less": "down",
    "fewer": "down",
    "down": "down",
    "below": "down",
}
"""What stands directly behind a change: "5% higher than", "3% less"."""


def direction_of(word: str) -> Direction | None:
    """Which way a word says that something moves."""
    if word in UP:
        return "up"
    return "down" if word in DOWN else None
