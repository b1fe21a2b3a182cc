"""Contrast: words that the articles of one group use more than those of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from framing.authoring.candidate import CONTEXTS, FEWEST, MOST, Candidate
from framing.authoring.concordance import find_uses, lexicon_of_terms
from framing.authoring.grams import Gram, Tally, forms_of, split_grams, tally_grams
from framing.compare.odds import STANDS_OUT, weigh_odds
from framing.lexicon.lexicon import Lexicon, Pole
from framing.reading import Reading


def contrast_groups(
    low: Sequence[Reading], high: Sequence[Reading], lexicon: Lexicon, most: int = MOST
) -> tuple[Candidate, ...]:
    """Candidates for the low pole from the low group of articles, and likewise for the high one.

    Weighted log-odds with an informative prior (`framing.compare.odds`); words and two-word
    phrases are both weighed by how often they stand per word. Given are at least three uses with z
    of 1.96 or more, the strongest first, at most ``most`` of each pole.
    """
    ours, theirs = _tally(low, lexicon), _tally(high, lexicon)
    return (
        *_stand_out("low", low, ours, theirs, most),
        *_stand_out("high", high, theirs, ours, most),
    )


def _tally(readings: Sequence[Reading], lexicon: Lexicon) -> Tally:
    return tally_grams(sentence for each in readings for sentence in split_grams(each, lexicon))


def _stand_out(
    pole: Pole, readings: Sequence[Reading], ours: Tally, theirs: Tally, most: int
) -> list[Candidate]:
    return [
        _candidate(pole, gram, readings, ours, theirs)
        for _, gram in sorted(_weighed(ours, theirs))[:most]
    ]


def _weighed(ours: Tally, theirs: Tally) -> Iterator[tuple[float, Gram]]:
    """Grams that stand out, with minus their z."""
    words, others = ours.words, theirs.words
    for gram, count in ours.uses.items():
        if count < FEWEST or count == words or not others:
            continue
        z = weigh_odds(count, words, theirs.uses[gram], others).z
        if z >= STANDS_OUT:
            yield -round(z, 4), gram


def _candidate(
    pole: Pole, gram: Gram, readings: Sequence[Reading], ours: Tally, theirs: Tally
) -> Candidate:
    words, others = ours.words, theirs.words
    odds, z = weigh_odds(ours.uses[gram], words, theirs.uses[gram], others)
    forms = forms_of(gram, (ours, theirs))
    return Candidate(
        forms=forms,
        pole=pole,
        measure="log-odds",
        count=ours.uses[gram],
        others=theirs.uses[gram],
        of=words,
        of_others=others,
        articles=len(ours.articles[gram]),
        strength=round(odds, 4),
        surprise=round(z, 4),
        uses=tuple(islice(find_uses(readings, lexicon_of_terms(forms)), CONTEXTS)),
    )
