"""Sameness: what speaks for two articles being on one event, from the articles as wholes.

Likeness alone does not tell "the same people, another meeting". What does: names and rare words of
one lead that the other article has nowhere, days and figures both give, and how well the sentences
of each find a partner in the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.align.bags import Bag
from framing.align.bundle import Bundle
from framing.align.clues import KINDS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from framing.align.bags import Table, Vector

    Mask = NDArray[np.bool_]
    Leads = list[NDArray[np.int64]]

LEAD = 3
"""Sentences that say what an article is about."""

MAIN_NAMES = 4
"""Names an article gives most often."""


@dataclass(frozen=True, slots=True, eq=False)
class _Sides:
    """How often each item stands in the left and in the right article."""

    left: Vector
    right: Vector

    @property
    def both(self) -> Mask:
        return (self.left > 0) & (self.right > 0)

    def ways(self) -> tuple[tuple[Vector, Vector], tuple[Vector, Vector]]:
        """Each article with the other one."""
        return (self.left, self.right), (self.right, self.left)


def article_numbers(bundle: Bundle, guess: Table) -> dict[str, float]:
    """How alike two articles are, in numbers from 0, each with its root: the first signs say most.

    Args:
        bundle: What the sentences of the two articles hold.
        guess: The first guess for every pair of sentences.
    """
    import numpy as np

    words, names = _sides(bundle.words), _sides(bundle.words, bundle.in_name)
    leads = {
        (size, names_only): _leads(bundle, size, names_only=names_only)
        for size in (1, LEAD)
        for names_only in (False, True)
    }
    numbers = {
        **_likeness(bundle, words, names),
        "lead_words": _lead_found(bundle, leads[LEAD, False], words),
        "lead_names": _lead_found(bundle, leads[LEAD, True], names),
        **_missing(bundle, leads, words, names),
        **_marks(bundle),
        **_partners(guess),
    }
    roots = {f"root_{name}": float(np.sqrt(value)) for name, value in numbers.items()}
    return numbers | roots


def _likeness(bundle: Bundle, words: _Sides, names: _Sides) -> dict[str, float]:
    """Cosines of words and names (weighted by background rarity), of phrases of two words; how many
    of the names most given in one stand in the other; what share of the smaller article is common.
    """
    import numpy as np

    full = _sides(bundle.marks, bundle.kind[bundle.marks.columns] == KINDS.index("name"))
    phrases = _sides(bundle.phrases)
    ones = np.ones(len(bundle.words.items))
    every = np.ones(len(bundle.phrases.items))
    total = min(float((side * bundle.rarity).sum()) for side in (names.left, names.right))
    repeated = float((np.minimum(names.left, names.right) * bundle.rarity).sum())
    return {
        "words": _cosine(words, bundle.rarity),
        "names": _cosine(names, bundle.rarity),
        "full_names": _cosine(full, np.ones(len(bundle.marks.items))),
        "phrases": _cosine(phrases, every),
        "main_names": _main_found(names),
        "contained": _contained(words, bundle.rarity),
        "common_names": _contained(names, ones),
        "common_phrases": _contained(phrases, every),
        "repeated_names": repeated / max(total, 0.1),
        "shared_names": float(bundle.rarity[names.both].sum()),
    }


def _missing(
    bundle: Bundle, leads: Mapping[tuple[int, bool], Leads], words: _Sides, names: _Sides
) -> dict[str, float]:
    """Rarity of what one article has and the other one nowhere: of words and of names in the first
    sentence and in the lead, of all names, of names given twice; the less and the more of the two.
    """
    found: dict[str, float] = {}
    for (size, names_only), lead in leads.items():
        name = f"missing_{'first' if size == 1 else 'lead'}_{'names' if names_only else 'words'}"
        sides = [
            _sum_of(bundle, items, other == 0)
            for items, other in zip(lead, (words.right, words.left), strict=True)
        ]
        found[f"{name}_low"], found[f"{name}_high"] = min(sides), max(sides)
    pairs = ((names.left, words.right), (names.right, words.left))
    found["missing_names"] = min(_rarity(bundle, (n > 0) & (other == 0)) for n, other in pairs)
    found["missing_main"] = max(_rarity(bundle, (n > 1) & (other == 0)) for n, other in pairs)
    return found


def _marks(bundle: Bundle) -> dict[str, float]:
    """Common days and figures: how many, and what share of those of the article with fewer."""
    kinds = bundle.kind[bundle.marks.columns]
    found: dict[str, float] = {}
    for kind in ("date", "figure"):
        sides = _sides(bundle.marks, kinds == KINDS.index(kind))
        least = float(min((sides.left > 0).sum(), (sides.right > 0).sum()))
        shared = float(sides.both.sum())
        found[f"{kind}s"] = shared / least if least else 0.0
        found[f"shared_{kind}s"] = shared
        found[f"least_{kind}s"] = least
    return found


def _partners(guess: Table) -> dict[str, float]:
    """How well sentences find a partner: the best pair, all sentences, those of the leads."""
    if not guess.size:
        return {"best_pair": 0.0, "best_mean": 0.0, "best_of_lead": 0.0}
    across, down = guess.max(axis=1), guess.max(axis=0)
    return {
        "best_pair": float(across.max()),
        "best_mean": float(across.mean() + down.mean()) / 2,
        "best_of_lead": float(across[:LEAD].mean() + down[:LEAD].mean()) / 2,
    }


def _sides(bag: Bag, entries: Mask | None = None) -> _Sides:
    import numpy as np

    counts = bag.counts if entries is None else bag.counts * entries
    left = bag.rows < bag.left
    ours, theirs = (
        np.bincount(bag.columns, weights=counts * side, minlength=len(bag.items))
        for side in (left, ~left)
    )
    return _Sides(ours.astype(np.float64), theirs.astype(np.float64))


def _rarity(bundle: Bundle, items: Mask) -> float:
    return float(bundle.rarity[items].sum())


def _cosine(sides: _Sides, weight: Vector) -> float:
    import numpy as np

    left, right = (
        (1 + np.log(np.maximum(s, 1))) * (s > 0) * weight for s in (sides.left, sides.right)
    )
    length = float(np.sqrt((left**2).sum() * (right**2).sum()))
    return float((left * right).sum()) / length if length else 0.0


def _contained(sides: _Sides, weight: Vector) -> float:
    least = min(float(weight[side > 0].sum()) for side in (sides.left, sides.right))
    return float(weight[sides.both].sum()) / least if least else 0.0


def _leads(bundle: Bundle, size: int, *, names_only: bool) -> Leads:
    """The words (or those in names) of the first sentences of each article."""
    import numpy as np

    bag = bundle.words
    left = bag.rows < bag.left
    masks = (left & (bag.rows < size), ~left & (bag.rows < bag.left + size))
    chosen = [mask & bundle.in_name if names_only else mask for mask in masks]
    return [np.unique(bag.columns[mask]) for mask in chosen]


def _sum_of(bundle: Bundle, items: NDArray[np.int64], which: Mask) -> float:
    return float(bundle.rarity[items][which[items]].sum())


def _lead_found(bundle: Bundle, leads: Leads, sides: _Sides) -> float:
    """Share of the rarity of both leads that the other article has anywhere."""
    pairs = list(zip(leads, (sides.right, sides.left), strict=True))
    whole = sum(float(bundle.rarity[lead].sum()) for lead, _ in pairs)
    return sum(_sum_of(bundle, lead, other > 0) for lead, other in pairs) / whole if whole else 0.0


def _main_found(sides: _Sides) -> float:
    """Share of the names most given in each article that the other one has too."""
    found = [bool(other[i] > 0) for one, other in sides.ways() for i in _main(one)]
    return sum(found) / (2 * MAIN_NAMES)


def _main(counts: Vector) -> Iterable[int]:
    import numpy as np

    order = np.argsort(-counts, kind="stable")[:MAIN_NAMES].tolist()
    return [index for index in order if counts[index] > 0]
