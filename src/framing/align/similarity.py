"""Similarity: how likely two sentences of two articles are about the same thing.

Two sentences tell one event when their articles do (`sameness`), and when they do within it
(evidence of named kinds in `columns`, `standing`, `places`): two fitted probabilities, multiplied.
The table of first guesses is made for all pairs; all other evidence is made for some lines at a
time, so that two long texts need no more memory than a few tables of their size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from framing.align.background import Background, load_background
from framing.align.bundle import Bundle, bundle_clues
from framing.align.clues import Clues, collect_clues
from framing.align.columns import pair_columns
from framing.align.model import Model, load_model
from framing.align.places import place_columns, sentence_numbers
from framing.align.sameness import article_numbers
from framing.align.standing import measure_standing, stand_out
from framing.errors import TooLargeError
from framing.reading import Reading
from framing.settings import SentenceEncoder, Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from framing.align.bags import Numbers, Table

BLOCK = 100_000
"""Pairs whose evidence is held at once: some 70 columns of them take 60 MB."""


@dataclass(frozen=True)
class Similarity:
    """Two articles laid out for comparison. ``score`` has the shape (left, right sentences)."""

    bundle: Bundle
    model: Model
    encoder: SentenceEncoder | None = None

    @property
    def pairs(self) -> int:
        """How many pairs of sentences there are."""
        return self.bundle.left * (len(self.bundle.clues) - self.bundle.left)

    @cached_property
    def score(self) -> NDArray[np.float32]:
        """The probability of every pair, in [0, 1]."""
        import numpy as np

        shape = (self.bundle.left, len(self.bundle.clues) - self.bundle.left)
        score = np.zeros(shape, dtype=np.float32)
        if score.size:
            for rows, columns in self.evidence():
                pairs = self.model.probability(columns, self.same_event)
                score[rows] = pairs.reshape(-1, shape[1])
        return _settle_plain_cases(score, self.bundle)

    @cached_property
    def passages(self) -> NDArray[np.float32]:
        """The probability of every pair from what the two sentences share alone, in [0, 1].

        Where a sentence stands, and how central it is, is left out: in articles that talk of the
        same people all the way, only what is rare among their sentences identifies a passage.
        """
        import numpy as np

        left, right = self.bundle.left, len(self.bundle.clues) - self.bundle.left
        score = np.zeros((left, right), dtype=np.float32)
        if score.size:
            for rows in self._lines():
                columns = {**self._pairs(rows), **self._across(rows)}
                score[rows] = self.model.passage_probability(columns)
        return _settle_plain_cases(score, self.bundle)

    @property
    def guess(self) -> Table:
        """A first guess for every pair, in [0, 1]: the mean of four likenesses."""
        return self._whole["guess"]

    @cached_property
    def _whole(self) -> dict[str, Table]:
        """The tables that are held for all pairs, because a pair is weighed against others."""
        import numpy as np

        shape = (self.bundle.left, len(self.bundle.clues) - self.bundle.left)
        tables: dict[str, Table] = {name: np.zeros(shape) for name in ("guess", "concepts")}
        for rows in self._lines():
            pairs = self._pairs(rows)
            for name, table in tables.items():
                table[rows] = pairs[name]
        return tables

    @cached_property
    def _outstanding(self) -> dict[str, NDArray[Any]]:
        """How far each pair stands out of its row and column, by kind of likeness."""
        found = {"outstanding": stand_out(self._whole.pop("concepts"))}  # not asked for again
        if self.encoder is not None:
            vectors = self.encoder.encode([clues.folded for clues in self.bundle.clues])
            found["meaning"] = stand_out(
                vectors[: self.bundle.left] @ vectors[self.bundle.left :].T
            )
        return found

    def _across(self, rows: slice) -> dict[str, NDArray[Any]]:
        """The evidence for some lines that comes from comparing a pair with the others."""
        return {name: table[rows] for name, table in self._outstanding.items()}

    @cached_property
    def articles(self) -> dict[str, float]:
        """How alike the two articles are as wholes, by kind of likeness."""
        numbers = article_numbers(self.bundle, self.guess)
        return {name: round(number, 4) for name, number in numbers.items()}

    @cached_property
    def same_event(self) -> float:
        """Log-odds that the two articles are on one event."""
        return round(self.model.articles.log_odds(self.articles), 4)

    @cached_property
    def rarity_of(self) -> dict[str, float]:
        """How rare each word is in the two articles and in the background together, in [0, 1]."""
        both = (self.bundle.rarity * self.bundle.local).tolist()
        return {
            str(word): rarity for word, rarity in zip(self.bundle.words.items, both, strict=True)
        }

    @cached_property
    def _kept(self) -> dict[str, Table]:
        """What the pairs share, where all of it is held at once."""
        import numpy as np

        left, right = self.bundle.left, len(self.bundle.clues) - self.bundle.left
        return pair_columns(self.bundle, np.arange(left), np.arange(right))

    def shared(self, left: Sequence[int], right: Sequence[int]) -> dict[str, NDArray[Any]]:
        """What two runs of sentences share: columns of shape (left, right)."""
        import numpy as np

        cells = (slice(left[0], left[-1] + 1), slice(right[0], right[-1] + 1))
        across = {name: table[cells] for name, table in self._outstanding.items()}
        if self.pairs > BLOCK:
            return {**pair_columns(self.bundle, np.array(left), np.array(right)), **across}
        return {**{name: table[cells] for name, table in self._kept.items()}, **across}

    def evidence(self) -> Iterator[tuple[slice, dict[str, NDArray[np.float32]]]]:
        """Evidence of all pairs, some lines at a time: the lines, and columns of shape (pairs,)."""
        import numpy as np

        across = np.arange(len(self.bundle.clues) - self.bundle.left)
        standing, numbers = measure_standing(self.guess), sentence_numbers(self.bundle)
        for rows in self._lines():
            pairs = self._pairs(rows)
            found: dict[str, NDArray[Any]] = {
                **pairs,
                **standing.columns(rows),
                **self._across(rows),
                **place_columns(numbers, self.bundle.left, _numbers(rows), across),
            }
            stacked = np.stack(list(found.values())).astype(np.float32)
            stacked = stacked.round(4).reshape(len(found), -1)
            yield rows, dict(zip(found, stacked, strict=True))

    def _lines(self) -> list[slice]:
        """Left sentences in groups that make at most ``BLOCK`` pairs."""
        left, right = self.bundle.left, len(self.bundle.clues) - self.bundle.left
        step = max(BLOCK // max(right, 1), 1)
        return [slice(start, min(start + step, left)) for start in range(0, left, step)]

    def _pairs(self, rows: slice) -> dict[str, Table]:
        import numpy as np

        if rows == slice(0, self.bundle.left):
            return self._kept
        across = np.arange(len(self.bundle.clues) - self.bundle.left)
        return pair_columns(self.bundle, _numbers(rows), across)


def _numbers(rows: slice) -> Numbers:
    import numpy as np

    return np.arange(rows.start, rows.stop)


def sentence_similarity(
    left: Reading,
    right: Reading,
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> NDArray[np.float32]:
    """The probability that two sentences tell the same thing, for every pair of sentences.

    Returns:
        Float32 array, shape (left sentences, right sentences), in [0, 1].

    Raises:
        TooLargeError: The articles form more pairs than ``settings.max_pairs``.
    """
    if (left.article.text, left.article.id) > (right.article.text, right.article.id):
        return sentence_similarity(right, left, settings).T
    return measure_readings(left, right, settings).score.copy()


def measure_readings(left: Reading, right: Reading, settings: Settings) -> Similarity:
    """Lay two articles out for comparison; kept for the two used last, unless they are long.

    Links, similarities and the signs of one event of two articles all begin with it.

    Raises:
        TooLargeError: The articles form more pairs of sentences than ``settings.max_pairs``.
    """
    for ours, theirs, kept in _LAST:
        same = ours is left and theirs is right and kept.encoder is settings.semantic
        if same and kept.pairs <= settings.max_pairs:
            return kept
    found = measure_similarity(collect_clues(left), collect_clues(right), settings)
    _LAST[:] = [(left, right, found)] if found.pairs <= BLOCK else []
    return found


_LAST: list[tuple[Reading, Reading, Similarity]] = []


def measure_similarity(
    left: Sequence[Clues],
    right: Sequence[Clues],
    settings: Settings,
    model: Model | None = None,
    background: Background | None = None,
) -> Similarity:
    """Lay two articles out for comparison, by default with the model that ships.

    Raises:
        TooLargeError: There are more pairs than ``settings.max_pairs``.
    """
    if len(left) * len(right) > settings.max_pairs:
        raise TooLargeError(
            f"{len(left)} sentences against {len(right)} make {len(left) * len(right)} pairs, more "
            f"than the {settings.max_pairs} that max_pairs allows; compare shorter texts or raise "
            "max_pairs"
        )
    bundle = bundle_clues(left, right, background or load_background())
    return Similarity(bundle, model or load_model(), settings.semantic)


def _settle_plain_cases(score: NDArray[np.float32], bundle: Bundle) -> NDArray[np.float32]:
    """The same sentence is the same thing; a line of page furniture is like nothing else, and so
    is a pair that has not a single piece of a word in common.
    """
    left, right = bundle.clues[: bundle.left], bundle.clues[bundle.left :]
    score[[not clues.tells for clues in left], :] = 0
    score[:, [not clues.tells for clues in right]] = 0
    places: dict[str, list[int]] = {}
    for index, clues in enumerate(right):
        places.setdefault(clues.folded, []).append(index)
    for index, clues in enumerate(left):
        score[index, places.get(clues.folded, [])] = 1
    return score
