"""Absences: words that the other sources use and one source does not use at all.

What is not said shows in no passage. A word that every other source needs to tell the event, and
that one source does without ("sanctions"), points to it; the counts stand beside each word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from framing.align.background import load_background
from framing.align.tokens import printed_words
from framing.reading import Reading
from framing.text.fold import fold_text

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
    forms = [_forms_of(reading) for reading in readings]
    uses = [_uses_of(each) for each in forms]
    words = sorted(set().union(*uses))
    rarity = dict(zip(words, load_background().rarity(words).tolist(), strict=True))
    telling = {word: rare for word, rare in rarity.items() if rare > RARE}
    return tuple(tuple(_absences(number, telling, uses, forms)) for number in range(len(readings)))


def _absences(
    source: int,
    rarity: Mapping[str, float],
    uses: Sequence[Counter[str]],
    forms: Sequence[Counter[tuple[str, str]]],
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


def _forms_of(reading: Reading) -> Counter[tuple[str, str]]:
    """How often each word of a story is used, by its stem and its folded form."""
    text = reading.article.text
    return Counter(
        pair
        for sentence in reading.sentences
        if sentence.tells
        for pair in printed_words(fold_text(sentence.of(text)).text)
        if pair[1].isalpha()
    )


def _uses_of(forms: Counter[tuple[str, str]]) -> Counter[str]:
    uses: Counter[str] = Counter()
    for (stem, _), count in forms.items():
        uses[stem] += count
    return uses


def _printed(word: str, forms: Sequence[Counter[tuple[str, str]]]) -> str:
    together: Counter[str] = Counter()
    for of_source in forms:
        for (stem, form), count in of_source.items():
            if stem == word:
                together[form] += count
    return min(together, key=lambda form: (-together[form], form))
