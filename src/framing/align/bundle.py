"""Bundle: the bags of two articles with the weights under which they are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING
from zlib import crc32

from framing.align.background import Background
from framing.align.bags import Bag, count_items
from framing.align.clues import Clues
from framing.align.concepts import concepts_in
from framing.align.grams import character_grams

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from framing.align.bags import Vector

KINDS = ("name", "figure", "date", "speaker")
"""Kinds of marks: what a sentence names, counts, dates, and who speaks in it."""


@dataclass(frozen=True, slots=True, eq=False)
class Bundle:
    """Words, concepts, phrases, pieces of words and marks of two articles, left ones first.

    ``rarity`` of a word is that of the background, in [0, 1]; ``local`` is its rarity among the
    sentences of the two articles, 1 for a word of one pair of sentences alone. ``in_name`` says for
    every entry of ``words`` whether it stands in a name there. ``kind`` numbers each mark's kind.
    """

    clues: tuple[Clues, ...]
    left: int
    words: Bag
    rarity: Vector
    local: Vector
    in_name: NDArray[np.bool_]
    concepts: Bag
    phrases: Bag
    pieces: Bag
    marks: Bag
    kind: NDArray[np.int64]


def bundle_clues(left: Sequence[Clues], right: Sequence[Clues], background: Background) -> Bundle:
    """Count what the sentences of two articles hold."""
    import numpy as np

    clues = (*left, *right)
    words = count_items([c.words for c in left], [c.words for c in right])
    marks = count_items(*([list(_marks_of(c)) for c in side] for side in (left, right)))
    names = [c.name_words for c in clues]
    places = zip(words.rows.tolist(), words.columns.tolist(), strict=True)
    return Bundle(
        clues=clues,
        left=len(left),
        words=words,
        rarity=np.array(background.rarity(map(str, words.items)), dtype=np.float64),
        local=local_rarity(words),
        in_name=np.array([words.items[c] in names[r] for r, c in places], dtype=bool),
        concepts=count_items(*([concepts_in(c.words) for c in side] for side in (left, right))),
        phrases=count_items(*([list(pairwise(c.words)) for c in side] for side in (left, right))),
        pieces=_count_pieces(words),
        marks=marks,
        kind=np.array(
            [KINDS.index(kind) for kind in (str(mark).split(":")[0] for mark in marks.items)],
            dtype=np.int64,
        ),
    )


def local_rarity(bag: Bag) -> Vector:
    """ln(sentences / sentences with the item), over its value for two sentences, in [0, 1]."""
    import numpy as np

    sentences = max(bag.total, 3)
    most = np.log(sentences / 2)
    rarity: Vector = np.log(sentences / np.maximum(bag.found(), 1)) / most
    return rarity.clip(0, 1)


def smooth_rarity(bag: Bag) -> Vector:
    """1 + ln((1 + sentences) / (1 + sentences with the item)), as in scikit-learn."""
    import numpy as np

    smooth: Vector = 1 + np.log((1 + bag.total) / (1 + bag.found()))
    return smooth


def _marks_of(clues: Clues) -> Iterator[str]:
    sets: Iterable[frozenset[str]] = (clues.names, clues.figures, clues.dates, clues.speakers)
    for kind, items in zip(KINDS, sets, strict=True):
        yield from (f"{kind}:{item}" for item in sorted(items))


def _count_pieces(words: Bag) -> Bag:
    """The pieces of the words of each sentence, from the counts of its words."""
    import numpy as np

    pieces = [_pieces_of(str(word)) for word in words.items]
    sizes = np.array([len(found) for found in pieces], dtype=np.int64)
    starts = np.cumsum(sizes) - sizes
    flat = np.concatenate([*pieces, np.zeros(0, dtype=np.int64)])
    items, numbers = np.unique(flat, return_inverse=True)
    repeat = sizes[words.columns]
    within = np.arange(repeat.sum()) - np.repeat(np.cumsum(repeat) - repeat, repeat)
    columns = numbers[np.repeat(starts[words.columns], repeat) + within]
    width = max(len(items), 1)
    keys = np.repeat(words.rows, repeat) * width + columns
    cells, inverse = np.unique(keys, return_inverse=True)
    counts = np.bincount(inverse, weights=np.repeat(words.counts, repeat), minlength=len(cells))
    return Bag(
        items=tuple(items.tolist()),
        rows=cells // width,
        columns=cells % width,
        counts=counts.astype(np.float64),
        left=words.left,
        total=words.total,
    )


@lru_cache(maxsize=50_000)
def _pieces_of(word: str) -> NDArray[np.int64]:
    """The pieces of a word as numbers that are the same in every run (CRC-32)."""
    import numpy as np

    pieces = [crc32(piece.encode()) for piece in character_grams((word,))]
    return np.array(pieces, dtype=np.int64)
