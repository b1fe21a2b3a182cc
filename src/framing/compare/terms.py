"""Terms that set a source apart from the others: weighted log-odds with an informative prior.

`framing.compare.odds` has the formula. The prior is what all compared texts use together, so a word
needs more than its share to stand out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from framing.compare.odds import STANDS_OUT, weigh_odds
from framing.compare.vocabulary import count_forms, count_stems
from framing.reading import Reading
from framing.text.words import count_words

SHORTEST_TEXT = 300
"""Content and other words of a story. Below it, on either side, chance alone makes words stand out,
and none is given."""

FEWEST = 3
"""Uses of a word in its source; fewer are an accident however rare it is elsewhere."""

MOST_TERMS = 15
"""Terms given for a source, the strongest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word that a source uses more than the others do.

    ``printed`` is its most frequent form, ``count`` how often the source uses it in any form and
    ``others`` how often all other sources do, of ``words`` and ``other_words`` content words.
    ``log_odds`` is the difference of the log-odds with the prior, ``z`` that difference in standard
    deviations.
    """

    printed: str
    count: int
    others: int
    words: int
    other_words: int
    log_odds: float
    z: float


@dataclass(frozen=True, slots=True)
class _Words:
    """Content words of a story: how often each is used, and in which forms."""

    counts: Counter[str]
    forms: Counter[tuple[str, str]]
    total: int
    story: int
    printed: str


def contrast_terms(readings: Sequence[Reading]) -> tuple[tuple[Term, ...], ...]:
    """For each reading the terms that set it apart from all the others together.

    None for a reading that is too short, or whose others are.
    """
    texts = [_count(reading) for reading in readings]
    together: Counter[str] = Counter()
    for text in texts:
        together.update(text.counts)
    return tuple(
        _terms_of(text, together, sum(t.story for t in texts) - text.story) for text in texts
    )


def _count(reading: Reading) -> _Words:
    text = reading.article.text
    forms = count_forms(reading)
    counts = count_stems(forms)
    told = (sentence for sentence in reading.sentences if sentence.tells)
    story = sum(count_words(text, sentence.start, sentence.end) for sentence in told)
    return _Words(counts, forms, counts.total(), story, text)


def _terms_of(text: _Words, together: Counter[str], other_story: int) -> tuple[Term, ...]:
    if min(text.story, other_story) < SHORTEST_TEXT:
        return ()
    others = together.total() - text.total
    found = []
    for word, count in text.counts.items():
        if count < FEWEST:
            continue
        other = together[word] - count
        odds, z = weigh_odds(count, text.total, other, others)
        if z >= STANDS_OUT:
            found.append((round(z, 4), round(odds, 4), word, count, other))
    found.sort(key=lambda each: (-each[0], each[2]))
    return tuple(
        Term(
            printed=_as_printed(_form_of(word, text.forms), text.printed),
            count=count,
            others=other,
            words=text.total,
            other_words=others,
            log_odds=odds,
            z=z,
        )
        for z, odds, word, count, other in found[:MOST_TERMS]
    )


def _form_of(word: str, forms: Counter[tuple[str, str]]) -> str:
    """The most frequent form of a word; of several the first in the alphabet."""
    return min((-number, form) for (stem, form), number in forms.items() if stem == word)[1]


def _as_printed(form: str, text: str) -> str:
    """A folded form with the capitals that it mostly has in a text."""
    seen = re.findall(rf"(?<!\w){re.escape(form)}(?!\w)", text, re.IGNORECASE)
    return Counter(seen).most_common(1)[0][0] if seen else form
