"""Other names in one place of a sentence that two sources share."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import framing
from corpora import SHIPPED
from framing.compare.swaps import find_swaps
from framing.export.tables import tables_of
from framing.reading import Reading
from texts import news_text

SENTENCE = "The harbor of Valdoria was closed for nine weeks after {} sent two ships there."


def read(text: str, id: str) -> Reading:
    return framing.read_article(framing.Article(id=id, text=text))


def swapped(left: str, right: str) -> list[tuple[str, str]]:
    """What stands in one place of two texts."""
    ours, theirs = read(left, "a"), read(right, "b")
    found = find_swaps(ours, theirs, framing.align_readings(ours, theirs))
    return [(each.left.of(left), each.right.of(right)) for each in found]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Admiral Jonas Brekke", "Ana Maresova"),
        ("Norland", "the occupation regime"),
        ("this country", "Norland"),
        ("the Kremlin", "Russia"),
        ("the Ministry of Trade", "the Treasury"),
    ],
)
def test_a_name_in_the_place_of_another_is_found(left: str, right: str) -> None:
    found = swapped(SENTENCE.format(left), SENTENCE.format(right))
    assert [(ours in left, theirs in right) for ours, theirs in found] == [(True, True)]


@pytest.mark.parametrize(
    ("why", "left", "right"),
    [
        ("a pronoun is no other name", "Jonas Brekke", "he"),
        ("a fuller form of one name", "Brekke", "Jonas Brekke"),
        ("a title before one name", "Brekke", "Admiral Brekke"),
        ("the possessive of one name", "Norland", "Norland's"),
        ("words without a name", "the old navy", "a large fleet"),
        ("a number", "Norland", "28 states"),
        ("more than a name", "Norland", "Ana Maresova, who had long warned of it,"),
    ],
)
def test_what_is_no_other_name(why: str, left: str, right: str) -> None:
    assert swapped(SENTENCE.format(left), SENTENCE.format(right)) == []


def test_sentences_that_share_little_have_no_common_place() -> None:
    left = "Norland sent two ships to the harbor of Valdoria, which stayed closed."
    right = "The fishermen of Valdoria blame Oskar Lind, whose harbor was closed by two ships."
    assert swapped(left, right) == []


@settings(max_examples=40)
@given(news_text, news_text)
def test_swaps_mirror_and_lie_in_their_link(left: str, right: str) -> None:
    ours, theirs = read(left, "a"), read(right, "b")
    alignment = framing.align_readings(ours, theirs)
    found = find_swaps(ours, theirs, alignment)
    back = find_swaps(theirs, ours, framing.align_readings(theirs, ours))
    assert {(x.left, x.right) for x in found} == {(x.right, x.left) for x in back}
    assert find_swaps(ours, ours, framing.align_readings(ours, ours)) == ()
    for swap in found:
        link = alignment.links[swap.link]
        for place, run, reading in (
            (swap.left, link.left, ours),
            (swap.right, link.right, theirs),
        ):
            first, last = reading.sentences[run[0]], reading.sentences[run[-1]]
            assert first.start <= place.start < place.end <= last.end


def test_a_swap_stands_in_the_table_and_in_the_report() -> None:
    articles = [
        framing.Article(id=name, text=SENTENCE.format(who))
        for name, who in (("a", "Jonas Brekke"), ("b", "the regime"))
    ]
    comparison = framing.compare_articles(articles)
    (row,) = tables_of(comparison)["swaps"].rows
    assert articles[0].text[row.left_start : row.left_end] == row.left_printed == "Jonas Brekke"
    assert articles[1].text[row.right_start : row.right_end] == row.right_printed
    assert "Other names in the same place" in framing.render_report(comparison)


def test_different_reports_of_one_event_swap_nothing() -> None:
    corpus = framing.load_corpus(SHIPPED)
    assert framing.compare_articles([corpus["000"], corpus["001"]]).pairs[0].swaps == ()
