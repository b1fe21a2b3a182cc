"""The model that turns evidence into a probability, from a data file that a person can read.

Log-odds are a sum: a bias, a weight for each column of evidence, and the leaves that small decision
trees give. Trees are evaluated side by side with numpy, so nothing else is needed at run time.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FILE = Path(__file__).parent / "model.json"

DEPTH = 3
"""Questions on the way to a leaf: evidence of three kinds can speak together."""


MOST = 3.0
"""Evidence of one kind beyond this does not count further for a link: a sentence full of rare names
is not for that the same passage."""


MEANING = 0.6
"""Log-odds that the vectors of an encoder add where a pair stands out most of its row and column.
Small, for it is the same for every encoder; measured with one in docs/alignment.md."""

USUAL_MEANING = 0.33
"""How far a pair that could be a link stands out anyway."""

SURE = 20.0
"""Log-odds beyond which nothing is surer: two books can share hundreds of names."""


class Split(msgspec.Struct, frozen=True):
    """A question: is the column at most so much? Trees keep them as a heap: the question after
    ``k`` is number ``2k + 1`` for yes and ``2k + 2`` for no.
    """

    column: str
    most: float


class Tree(msgspec.Struct, frozen=True):
    """``2 ** DEPTH - 1`` questions and ``2 ** DEPTH`` leaves, from yes-yes-yes to no-no-no."""

    splits: tuple[Split, ...]
    leaves: tuple[float, ...]


class Linear(msgspec.Struct, frozen=True):
    """Log-odds ``bias`` plus weight times number."""

    bias: float
    weights: dict[str, float]

    def log_odds(self, numbers: Mapping[str, float]) -> float:
        """The log-odds of one case; a number it has no weight for does not count."""
        odds = self.bias + sum(w * numbers[name] for name, w in self.weights.items())
        return min(max(odds, -SURE), SURE)


class Model(msgspec.Struct, frozen=True):
    """``about`` says what it was fitted on; ``articles`` gives the log-odds that two articles are
    on one event; ``pairs`` and ``trees`` add up to those of two sentences of such articles.
    """

    about: tuple[str, ...]
    articles: Linear
    pairs: Linear
    passages: Linear
    trees: tuple[Tree, ...]

    def probability(
        self, columns: Mapping[str, NDArray[np.float32]], same_event: float
    ) -> NDArray[np.float32]:
        """The probability of every pair.

        Args:
            columns: Evidence by name, each of shape (pairs,).
            same_event: Log-odds that the two articles are on one event.

        Returns:
            Float32 array of shape (pairs,), in (0, 1), four decimals.
        """
        import numpy as np

        names = list(columns)
        table = np.stack([columns[name] for name in names])
        weights = np.array([self.pairs.weights.get(name, 0.0) for name in names])
        log_odds = self.pairs.bias + weights @ table
        if "meaning" in columns:
            log_odds += MEANING * columns["meaning"]
        log_odds += _lay_out(self, tuple(names)).add_up(table)
        probability = 1 / (1 + np.exp(-log_odds)) / (1 + math.exp(-same_event))
        rounded: NDArray[np.float32] = probability.round(4).clip(0.0001, 0.9999).astype(np.float32)
        return rounded

    def passage_probability(self, columns: Mapping[str, NDArray[Any]]) -> NDArray[np.float32]:
        """The probability of every pair from what it shares; columns and result of one shape."""
        import numpy as np

        log_odds = np.full(columns["guess"].shape, float(self.passages.bias))
        for name, weight in self.passages.weights.items():
            log_odds += weight * columns[name].clip(-MOST, MOST)
        if "meaning" in columns:
            log_odds += MEANING * (columns["meaning"] - USUAL_MEANING)
        probability = 1 / (1 + np.exp(-log_odds.round(5)))
        rounded: NDArray[np.float32] = probability.round(4).clip(0.0001, 0.9999).astype(np.float32)
        return rounded


CASES = 1024
"""Cases that go through all trees at once: their answers stay in the processor's cache."""


@dataclass(frozen=True, slots=True, eq=False)
class _Forest:
    """The trees as arrays. Questions are sorted by column: ``runs`` says which of them ask about
    one, ``most`` holds their bounds, ``place`` the number of every tree's first question, then of
    every second one, and so on. ``leaves`` has the shape (trees, leaves).
    """

    runs: tuple[tuple[int, int, int], ...]
    most: NDArray[np.float32]
    place: NDArray[np.int64]
    leaves: NDArray[np.float64]

    def add_up(self, table: NDArray[np.float32]) -> NDArray[np.float64]:
        """The sum of the leaves that every case falls into; ``table`` is (columns, cases)."""
        import numpy as np

        total = np.zeros(table.shape[1])
        for start in range(0, table.shape[1], CASES) if len(self.leaves) else ():
            total[start : start + CASES] = self._add(table[:, start : start + CASES])
        return total

    def _add(self, table: NDArray[np.float32]) -> NDArray[np.float64]:
        import numpy as np

        trees = len(self.leaves)
        no = np.empty((len(self.most), table.shape[1]), dtype=bool)
        for column, start, end in self.runs:
            np.greater(table[column], self.most[start:end, None], out=no[start:end])
        asked = no.take(self.place, axis=0).view(np.uint8).reshape(2**DEPTH - 1, trees, -1)
        first = asked[0]
        second = _either(first, asked[2], asked[1])
        third = _either(
            first, _either(second, asked[6], asked[5]), _either(second, asked[4], asked[3])
        )
        leaf = (first << 2) | (second << 1) | third
        places = leaf + (np.arange(trees) * 2**DEPTH)[:, None]
        total: NDArray[np.float64] = self.leaves.take(places).sum(axis=0)
        return total


def _either(
    condition: NDArray[np.uint8], yes: NDArray[np.uint8], no: NDArray[np.uint8]
) -> NDArray[np.uint8]:
    """``yes`` where the condition is 1 and ``no`` where it is 0; all of them hold 0 and 1."""
    return no ^ (condition & (yes ^ no))


def _lay_out(model: Model, names: Sequence[str]) -> _Forest:
    key = (id(model), tuple(names))
    if key not in _LAID_OUT:
        _LAID_OUT.clear()  # one model and one order of columns are in use at a time
        _LAID_OUT[key] = _make_forest(model, names)
    return _LAID_OUT[key]


_LAID_OUT: dict[tuple[int, tuple[str, ...]], _Forest] = {}


def _make_forest(model: Model, names: Sequence[str]) -> _Forest:
    import numpy as np

    place = {name: number for number, name in enumerate(names)}
    asked = [tree.splits[k] for k in range(2**DEPTH - 1) for tree in model.trees]
    column = np.array([place[split.column] for split in asked], dtype=np.int64)
    order = column.argsort(kind="stable")
    ends = np.searchsorted(column[order], np.arange(len(names) + 1)).tolist()
    return _Forest(
        runs=tuple((n, a, b) for n, (a, b) in enumerate(pairwise(ends)) if a < b),
        most=np.array([split.most for split in asked], dtype=np.float32)[order],
        place=order.argsort(kind="stable"),
        leaves=np.array([tree.leaves for tree in model.trees], dtype=np.float64),
    )


@cache
def load_model() -> Model:
    """The model that ships with the package."""
    return msgspec.json.decode(FILE.read_bytes(), type=Model)
