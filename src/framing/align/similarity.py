"""Similarity: how likely two sentences of two articles are about the same thing.

Five kinds of evidence, each in [0, 1], go through a logistic curve. What two sentences share counts
by how rare it is among the sentences of the two articles (inverse document frequency, Sparck Jones
1972): in two articles on one visit everybody names the visitor, and only few sentences the railway.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from framing.align.clues import Clues, collect_clues
from framing.align.link import Matcher
from framing.align.weights import load_weights
from framing.errors import TooLargeError
from framing.reading import Reading
from framing.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float32]

QUOTE_CUTOFF = 85
"""Least `rapidfuzz.fuzz.partial_ratio` of two quotations taken for one utterance, cut or slightly
reworded."""

CHARACTER_GRAMS = (3, 5)
"""Lengths of the pieces of words that are compared, within word boundaries."""


@dataclass(frozen=True, slots=True)
class Similarity:
    """``score`` and each column have the shape (left sentences, right sentences), values [0, 1]."""

    score: Table
    columns: dict[Matcher, Table]


def sentence_similarity(
    left: Reading,
    right: Reading,
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> Table:
    """The score of every sentence of ``left`` against every sentence of ``right``.

    Returns:
        Float32 array, shape (left sentences, right sentences), in [0, 1].

    Raises:
        TooLargeError: The articles form more pairs than ``settings.max_pairs``.
    """
    return measure_similarity(collect_clues(left), collect_clues(right), settings).score


def measure_similarity(
    left: Sequence[Clues], right: Sequence[Clues], settings: Settings
) -> Similarity:
    """All evidence and the score for every pair of sentences.

    Raises:
        TooLargeError: There are more pairs than ``settings.max_pairs``.
    """
    import numpy as np

    _refuse_too_many(len(left), len(right), settings.max_pairs)
    shape = (len(left), len(right))
    columns: dict[Matcher, Table] = {
        "quote": _quote_likeness(left, right, shape),
        "figure": _shared_rarity(left, right, lambda clues: sorted(clues.figures), shape),
        "name": _shared_rarity(left, right, lambda clues: sorted(clues.names), shape),
        "words": _word_likeness(left, right, shape),
        "characters": _character_likeness(left, right, shape),
    }
    weights = load_weights()
    logit = np.full(shape, weights.bias, dtype=np.float32)
    for matcher, table in columns.items():
        logit += np.float32(weights.of[matcher]) * table
    score = (1 / (1 + np.exp(-logit))).astype(np.float32)
    return Similarity(_settle_plain_cases(score, left, right), columns)


def _refuse_too_many(left: int, right: int, most: int) -> None:
    if left * right > most:
        raise TooLargeError(
            f"{left} sentences against {right} make {left * right} pairs, more than the {most} "
            "that max_pairs allows; compare shorter texts or raise max_pairs"
        )


def _settle_plain_cases(score: Table, left: Sequence[Clues], right: Sequence[Clues]) -> Table:
    """The same sentence is the same thing; a line of page furniture is like nothing else."""
    score[[not clues.tells for clues in left], :] = 0
    score[:, [not clues.tells for clues in right]] = 0
    places: dict[str, list[int]] = {}
    for index, clues in enumerate(right):
        places.setdefault(clues.folded, []).append(index)
    for index, clues in enumerate(left):
        score[index, places.get(clues.folded, [])] = 1
    return score


def _shared_rarity(
    left: Sequence[Clues],
    right: Sequence[Clues],
    pick: Callable[[Clues], list[str]],
    shape: tuple[int, int],
) -> Table:
    """How rare what two sentences share is: 0 for nothing or what every sentence has, 1 for
    something that no other sentence has, or several things that are rare together.
    """
    import numpy as np
    from sklearn.feature_extraction.text import CountVectorizer

    try:
        found = CountVectorizer(analyzer=pick, binary=True).fit_transform([*left, *right])
    except ValueError:  # no sentence has any
        return np.zeros(shape, dtype=np.float32)
    sentences = len(left) + len(right)
    rarity = np.log(sentences / np.asarray(found.sum(axis=0)).ravel())
    most = max(float(np.log(sentences / 2)), 1e-9)  # shared by this pair alone
    ours, theirs = found[: len(left)], found[len(left) :]
    shared = (ours.multiply(rarity / most) @ theirs.T).toarray()
    table: Table = np.minimum(shared, 1).astype(np.float32)
    return table


def _word_likeness(left: Sequence[Clues], right: Sequence[Clues], shape: tuple[int, int]) -> Table:
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(
        analyzer=lambda clues: clues.words, sublinear_tf=True, dtype=_float32()
    )
    return _cosine(vectorizer, left, right, shape)


def _character_likeness(
    left: Sequence[Clues], right: Sequence[Clues], shape: tuple[int, int]
) -> Table:
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(
        analyzer="char_wb", ngram_range=CHARACTER_GRAMS, sublinear_tf=True, dtype=_float32()
    )
    texts = [" ".join(clues.words) for clues in (*left, *right)]
    return _cosine(vectorizer, texts[: len(left)], texts[len(left) :], shape)


def _cosine(
    vectorizer: Any, left: Sequence[Any], right: Sequence[Any], shape: tuple[int, int]
) -> Table:
    import numpy as np

    try:
        vectors = vectorizer.fit_transform([*left, *right])
    except ValueError:  # nothing to count in any sentence
        return np.zeros(shape, dtype=np.float32)
    product = (vectors[: len(left)] @ vectors[len(left) :].T).toarray()
    table: Table = np.clip(product, 0, 1).astype(np.float32)
    return table


def _quote_likeness(left: Sequence[Clues], right: Sequence[Clues], shape: tuple[int, int]) -> Table:
    import numpy as np
    from rapidfuzz import fuzz, process

    table = np.zeros(shape, dtype=np.float32)
    ours = [(index, quote) for index, clues in enumerate(left) for quote in clues.quotes]
    theirs = [(index, quote) for index, clues in enumerate(right) for quote in clues.quotes]
    if ours and theirs:
        likeness = process.cdist(
            [quote for _, quote in ours],
            [quote for _, quote in theirs],
            scorer=fuzz.partial_ratio,
            score_cutoff=QUOTE_CUTOFF,
            dtype=np.float32,
        )
        rows = [index for index, _ in ours]
        np.maximum.at(table, np.ix_(rows, [index for index, _ in theirs]), likeness / 100)
    return table


def _float32() -> Any:
    import numpy as np

    return np.float32
