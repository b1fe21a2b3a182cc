"""Sameness: what speaks for two articles being on one event, from the articles as wholes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from framing.align.bags import Bag
from framing.align.bundle import KINDS, Bundle

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from framing.align.bags import Vector

    Sides = tuple[Vector, Vector]

LEAD = 3
"""Sentences that say what an article is about."""

MAIN_NAMES = 4
"""Names an article gives most often."""


def article_numbers(bundle: Bundle) -> dict[str, float]:
    """How alike two articles are, each number in [0, 1].

    Cosines of words and names (words weighted by background rarity), of phrases of two words; how
    much of the rare words and names of each lead stands anywhere in the other article; how many of
    the names most given in one stand in the other; shares of common dates and figures.
    """
    import numpy as np

    words, names = _sides(bundle.words), _sides(bundle.words, bundle.in_name)
    kinds = bundle.kind[bundle.marks.columns]
    full, dates, figures = (
        _sides(bundle.marks, kinds == KINDS.index(kind)) for kind in ("name", "date", "figure")
    )
    phrases = _sides(bundle.phrases)
    ones = np.ones(len(bundle.words.items))
    return {
        "words": _cosine(words, bundle.rarity),
        "names": _cosine(names, bundle.rarity),
        "full_names": _cosine(full, np.ones(len(bundle.marks.items))),
        "phrases": _cosine(phrases, np.ones(len(bundle.phrases.items))),
        "lead_words": _lead_found(bundle, np.ones(len(bundle.words.rows), dtype=bool), words),
        "lead_names": _lead_found(bundle, bundle.in_name, names),
        "main_names": _main_found(names),
        "contained": _contained(words, bundle.rarity),
        "common_names": _contained(names, ones),
        "common_phrases": _contained(phrases, np.ones(len(bundle.phrases.items))),
        "dates": _contained(dates, np.ones(len(bundle.marks.items))),
        "figures": _contained(figures, np.ones(len(bundle.marks.items))),
    }


def _sides(bag: Bag, entries: NDArray[np.bool_] | None = None) -> Sides:
    """How often each item stands in the left and in the right article."""
    import numpy as np

    counts = bag.counts if entries is None else bag.counts * entries
    left = bag.rows < bag.left
    ours, theirs = (
        np.bincount(bag.columns, weights=counts * side, minlength=len(bag.items))
        for side in (left, ~left)
    )
    return ours.astype(np.float64), theirs.astype(np.float64)


def _cosine(sides: Sides, weight: Vector) -> float:
    import numpy as np

    left, right = ((1 + np.log(np.maximum(s, 1))) * (s > 0) * weight for s in sides)
    length = float(np.sqrt((left**2).sum() * (right**2).sum()))
    return float((left * right).sum()) / length if length else 0.0


def _contained(sides: Sides, weight: Vector) -> float:
    left, right = (float(weight[s > 0].sum()) for s in sides)
    least = min(left, right)
    return float(weight[(sides[0] > 0) & (sides[1] > 0)].sum()) / least if least else 0.0


def _lead_found(bundle: Bundle, entries: NDArray[np.bool_], sides: Sides) -> float:
    import numpy as np

    bag = bundle.words
    found = whole = 0.0
    for start, other in ((0, sides[1]), (bundle.left, sides[0])):
        inside = (bag.rows >= start) & (bag.rows < start + LEAD) & entries
        if start == 0:
            inside &= bag.rows < bundle.left
        lead = np.unique(bag.columns[inside])
        whole += float(bundle.rarity[lead].sum())
        found += float(bundle.rarity[lead][other[lead] > 0].sum())
    return found / whole if whole else 0.0


def _main_found(sides: Sides) -> float:
    """Share of the names most given in each article that the other one has too."""
    found = [bool(other[i] > 0) for one, other in (sides, sides[::-1]) for i in _main(one)]
    return sum(found) / (2 * MAIN_NAMES)


def _main(counts: Vector) -> Iterable[int]:
    import numpy as np

    order = np.argsort(-counts, kind="stable")[:MAIN_NAMES].tolist()
    return [index for index in order if counts[index] > 0]
