"""Bundle: the bags of two articles with the weights under which they are compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, cast
from zlib import crc32

from framing.align.background import Background
from framing.align.bags import Bag, bag_of_cells, count_items
from framing.align.clues import Clues, Mark
from framing.align.grams import character_grams

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from framing.align.bags import Vector


@dataclass(frozen=True, slots=True, eq=False)
class Bundle:
    """Words, concepts, phrases, pieces of words and marks of two articles, left ones first.

    ``rarity`` of a word is that of the background, in [0, 1]; ``local`` is its rarity among the
    sentences of the two articles, 1 for a word of one pair of sentences alone. ``in_name`` says for
    every entry of ``words`` whether it stands in a name there. ``alike`` says how many pieces an
    item of ``pieces`` stands for, ``kind`` numbers each mark's kind. ``said`` is each sentence as a
    row of symbols, one for each word.
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
    alike: Vector
    marks: Bag
    kind: NDArray[np.int64]
    said: tuple[str, ...]


def bundle_clues(left: Sequence[Clues], right: Sequence[Clues], background: Background) -> Bundle:
    """Count what the sentences of two articles hold."""
    import numpy as np

    clues = (*left, *right)
    words = count_items([c.words for c in left], [c.words for c in right])
    marks = count_items([c.marks for c in left], [c.marks for c in right])
    pieces, alike = _count_pieces(words)
    names = [c.name_words for c in clues]
    symbol = {word: chr(0x10000 + n) for n, word in enumerate(words.items)}
    places = zip(words.rows.tolist(), words.columns.tolist(), strict=True)
    return Bundle(
        clues=clues,
        left=len(left),
        words=words,
        rarity=background.rarity(map(str, words.items)),
        local=local_rarity(words),
        in_name=np.array([words.items[c] in names[r] for r, c in places], dtype=bool),
        concepts=count_items([c.concepts for c in left], [c.concepts for c in right]),
        phrases=count_items([c.phrases for c in left], [c.phrases for c in right]),
        pieces=pieces,
        alike=alike,
        marks=marks,
        kind=np.array([kind for kind, _ in cast(Iterable[Mark], marks.items)], dtype=np.int64),
        said=tuple("".join(symbol[word] for word in c.words) for c in clues),
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


def _count_pieces(words: Bag) -> tuple[Bag, Vector]:
    """The pieces of the words of each sentence, from the counts of its words.

    Pieces that stand in one word alone are always there together, so they are one item: that word.

    Returns:
        The bag, and how many pieces each of its items stands for.
    """
    import numpy as np

    pieces = [_pieces_of(str(word)) for word in words.items]
    flat = np.concatenate([*pieces, np.zeros(0, dtype=np.int64)])
    word = np.repeat(np.arange(len(pieces)), np.array([len(p) for p in pieces], dtype=np.int64))
    _, numbers, found = np.unique(flat, return_inverse=True, return_counts=True)
    alone = found[numbers] == 1
    singles = np.bincount(word[alone], minlength=len(pieces))
    wider = np.cumsum(found > 1) - 1 + len(pieces)  # the items after the words
    words_of = np.concatenate([np.flatnonzero(singles), word[~alone]])
    item = np.concatenate([np.flatnonzero(singles), wider[numbers[~alone]]])
    stands_for = np.concatenate([singles, np.ones(int((found > 1).sum()), dtype=np.int64)])
    order = np.argsort(words_of, kind="stable")
    sizes = np.bincount(words_of, minlength=len(pieces))
    starts = np.cumsum(sizes) - sizes
    repeat = sizes[words.columns]
    within = np.arange(repeat.sum()) - np.repeat(np.cumsum(repeat) - repeat, repeat)
    columns = item[order][np.repeat(starts[words.columns], repeat) + within]
    cells = np.repeat(words.rows, repeat) * max(len(stands_for), 1) + columns
    items = tuple(range(len(stands_for)))
    bag = bag_of_cells(cells, np.repeat(words.counts, repeat), items, words.left, words.total)
    return bag, stands_for.astype(np.float64)


@lru_cache(maxsize=50_000)
def _pieces_of(word: str) -> NDArray[np.int64]:
    """The pieces of a word as numbers that are the same in every run (CRC-32)."""
    import numpy as np

    pieces = [crc32(piece.encode()) for piece in character_grams((word,))]
    return np.array(pieces, dtype=np.int64)
