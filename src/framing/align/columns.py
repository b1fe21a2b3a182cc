"""Columns: the evidence for every pair of sentences, one table for each kind.

Two tables of numbers say how rare a word is: the background (`background`), and the sentences of
the two articles. A word that is rare in both identifies a passage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.bags import Bag
from framing.align.bundle import Bundle, local_rarity, smooth_rarity
from framing.align.clues import KINDS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from framing.align.bags import Numbers, Table, Vector

MOST_OF_QUOTE = 1000
"""Characters of a quotation that are compared: 180 words, more than any that two sources share. A
mark that is never closed makes one of a whole article, and looking for one such in another takes as
long as both are, multiplied."""

QUOTE_CUTOFF = 85
"""Least `rapidfuzz.fuzz.partial_ratio` of two quotations taken for one utterance, cut or slightly
reworded."""

WHOLE_QUOTE = 20
"""Characters from which a common quotation counts in full. A shorter one meets by accident, or is a
phrase that everybody quotes: at half the length it counts an eighth."""

EVERYDAY = 0.05
"""What a word counts that every text has: little, but a sentence of such words is still alike."""

LEAST_MARK = 0.05
"""Least weight of a name, figure or date, however often the two articles have it."""


def pair_columns(bundle: Bundle, rows: Numbers, columns: Numbers) -> dict[str, Table]:
    """Evidence of what left sentences ``rows`` share with right sentences ``columns``.

    Returns:
        Tables of shape (rows, columns) by name; likenesses are in [0, 1], sums of rarity from 0.
    """
    import numpy as np

    across = columns + bundle.left
    table = {
        **_word_columns(bundle, rows, across),
        **_mark_columns(bundle, rows, across),
        **_concept_columns(bundle, rows, across),
        "phrases": _likeness(bundle.phrases, rows, across),
        "spelling": _likeness(bundle.pieces, rows, across, np.sqrt(bundle.alike)),
        "quotation": quote_table(bundle, rows, columns),
        "order": _order_likeness(bundle, rows, columns),
    }
    guesses = (table["words"], table["rare_words"], table["spelling"], table["plain_words"])
    table["guess"] = sum(guesses[1:], guesses[0]) / len(guesses)
    return table


def _likeness(bag: Bag, rows: Numbers, columns: Numbers, weight: Vector | float = 1.0) -> Table:
    values = bag.unit(bag.damped() * (smooth_rarity(bag) * weight)[bag.columns])
    return bag.product(values, rows, columns)


def _word_columns(bundle: Bundle, rows: Numbers, columns: Numbers) -> dict[str, Table]:
    import numpy as np

    bag, plain = bundle.words, ~bundle.in_name
    damped, smooth = bag.damped(), smooth_rarity(bag)[bag.columns]
    rarity = bundle.rarity[bag.columns]
    both = (bundle.rarity * bundle.local)[bag.columns]
    weight = both + EVERYDAY
    known = damped * smooth * (rarity + EVERYDAY)
    weightings = {
        "words": bag.unit(damped * smooth),
        "rare_words": bag.unit(known),
        "plain_words": bag.unit(plain * known),
        "name_words": bag.unit(bundle.in_name * smooth),
        "shared_rarity": np.sqrt(both),
        "shared_plain": np.sqrt(plain * both),
        "shared_local": np.sqrt(bundle.local)[bag.columns],
        "rarest": both**4,
        "contained": np.sqrt(weight),
    }
    products = bag.products(list(weightings.values()), rows, columns)
    table = dict(zip(weightings, products, strict=True))
    weights = bag.sums(weight)
    least = np.minimum.outer(weights[rows], weights[columns])
    table["rarest"] **= 0.125
    table["contained"] /= np.maximum(least, 0.1)
    return table


def _concept_columns(bundle: Bundle, rows: Numbers, columns: Numbers) -> dict[str, Table]:
    """Likeness and shared rarity of concepts: words of one concept meet, rare ones count most."""
    bag = bundle.concepts
    likeness = bag.unit(bag.damped() * smooth_rarity(bag)[bag.columns])
    alike, shared = bag.products([likeness, local_rarity(bag)[bag.columns]], rows, columns)
    return {"concepts": alike, "shared_concepts": shared}


def _mark_columns(bundle: Bundle, rows: Numbers, columns: Numbers) -> dict[str, Table]:
    import numpy as np

    bag = bundle.marks
    weight = np.sqrt(local_rarity(bag).clip(LEAST_MARK))[bag.columns]
    of_kind = [(bundle.kind == n)[bag.columns].astype(np.float64) for n in range(len(KINDS))]
    shared = bag.products([weight * kind for kind in of_kind], rows, columns)
    table = dict(zip(KINDS, shared, strict=True))
    for kind in ("figure", "date"):
        held = bag.sums(of_kind[KINDS.index(kind)])
        both = np.minimum.outer(held[rows], held[columns])
        table[f"other_{kind}"] = ((both > 0) & (table[kind] == 0)).astype(np.float64)
    return table


def _order_likeness(bundle: Bundle, rows: Numbers, columns: Numbers) -> Table:
    """Likeness of the sequences of words (Indel), each word being one symbol."""
    import numpy as np
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    said = bundle.said
    ours, theirs = [said[i] for i in rows], [said[bundle.left + j] for j in columns]
    like = process.cdist(ours, theirs, scorer=Indel.normalized_similarity, dtype=np.float32)
    return np.where(np.array([not one for one in ours], dtype=bool)[:, None], 0, like)


def quote_table(bundle: Bundle, rows: Numbers, columns: Numbers) -> Table:
    """Likeness of the most alike quotations of two sentences; 0 below the cut-off."""
    import numpy as np
    from rapidfuzz import fuzz, process

    table: NDArray[np.float64] = np.zeros((len(rows), len(columns)))
    ours = [(p, q[:MOST_OF_QUOTE]) for p, i in enumerate(rows) for q in bundle.clues[i].quotes if q]
    theirs = [
        (p, q[:MOST_OF_QUOTE])
        for p, j in enumerate(columns)
        for q in bundle.clues[bundle.left + j].quotes
        if q
    ]
    if ours and theirs:
        likeness = process.cdist(
            [quote for _, quote in ours],
            [quote for _, quote in theirs],
            scorer=fuzz.partial_ratio,
            score_cutoff=QUOTE_CUTOFF,
            dtype=np.float32,
        )
        places = np.ix_([place for place, _ in ours], [place for place, _ in theirs])
        sizes = [np.array([len(quote) for _, quote in side]) for side in (ours, theirs)]
        whole = np.minimum(np.minimum.outer(*sizes) / WHOLE_QUOTE, 1)
        np.maximum.at(table, places, likeness / 100 * whole**3)
    return table
