"""Conflicts: which passages of two sources pull apart, and by which words."""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import framing
from corpora import SHIPPED
from framing.compare.claim import read_claims
from framing.compare.conflict import SHOWN, SPECIFIC, Conflict, ConflictSign, Tension
from framing.compare.conflicts import Told, find_conflicts, weigh_conflict
from framing.compare.opposition import DENIALS_FILE, OPPOSITES_FILE
from framing.compare.phrasebook import split_forms
from framing.export.tables import tables_of
from framing.reading import Reading
from framing.report.render import render_report
from framing.report.view import view_page
from texts import news_text, reading

CASES = tomllib.loads((Path(__file__).parent / "cases" / "conflicts.toml").read_text("utf-8"))
SURE = [case for part in ("wild", "synthetic") for case in CASES[part]]


def weigh(left: str, right: str) -> Tension:
    return weigh_conflict(whole(left, "left"), whole(right, "right"))


def whole(text: str, id: str) -> Reading:
    """A text as an article of one sentence."""
    return framing.read_article(framing.Article(id=id, text=text), sentences=[(0, len(text))])


def found(left: str, right: str) -> tuple[str, list[str]] | None:
    """Kind and words of the strongest specific sign of two sentences, if they are shown."""
    tension = weigh(left, right)
    if not tension.shown:
        return None
    sign = next(sign for sign in tension.signs if sign.kind in SPECIFIC)
    return sign.kind, [
        " ".join(span.of(text) for span in spans)
        for spans, text in ((sign.left, left), (sign.right, right))
    ]


@pytest.mark.parametrize("case", SURE, ids=lambda case: case["left"][:50])
def test_passages_that_pull_apart(case: dict[str, Any]) -> None:
    assert found(case["left"], case["right"]) == (case["kind"], case["marks"])


@pytest.mark.parametrize("case", CASES["none"], ids=lambda case: case["why"])
def test_passages_that_do_not(case: dict[str, Any]) -> None:
    assert found(case["left"], case["right"]) is None


@pytest.mark.parametrize("case", CASES["known_failure"], ids=lambda case: case["left"][:50])
@pytest.mark.xfail(strict=True)
def test_known_failures(case: dict[str, Any]) -> None:
    seen = found(case["left"], case["right"])
    assert (seen[0] if seen else None) == case.get("kind"), case["reason"]


# --- laws --------------------------------------------------------------------------------------


def conflicts(left: Reading, right: Reading) -> tuple[Conflict, ...]:
    alignment = framing.align_readings(left, right)
    return find_conflicts(Told(left, read_claims(left)), Told(right, read_claims(right)), alignment)


def turned(tension: Tension) -> Tension:
    """The same seen from the other side."""
    signs = [
        ConflictSign(
            kind=sign.kind,
            strength=sign.strength,
            left=sign.right,
            right=sign.left,
            thing=sign.thing,
            reason=sign.reason,
        )
        for sign in tension.signs
    ]
    return Tension(
        score=tension.score, related=tension.related, subject=tension.subject, signs=tuple(signs)
    )


def in_order(tension: Tension) -> tuple[object, ...]:
    signs = sorted(tension.signs, key=lambda sign: (sign.kind, sign.left, sign.right))
    return tension.score, tension.related, tension.subject, signs


ALL = [(case["left"], case["right"]) for case in (*SURE, *CASES["none"], *CASES["known_failure"])]


@pytest.mark.parametrize(("left", "right"), ALL, ids=lambda text: text[:30])
def test_the_other_way_round_is_the_mirror_image(left: str, right: str) -> None:
    assert in_order(weigh(left, right)) == in_order(turned(weigh(right, left)))


@settings(max_examples=60)
@given(news_text, news_text)
def test_random_texts_keep_the_laws(left: str, right: str) -> None:
    ours, theirs = reading(left, "a"), reading(right, "b")
    there = conflicts(ours, theirs)
    back = {
        (x.right_sentence, x.left_sentence): in_order(turned(x.tension))
        for x in conflicts(theirs, ours)
    }
    assert {(x.left_sentence, x.right_sentence): in_order(x.tension) for x in there} == back
    assert conflicts(ours, theirs) == there
    assert conflicts(ours, ours) == ()
    for each in there:
        assert SHOWN <= each.tension.score <= 1
        assert_spans_lie_in(each, ours, theirs)


def assert_spans_lie_in(conflict: Conflict, left: Reading, right: Reading) -> None:
    """Every word shown stands in the sentence it is shown for."""
    for sign in conflict.tension.signs:
        here, there = (
            left.sentences[conflict.left_sentence],
            right.sentences[conflict.right_sentence],
        )
        assert all(here.covers(span) for span in sign.left)
        assert all(there.covers(span) for span in sign.right)


@settings(max_examples=60)
@given(news_text, news_text)
def test_scores_stay_in_range_and_need_a_shared_word(left: str, right: str) -> None:
    ours, theirs = reading(left, "a"), reading(right, "b")
    if not ours.sentences or not theirs.sentences:
        assert conflicts(ours, theirs) == ()
        return
    tension = weigh_conflict(ours, theirs, range(len(ours.sentences)), [0])
    assert 0 <= tension.score <= 1
    assert (tension.score > 0) == bool(tension.subject)
    if not any(sign.kind in SPECIFIC for sign in tension.signs):
        assert tension.score <= SHOWN


