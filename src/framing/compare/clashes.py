"""Clashes: the specific evidence that two sentences pull apart on one thing.

A word that one sentence says and the other unsays, or two words that cannot both hold, beside
something rare that both speak of. What stands on both sides of the opposition in one sentence says
nothing, and neither does what one tells as certain and the other as possible.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from framing.compare.claim import Claim
from framing.compare.conflict import ConflictKind, ConflictSign
from framing.compare.denying import find_accused, find_denied
from framing.compare.opposition import Pole
from framing.compare.things import name_things, tell_one_matter, things_near
from framing.compare.unsaying import Run

OPPOSED = 0.7
"""Strength of a negation or a pair of opposites: either may have another sense."""

SUBJECT_REACH = 5
"""Words before a word that may name whose it is."""

IN_SEQUENCE = 0.4
"""Strength of opposites of which one often follows the other: both may be true in turn, so that
they are shown only of two sentences that are nearly on the same."""


@dataclass(frozen=True, slots=True)
class _Side:
    """A word that takes a side: whether it holds in the end, and by which words that shows."""

    run: Run
    holds: bool
    negator: Run | None
    pole: Pole | None
    hedged: bool

    @property
    def marks(self) -> tuple[Run, ...]:
        return (self.negator, self.run) if self.negator else (self.run,)


Key = str | int
"""A concept, or the number of an opposition."""


def find_clashes(left: Claim, right: Claim, usual: Set[str]) -> list[ConflictSign]:
    """The clashes of two sentences, the strongest first; swapping them mirrors each.

    Args:
        left: One sentence.
        right: The other one.
        usual: Concepts that stand all over the two articles: they identify no thing.
    """
    if left.asks or right.asks or _told_of_two_days(left, right) or _quote_alike(left, right):
        return []
    found = [
        *_opposed(left, right, usual),
        *_both_ways(find_denied, left, right, usual),
        *_both_ways(find_accused, left, right, usual),
    ]
    places = {(sign.kind, sign.left, sign.right): sign for sign in found}  # found both ways: once
    return sorted(places.values(), key=lambda sign: (-sign.strength, sign.kind, sign.thing))


def _told_of_two_days(left: Claim, right: Claim) -> bool:
    """Whether each names days and none is the same: what changed in between is no conflict."""
    days, others = left.clues.dates, right.clues.dates
    return bool(days and others) and days.isdisjoint(others)


def _quote_alike(left: Claim, right: Claim) -> bool:
    """Whether both quote the same words: then they tell one utterance."""
    return not set(left.clues.quotes).isdisjoint(right.clues.quotes)


def _both_ways(
    find: Callable[[Claim, Claim, Set[str]], Iterator[ConflictSign]],
    left: Claim,
    right: Claim,
    usual: Set[str],
) -> Iterator[ConflictSign]:
    """What a search for something on the left finds on either side."""
    yield from find(left, right, usual)
    for sign in find(right, left, usual):
        yield replace(sign, left=sign.right, right=sign.left)


def _opposed(left: Claim, right: Claim, usual: Set[str]) -> Iterator[ConflictSign]:
    """Words that one sentence says and the other turns around, and pairs of opposites."""
    keys = _opposable(left, right)
    ours, theirs = (_sides(left, keys), _sides(right, keys)) if keys else ({}, {})
    for key in keys:
        if ours[key] and theirs[key] and _differ(ours[key], theirs[key]):
            yield from _clash(left, ours[key][0], right, theirs[key][0], usual)


def _opposable(left: Claim, right: Claim) -> list[Key]:
    """What both speak of and at least one may turn around."""
    poles = {each.meaning.number for each in left.poles}
    poles &= {each.meaning.number for each in right.poles}
    turned = {claim.keys[number] for claim in (left, right) for number in claim.negated}
    concepts = turned.intersection(left.keys).intersection(right.keys) - {""}
    return [*sorted(poles), *sorted(concepts)]


def _sides(claim: Claim, keys: Sequence[Key]) -> dict[Key, list[_Side]]:
    """All words of a sentence that take a side in one of the matters."""
    sides: dict[Key, list[_Side]] = {key: [] for key in keys}
    places: list[tuple[Key, Run, bool, Pole | None]] = [
        (key, (number, number + 1), True, None)
        for number, key in enumerate(claim.keys)
        if key in sides and not claim.is_name(number)
    ]
    poles = [
        (pole.meaning.number, (pole.first, pole.end), pole.meaning.is_one, pole.meaning)
        for pole in claim.poles
        if pole.meaning.number in sides and not claim.is_name(pole.first)
    ]
    for key, run, is_one, pole in [*places, *poles]:
        negator = claim.negated.get(run[0])
        holds = is_one == (negator is None)
        sides[key].append(_Side(run, holds, negator, pole, claim.is_hedged(run[0])))
    return sides


def _differ(ours: Sequence[_Side], theirs: Sequence[_Side]) -> bool:
    """Whether one takes one side throughout, the other the other, and both as surely."""
    sides = ({side.holds for side in each} for each in (ours, theirs))
    moods = {side.hedged for side in (*ours, *theirs)}
    return sorted(map(tuple, sides)) == [(False,), (True,)] and len(moods) == 1


def _clash(
    left: Claim, ours: _Side, right: Claim, theirs: _Side, usual: Set[str]
) -> Iterator[ConflictSign]:
    """The sign of two opposed words, if they stand beside things that both speak of."""
    things = (things_near(left, ours.run) & things_near(right, theirs.run)) - usual
    if not tell_one_matter(things, left, right):
        return
    if any(_is_unclear(c, s) for c, s in ((left, ours), (right, theirs))):
        return
    between = ours.pole is not None and ours.pole.is_between
    if not _may_be_of_one(_names_before(left, ours), _names_before(right, theirs), between):
        return
    kind: ConflictKind = "negation" if ours.negator or theirs.negator else "opposites"
    in_sequence = ours.pole is not None and ours.pole.in_sequence
    yield ConflictSign(
        kind=kind,
        strength=IN_SEQUENCE if in_sequence else OPPOSED,
        left=tuple(map(left.span, ours.marks)),
        right=tuple(map(right.span, theirs.marks)),
        thing=", ".join(name_things(things, left, right)),
        reason=ours.pole.reason if ours.pole else "",
    )


def _may_be_of_one(ours: Set[str], theirs: Set[str], must: bool) -> bool:
    """Whether two words may be told of one: no two names speak against it, or one for it."""
    return not ours.isdisjoint(theirs) or not (must or (ours and theirs))


def _names_before(claim: Claim, side: _Side) -> Set[str]:
    """The names that stand right before a word: most likely whose it is."""
    before = claim.keys[max(side.run[0] - SUBJECT_REACH, 0) : side.run[0]]
    return claim.clues.name_words.intersection(before)


def _is_unclear(claim: Claim, side: _Side) -> bool:
    """Whether a word is not told, or may be turned around by what is not read for sure."""
    at = side.run[0]
    denied = any(first <= at < end for first, end in (each.reach for each in claim.denied))
    return denied or claim.is_supposed(at) or not claim.is_clear(at)
