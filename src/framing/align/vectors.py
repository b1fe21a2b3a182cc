"""Vectors: sentences as weighted counts of their items, and how alike two of them are.

Weights are those of scikit-learn's ``TfidfVectorizer(sublinear_tf=True)``: 1 + ln(count) times
1 + ln((1 + sentences) / (1 + sentences with the item)), rows of length one. Only SciPy's sparse
matrices are needed for it, which a process has loaded in a tenth of the time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float32]

CHARACTER_GRAMS = (3, 4, 5)
"""Lengths of the pieces of words that are compared; a word counts with a space at either end."""


def cosine_likeness(left: Sequence[Iterable[str]], right: Sequence[Iterable[str]]) -> Table:
    """Cosine of the TF-IDF vectors of every left against every right sentence.

    Args:
        left: Items (words, pieces of words) of each sentence of one article.
        right: The same for the other; frequencies come from both together.

    Returns:
        Float32 array of shape (left, right), values in [0, 1]; 0 for a sentence without items.
    """
    import numpy as np

    counts = _count([*left, *right])
    counts.data = 1 + np.log(counts.data)
    sentences, found = counts.shape[0], np.bincount(counts.indices, minlength=counts.shape[1])
    weighted = counts.multiply(1 + np.log((1 + sentences) / (1 + found))).tocsr()
    length = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    unit = weighted.multiply(1 / np.maximum(length, 1e-12)[:, None]).tocsr()
    table: Table = (unit[: len(left)] @ unit[len(left) :].T).toarray().astype(np.float32)
    return np.clip(table, 0, 1)


def shared_rarity(left: Sequence[Iterable[str]], right: Sequence[Iterable[str]]) -> Table:
    """How rare what two sentences share is.

    Returns:
        Float32 array of shape (left, right): 0 for nothing in common or only what every sentence
        has, 1 for an item that no other sentence has, or for several that are rare together.
    """
    import numpy as np

    present = _count([*map(set, left), *map(set, right)])
    found = np.bincount(present.indices, minlength=present.shape[1])
    sentences = max(present.shape[0], 2)
    most = max(float(np.log(sentences / 2)), 1e-9)  # shared by this pair alone
    rarity = np.log(sentences / np.maximum(found, 1)) / most
    table = present[: len(left)].multiply(rarity) @ present[len(left) :].T
    shared: Table = np.minimum(table.toarray(), 1).astype(np.float32)
    return shared


def character_grams(words: Iterable[str]) -> Iterator[str]:
    """The pieces of each word, spaces at its ends included, that are compared for spelling."""
    for word in words:
        padded = f" {word} "
        for size in CHARACTER_GRAMS:
            if size >= len(padded):
                yield padded
                break
            for start in range(len(padded) - size + 1):
                yield padded[start : start + size]


def _count(rows: Sequence[Iterable[str]]) -> Any:
    """Sparse counts, shape (rows, items)."""
    import numpy as np
    from scipy.sparse import csr_matrix

    columns: dict[str, int] = {}
    data: list[int] = []
    indices: list[int] = []
    ends = [0]
    for row in rows:
        for item, count in Counter(row).items():
            indices.append(columns.setdefault(item, len(columns)))
            data.append(count)
        ends.append(len(indices))
    shape = (len(rows), max(len(columns), 1))
    return csr_matrix((np.array(data, dtype=np.float64), indices, ends), shape=shape)
