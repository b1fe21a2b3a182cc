"""Standing: how a pair stands against the other pairs of its two sentences.

Computed from the first guess of all pairs, a table that fits into memory even for two books.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from framing.align.bags import Table, Vector

SHARPNESS = 10
"""Factor of the guess in the softmax of a row: a lead of 0.1 gives e times the share."""

LAST_RANK = 15
"""Ranks beyond are one: far from the best."""

LINES = 256
"""Columns of the table of guesses that are sorted at once."""

SPREAD = 0.02
"""Added to a standard deviation, so that a row without differences is not magnified."""


MOST_DEVIATIONS = 3
"""Standard deviations beyond which a pair stands out no further."""


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """The guess of one sentence (a line of the table) against all of the other article."""

    best: Vector
    second: Vector
    mean: Vector
    deviation: Vector
    mass: Vector


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """A table of first guesses for all pairs, with what is known of each of its columns."""

    guess: Table
    across: _Side
    ranks: NDArray[Any]

    def columns(self, rows: slice) -> dict[str, Table]:
        """The evidence for some lines of the table."""
        table = self.guess[rows]
        return {
            **_side_columns(table, _measure(table), _ranks(table), "left", flip=False),
            **_side_columns(table, self.across, self.ranks.T[rows], "right", flip=True),
            **_neighbours(self.guess, rows),
        }


def stand_out(table: NDArray[Any]) -> NDArray[np.float32]:
    """How far each value lies above its row and its column: the mean of both in standard
    deviations, over MOST_DEVIATIONS, in [-1, 1].
    """
    import numpy as np

    found: NDArray[np.float32] = np.empty(table.shape, dtype=np.float32)
    if not table.size:
        return found
    mean = table.mean(axis=0)
    squares = np.einsum("ij,ij->j", table, table) / len(table)  # no second table in memory
    deviation = np.sqrt(np.maximum(squares - mean**2, 0)) + SPREAD
    for start in range(0, len(table), LINES):
        part = table[start : start + LINES]
        ours = (part - part.mean(axis=1, keepdims=True)) / (
            part.std(axis=1, keepdims=True) + SPREAD
        )
        both = (ours + (part - mean) / deviation) / 2
        found[start : start + LINES] = (both / MOST_DEVIATIONS).clip(-1, 1)
    return found


def measure_standing(guess: Table) -> Standing:
    """Measure every column of a table of first guesses, some at a time."""
    import numpy as np

    starts = range(0, guess.shape[1], LINES)
    parts = [guess.T[start : start + LINES] for start in starts]
    sides = [_measure(part) for part in parts]
    across = _Side(
        *(
            np.concatenate([getattr(side, name) for side in sides])
            for name in ("best", "second", "mean", "deviation", "mass")
        )
    )
    return Standing(guess, across, np.concatenate([_ranks(part) for part in parts]))


def _measure(table: Table) -> _Side:
    import numpy as np

    top = np.sort(table, axis=1)[:, -2:]
    best = top[:, -1]
    return _Side(
        best=best,
        second=top[:, 0] if table.shape[1] > 1 else np.zeros_like(best),
        mean=table.mean(axis=1),
        deviation=table.std(axis=1),
        mass=np.exp(SHARPNESS * (table - best[:, None])).sum(axis=1),
    )


def _ranks(table: Table) -> NDArray[Any]:
    """How many pairs of the same line are better, earlier ones first among equals."""
    import numpy as np

    order = (-table.round(6)).argsort(axis=1, kind="stable")
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(table.shape[1])[None, :], axis=1)
    return ranks.clip(0, LAST_RANK).astype(np.int8)


def _side_columns(
    table: Table, side: _Side, ranks: NDArray[Any], name: str, *, flip: bool
) -> dict[str, Table]:
    import numpy as np

    def line(values: Vector) -> Table:
        return values[None, :] if flip else values[:, None]

    others = np.where(table >= line(side.best), line(side.second), line(side.best))
    share = np.exp(SHARPNESS * (table - line(side.best))) / line(side.mass)
    return {
        f"margin_{name}": table - others,
        f"rank_{name}": ranks.astype(np.float64),
        f"share_{name}": share,
        f"best_{name}": np.broadcast_to(line(side.best), table.shape),
        f"mean_{name}": np.broadcast_to(line(side.mean), table.shape),
        f"deviations_{name}": (table - line(side.mean)) / (line(side.deviation) + SPREAD),
    }


def _neighbours(guess: Table, rows: slice) -> dict[str, Table]:
    """The guess of pairs next to each: the one before and after in both, and in one article."""
    import numpy as np

    first, last = max(rows.start - 1, 0), min(rows.stop + 1, len(guess))
    above, below = int(rows.start == 0), int(rows.stop == len(guess))
    padded = np.pad(guess[first:last], ((above, below), (1, 1)))
    before, here, after = padded[:-2], padded[1:-1], padded[2:]
    beside = (before[:, 1:-1], after[:, 1:-1], here[:, :-2], here[:, 2:])
    return {
        "in_step": (before[:, :-2] + after[:, 2:]) / 2,
        "beside": np.maximum.reduce(beside),
    }
