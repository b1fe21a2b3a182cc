"""Denying: what one sentence denies and the other one tells; who accuses whom."""

from __future__ import annotations

from collections.abc import Iterator, Set

from framing.compare.claim import Claim, rarity_of
from framing.compare.conflict import ConflictSign
from framing.compare.things import name_things, spans_of, tell_one_matter
from framing.compare.unsaying import Run
from framing.text.span import Span

COVERED = 0.6
"""Share of what is denied that the other sentence must speak of."""

DENIED = 0.8
"""Strength of a denial: a word of denying is there to contradict."""

ACCUSED_BACK = 0.8
"""Strength of two accusations in which one who is accused accuses: the two cannot both be right."""

MOST = 5
"""Denials and accusations of one sentence that are looked at: a sentence with more is none."""

ACCUSER_REACH, ACCUSED_REACH = 6, 3
"""Words before an accusation that may name the accuser, and behind it the accused."""

MATTER = 0.6
"""Rarity that what both accuse of must reach, besides those accused."""


def find_denied(left: Claim, right: Claim, usual: Set[str]) -> Iterator[ConflictSign]:
    """What the left sentence denies, if the right one speaks of most of it and denies nothing."""
    if right.denials or not left.denied:
        return
    for denial in left.denied[:MOST]:
        reached = range(*denial.reach)
        matter = {left.keys[number] for number in reached} - {""}
        shared = matter.intersection(right.keys) - usual
        if len(shared) < COVERED * len(matter):
            continue
        ours = [n for n in reached if left.keys[n] in shared]
        theirs = [n for n, key in enumerate(right.keys) if key in shared]
        told = [n for n in theirs if not right.is_name(n)]
        states = all(n not in right.negated and right.is_clear(n) for n in told)
        if told and states and tell_one_matter(shared, left, right):
            yield ConflictSign(
                kind="denial",
                strength=DENIED,
                left=(left.span(denial.by), *spans_of(left, ours)),
                right=spans_of(right, theirs),
                thing=", ".join(name_things(shared, left, right)),
                reason="",
            )


def find_accused(left: Claim, right: Claim, usual: Set[str]) -> Iterator[ConflictSign]:
    """Two accusations of one thing in which the one accused on the left accuses somebody else."""
    for ours in left.accusations[:MOST]:
        for theirs in right.accusations[:MOST]:
            accuser, accused = _accuser(right, theirs), _accused(left, ours)
            others = _accused(right, theirs)
            if not accused & accuser or accused & others or not others:
                continue
            persons = accused | others | accuser | _accuser(left, ours)
            persons |= {left.keys[ours[0]], right.keys[theirs[0]]}
            things = set(left.keys).intersection(right.keys) - persons - usual - {""}
            if sum(map(rarity_of, sorted(things))) >= MATTER:
                yield ConflictSign(
                    kind="blame",
                    strength=ACCUSED_BACK,
                    left=(left.span(ours), *_words(left, accused)),
                    right=(right.span(theirs), *_words(right, others)),
                    thing=", ".join(name_things(things, left, right)),
                    reason="",
                )


def _accuser(claim: Claim, cue: Run) -> set[str]:
    return set(claim.keys[max(cue[0] - ACCUSER_REACH, 0) : cue[0]]) - {""}


def _accused(claim: Claim, cue: Run) -> set[str]:
    """Whom an accusation names: up to the word that tells of what."""
    reached = range(cue[1], min(cue[1] + ACCUSED_REACH, len(claim.words)))
    stops = [number for number in reached if claim.words[number] in ("of", "for", "on")]
    return set(claim.keys[cue[1] : min(stops, default=cue[1] + ACCUSED_REACH)]) - {""}


def _words(claim: Claim, keys: Set[str]) -> tuple[Span, ...]:
    return spans_of(claim, [number for number, key in enumerate(claim.keys) if key in keys])
