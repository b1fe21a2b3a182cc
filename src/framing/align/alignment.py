"""Aligning two readings: the links between them, each with what speaks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.align.clues import Clues
from framing.align.contrast import is_contrast
from framing.align.difference import only_words
from framing.align.link import Alignment, Link, Nearest, Relation
from framing.align.linking import Tie, find_crossing, link_sentences
from framing.align.reasons import find_reasons
from framing.align.similarity import Similarity, measure_readings
from framing.reading import Reading
from framing.settings import Settings
from framing.text.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEAR_VERBATIM = 0.85
"""Least share of common words in order (Indel similarity) of a near-verbatim passage."""

PARAPHRASE = 0.4
"""Least likeness of words, or of quotations, of a paraphrase; below it they share a topic."""


def align_readings(
    left: Reading,
    right: Reading,
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> Alignment:
    """Link the passages of two articles that are about the same thing.

    The result does not depend on which article is left: swapping them mirrors it.

    Raises:
        TooLargeError: The articles form more pairs of sentences than ``settings.max_pairs``.
    """
    if (left.article.text, left.article.id) > (right.article.text, right.article.id):
        return mirror_alignment(_align(right, left, settings))
    return _align(left, right, settings)


def mirror_alignment(alignment: Alignment) -> Alignment:
    """The same alignment with left and right exchanged."""
    links = [
        Link(
            left=link.right,
            right=link.left,
            score=link.score,
            matched_by=link.matched_by,
            evidence=link.evidence,
            relation=link.relation,
            crosses=link.crosses,
            left_only=link.right_only,
            right_only=link.left_only,
        )
        for link in alignment.links
    ]
    return Alignment(
        left=alignment.right,
        right=alignment.left,
        threshold=alignment.threshold,
        links=tuple(sorted(links, key=lambda link: link.left)),
        nearest_left=alignment.nearest_right,
        nearest_right=alignment.nearest_left,
    )


def _align(left: Reading, right: Reading, settings: Settings) -> Alignment:
    similarity = measure_readings(left, right, settings)
    score = similarity.passages
    ties = link_sentences(score, settings)
    maker = _LinkMaker(left, right, similarity)
    links = [maker.make(tie, out) for tie, out in zip(ties, find_crossing(ties), strict=True)]
    return Alignment(
        left=left.article.id,
        right=right.article.id,
        threshold=settings.link_threshold,
        links=tuple(links),
        nearest_left=_nearest(score),
        nearest_right=_nearest(score.T),
    )


def _nearest(score: NDArray[np.float32]) -> tuple[Nearest | None, ...]:
    if score.shape[1] == 0:
        return tuple(None for _ in score)
    best: list[int] = score.argmax(axis=1).tolist()
    values: list[float] = score.max(axis=1).tolist()
    return tuple(
        Nearest(sentence=sentence, score=_rounded(value)) if value > 0 else None
        for sentence, value in zip(best, values, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _LinkMaker:
    """Says of a tie what it rests on and how its two passages stand to each other."""

    left: Reading
    right: Reading
    similarity: Similarity

    def make(self, tie: Tie, crosses: bool) -> Link:
        ours = [self.similarity.bundle.clues[i] for i in tie.left]
        theirs = [self.similarity.bundle.clues[self.similarity.bundle.left + j] for j in tie.right]
        columns = self.similarity.shared(tie.left, tie.right)
        evidence = find_reasons(columns, ours, theirs, self.similarity.rarity_of)
        left_only, right_only = only_words(
            self.left.article.text,
            _passage(self.left, tie.left),
            self.right.article.text,
            _passage(self.right, tie.right),
        )
        return Link(
            left=tuple(tie.left),
            right=tuple(tie.right),
            score=_rounded(tie.score),
            matched_by=tuple(item.matcher for item in evidence),
            evidence=evidence,
            relation=_relation_of(ours, theirs, columns),
            crosses=crosses,
            left_only=left_only,
            right_only=right_only,
        )


def _passage(reading: Reading, run: list[int]) -> Span:
    return Span(reading.sentences[run[0]].start, reading.sentences[run[-1]].end)


def _relation_of(
    left: Sequence[Clues],
    right: Sequence[Clues],
    columns: Mapping[str, NDArray[np.float64]],
) -> Relation:
    from rapidfuzz.distance import Indel

    ours = " ".join(clues.folded for clues in left).split()
    theirs = " ".join(clues.folded for clues in right).split()
    likeness = float(columns["words"].max())
    if ours != theirs and is_contrast(left, right, likeness):
        return "contrast"
    if Indel.normalized_similarity(ours, theirs) >= NEAR_VERBATIM:
        return "near-verbatim"
    alike = max(likeness, float(columns["quotation"].max()))
    return "paraphrase" if alike >= PARAPHRASE else "same topic"


def _rounded(value: float) -> float:
    """Four decimals: enough to rank, the same on every machine."""
    return round(float(value), 4)
