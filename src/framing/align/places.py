"""Places: what each of the two sentences is by itself, whatever they share.

News put the event first and repeat it; a short sentence in the middle is rarely its partner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.bundle import Bundle, smooth_rarity
from framing.align.columns import EVERYDAY

if TYPE_CHECKING:
    from framing.align.bags import Numbers, Table, Vector

LAST_PLACE = 12
"""Sentences beyond are equally far from the lead."""


def sentence_numbers(bundle: Bundle) -> dict[str, Vector]:
    """Numbers of every sentence, left ones first: where it stands, what it holds, how close its
    words are to those of its own article and of the other one (cosines).
    """
    import numpy as np

    sizes = (bundle.left, len(bundle.clues) - bundle.left)
    own, other = _closeness(bundle)
    bag = bundle.words
    return {
        "place": np.concatenate([np.arange(n) / max(n - 1, 1) for n in sizes]),
        "number": np.concatenate([np.arange(n).clip(0, LAST_PLACE) for n in sizes]).astype(float),
        "own": own,
        "other": other,
        "size": bag.sums(bag.counts),
        "content": bag.sums(bundle.rarity[bag.columns]),
        "reported": np.array([clues.reported for clues in bundle.clues], dtype=np.float64),
    }


def place_columns(
    numbers: dict[str, Vector], left: int, rows: Numbers, columns: Numbers
) -> dict[str, Table]:
    """The lower and the higher number of each pair, and how far apart their places are."""
    import numpy as np

    table: dict[str, Table] = {}
    for name, values in numbers.items():
        ours, theirs = values[rows], values[columns + left]
        table[f"{name}_low"] = np.minimum.outer(ours, theirs)
        table[f"{name}_high"] = np.maximum.outer(ours, theirs)
    place = numbers["place"]
    table["distance"] = np.abs(np.subtract.outer(place[rows], place[columns + left]))
    return table


def _closeness(bundle: Bundle) -> tuple[Vector, Vector]:
    """Cosine of each sentence with the sum of its own article, and of the other one."""
    import numpy as np

    bag = bundle.words
    weight = smooth_rarity(bag)[bag.columns] * (bundle.rarity[bag.columns] + EVERYDAY)
    values = bag.unit(bag.damped() * weight)
    is_left = bag.rows < bundle.left
    centres = [
        np.bincount(bag.columns, weights=values * side, minlength=len(bag.items))
        for side in (is_left, ~is_left)
    ]
    ours, theirs = (
        bag.sums(values * (centre / max(float(np.sqrt((centre**2).sum())), 1e-12))[bag.columns])
        for centre in centres
    )
    left = np.arange(bag.total) < bundle.left
    return np.where(left, ours, theirs), np.where(left, theirs, ours)
