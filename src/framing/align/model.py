"""The model that turns evidence into a probability, from a data file that a person can read.

Log-odds are a sum: a bias, a weight for each column of evidence, and the leaves that small decision
trees give. Trees are evaluated side by side with numpy, so nothing else is needed at run time.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
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
        log_odds = np.full(table.shape[1], float(self.pairs.bias))
        for name, weight in self.pairs.weights.items():
            log_odds += weight * columns[name]
        forest = _lay_out(self, tuple(names))
        log_odds += forest.add_up(table)
        probability = 1 / (1 + np.exp(-log_odds)) / (1 + math.exp(-same_event))
        rounded: NDArray[np.float32] = probability.round(4).clip(0.0001, 0.9999).astype(np.float32)
        return rounded

    def passage_probability(self, columns: Mapping[str, NDArray[Any]]) -> NDArray[np.float32]:
        """The probability of every pair from what it shares; columns and result of one shape."""
        import numpy as np

        log_odds = np.full(columns["guess"].shape, float(self.passages.bias))
        for name, weight in self.passages.weights.items():
            log_odds += weight * columns[name].clip(0, MOST)
        probability = 1 / (1 + np.exp(-log_odds.round(5)))
        rounded: NDArray[np.float32] = probability.round(4).clip(0.0001, 0.9999).astype(np.float32)
        return rounded


CASES = 512
"""Cases that go through all trees at once: their answers stay in the processor's cache."""


@dataclass(frozen=True, slots=True, eq=False)
class _Forest:
    """The trees as arrays: column and bound of every question, leaves of every tree."""

    column: NDArray[np.int64]
    most: NDArray[np.float32]
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
        no = (table[self.column] > self.most[:, None]).reshape(trees, 2**DEPTH - 1, -1)
        first, second = no[:, 0], np.where(no[:, 0], no[:, 2], no[:, 1])
        third = np.where(
            first, np.where(second, no[:, 6], no[:, 5]), np.where(second, no[:, 4], no[:, 3])
        )
        leaf = first * np.int32(4) + second * np.int32(2) + third
        leaf += (np.arange(trees, dtype=np.int32) * 2**DEPTH)[:, None]
        total: NDArray[np.float64] = self.leaves.ravel()[leaf].sum(axis=0)
        return total


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
    splits = [split for tree in model.trees for split in tree.splits]
    return _Forest(
        column=np.array([place[split.column] for split in splits], dtype=np.int64),
        most=np.array([split.most for split in splits], dtype=np.float32),
        leaves=np.array([tree.leaves for tree in model.trees], dtype=np.float64),
    )


@cache
def load_model() -> Model:
    """The model that ships with the package."""
    return msgspec.json.decode(FILE.read_bytes(), type=Model)