def test_marks_are_words_of_the_text_as_loaded() -> None:
    left = "“The  dam”,\u00a0he said. The\u00ad robot  did not — ever — PAINT the hatch\u2026"
    right = "It rained. The robot painted the\n hatch."
    ours, theirs = reading(left, "a"), reading(right, "b")
    for i in range(len(ours.sentences)):
        for j in range(len(theirs.sentences)):
            for sign in weigh_conflict(ours, theirs, [i], [j]).signs:
                words = [span.of(left) for span in sign.left]
                assert all(word == word.strip() and word for word in words)


def test_a_passage_of_several_sentences_is_as_its_strongest_pair() -> None:
    left = reading("It rained. The robot did not open the yellow hatch.", "a")
    right = reading("The robot opened the yellow hatch. Everybody laughed.", "b")
    assert weigh_conflict(left, right, [0, 1], [0, 1]) == weigh_conflict(left, right, [1], [0])


def test_a_sentence_that_both_have_is_in_no_conflict() -> None:
    both = "The robot did not open the yellow hatch. The robot opened the yellow hatch at last."
    assert conflicts(reading(both, "a"), reading(both + " It rained.", "b")) == ()


def test_a_comparison_holds_its_conflicts_with_figures_that_differ() -> None:
    corpus = framing.load_corpus(SHIPPED)
    comparison = framing.compare_articles([corpus[number] for number in ("000", "003", "004")])
    differing = {
        (each.left, each.right, each.left_sentence, each.right_sentence)
        for each in comparison.figures
        if each.verdict == "differs"
    }
    found = {(x.left, x.right, x.left_sentence, x.right_sentence) for x in comparison.conflicts}
    assert differing
    assert found == differing


def test_the_sample_articles_do_not_contradict_themselves() -> None:
    readings = [framing.read_article(article) for article in framing.load_corpus(SHIPPED)]
    assert [conflicts(each, each) for each in readings] == [()] * len(readings)
    for left, right in combinations(readings, 2):
        assert conflicts(left, right) == ()


def test_hostile_text_is_read_in_time() -> None:
    text = (
        "not " * 1000 + "denied " * 1000 + "rise fall " * 1000 + "ox accused elk of theft " * 1000
    )
    ours, theirs = whole(text, "a"), whole(text + " hatch", "b")
    assert 0 <= weigh_conflict(ours, theirs).score <= 1


# --- tables ------------------------------------------------------------------------------------


def test_the_table_of_opposites_is_sound() -> None:
    rows = tomllib.loads(OPPOSITES_FILE.read_text("utf-8"))["opposition"]
    for row in rows:
        one, other = split_forms(row["one"]), split_forms(row["other"])
        assert row["reason"]
        assert len({*one, *other}) == len(one) + len(other)
        assert all(form == form.lower() and form for form in (*one, *other))
    assert len({row["reason"] for row in rows}) == len(rows)


def test_the_table_of_denials_is_sound() -> None:
    for row in tomllib.loads(DENIALS_FILE.read_text("utf-8"))["denial"]:
        forms = split_forms(row["forms"])
        assert row["reason"]
        assert len(set(forms)) == len(forms)


# --- exports and report ------------------------------------------------------------------------

LEFT = "The ministry denied that the dam at Orlec had been closed. It <b>rained</b> all day."
RIGHT = "The dam at Orlec had been closed, two engineers said. Nobody was in the shop."


def comparison_of_two() -> framing.Comparison:
    return framing.compare_articles(
        [framing.Article(id="a", text=LEFT), framing.Article(id="b", text=RIGHT)]
    )


def test_the_table_has_every_sign_with_its_words() -> None:
    table = tables_of(comparison_of_two())["conflicts"]
    first = table.rows[0]
    assert (first.left, first.right, first.kind) == ("a", "b", "denial")
    assert first.left_words == "denied [...] dam [...] Orlec [...] closed"
    assert LEFT[first.left_start : first.left_end] == first.left_printed
    assert RIGHT[first.right_start : first.right_end] == first.right_printed


def test_the_report_marks_the_words() -> None:
    (listed,) = view_page(comparison_of_two()).conflicts
    (view,) = listed.conflicts
    assert view.kind == "One denies it"
    assert [p.text for p in view.left.pieces if p.shows] == ["denied", "dam", "Orlec", "closed"]
    sentence = comparison_of_two().sources[0].reading.sentences[0].of(LEFT)
    assert "".join(piece.text for piece in view.left.pieces) == sentence


def test_the_passages_are_marked_where_they_are_read() -> None:
    (pair,) = view_page(comparison_of_two()).pairs
    cells = [cell for row in pair.rows for cell in (*row.left, *row.right)]
    assert [cell.conflict for cell in cells].count("conflicts") == 2
    page = render_report(comparison_of_two())
    assert page.count('<a href="#conflicts">The sources pull apart here</a>') == 2


def test_where_nothing_pulls_apart_the_report_says_so() -> None:
    left, right = (framing.Article(id=name, text="A road was built.") for name in "ab")
    page = render_report(framing.compare_articles([left, right]))
    assert "No two passages were found that say opposite things" in page
