"""Absences: words that the other sources use and one source does not use at all.

What is not said shows in no passage. A word that every other source needs to tell the event, and
that one source does without ("sanctions"), points to it; the counts stand beside each word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from framing.align.background import load_background
from framing.compare.vocabulary import Forms, count_forms, count_stems
from framing.reading import Reading

FEWEST = 3
"""Uses in the other sources together; fewer are an accident."""

FEWEST_SOURCES = 2
"""Other sources that use the word, where there are so many: a word of one is its own choice."""

RARE = 0.6
"""Rarity in news at large beyond which a word says what a story is about ("however" does not)."""

MOST_WORDS = 12
"""Words given for a source: those that most others use, then by their uses and rarity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """A word that a source does not use. ``counts`` are its uses in every source, in their order;
    ``printed`` is its most frequent form.
    """

    printed: str
    counts: tuple[int, ...]


def find_absences(readings: Sequence[Reading]) -> tuple[tuple[Absence, ...], ...]:
    """For each reading the words that the others use and it does not, names included."""
    forms = [_words_only(count_forms(reading)) for reading in readings]
    uses = [count_stems(each) for each in forms]
    words = sorted(set().union(*uses))
    rarity = dict(zip(words, load_background().rarity(words).tolist(), strict=True))
    telling = {word: rare for word, rare in rarity.items() if rare > RARE}
    return tuple(tuple(_absences(number, telling, uses, forms)) for number in range(len(readings)))


def _absences(
    source: int,
    rarity: Mapping[str, float],
    uses: Sequence[Counter[str]],
    forms: Sequence[Forms],
) -> Iterator[Absence]:
    needed = min(FEWEST_SOURCES, len(uses) - 1)
    missing = []
    for word, rare in rarity.items():
        counts = tuple(each[word] for each in uses)
        carriers = sum(count > 0 for count in counts)
        if not counts[source] and carriers >= needed and sum(counts) >= FEWEST:
            missing.append((-carriers, -sum(counts) * rare, word, counts))
    for _, _, word, counts in sorted(missing)[:MOST_WORDS]:
        yield Absence(printed=_printed(word, forms), counts=counts)


def _words_only(forms: Forms) -> Forms:
    """Without numbers and words with digits: figures are compared as figures."""
    return Counter({pair: count for pair, count in forms.items() if pair[1].isalpha()})


def _printed(word: str, forms: Sequence[Forms]) -> str:
    together: Counter[str] = Counter()
    for of_source in forms:
        for (stem, form), count in of_source.items():
            if stem == word:
                together[form] += count
    return min(together, key=lambda form: (-together[form], form))
