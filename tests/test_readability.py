"""Readability: textstat's numbers, on our sentences, without a network."""

from __future__ import annotations

import pytest
import textstat

from framing.score.readability import measure_readability, measure_sentences
from framing.score.syllables import load_syllables
from texts import reading

TEXT = "Trade between them grew to $2.5 billion in one year. Officials of the U.S. were delighted."


def test_a_decimal_point_does_not_end_a_sentence() -> None:
    assert textstat.sentence_count(TEXT) != 2
    assert measure_readability(reading(TEXT)).sentences == 2


def test_the_formulae_follow_from_the_inputs_shown() -> None:
    measured = measure_readability(reading(TEXT))
    per_sentence = measured.words / measured.sentences
    per_word = measured.syllables / measured.words
    assert measured.flesch_reading_ease == pytest.approx(
        206.835 - 1.015 * per_sentence - 84.6 * per_word
    )
    assert measured.flesch_kincaid_grade == pytest.approx(
        0.39 * per_sentence + 11.8 * per_word - 15.59
    )
    assert measured.smog_index == pytest.approx(
        1.0430 * (30 * measured.polysyllables / measured.sentences) ** 0.5 + 3.1291
    )


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("business", 2),
        ("sanctions", 2),
        ("unilateralism", 7),
        ("the", 1),
        ("area", 3),
        ("destabilize", 4),
        ("created", 3),
        ("walked", 1),
    ],
)
def test_syllables_are_those_of_the_pronouncing_dictionary(word: str, count: int) -> None:
    assert measure_sentences([word]).syllables == count


def test_the_table_is_whole() -> None:
    table = load_syllables()
    assert 45_000 < len(table) < 60_000
    assert table["area"] == [["0", "0", "0"]]
    with pytest.raises(KeyError):
        table["qzxv"]


def test_nltk_is_left_as_it_was() -> None:
    import nltk

    measure_sentences(["One."])
    assert type(nltk.corpus.cmudict).__name__ != "_Corpus"


@pytest.mark.parametrize("text", ["", "...", "“ ”"])
def test_a_text_without_words_has_no_readability(text: str) -> None:
    measured = measure_readability(reading(text))
    assert (measured.words, measured.flesch_reading_ease, measured.smog_index) == (0, None, None)


def test_the_intervals_hold_the_value_and_are_the_same_every_time() -> None:
    text = " ".join(f"The {'very ' * n}old road was closed on day {n}." for n in range(12))
    measured = measure_readability(reading(text))
    again = measure_readability(reading(text))
    assert measured == again
    assert measured.flesch_reading_ease is not None
    assert measured.flesch_kincaid_grade is not None
    for value, interval in (
        (measured.flesch_reading_ease, measured.flesch_reading_ease_interval),
        (measured.flesch_kincaid_grade, measured.flesch_kincaid_grade_interval),
    ):
        assert interval is not None
        assert interval[0] < value < interval[1]


def test_sentences_that_are_all_alike_leave_no_room() -> None:
    measured = measure_readability(reading("The road was closed again. " * 8))
    ease = measured.flesch_reading_ease
    assert ease is not None
    assert measured.flesch_reading_ease_interval == (round(ease, 1), round(ease, 1))


def test_few_sentences_have_no_interval() -> None:
    assert measure_readability(reading(TEXT)).flesch_reading_ease_interval is None
