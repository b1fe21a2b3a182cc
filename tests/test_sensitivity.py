"""Which entries carry a lean, dead entries, and the balance of the poles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from corpora import SHIPPED
from framing.authoring.audit import audit_lexicon
from framing.authoring.balance import expected_share, measure_poles
from framing.authoring.sensitivity import measure_influence
from framing.authoring.swapping import try_exchanges
from framing.lexicon.files import list_lexicons
from lexicons import lexicon
from texts import news_text, reading

AXES = [framing.load_lexicon(name) for name in list_lexicons()]
TEXT = "It was brutal. It was brutal again. The end was cruel. All is calm."


def test_leaving_out_an_entry_moves_the_lean_by_its_share(tmp_path: Path) -> None:
    axis = lexicon(tmp_path, ["brutal", "cruel", "grim"], ["calm"])
    found = {one.term: one for one in measure_influence([reading(TEXT)], axis)}
    assert found["brutal"].largest_change == pytest.approx(0 - -0.5)
    assert found["cruel"].largest_change == pytest.approx(-1 / 3 - -0.5)
    assert found["calm"].largest_change == pytest.approx(-1 - -0.5)
    assert (found["brutal"].lost, found["cruel"].lost, found["calm"].lost) == (1, 0, 0)
    assert "grim" not in found


def test_an_entry_that_was_overlapped_takes_the_place(tmp_path: Path) -> None:
    axis = lexicon(tmp_path, ["cold", "cruel"], ["cold peace"])
    text = "A cold peace. One cold peace. Their cold peace was cruel."
    found = {one.term: one for one in measure_influence([reading(text)], axis)}
    assert found["cold peace"].largest_change == pytest.approx(-1 - 0.5)


def test_an_entry_that_alone_makes_the_lean_leaves_none(tmp_path: Path) -> None:
    axis = lexicon(tmp_path, ["brutal"], ["calm"])
    (one,) = measure_influence([reading("It was brutal. So brutal. How brutal.")], axis)
    assert (one.largest_change, one.lost, one.mean_change) == (None, 1, 1)


@given(st.lists(news_text.map(lambda text: text * 3), min_size=1, max_size=2))
@settings(max_examples=15, deadline=None)
def test_the_leave_one_out_agrees_with_the_whole_lexicon_without_the_entry(
    texts: list[str],
) -> None:
    readings = [reading(text, str(number)) for number, text in enumerate(texts)]
    axis = AXES[-1]
    leans = {each.article.id: each for each in readings}
    for one in measure_influence(readings, axis)[:5]:
        left = tuple(t for t in axis.terms if (t.text, t.group) != (one.term, one.group))
        article = leans[one.article]
        with_it = framing.score_reading(article, axis).axes[axis.name].all.lean
        lowest = replace(framing.Settings(), evidence_floor=1)
        without = framing.score_reading(article, replace(axis, terms=left), lowest)
        lean = without.axes[axis.name].all.lean
        assert with_it is not None
        assert one.largest_change == (None if lean is None else pytest.approx(lean - with_it))


def test_dead_entries_are_those_that_no_article_holds(tmp_path: Path) -> None:
    axis = lexicon(tmp_path, ["brutal", "grim"], ["calm", "cold calm"])
    audit = audit_lexicon(axis, [reading(TEXT + " It was not grim.")])
    assert audit.corpus is not None
    assert audit.corpus.dead == ("cold calm",), "a negated entry is alive"
    assert audit_lexicon(axis).corpus is None


def test_a_find_that_always_goes_to_the_other_pole_is_an_error(tmp_path: Path) -> None:
    across = audit_lexicon(lexicon(tmp_path, ["hegemon*"], ["hegemonic", "calm"]))
    assert across.failed
    same = audit_lexicon(lexicon(tmp_path, ["hegemon*", "hegemonic"], ["calm", "peace"]))
    assert not same.failed
    assert [shadow.term for shadow in same.shadowed] == ["hegemonic"]


@pytest.mark.parametrize("axis", AXES, ids=lambda axis: axis.name)
def test_shipped_lexicons_pass_over_the_sample_corpus(axis: framing.Lexicon) -> None:
    readings = [framing.read_article(article) for article in framing.load_corpus(SHIPPED)]
    audit = audit_lexicon(axis, readings, try_exchanges(readings, ()))
    assert not audit.failed
    assert audit.corpus is not None
    assert len(audit.corpus.dead) + len({(i.term, i.group) for i in audit.corpus.influences}) <= (
        len(axis.terms)
    )
    assert all(0 <= one.mean_change <= 2 for one in audit.corpus.influences)


def test_expected_shares_come_from_the_background() -> None:
    assert expected_share("zzzyx") == 0
    assert 0 < expected_share("government") < 1
    assert expected_share("govern*") >= expected_share("government")
    assert expected_share("government police") < expected_share("government")


def test_the_poles_are_counted_and_weighed(tmp_path: Path) -> None:
    axis = lexicon(tmp_path, ["brutal", "cruel"], ["calm"])
    low, high = measure_poles(axis, [framing.score_reading(reading(TEXT), axis)])
    assert (low.terms, low.weight, high.terms, high.weight) == (2, 2, 1, 1)
    assert low.found == pytest.approx(3000 / 14)
    assert measure_poles(axis)[0].found is None
