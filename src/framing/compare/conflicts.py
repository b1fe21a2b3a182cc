"""Conflicts: passages of two sources that say things which pull against each other.

The score of two sentences is high when they are on one matter and something sets them at odds. What
is shown to a reader needs more than a high score: a clash on one thing, or figures that differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from framing.align.link import Alignment
from framing.compare.claim import Claim, read_claims
from framing.compare.conflict import Conflict, ConflictSign, Tension
from framing.compare.figures import FigureComparison
from framing.compare.tension import find_usual, weigh_tension
from framing.reading import Reading
from framing.text.span import Span

NEAR = 0.2
"""Score of the aligner from which the nearest passages are looked at although not linked."""

FIGURES = 0.8
"""Strength of figures that differ: their comparison has its own rules for precision."""


def weigh_conflict(
    left: Reading, right: Reading, ours: Sequence[int] = (0,), theirs: Sequence[int] = (0,)
) -> Tension:
    """How far two passages pull apart, with the evidence.

    Swapping the sides gives the mirror image. A passage of several sentences pulls apart from
    another one as far as the two sentences that do so most.

    Args:
        left: One article.
        right: The other one.
        ours: Indexes of sentences of the left article.
        theirs: Indexes of sentences of the right article.

    Returns:
        The score in [0, 1] with its signs.

    Raises:
        IndexError: There is no such sentence.
        ValueError: A passage has no sentence.
    """
    here, there = read_claims(left), read_claims(right)
    usual = find_usual([*here, *there])
    found = (weigh_tension(here[i], there[j], usual) for i in sorted(ours) for j in sorted(theirs))
    return max(found, key=lambda tension: tension.score)


@dataclass(frozen=True, slots=True)
class Told:
    """A source with its claims, which every pair that it is in asks for."""

    reading: Reading
    claims: tuple[Claim, ...]


def find_conflicts(
    left: Told,
    right: Told,
    alignment: Alignment,
    figures: Sequence[FigureComparison] = (),
    sources: tuple[int, int] = (0, 1),
) -> tuple[Conflict, ...]:
    """The passages of two sources that pull apart, the clearest first.

    Looked at are the sentences of linked passages, those that are nearest to each other, and those
    with figures that differ. A sentence that both articles have word for word is in no conflict.

    Args:
        left: One source.
        right: The other one.
        alignment: Their links, from `align_readings`.
        figures: What was found of their figures, from `compare_figures`.
        sources: The numbers of the two in the comparison.
    """
    usual = find_usual([*left.claims, *right.claims])
    differing = _differing_figures(left.reading, right.reading, figures)
    told_by_both = _sentences(left) & _sentences(right)
    found = []
    for i, j in sorted({*_candidates(alignment), *differing}):
        ours, theirs = left.claims[i], right.claims[j]
        if told_by_both.isdisjoint((ours.folded.text, theirs.folded.text)):
            tension = weigh_tension(ours, theirs, usual, differing.get((i, j), ()))
            if tension.shown:
                found.append(
                    Conflict(
                        left=sources[0],
                        right=sources[1],
                        left_sentence=i,
                        right_sentence=j,
                        tension=tension,
                    )
                )
    found.sort(key=lambda each: (-each.tension.score, each.left_sentence, each.right_sentence))
    return tuple(found)


def find_all_conflicts(
    readings: Sequence[Reading],
    aligned: Sequence[tuple[int, int, Alignment]],
    figures: Sequence[FigureComparison],
) -> tuple[Conflict, ...]:
    """The conflicts of every pair of readings, pair by pair.

    Args:
        readings: The sources.
        aligned: Numbers of the left and right source with their alignment, for every pair.
        figures: The figures of all pairs, from `compare_all_figures`.
    """
    told = [Told(reading, read_claims(reading)) for reading in readings]
    return tuple(
        found
        for left, right, alignment in aligned
        for found in find_conflicts(
            told[left],
            told[right],
            alignment,
            [each for each in figures if (each.left, each.right) == (left, right)],
            (left, right),
        )
    )


def _sentences(told: Told) -> frozenset[str]:
    return frozenset(claim.folded.text for claim in told.claims)


def _candidates(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """Sentences that may be on one matter: at most as many as there are links and sentences.

    Two that a review says are not are none.
    """
    for link in alignment.links:
        yield from ((i, j) for i in link.left for j in link.right)
    for i, nearest in enumerate(alignment.nearest_left):
        if nearest and nearest.score >= NEAR and not nearest.rejected:
            yield i, nearest.sentence
    for j, nearest in enumerate(alignment.nearest_right):
        if nearest and nearest.score >= NEAR and not nearest.rejected:
            yield nearest.sentence, j


def _differing_figures(
    left: Reading, right: Reading, figures: Sequence[FigureComparison]
) -> Mapping[tuple[int, int], list[ConflictSign]]:
    """The signs of figures that differ, by the sentences they stand in."""
    found: dict[tuple[int, int], list[ConflictSign]] = {}
    for each in figures:
        if each.verdict == "differs":
            ours, theirs = left.figures[each.left_figure], right.figures[each.right_figure]
            sign = ConflictSign(
                kind="figures",
                strength=FIGURES,
                left=(Span(ours.start, ours.end),),
                right=(Span(theirs.start, theirs.end),),
                thing=each.quantity,
                reason=each.reason,
            )
            found.setdefault((each.left_sentence, each.right_sentence), []).append(sign)
    return found
