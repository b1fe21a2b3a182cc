"""Conflicts: passages of two sources that say things which pull against each other.

The score of two sentences is high when they are on one matter and something sets them at odds. What
is shown to a reader needs more than a high score: a clash on one thing (see clashes.py), or figures
that differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from math import exp

from framing.align.link import Alignment
from framing.compare.claim import Claim, rarity_of, read_claims
from framing.compare.clashes import find_clashes
from framing.compare.conflict import Conflict, ConflictKind, ConflictSign
from framing.compare.figures import FigureComparison
from framing.compare.unsaying import Run
from framing.reading import Reading
from framing.text.span import Span

MATTER = 1.5
"""Rarity of shared words at which two sentences are two thirds (1 - 1/e) on one matter."""

TENSION: Mapping[ConflictKind, float] = {"not": 1, "dispute": 1, "voices": 1, "turn": 0.5}
"""Weights of the wider signs. Each is worth as much as being on one matter (which weighs 1); a
turning word half of it, for it mostly turns within its own sentence. Round on purpose: fitted
weights would be those of one data set."""

SHOWN = 0.5
"""Score from which a conflict is shown. The wider signs reach half at most, so that only a specific
clash between sentences on one matter gets there."""

FIGURES = 0.8
"""Strength of figures that differ: their comparison has its own rules for precision."""

USUAL = 0.2
"""Share of the sentences of both articles from which a word ties no two of them: it is what the
articles are about."""

FEW_SENTENCES = 8
"""Sentences of a pair of articles below which no word is called usual."""

NEAR = 0.2
"""Score of the aligner from which the nearest passages are looked at although not linked."""

MOST_SHARED = 6
"""Shared words that are named as the subject."""


def weigh_conflict(
    left: Reading, right: Reading, ours: Sequence[int] = (0,), theirs: Sequence[int] = (0,)
) -> Conflict:
    """How far two passages pull apart, with the evidence.

    Swapping the sides gives the mirror image. A passage of several sentences pulls apart from
    another one as far as the two sentences that do so most.

    Args:
        left: One article.
        right: The other one.
        ours: Indexes of sentences of the left article.
        theirs: Indexes of sentences of the right article.

    Returns:
        The score in [0, 1] with its signs; a score above ``SHOWN`` needs a clash on one thing.

    Raises:
        IndexError: There is no such sentence.
        ValueError: A passage has no sentence.
    """
    pair = _Pair(left, right)
    return max(
        (pair.weigh(i, j, ()) for i in ours for j in theirs),
        key=lambda conflict: (conflict.score, -conflict.left - conflict.right),
    )


def find_conflicts(
    left: Reading,
    right: Reading,
    alignment: Alignment,
    figures: Sequence[FigureComparison] = (),
) -> tuple[Conflict, ...]:
    """The passages of two readings that pull apart, the clearest first.

    Looked at are the sentences of linked passages, those that are nearest to each other, and those
    with figures that differ. A sentence that the other article has word for word is in no conflict.

    Args:
        left: One article.
        right: The other one.
        alignment: Their links, from `align_readings`.
        figures: What was found of their figures, from `compare_figures`.
    """
    differing = {
        (each.left_sentence, each.right_sentence): each
        for each in figures
        if each.verdict == "differs"
    }
    pair = _Pair(left, right)
    places = sorted({*_candidates(alignment), *differing})
    found = [
        pair.weigh(i, j, [differing[i, j]] if (i, j) in differing else ())
        for i, j in places
        if not pair.is_told_by_both(i, j)
    ]
    shown = [conflict for conflict in found if conflict.shown]
    return tuple(sorted(shown, key=lambda each: (-each.score, each.left, each.right)))


def _candidates(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """Sentences that may be on one matter: at most as many as there are links and sentences."""
    for link in alignment.links:
        yield from ((i, j) for i in link.left for j in link.right)
    for i, nearest in enumerate(alignment.nearest_left):
        if nearest and nearest.score >= NEAR:
            yield i, nearest.sentence
    for j, nearest in enumerate(alignment.nearest_right):
        if nearest and nearest.score >= NEAR:
            yield nearest.sentence, j


class _Pair:
    """Two articles as claims, with the words that are usual in both."""

    def __init__(self, left: Reading, right: Reading) -> None:
        self._readings = left, right
        self._left, self._right = read_claims(left), read_claims(right)
        self._usual = _usual_words([*self._left, *self._right])
        self._told = {claim.folded.text for claim in self._left} & {
            claim.folded.text for claim in self._right
        }

    def is_told_by_both(self, i: int, j: int) -> bool:
        """Whether one of two sentences stands in both articles."""
        return not self._told.isdisjoint((self._left[i].folded.text, self._right[j].folded.text))

    def weigh(self, i: int, j: int, differing: Sequence[FigureComparison]) -> Conflict:
        left, right = self._left[i], self._right[j]
        subject = _shared(left, right) - self._usual
        related = 1 - exp(-sum(map(rarity_of, sorted(subject))) / MATTER)
        wider = list(_wider_signs(left, right)) if subject else []
        clashes = find_clashes(left, right, self._usual) if subject else []
        clashes += [self._of_figures(each) for each in differing]
        tension = (1 + sum(TENSION[s.kind] * s.strength for s in wider)) / (
            1 + sum(TENSION.values())
        )
        clash = max((sign.strength for sign in clashes), default=0.0)
        score = related * (1 - (1 - tension / 2) * (1 - clash))
        return Conflict(
            left=i,
            right=j,
            score=round(score, 4),
            related=round(related, 4),
            subject=tuple(sorted(subject, key=lambda key: (-rarity_of(key), key))[:MOST_SHARED]),
            signs=tuple(clashes + wider),
            shown=bool(clashes) and score >= SHOWN,
        )

    def _of_figures(self, each: FigureComparison) -> ConflictSign:
        left, right = self._readings
        ours, theirs = left.figures[each.left_figure], right.figures[each.right_figure]
        return ConflictSign(
            kind="figures",
            strength=FIGURES,
            left=(Span(ours.start, ours.end),),
            right=(Span(theirs.start, theirs.end),),
            thing=each.quantity,
            reason=each.reason,
        )


def _shared(left: Claim, right: Claim) -> set[str]:
    return set(left.keys).intersection(right.keys) - {""}


def _usual_words(claims: Sequence[Claim]) -> Set[str]:
    counts = Counter(key for claim in claims for key in set(claim.keys))
    least = USUAL * len(claims)
    return {k for k, n in counts.items() if n >= least} if len(claims) >= FEW_SENTENCES else set()


def _wider_signs(left: Claim, right: Claim) -> Iterator[ConflictSign]:
    """What sets two sentences at odds without telling on which thing."""
    negated = [[(n, n + 1) for n in claim.negators] for claim in (left, right)]
    if any(negated):
        yield _wider("not", 1.0, left, right, *negated)
    disputes = len(left.disputes) + len(right.disputes)
    if disputes:
        yield _wider("dispute", min(disputes, 2) / 2, left, right, left.disputes, right.disputes)
    voices = min(left.clues.reported, right.clues.reported) ** 0.5
    if voices and not left.clues.speakers & right.clues.speakers:
        yield _wider("voices", voices, left, right, (), ())
    turns = bool(left.turns) + bool(right.turns)
    if turns:
        yield _wider("turn", turns / 2, left, right, left.turns, right.turns)


def _wider(
    kind: ConflictKind,
    strength: float,
    left: Claim,
    right: Claim,
    ours: Iterable[Run],
    theirs: Iterable[Run],
) -> ConflictSign:
    return ConflictSign(
        kind=kind,
        strength=round(strength, 4),
        left=tuple(map(left.span, ours)),
        right=tuple(map(right.span, theirs)),
        thing="",
        reason="",
    )
