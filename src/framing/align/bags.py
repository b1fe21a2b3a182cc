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

DENSE = 4_000_000
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
        return self.products([values], rows, columns)[0]

    def products(
        self, weightings: Sequence[Vector], rows: Numbers, columns: Numbers
    ) -> list[Table]:
        """The same for several weightings of the entries, one table each."""
        import numpy as np

        values = np.stack(weightings)
        sides = [self._entries(np.asarray(side)) for side in (rows, columns)]
        shared = self._shared(sides[0][0], sides[1][0])
        width = int(shared.max(initial=-1)) + 1
        size = len(values) * (len(rows) + len(columns)) * width
        make = _sparse if size > DENSE else _dense
        ours, theirs = (
            make(values, entries, places, shared[self.columns[entries]], (len(of), width))
            for (entries, places), of in zip(sides, (rows, columns), strict=True)
        )
        return [_multiply(a, b, width) for a, b in zip(ours, theirs, strict=True)]

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


def _dense(
    values: Table, entries: Numbers, places: Numbers, columns: Numbers, shape: tuple[int, int]
) -> Iterable[Any]:
    """For every weighting the sentences as rows of a table over the shared items."""
    import numpy as np

    keep = columns >= 0
    cells = places[keep] * shape[1] + columns[keep]
    table = np.zeros((len(values), shape[0] * shape[1]))
    table[:, cells] = values[:, entries[keep]]
    return table.reshape(len(values), *shape)


def _sparse(
    values: Table, entries: Numbers, places: Numbers, columns: Numbers, shape: tuple[int, int]
) -> Iterable[Any]:
    """The same as sparse tables, one at a time."""
    from scipy.sparse import csr_matrix

    keep = columns >= 0
    cells = (places[keep], columns[keep])
    return (csr_matrix((one[entries[keep]], cells), shape=shape) for one in values)


def _multiply(ours: Any, theirs: Any, width: int) -> Table:
    import numpy as np

    if not isinstance(ours, np.ndarray):
        product: Table = (ours @ theirs.T).toarray()
        return product
    table = np.empty((len(ours), len(theirs)))
    step = max(ONE_THREAD // max(len(theirs) * width, 1), 1)
    for start in range(0, len(ours), step):
        np.matmul(ours[start : start + step], theirs.T, out=table[start : start + step])
    return table


def count_items(left: Sequence[Iterable[Hashable]], right: Sequence[Iterable[Hashable]]) -> Bag:
    """The bag of two articles, from the items of each of their sentences."""
    import numpy as np

    sentences = [*map(tuple, left), *map(tuple, right)]
    flat = list(chain.from_iterable(sentences))
    numbers = {item: number for number, item in enumerate(dict.fromkeys(flat))}
    width = max(len(numbers), 1)
    rows = np.repeat(np.arange(len(sentences)), [len(items) for items in sentences])
    places = np.fromiter(map(numbers.__getitem__, flat), dtype=np.int64, count=len(flat))
    return bag_of_cells(rows * width + places, None, tuple(numbers), len(left), len(sentences))


def bag_of_cells(
    cells: Numbers, counts: Vector | None, items: tuple[Hashable, ...], left: int, total: int
) -> Bag:
    """The bag of entries given as sentence times number of items plus item, each so many times
    (None: once); entries of one sentence and item are added up.
    """
    import numpy as np

    width = max(len(items), 1)
    if total * width > DENSE:
        found, where = np.unique(cells, return_inverse=True)
        sums = np.bincount(where, weights=counts, minlength=len(found))
    else:
        every = np.bincount(cells, weights=counts, minlength=1)
        found = np.flatnonzero(every > 0)
        sums = every[found]
    return Bag(
        items=items,
        rows=found // width,
        columns=found % width,
        counts=sums.astype(np.float64),
        left=left,
        total=total,
    )
