"""Reasons: which evidence carries a link, and the words of the articles that show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from framing.align.clues import Clues
from framing.align.link import Evidence, Matcher
from framing.align.tokens import printed_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WORDS_SHOWN = 6
"""Shared items listed with a piece of evidence."""


WITHOUT_WORDS = ("characters", "meaning", "several")
"""Kinds of evidence that no words of the articles show."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A kind of evidence: the column that measures it, from where on it is named as a reason."""

    matcher: Matcher
    column: str
    least: float


REASONS = (
    Reason("quote", "quotation", 0.1),  # some ten characters of one utterance
    Reason("figure", "figure", 0.3),  # a number that under half of the sentences have
    Reason("date", "date", 0.3),
    Reason("name", "name", 0.3),
    Reason("phrase", "phrases", 0.05),  # about one pair of neighbouring words in common
    Reason("words", "shared_rarity", 0.6),  # two words that are rare here and in news at large
    Reason("speaker", "speaker", 0.3),
    Reason("characters", "spelling", 0.25),
    Reason("meaning", "meaning", 0.5),  # one and a half standard deviations; only with an encoder
)
"""Tried in this order; of equal strength the earlier comes first."""


def find_reasons(
    columns: Mapping[str, NDArray[np.float64]],
    left: Sequence[Clues],
    right: Sequence[Clues],
    rarity: Mapping[str, float],
) -> tuple[Evidence, ...]:
    """What ties two passages, the strongest first; at least one.

    Args:
        columns: The evidence of every pair of their sentences, by column.
        left: The sentences of the left passage.
        right: Those of the right one.
        rarity: How rare each word is; the rarest shared words are shown.
    """
    found = []
    for reason in REASONS:
        if reason.column not in columns:
            continue
        strength = float(columns[reason.column].max())
        if strength < reason.least:
            continue
        shown = _shown(reason.matcher, left, right, rarity)
        if shown or reason.matcher in WITHOUT_WORDS:
            found.append(Evidence(matcher=reason.matcher, strength=_rounded(strength), shown=shown))
    found.sort(key=lambda item: -item.strength)
    return tuple(found) or (_weakest(columns, left, right, rarity),)


def _weakest(
    columns: Mapping[str, NDArray[np.float64]],
    left: Sequence[Clues],
    right: Sequence[Clues],
    rarity: Mapping[str, float],
) -> Evidence:
    """The reason of a link that no single kind of evidence carries."""
    shown = _shown("words", left, right, rarity)
    matcher: Matcher = "words" if shown else "several"
    column = "shared_rarity" if shown else "guess"
    return Evidence(matcher=matcher, strength=_rounded(float(columns[column].max())), shown=shown)


def _rounded(value: float) -> float:
    return round(min(value, 1.0), 4)


def _shown(
    matcher: Matcher, left: Sequence[Clues], right: Sequence[Clues], rarity: Mapping[str, float]
) -> str:
    if matcher in WITHOUT_WORDS:
        return ""
    if matcher == "quote":
        quotes = [quote for side in (left, right) for clues in side for quote in clues.quotes]
        return max(quotes, key=lambda quote: (len(quote), quote), default="")
    if matcher in ("words", "phrase"):
        return _shared_words(left, right, rarity, matcher == "phrase")
    items = _ITEMS[matcher]
    shared = _union(left, items) & _union(right, items)
    return ", ".join(sorted(shared, key=lambda item: (-len(item), item))[:WORDS_SHOWN])


_ITEMS: dict[Matcher, Callable[[Clues], Iterable[str]]] = {
    "figure": lambda clues: clues.figures,
    "date": lambda clues: clues.dates,
    "name": lambda clues: clues.names,
    "speaker": lambda clues: clues.speakers,
}


def _union(side: Sequence[Clues], items: Callable[[Clues], Iterable[str]]) -> set[str]:
    return {item for clues in side for item in items(clues)}


def _shared_words(
    left: Sequence[Clues], right: Sequence[Clues], rarity: Mapping[str, float], phrases: bool
) -> str:
    """Shared words or pairs of words as the left passage prints them, the rarest first."""
    size = 2 if phrases else 1
    ours, theirs = _printed(left, size), _printed(right, size)
    shared = sorted(
        ours.keys() & theirs.keys(),
        key=lambda stems: (-sum(rarity.get(stem, 0.0) for stem in stems), stems),
    )
    return ", ".join(ours[stems] for stems in shared[:WORDS_SHOWN])


def _printed(side: Sequence[Clues], size: int) -> dict[tuple[str, ...], str]:
    """Runs of ``size`` neighbouring content words: without inflection, and as printed."""
    found: dict[tuple[str, ...], str] = {}
    for clues in reversed(side):  # of two forms the earlier one stays
        found.update(_printed_runs(clues.folded, size))
    return found


@lru_cache(maxsize=5_000)
def _printed_runs(folded: str, size: int) -> dict[tuple[str, ...], str]:
    pairs = printed_words(folded)
    found: dict[tuple[str, ...], str] = {}
    for run in zip(*(pairs[start:] for start in range(size)), strict=False):
        found.setdefault(tuple(stem for stem, _ in run), " ".join(word for _, word in run))
    return found
