"""Aligning two readings: the links between them, each with what speaks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from framing.align.clues import Clues, collect_clues
from framing.align.difference import only_words
from framing.align.link import Alignment, Evidence, Link, Matcher, Nearest, Relation
from framing.align.linking import Tie, find_crossing, link_sentences
from framing.align.similarity import Similarity, measure_similarity
from framing.align.weights import load_weights
from framing.reading import Reading
from framing.settings import Settings
from framing.text.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEAR_VERBATIM = 0.85
"""Least share of common words in order (Indel similarity) of a near-verbatim passage."""

PARAPHRASE = 0.4
"""Least likeness of rare words of a paraphrase; below it the passages share a topic."""

LOG_ODDS_SHOWN = 0.5
"""Least log-odds that a kind of evidence adds to be named among what matched."""

WORDS_SHOWN = 6
"""Shared words listed with a link."""


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
    ours, theirs = collect_clues(left), collect_clues(right)
    similarity = measure_similarity(ours, theirs, settings)
    ties = link_sentences(similarity.score, settings)
    links = [
        _link_of(tie, crosses, left, right, ours, theirs, similarity)
        for tie, crosses in zip(ties, find_crossing(ties), strict=True)
    ]
    return Alignment(
        left=left.article.id,
        right=right.article.id,
        threshold=settings.link_threshold,
        links=tuple(links),
        nearest_left=_nearest(similarity.score),
        nearest_right=_nearest(similarity.score.T),
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


def _link_of(
    tie: Tie,
    crosses: bool,
    left: Reading,
    right: Reading,
    ours: tuple[Clues, ...],
    theirs: tuple[Clues, ...],
    similarity: Similarity,
) -> Link:
    passages = (_passage(left, tie.left), _passage(right, tie.right))
    left_only, right_only = only_words(
        left.article.text, passages[0], right.article.text, passages[1]
    )
    evidence = _evidence_of(tie, ours, theirs, similarity)
    return Link(
        left=tuple(tie.left),
        right=tuple(tie.right),
        score=_rounded(tie.score),
        matched_by=tuple(item.matcher for item in evidence),
        evidence=evidence,
        relation=_relation_of(tie, ours, theirs, similarity),
        crosses=crosses,
        left_only=left_only,
        right_only=right_only,
    )


def _passage(reading: Reading, run: list[int]) -> Span:
    return Span(reading.sentences[run[0]].start, reading.sentences[run[-1]].end)


def _evidence_of(
    tie: Tie, ours: tuple[Clues, ...], theirs: tuple[Clues, ...], similarity: Similarity
) -> tuple[Evidence, ...]:
    """The kinds of evidence that carry the link, the strongest first; at least one."""
    weights = load_weights().of
    strength = {matcher: _strength(tie, matcher, similarity) for matcher in get_args(Matcher)}
    ranked = sorted(strength, key=lambda matcher: -weights[matcher] * strength[matcher])
    carrying = [m for m in ranked if weights[m] * strength[m] >= LOG_ODDS_SHOWN] or ranked[:1]
    return tuple(
        Evidence(
            matcher=matcher,
            strength=_rounded(strength[matcher]),
            shown=_shared(matcher, tie, ours, theirs),
        )
        for matcher in carrying
    )


def _strength(tie: Tie, matcher: Matcher, similarity: Similarity) -> float:
    table = similarity.columns[matcher]
    return max(float(table[i, j]) for i in tie.left for j in tie.right)


def _shared(matcher: Matcher, tie: Tie, ours: tuple[Clues, ...], theirs: tuple[Clues, ...]) -> str:
    def union(side: tuple[Clues, ...], run: list[int], field: str) -> set[str]:
        return {item for index in run for item in getattr(side[index], field)}

    if matcher == "characters":
        return ""
    if matcher == "quote":
        quotes = union(ours, tie.left, "quotes") | union(theirs, tie.right, "quotes")
        return max(quotes, key=lambda quote: (len(quote), quote), default="")
    field = {"figure": "figures", "name": "names", "words": "words"}[matcher]
    common = union(ours, tie.left, field) & union(theirs, tie.right, field)
    shown = sorted(common, key=lambda item: (-len(item), item))[:WORDS_SHOWN]
    return ", ".join(sorted(shown))


def _relation_of(
    tie: Tie, ours: tuple[Clues, ...], theirs: tuple[Clues, ...], similarity: Similarity
) -> Relation:
    from rapidfuzz.distance import Indel

    left = " ".join(ours[index].folded for index in tie.left).split()
    right = " ".join(theirs[index].folded for index in tie.right).split()
    if Indel.normalized_similarity(left, right) >= NEAR_VERBATIM:
        return "near-verbatim"
    likeness = max(_strength(tie, "words", similarity), _strength(tie, "quote", similarity))
    return "paraphrase" if likeness >= PARAPHRASE else "same topic"


def _rounded(value: float) -> float:
    """Four decimals: enough to rank, the same on every machine."""
    return round(float(value), 4)
