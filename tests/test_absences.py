"""Words that the other sources use and one does not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from corpora import SHIPPED
from framing.compare.absences import MOST_WORDS, find_absences
from framing.export.tables import tables_of
from framing.reading import Reading
from texts import news_text

CORPUS = framing.load_corpus(SHIPPED)


def read(text: str, id: str = "a") -> Reading:
    return framing.read_article(framing.Article(id=id, text=text))


def missing(*texts: str) -> list[list[tuple[str, tuple[int, ...]]]]:
    found = find_absences([read(text, str(number)) for number, text in enumerate(texts)])
    return [[(each.printed, each.counts) for each in of_source] for of_source in found]


def test_a_word_that_the_other_source_needs() -> None:
    left = "The tariff hurts. A tariff is a tax. The tariffs stay."
    assert missing(left, "The deal helps. It is good.") == [[], [("tariff", (3, 0))]]


def test_of_several_sources_two_must_use_it() -> None:
    many = "The tariff hurts. A tariff is a tax. The tariffs stay."
    one = "The tariff stays."
    without = "The deal helps."
    assert missing(many, without, without) == [[], [], []]
    assert missing(many, one, without) == [[], [], [("tariff", (3, 1, 0))]]


def test_everyday_words_say_nothing() -> None:
    left = "However, the year was long. However, that time was long. However it was, a year passed."
    assert missing(left, "The deal helps.") == [[], []]


@settings(max_examples=40)
@given(st.lists(news_text, min_size=2, max_size=4))
def test_counts_are_true_and_the_source_has_none(texts: list[str]) -> None:
    readings = [read(text, str(number)) for number, text in enumerate(texts)]
    found = find_absences(readings)
    assert len(found) == len(texts)
    for number, absences in enumerate(found):
        assert len(absences) <= MOST_WORDS
        for each in absences:
            assert each.counts[number] == 0
            assert each.printed.lower() not in texts[number].lower().split()
            assert sum(each.counts) >= 3
            assert any(
                each.printed in text.lower()
                for text, count in zip(texts, each.counts, strict=True)
                if count
            )
    assert find_absences([readings[0], readings[0]]) == ((), ())


def test_the_visit_is_told_without_sanctions() -> None:
    articles = [CORPUS[each] for each in ("000", "001", "003")]
    comparison = framing.compare_articles(articles)
    assert next(each.printed for each in comparison.absences[1]) == "sanctions"
    rows = [row for row in tables_of(comparison)["absences"].rows if row.term == "sanctions"]
    assert [(row.article, row.other) for row in rows] == [
        (articles[1].id, articles[0].id),
        (articles[1].id, articles[2].id),
    ]
    assert "Not used in 001" in framing.render_report(comparison)
