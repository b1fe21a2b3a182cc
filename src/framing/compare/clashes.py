"""Clashes: the specific evidence that two sentences pull apart on one thing.

A word that one sentence says and the other unsays, or two words that cannot both hold, beside
something rare that both speak of. What stands on both sides of the opposition in one sentence says
nothing, and neither does what one tells as certain and the other as possible.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from framing.compare.claim import Claim, Denied, Run, rarity_of
from framing.compare.conflict import ConflictKind, ConflictSign

NEAR = 8
"""Words on either side of an opposed word in which the thing must stand that both speak of."""

ENOUGH = 1.0
"""Rarity that the shared things near two opposed words must reach together: two rather rare words.
One alone ("the bank", "Monday") ties sentences on different matters."""

STRENGTHS: Mapping[ConflictKind, float] = {"denial": 0.8, "negation": 0.7, "opposites": 0.7}
"""A word of denying is there to contradict; a negation or an opposite may have another sense."""


@dataclass(frozen=True, slots=True)
class _Side:
    """A word that takes a side: whether it holds in the end, and by which words that shows."""

    run: Run
    holds: bool
    denied: Denied | None
    reason: str
    hedged: bool

    @property
    def marks(self) -> tuple[Run, ...]:
        return (self.denied.by, self.run) if self.denied else (self.run,)


Key = str | int
"""A concept, or the number of an opposition."""


def find_clashes(left: Claim, right: Claim, usual: Set[str]) -> list[ConflictSign]:
    """The clashes of two sentences, the strongest first; swapping them mirrors each.

    Args:
        left: One sentence.
        right: The other one.
        usual: Concepts that stand all over the two articles: they identify no thing.
    """
    if left.asks or right.asks or _told_of_two_days(left, right):
        return []
    keys = _opposable(left, right)
    if not keys:
        return []
    ours, theirs = _sides(left, keys), _sides(right, keys)
    found = [
        sign
        for key in keys
        if ours[key] and theirs[key] and _differ(ours[key], theirs[key])
        for sign in _clash(left, ours[key][0], right, theirs[key][0], usual)
    ]
    return sorted(found, key=lambda sign: (-sign.strength, sign.kind, sign.thing))


def _told_of_two_days(left: Claim, right: Claim) -> bool:
    """Whether each names days and none is the same: what changed in between is no conflict."""
    days, others = left.clues.dates, right.clues.dates
    return bool(days and others) and days.isdisjoint(others)


def _opposable(left: Claim, right: Claim) -> list[Key]:
    """What both speak of and at least one may unsay."""
    poles = {pole.number for pole in left.poles} & {pole.number for pole in right.poles}
    unsaid = {claim.keys[number] for claim in (left, right) for number in claim.denied}
    concepts = unsaid.intersection(left.keys).intersection(right.keys) - {""}
    return [*sorted(poles), *sorted(concepts)]


def _sides(claim: Claim, keys: Sequence[Key]) -> dict[Key, list[_Side]]:
    """All words of a sentence that take a side in one of the matters."""
    sides: dict[Key, list[_Side]] = {key: [] for key in keys}
    places = [(key, (n, n + 1), True, "") for n, key in enumerate(claim.keys) if key in sides]
    poles = [(p.number, p.run, p.is_one, p.reason) for p in claim.poles if p.number in sides]
    for key, run, is_one, reason in [*places, *poles]:
        if not claim.is_shielded(run[0]):
            denied = claim.denied.get(run[0])
            holds = is_one == (denied is None)
            sides[key].append(_Side(run, holds, denied, reason, claim.is_hedged(run[0])))
    return sides


def _differ(ours: Sequence[_Side], theirs: Sequence[_Side]) -> bool:
    """Whether one takes one side throughout, the other the other, and both as surely."""
    sides = ({side.holds for side in each} for each in (ours, theirs))
    moods = {side.hedged for side in (*ours, *theirs)}
    return sorted(map(tuple, sides)) == [(False,), (True,)] and len(moods) == 1


def _clash(
    left: Claim, ours: _Side, right: Claim, theirs: _Side, usual: Set[str]
) -> Iterator[ConflictSign]:
    """The sign of two opposed words, if they stand beside a thing that both speak of."""
    things = _near(left, ours) & _near(right, theirs) - usual
    if sum(map(rarity_of, sorted(things))) < ENOUGH:
        return
    kind = _kind(ours, theirs)
    if kind == "denial" and not (_denies(left, ours, things) or _denies(right, theirs, things)):
        return
    yield ConflictSign(
        kind=kind,
        strength=STRENGTHS[kind],
        left=tuple(map(left.span, ours.marks)),
        right=tuple(map(right.span, theirs.marks)),
        thing=", ".join(sorted(things, key=lambda key: (-rarity_of(key), key))),
        reason=ours.reason,
    )


def _near(claim: Claim, side: _Side) -> set[str]:
    """What a sentence speaks of around a word."""
    first, end = side.run
    near = set(claim.keys[max(first - NEAR, 0) : end + NEAR])
    return near - set(claim.keys[first:end]) - {""}


def _kind(ours: _Side, theirs: _Side) -> ConflictKind:
    hows = {side.denied.how for side in (ours, theirs) if side.denied}
    if not hows:
        return "opposites"
    return "denial" if "denial" in hows else "negation"


def _denies(claim: Claim, side: _Side, things: Set[str]) -> bool:
    """Whether the denial reaches a shared thing too, not only the word."""
    return any(
        denied == side.denied and claim.keys[number] in things
        for number, denied in claim.denied.items()
    )
