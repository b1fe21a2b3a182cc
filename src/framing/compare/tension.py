"""Tension: how far two sentences pull apart, from what they share and what sets them at odds.

related = 1 - exp(-r / 1.5)            r: rarity of the words that both share, added up
wider   = (1 + sum of w * s) / (1 + sum of w)     w: weight of a sign, s: its strength
score   = related * (1 - (1 - wider / 2) * (1 - c))    c: strength of the strongest clash, or 0
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from math import exp

from framing.compare.claim import Claim, rarity_of
from framing.compare.clashes import find_clashes
from framing.compare.conflict import ConflictKind, ConflictSign, Tension
from framing.compare.things import name_things
from framing.compare.unsaying import Run

MATTER = 1.5
"""Rarity of shared words at which two sentences are two thirds (1 - 1/e) on one matter."""

WEIGHTS: Mapping[ConflictKind, float] = {"not": 1, "dispute": 1, "voices": 1, "turn": 0.5}
"""Weights of the wider signs. Each is worth as much as being on one matter (which weighs 1); a
turning word half of it, for it mostly turns within its own sentence. Round on purpose: fitted
weights would be those of one data set."""

MOST_DISPUTES = 2
"""Words of dispute that count: one on each side, or two of one quarrel."""

USUAL = 0.2
"""Share of the sentences of both articles from which a word ties no two of them: it is what the
articles are about."""

FEW_SENTENCES = 8
"""Sentences of a pair of articles below which no word is called usual."""

MOST_SHARED = 6
"""Shared words that are named as the subject."""


def find_usual(claims: Sequence[Claim]) -> Set[str]:
    """Concepts that stand all over two articles, from all their sentences."""
    counts = Counter(key for claim in claims for key in set(claim.keys))
    least = USUAL * len(claims)
    return (
        {key for key, n in counts.items() if n >= least} if len(claims) >= FEW_SENTENCES else set()
    )


def weigh_tension(
    left: Claim, right: Claim, usual: Set[str], figures: Iterable[ConflictSign] = ()
) -> Tension:
    """How far two sentences pull apart; swapping them mirrors the signs.

    Args:
        left: One sentence.
        right: The other one.
        usual: What `find_usual` gives for their articles.
        figures: Signs of figures in them that differ.
    """
    subject = set(left.keys).intersection(right.keys) - usual - {""}
    if not subject:
        return Tension(score=0.0, related=0.0, subject=(), signs=())
    related = 1 - exp(-sum(map(rarity_of, sorted(subject))) / MATTER)
    wider = list(_wider_signs(left, right))
    clashes = sorted((*find_clashes(left, right, usual), *figures), key=lambda sign: -sign.strength)
    clash = max((sign.strength for sign in clashes), default=0.0)
    score = related * (1 - (1 - _level(wider) / 2) * (1 - clash))
    return Tension(
        score=round(score, 4),
        related=round(related, 4),
        subject=name_things(subject, left, right, MOST_SHARED),
        signs=(*clashes, *wider),
    )


def _level(wider: Iterable[ConflictSign]) -> float:
    """The weighted mean of the wider signs and of being on one matter, which always holds."""
    found = sum(WEIGHTS[sign.kind] * sign.strength for sign in wider)
    return (1 + found) / (1 + sum(WEIGHTS.values()))


def _wider_signs(left: Claim, right: Claim) -> Iterator[ConflictSign]:
    """What sets two sentences at odds without telling on which thing."""
    negated = [[(n, n + 1) for n in claim.negators] for claim in (left, right)]
    if any(negated):
        yield _wider("not", 1.0, left, right, *negated)
    disputes = len(left.disputes) + len(right.disputes)
    if disputes:
        yield _wider(
            "dispute", min(disputes / MOST_DISPUTES, 1), left, right, left.disputes, right.disputes
        )
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
