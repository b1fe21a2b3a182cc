"""Bags: the items of many sentences as sparse counts, and products of two articles' bags.

Only what stands in both articles can add to a product, so small products are made dense over the
shared items, and large ones sparse. Both give the same numbers after rounding.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]
    Table = NDArray[np.float64]
    Numbers = NDArray[np.int64]

DENSE = 2_000_000
"""Cells up to which a dense table is quicker than a sparse one."""


ONE_THREAD = 250_000
"""Multiplications up to which OpenBLAS stays on one thread: waking others costs more than they
bring, and articles and pairs are what runs in parallel."""


@dataclass(frozen=True, slots=True, eq=False)
class Bag:
    """Counts of items in the sentences of two articles, the left ones first.

    Entry ``k`` says that sentence ``rows[k]`` holds item ``columns[k]`` ``counts[k]`` times;
    ``items`` are the items in the order of their columns, ``left`` and ``total`` count sentences.
    """

    items: tuple[Hashable, ...]
    rows: Numbers
    columns: Numbers
    counts: Vector
    left: int
    total: int

    def found(self) -> Vector:
        """In how many sentences each item stands."""
        import numpy as np

        return np.bincount(self.columns, minlength=len(self.items)).astype(np.float64)

    def damped(self) -> Vector:
        """1 + ln(count) for every entry: the tenth mention says less than the first."""
        import numpy as np

        damped: Vector = 1 + np.log(self.counts)
        return damped

    def sums(self, values: Vector) -> Vector:
        """The sum of the entries of each sentence."""
        import numpy as np

        sums = np.bincount(self.rows, weights=values, minlength=self.total)
        return sums.astype(np.float64)

    def unit(self, values: Vector) -> Vector:
        """Entries scaled so that each sentence is a vector of length one."""
        import numpy as np

        length = np.sqrt(self.sums(values * values))
        scaled: Vector = values / np.maximum(length, 1e-12)[self.rows]
        return scaled

    def product(self, values: Vector, rows: Numbers, columns: Numbers) -> Table:
        """Inner products of sentences ``rows`` with sentences ``columns`` (numbered from 0)."""
        import numpy as np

        sides = [self._entries(np.asarray(side)) for side in (rows, columns)]
        shared = self._shared(sides[0][0], sides[1][0])
        width = int(shared.max(initial=-1)) + 1
        dense = (len(rows) + len(columns)) * width <= DENSE
        ours, theirs = (
            self._matrix(values, side, shared, (len(of), width), dense)
            for side, of in zip(sides, (rows, columns), strict=True)
        )
        if not dense:
            product: Table = (ours @ theirs.T).toarray()
            return product
        table = np.empty((len(rows), len(columns)))
        step = max(ONE_THREAD // max(len(columns) * width, 1), 1)
        for start in range(0, len(rows), step):
            np.matmul(ours[start : start + step], theirs.T, out=table[start : start + step])
        return table

    def _entries(self, sentences: Numbers) -> tuple[Numbers, Numbers]:
        """Numbers of the entries of some sentences, and the place of each sentence among them."""
        import numpy as np

        place = np.full(self.total, -1)
        place[sentences] = np.arange(len(sentences))
        entries = np.flatnonzero(place[self.rows] >= 0)
        return entries, place[self.rows[entries]]

    def _shared(self, ours: Numbers, theirs: Numbers) -> Numbers:
        """For every item its number among those in both selections of entries, or -1."""
        import numpy as np

        both = np.zeros(len(self.items), dtype=np.int64)
        both[self.columns[ours]] = 1
        again = np.zeros(len(self.items), dtype=np.int64)
        again[self.columns[theirs]] = 1
        both *= again
        return np.where(both > 0, np.cumsum(both) - 1, -1)

    def _matrix(
        self,
        values: Vector,
        entries: tuple[Numbers, Numbers],
        shared: Numbers,
        shape: tuple[int, int],
        dense: bool,
    ) -> Any:
        import numpy as np

        columns = shared[self.columns[entries[0]]]
        keep = columns >= 0
        places, columns, cells = entries[1][keep], columns[keep], values[entries[0]][keep]
        if not dense:
            from scipy.sparse import csr_matrix

            return csr_matrix((cells, (places, columns)), shape=shape)
        matrix = np.zeros(shape)
        matrix[places, columns] = cells
        return matrix


def count_items(left: Sequence[Iterable[Hashable]], right: Sequence[Iterable[Hashable]]) -> Bag:
    """The bag of two articles, from the items of each of their sentences."""
    import numpy as np

    sentences = [*map(tuple, left), *map(tuple, right)]
    flat = list(chain.from_iterable(sentences))
    numbers = {item: number for number, item in enumerate(dict.fromkeys(flat))}
    width = max(len(numbers), 1)
    rows = np.repeat(np.arange(len(sentences)), [len(items) for items in sentences])
    places = np.fromiter(map(numbers.__getitem__, flat), dtype=np.int64, count=len(flat))
    cells, counts = np.unique(rows * width + places, return_counts=True)
    return Bag(
        items=tuple(numbers),
        rows=cells // width,
        columns=cells % width,
        counts=counts.astype(np.float64),
        left=len(left),
        total=len(sentences),
    )
