"""Readability by textstat, on the sentences of the reading.

textstat's own sentence counter ends a sentence at every full stop, decimals included. So it is
handed the story with exactly one full stop per sentence; words, syllables and formulae are its
own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from framing.reading import Reading
from framing.score.resampling import Interval, middle_of, resample_ratios
from framing.score.score import Readability
from framing.score.syllables import prepare_textstat

_STOPS = re.compile(r"[.!?]+")


def measure_readability(reading: Reading) -> Readability:
    """Readability of the sentences that tell the story, in whatever voice."""
    text = reading.article.text
    return measure_sentences(s.of(text) for s in reading.sentences if s.tells)


def measure_sentences(sentences: Iterable[str]) -> Readability:
    """Readability of English sentences, None for every formula when they hold no word.

    Sources: Flesch (1948); Kincaid et al. (1975); Gunning (1952); McLaughlin (1969); Dale and
    Chall (1948). textstat leaves sentences of one or two words out of its sentence count.
    """
    prepare_textstat()
    import textstat

    told = [_STOPS.sub("", sentence) + "." for sentence in sentences]
    text = " ".join(told)
    words = textstat.lexicon_count(text)
    if not words:
        return Readability(
            sentences=0,
            words=0,
            syllables=0,
            polysyllables=0,
            flesch_reading_ease=None,
            flesch_kincaid_grade=None,
            gunning_fog=None,
            smog_index=None,
            dale_chall=None,
        )
    ease, grade = _intervals(told)
    return Readability(
        sentences=textstat.sentence_count(text),
        words=words,
        syllables=textstat.syllable_count(text),
        polysyllables=textstat.polysyllabcount(text),
        flesch_reading_ease=textstat.flesch_reading_ease(text),
        flesch_kincaid_grade=textstat.flesch_kincaid_grade(text),
        gunning_fog=textstat.gunning_fog(text),
        smog_index=textstat.smog_index(text),
        dale_chall=textstat.dale_chall_readability_score(text),
        flesch_reading_ease_interval=ease,
        flesch_kincaid_grade_interval=grade,
    )


def _intervals(sentences: list[str]) -> tuple[Interval | None, Interval | None]:
    """Intervals of Flesch reading ease and of the Flesch-Kincaid grade by sentence bootstrap."""
    import textstat

    words = [textstat.lexicon_count(sentence) for sentence in sentences]
    syllables = [textstat.syllable_count(sentence) for sentence in sentences]
    # textstat leaves sentences of one or two words out of its sentence count
    counted = [int(number > SHORTEST_COUNTED) for number in words]
    drawn = resample_ratios(words, syllables, counted)
    if drawn is None:
        return None, None
    per_sentence, per_word = drawn
    return (
        middle_of(206.835 - 1.015 * per_sentence - 84.6 * per_word),
        middle_of(0.39 * per_sentence + 11.8 * per_word - 15.59),
    )


SHORTEST_COUNTED = 2
"""Words of a sentence that textstat does not count as one."""
