"""Things: what two sentences both speak of, and whether that is enough to tell one matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from framing.compare.claim import Claim, rarity_of
from framing.compare.unsaying import Run
from framing.text.span import Span

NEAR = 6
"""Words on either side of an opposed word in which the thing must stand that both speak of."""

ENOUGH = 1.0
"""Rarity that the shared things near two opposed words must reach together."""

FEWEST = 2
"""Shared things near two opposed words: one alone ("the bank", "Monday") ties different matters."""

PLAIN = 0.5
"""Rarity that those of them must reach that are no names: who is named acts in many matters."""


def things_near(claim: Claim, run: Run) -> set[str]:
    """What a sentence speaks of around a word."""
    first, end = run
    near = set(claim.keys[max(first - NEAR, 0) : end + NEAR])
    return near - set(claim.keys[first:end]) - {""}


def tell_one_matter(things: Set[str], left: Claim, right: Claim) -> bool:
    """Whether shared things are enough to tell that two sentences speak of one matter."""
    names = left.clues.name_words | right.clues.name_words
    weight, plain = (sum(map(rarity_of, sorted(each))) for each in (things, things - names))
    return len(things) >= FEWEST and weight >= ENOUGH and plain >= PLAIN


def name_things(
    things: Iterable[str], left: Claim, right: Claim, most: int | None = None
) -> tuple[str, ...]:
    """A printed word for each shared thing, the rarest first; the same from either side."""
    ranked = sorted(things, key=lambda key: (-rarity_of(key), key))[:most]
    words = (_printed(key, left, right) for key in ranked)
    return tuple(min(each, key=lambda word: (len(word), word)) for each in words)


def _printed(key: str, *claims: Claim) -> list[str]:
    return [
        claim.print_word(number)
        for claim in claims
        for number, each in enumerate(claim.keys)
        if each == key
    ]


def spans_of(claim: Claim, numbers: Sequence[int]) -> tuple[Span, ...]:
    """Single words of a sentence in the text as loaded."""
    return tuple(claim.span((number, number + 1)) for number in numbers)
