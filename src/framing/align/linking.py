"""Linking: from a score for every pair of sentences to passages that are tied.

The strongest pair comes first. A further pair either opens a link of its own, or joins a sentence
that is still free to the run of sentences of a link it touches. A sentence is in one link at most.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(slots=True)
class Tie:
    """A link while it grows: runs of sentence indexes and the score of its strongest pair."""

    left: list[int]
    right: list[int]
    score: float


@dataclass(slots=True)
class _Ties:
    most: int
    ties: list[Tie] = field(default_factory=list)
    of_left: dict[int, Tie] = field(default_factory=dict)
    of_right: dict[int, Tie] = field(default_factory=dict)

    def take(self, left: int, right: int, score: float) -> None:
        """Use a pair where it fits, pass over it where it does not."""
        ours, theirs = self.of_left.get(left), self.of_right.get(right)
        if ours is None and theirs is None:
            tie = Tie([left], [right], score)
            self.ties.append(tie)
            self.of_left[left] = self.of_right[right] = tie
        elif theirs is None and ours is not None and self._join(ours.right, right):
            self.of_right[right] = ours
        elif ours is None and theirs is not None and self._join(theirs.left, left):
            self.of_left[left] = theirs

    def _join(self, run: list[int], index: int) -> bool:
        touches = index in (run[0] - 1, run[-1] + 1)
        if not touches or len(run) >= self.most:
            return False
        run.append(index)
        run.sort()
        return True


def link_sentences(score: NDArray[np.float32], settings: Settings) -> list[Tie]:
    """Tie the sentences whose score reaches ``settings.link_threshold``.

    Ties of scores go to the pair whose places in the two articles are most alike, then to the
    earlier one.

    Returns:
        Ties in the reading order of the left article.
    """
    import numpy as np

    rows, columns = np.nonzero(score >= settings.link_threshold)
    values = score[rows, columns]
    height, width = max(score.shape[0] - 1, 1), max(score.shape[1] - 1, 1)
    distance = np.abs(rows / height - columns / width).round(6)
    order = np.lexsort((columns, rows, distance, -values))
    ties = _Ties(settings.max_passage)
    for index in order:
        ties.take(int(rows[index]), int(columns[index]), float(values[index]))
    return sorted(ties.ties, key=lambda tie: tie.left)


def find_crossing(ties: list[Tie]) -> list[bool]:
    """Which ties stand out of the common order.

    The common order is the heaviest set of ties that run the same way in both articles, weighted
    by sentences; ``ties`` are in the reading order of the left article.
    """
    best: list[float] = []
    before: list[int | None] = []
    for index, tie in enumerate(ties):
        earlier = [i for i in range(index) if ties[i].right[-1] < tie.right[0]]
        chosen = max(earlier, key=lambda i: (best[i], -i), default=None)
        weight = len(tie.left) + len(tie.right) + tie.score
        best.append(weight + (best[chosen] if chosen is not None else 0))
        before.append(chosen)
    crossing = [True] * len(ties)
    at: int | None = max(range(len(ties)), key=lambda i: (best[i], -i), default=None)
    while at is not None:
        crossing[at] = False
        at = before[at]
    return crossing
