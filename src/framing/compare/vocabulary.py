"""Vocabulary: the content words of a story, by stem and by the form in which they stand there."""

from __future__ import annotations

from collections import Counter

from framing.align.tokens import printed_words
from framing.reading import Reading
from framing.text.fold import fold_text

Forms = Counter[tuple[str, str]]
"""How often each word is used, by its stem and its folded form."""


def count_forms(reading: Reading) -> Forms:
    """The words of the sentences that tell the story."""
    text = reading.article.text
    forms: Forms = Counter()
    for sentence in reading.sentences:
        if sentence.tells:
            forms.update(printed_words(fold_text(sentence.of(text)).text))
    return forms


def count_stems(forms: Forms) -> Counter[str]:
    """How often each word is used in any of its forms."""
    counts: Counter[str] = Counter()
    for (stem, _), number in forms.items():
        counts[stem] += number
    return counts
