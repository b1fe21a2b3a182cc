"""Balance: whether chance finds alone would pull a lean to one pole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import prod

from framing.align.background import load_background
from framing.align.tokens import content_words
from framing.lexicon.lexicon import Lexicon, Pole, Term
from framing.lexicon.pattern import compile_pattern, split_gaps
from framing.score.score import Profile
from framing.text.fold import fold_text


@dataclass(frozen=True, slots=True, kw_only=True)
class PoleSize:
    """How much a pole can find.

    ``expected`` is how many of its entries an article of news at large would hold by the shares of
    articles that hold their words (the background table of the package; the words of a phrase are
    taken to fall independently, a word that the table does not know counts nothing); ``known``
    counts the entries of which it knows every word. ``found`` is counted hits per 1,000 words in
    the corpus, None without one.
    """

    pole: Pole
    terms: int
    weight: float
    expected: float
    known: int
    found: float | None


def measure_poles(lexicon: Lexicon, scored: Iterable[Profile] = ()) -> tuple[PoleSize, PoleSize]:
    """Both poles of an axis, low first; ``scored`` are the articles of a corpus on it."""
    profiles = [each.axes[lexicon.name] for each in scored]
    words = sum(profile.all.words for profile in profiles)
    low = sum(profile.all.hits.low for profile in profiles)
    high = sum(profile.all.hits.high for profile in profiles)
    return _measure(lexicon, "low", low, words), _measure(lexicon, "high", high, words)


def _measure(lexicon: Lexicon, pole: Pole, hits: int, words: int) -> PoleSize:
    terms = lexicon.pole_terms(pole)
    shares = [_share_of_term(term) for term in terms]
    return PoleSize(
        pole=pole,
        terms=len(terms),
        weight=sum(term.weight for term in terms),
        expected=sum(shares),
        known=sum(share > 0 for share in shares),
        found=1000 * hits / words if words else None,
    )


def _share_of_term(term: Term) -> float:
    """An inflected entry is any of its forms, which the background knows as one word."""
    return max(map(expected_share, term.forms or (term.text,)))


def expected_share(term: str) -> float:
    """Share of articles of news at large that would hold a term, 0 where the table is silent."""
    parts = fold_text(" ".join(split_gaps(term))).text.split()
    words = [word for word in parts if "*" in word or content_words(word)]
    return min(prod(map(_share_of_word, words)), 1.0) if words else 1.0


@lru_cache(maxsize=20_000)
def _share_of_word(word: str) -> float:
    background = load_background()
    if "*" not in word:
        parts = content_words(word)
        found = [background.found.get(part, 0.0) for part in parts]
        return prod(each / background.collections for each in found)
    pattern = compile_pattern(word)
    matching = (
        found
        for known, found in background.found.items()
        if any(True for _ in pattern.find_all(known, 0, len(known)))
    )
    return min(sum(matching) / background.collections, 1.0)
