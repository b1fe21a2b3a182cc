"""When and where: places, scenes, points, and dates and places of linked passages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from corpora import SHIPPED
from framing.compare.comparison import PairComparison
from framing.compare.days import compare_dates, compare_places
from framing.compare.points import EventPoint
from framing.export.tables import tables_of
from framing.mention.places import known_place
from framing.report.same import tell_events
from framing.report.view import view_page
from framing.report.wording import date_words, place_words
from texts import news_text

CORPUS = framing.load_corpus(SHIPPED)
DAYS = ("Monday", "May 3", "May 3, 2020", "4 May 2020", "in May 2020", "2020", "May 2-4, 2020")
TOLD = (
    "On Monday Ada Lind met Bo Ek in Oslo, Norway. ",
    "Ada Lind met Bo Ek in Bergen on 3 May 2020. Lind and Ek talked. ",
    "Lind signed the comprehensive trade agreement in Norway. ",
    "Ek plans to sign the comprehensive trade pact in Norway. ",
)
story = st.lists(st.one_of(st.sampled_from(TOLD), news_text), max_size=5).map("".join)


def pair_of(left: str, right: str, *dates: str) -> PairComparison:
    published = (*dates, None, None)[:2]
    articles = [
        framing.Article(id=name, text=text, published=day)
        for name, text, day in zip(("a", "b"), (left, right), published, strict=True)
    ]
    return framing.compare_articles(articles).pairs[0]


def points_of(pair: PairComparison) -> tuple[EventPoint, ...]:
    assert pair.event is not None
    return pair.event.points


def found(pair: PairComparison) -> list[tuple[str, str]]:
    return [(point.about, point.verdict) for point in points_of(pair)]


def places(text: str) -> list[tuple[str, str, str]]:
    reading = framing.read_article(framing.Article(id="a", text=text))
    return [(place.of(text), place.country, place.role) for place in reading.places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Tehran on Monday.", [("Tehran", "Iran", "at")]),
        ("They met in the Kremlin.", [("Kremlin", "Russia", "at")]),
        (
            "The forum was held in Ashgabat, Turkmenistan.",
            [("Ashgabat", "Turkmenistan", "at"), ("Turkmenistan", "Turkmenistan", "at")],
        ),
        ("The premier visited Iran.", [("Iran", "Iran", "at")]),
        ("They spoke of the war in Ukraine.", [("Ukraine", "Ukraine", "named")]),
        ("They saw it in Iran's own way.", [("Iran", "Iran", "named")]),
        ("Then Moscow denied it.", [("Moscow", "Russia", "named")]),
        ("OSLO — They met.", [("OSLO", "Norway", "dateline")]),
        ("They met in Nowhereville.", []),
        ("They met in Paris, Texas.", [("Texas", "United States", "named")]),
        ("", []),
    ],
)
def test_places(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("Moscow", "Russia", "agrees"),
        ("Kremlin", "Moscow", "agrees"),
        ("Kremlin", "Red Square", "agrees"),
        ("Kiev", "Kyiv", "agrees"),
        ("Moscow", "Kazan", "differs"),
        ("Texas", "Houston", "incomparable"),
        ("Texas", "Ohio", "differs"),
        ("Texas", "United States", "agrees"),
        ("Moscow", "Ashgabat", "differs"),
        ("Russia", "Turkmenistan", "differs"),
    ],
)
def test_a_city_and_its_country_can_be_one_place(left: str, right: str, verdict: str) -> None:
    text = f"They met in {left}, they met in {right}."
    reading = framing.read_article(framing.Article(id="a", text=text))
    ours, theirs = reading.places
    assert compare_places(ours, theirs).verdict == compare_places(theirs, ours).verdict == verdict


def test_the_table_of_places_is_sound() -> None:
    seat = known_place("White House")
    assert seat is not None
    assert (seat.city, seat.country) == ("Washington", "United States")
    assert known_place("Georgia") is None


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("May 3, 2020", "3 May 2020", "agrees"),
        ("May 3, 2020", "May 3", "agrees"),
        ("May 3, 2020", "in May 2020", "agrees"),
        ("May 3, 2020", "2020", "agrees"),
        ("May 2-4, 2020", "May 3, 2020", "agrees"),
        ("May 3, 2020", "May 4, 2020", "differs"),
        ("May 3, 2020", "May 3, 2021", "differs"),
        ("May 3", "in June", "differs"),
        ("2020", "2021", "differs"),
        ("2020", "May 3, 2021", "incomparable"),
        ("Monday", "Tuesday", "differs"),
        ("Monday", "Monday", "incomparable"),
        ("Monday", "4 May 2020", "incomparable"),
        ("Monday", "5 May 2020", "differs"),
        ("2020", "May 3", "incomparable"),
    ],
)
def test_dates_agree_as_far_as_they_are_known(left: str, right: str, verdict: str) -> None:
    ours, theirs = (
        framing.read_article(framing.Article(id="a", text=f"They met {said}.")).dates[0]
        for said in (left, right)
    )
    assert compare_dates(ours, theirs).verdict == compare_dates(theirs, ours).verdict == verdict


def test_a_weekday_and_a_day_are_one_with_the_dates_of_the_articles() -> None:
    left = "Ada Lind met Bo Ek in Oslo on September 30. Lind and Ek spoke."
    right = "On Monday Ada Lind met Bo Ek in Oslo, Norway. Lind and Ek spoke."
    assert ("day", "agrees") in found(pair_of(left, right, "2024-10-01", "2024-10-01"))
    assert ("day", "differs") in found(pair_of(left, right, "2024-10-01", "2024-10-08"))
    assert "day" not in dict(found(pair_of(left, right)))


def test_articles_far_apart_hardly_tell_one_event() -> None:
    text = "Ada Lind met Bo Ek in Oslo. Lind and Ek spoke."
    assert ("published", "differs") in found(pair_of(text, text + " ", "2024-10-01", "2025-10-01"))
    assert "published" not in dict(found(pair_of(text, text + " ", "2024-10-01", "2024-10-05")))


@pytest.mark.parametrize(
    ("left", "right", "differing"),
    [
        ("000", "001", set()),
        ("002", "003", {"status", "published"}),
        ("002", "004", {"people", "place", "published"}),
        ("003", "004", {"people", "place", "published"}),
    ],
)
def test_look_alike_meetings_of_the_sample_are_told_apart(
    left: str, right: str, differing: set[str]
) -> None:
    comparison = framing.compare_articles([CORPUS[left], CORPUS[right]])
    points = points_of(comparison.pairs[0])
    assert {point.about for point in points if point.verdict == "differs"} == differing
    said = " ".join(view_page(comparison).glance.findings)
    assert ("look alike" in said) == bool(differing)
    assert ("The two seem to tell one event" in said) == (not differing)


@given(story, story)
@settings(max_examples=30, deadline=None)
def test_points_and_whens_mirror_hold_their_spans_and_never_differ_from_themselves(
    left: str, right: str
) -> None:
    forth, back = pair_of(left, right), pair_of(right, left)
    assert sorted((p.about, p.verdict, p.left_said, p.right_said) for p in points_of(forth)) == (
        sorted((p.about, p.verdict, p.right_said, p.left_said) for p in points_of(back))
    )
    assert {(w.kind, w.verdict, w.left, w.right) for w in forth.whens} == {
        (w.kind, w.verdict, w.right, w.left) for w in back.whens
    }
    for text, spans in (
        (left, [w.left for w in forth.whens] + [s for p in points_of(forth) for s in p.left]),
        (right, [w.right for w in forth.whens] + [s for p in points_of(forth) for s in p.right]),
    ):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
    twice = pair_of(left, left)
    assert all(point.verdict == "agrees" for point in points_of(twice))
    assert all(when.verdict != "differs" for when in twice.whens)


def test_tables_and_report_show_when_and_where() -> None:
    comparison = framing.compare_articles([CORPUS["000"], CORPUS["003"]])
    tables = tables_of(comparison)
    rows = {(row.kind, row.verdict, row.left_said) for row in tables["whens"]}
    assert ("date", "agrees", "2024-09-30") in rows
    assert {row.about for row in tables["event_points"]} >= {"people", "place"}
    html = framing.render_report(comparison)
    section = html[html.index('id="whens"') : html.index('id="quotations"')]
    assert "30\xa0September\xa02024" in section
    assert section.count('class="verdict') == len(tables["whens"]) + len(tables["event_points"])


def test_a_date_given_with_the_article_has_no_place_to_go_to() -> None:
    comparison = framing.compare_articles([CORPUS["002"], CORPUS["003"]])
    (list_of_pair,) = view_page(comparison).whens
    of_article = next(p for p in list_of_pair.points if p.about == "Day of the article")
    assert of_article.left_href == of_article.right_href == ""


def test_where_the_articles_are_much_alike_differing_people_are_only_told() -> None:
    pair = framing.compare_articles([CORPUS["000"], CORPUS["003"]]).pairs[0]
    assert pair.event is not None
    alike = replace(pair, event=replace(pair.event, probability=0.95))
    anchors = type("Names", (), {"names": ("000", "003")})()
    (said,) = (each.words for each in tell_events([alike], anchors))  # type: ignore[list-item]
    assert said.endswith("the two still seem to tell one event (95\xa0% for one event).")


def test_another_place_alone_settles_nothing() -> None:
    pair = pair_of("They met in Oslo, Norway.", "They met in Lima, Peru.")
    assert found(pair) == [("event", "agrees"), ("place", "differs")]
    assert pair.event is not None
    unsure = replace(pair, event=replace(pair.event, probability=0.5))
    anchors = type("Names", (), {"names": ("a", "b")})()
    (said,) = (each.words for each in tell_events([unsure], anchors))  # type: ignore[list-item]
    assert said.startswith("a has it in Oslo, b in Lima: one event or two that look alike, ")


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2024-09-30", "30 September 2024"),
        ("--09-30", "30 September"),
        ("2024-10-22/24", "22 to 24 October 2024"),
        ("2024-06", "June 2024"),
        ("--06", "June"),
        ("2024", "2024"),
        ("monday", "Monday"),
    ],
)
def test_dates_are_written_as_people_write_them(when: str, words: str) -> None:
    assert date_words(when).replace("\xa0", " ") == words


def test_some_places_take_an_article() -> None:
    assert [place_words("Kremlin"), place_words("Oslo")] == ["the Kremlin", "Oslo"]
