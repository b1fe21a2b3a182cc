"""Neighbours: words that share sentences with the terms that a lexicon already has.

Co-occurrence within a sentence; how strong by positive pointwise mutual information (Church and
Hanks 1990), whether it is more than chance by the log-likelihood ratio (Dunning 1993).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from math import log, log2

from framing.authoring.candidate import CONTEXTS, FEWEST, MOST, Candidate
from framing.authoring.concordance import find_uses, lexicon_of_terms
from framing.authoring.grams import Gram, SentenceGrams, Tally, forms_of, split_grams, tally_grams
from framing.lexicon.lexicon import Lexicon, Pole
from framing.reading import Reading

LIKELY = 3.84
"""G2 from which a neighbour is given: the 95 % point of chi squared with one degree of freedom."""


def find_neighbours(
    readings: Sequence[Reading], lexicon: Lexicon, most: int = MOST
) -> tuple[Candidate, ...]:
    """Candidates of each pole from the sentences in which a counted term of that pole stands.

    At least three sentences, more than chance (G2), at most ``most`` of each pole.
    """
    sentences = [sentence for each in readings for sentence in split_grams(each, lexicon)]
    return (
        *_neighbours("low", readings, sentences, most),
        *_neighbours("high", readings, sentences, most),
    )


def _neighbours(
    pole: Pole, readings: Sequence[Reading], sentences: Sequence[SentenceGrams], most: int
) -> list[Candidate]:
    near = [sentence for sentence in sentences if pole in sentence.poles]
    far = [sentence for sentence in sentences if pole not in sentence.poles]
    ours, theirs = tally_grams(near), tally_grams(far)
    ranked = []
    for gram, count in ours.sentences.items():
        table = (count, len(near), theirs.sentences[gram], len(far))
        surprise = likelihood_ratio(*table)
        if count >= FEWEST and surprise >= LIKELY and mutual_information(*table) > 0:
            ranked.append((-surprise, gram))
    return [
        _candidate(pole, gram, readings, (ours, len(near)), (theirs, len(far)))
        for _, gram in sorted(ranked)[:most]
    ]


def likelihood_ratio(count: int, of: int, others: int, of_others: int) -> float:
    """G2 of the two-by-two table of ``count`` in ``of`` against ``others`` in ``of_others``."""
    both, total = count + others, of + of_others
    cells = (
        (count, of * both),
        (of - count, of * (total - both)),
        (others, of_others * both),
        (of_others - others, of_others * (total - both)),
    )
    return 2 * sum(seen * log(seen * total / expected) for seen, expected in cells if seen)


def mutual_information(count: int, of: int, others: int, of_others: int) -> float:
    """Pointwise mutual information, in bits, of a word with the first group of sentences."""
    return log2(count * (of + of_others) / (of * (count + others)))


def _candidate(
    pole: Pole,
    gram: Gram,
    readings: Sequence[Reading],
    near: tuple[Tally, int],
    far: tuple[Tally, int],
) -> Candidate:
    (ours, of), (theirs, of_others) = near, far
    count, others = ours.sentences[gram], theirs.sentences[gram]
    forms = forms_of(gram, (ours, theirs))
    return Candidate(
        forms=forms,
        pole=pole,
        measure="neighbours",
        count=count,
        others=others,
        of=of,
        of_others=of_others,
        articles=len(ours.articles[gram]),
        strength=round(mutual_information(count, of, others, of_others), 4),
        surprise=round(likelihood_ratio(count, of, others, of_others), 4),
        uses=tuple(islice(find_uses(readings, lexicon_of_terms(forms)), CONTEXTS)),
    )
