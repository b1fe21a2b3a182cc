"""The swap test: the score stays when the actors change places, or an entry names one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.authoring.actors import exchange_of_names, load_exchanges
from framing.authoring.swapping import NAMES, Swap, measure_swaps, names_one_of, try_exchanges
from framing.lexicon.lexicon import Lexicon, Term
from lexicons import lexicon
from texts import news_text, reading

TABLES = {exchange.name: exchange for exchange in load_exchanges()}
IRAN_USA = TABLES["iran and usa"]
TEXT = (
    "Iran called the sanctions brutal. American officials praised the deal. "
    "The U.S. hegemony is brutal, Tehran said, and the Iranian regime is calm."
)


def swap(texts: list[str], axis: Lexicon, name: str = "iran and usa") -> Swap:
    readings = [reading(text, str(number)) for number, text in enumerate(texts)]
    trials = try_exchanges(readings, [TABLES["iran and usa"]])
    return next(one for one in measure_swaps(trials, axis) if one.exchange == name)


@pytest.mark.parametrize(
    ("text", "swapped"),
    [
        ("Iran and the US", "America and the Iran"),
        ("the Iranian envoy", "the American envoy"),
        ("Iranians met Americans", "Americans met Iranians"),
        ("Masoud Pezeshkian said; Pezeshkian left", "Donald Trump said; Trump left"),
        ("a US-led, anti-American bloc", "a Iran-led, anti-Iranian bloc"),
        ("they told us in Tehran", "they told us in Washington"),
        ("the USS Ohio, Iranology", "the USS Ohio, Iranology"),
        ("America’s allies", "Iran’s allies"),
    ],
)
def test_how_actors_change_places(text: str, swapped: str) -> None:
    assert IRAN_USA.apply(text) == swapped


@given(news_text)
@settings(max_examples=60)
def test_twice_exchanged_the_same_actors_stand_where_they_stood(text: str) -> None:
    """Rare forms come back as the usual one, so the law holds from the second time on."""
    for exchange in TABLES.values():
        once = exchange.apply(text)
        assert exchange.apply(exchange.apply(once)) == once


@given(st.text("abc xyz.,\n", max_size=80))
def test_a_text_without_actors_is_left_alone(text: str) -> None:
    assert IRAN_USA.apply(text) == text
    assert not IRAN_USA.concerns(text)


def test_an_entry_that_names_no_actor_does_not_move(tmp_path: Path) -> None:
    found = swap([TEXT], lexicon(tmp_path, ["brutal"], ["calm", "praised"]))
    assert (found.articles, found.moved, found.entries) == (1, 0, ())


def test_an_entry_that_names_an_actor_moves_and_is_named(tmp_path: Path) -> None:
    axis = lexicon(tmp_path, ["brutal", "Iranian regime"], ["hegemon*", "U.S. hegemony", "calm"])
    found = swap([TEXT], axis)
    assert found.moved == 1
    assert {(e.term, e.before, e.after, e.cause) for e in found.entries} == {
        ("Iranian regime", 1, 0, "names an actor"),
        ("U.S. hegemony", 1, 0, "names an actor"),
        ("hegemon*", 0, 1, "overlap"),
    }


def test_the_names_of_an_article_change_places_too(tmp_path: Path) -> None:
    text = (
        "Anna Berg met Tomas Lind on Monday. Berg said that Lind was brutal. "
        "Lind called Berg calm, and Berg left."
    )
    exchange = exchange_of_names(reading(text), frozenset())
    assert exchange is not None
    assert exchange.apply("Anna Berg saw Lind") == "Tomas Lind saw Berg"
    moved = swap([text], lexicon(tmp_path, ["Lind was"], ["calm"]), NAMES)
    assert [(e.term, e.before, e.after) for e in moved.entries] == [("Lind was", 1, 0)]


@given(news_text)
@settings(max_examples=10, deadline=None)
def test_on_any_text_a_lexicon_without_actors_moves_by_the_reading_alone(text: str) -> None:
    axis = framing.load_lexicon("loaded-language")
    readings = [reading(text)]
    for found in measure_swaps(try_exchanges(readings, load_exchanges()), axis):
        assert {entry.cause for entry in found.entries} <= {"reading"}
        assert (found.moved > 0) == bool(found.entries)
        assert found.moved + found.reread <= found.articles == 1


def test_a_longer_name_keeps_a_negator_out_of_reach_and_the_cause_is_the_reading(
    tmp_path: Path,
) -> None:
    text = "Iran is here. It was not United States of America brutal."
    found = swap([text], lexicon(tmp_path, ["brutal"], ["calm"]))
    assert [(e.before, e.after, e.cause) for e in found.entries] == [(1, 0, "reading")]


@pytest.mark.parametrize(
    ("term", "named"),
    [("US hegemon*", True), ("iran*", True), ("hegemon*", False), ("*", False), ("irate", False)],
)
def test_which_entries_name_an_actor(term: str, named: bool) -> None:
    entry = Term(text=term, pole="low", group="Iran", weight=1.0, reason="Iran and the US")
    assert names_one_of(entry, IRAN_USA.forms) is named


def test_every_form_of_the_table_has_a_partner_and_none_stays_itself() -> None:
    for exchange in TABLES.values():
        for form, partner in exchange.forms.items():
            assert form != partner, exchange.name
            assert re.fullmatch(r"\S.*\S", form)


def test_a_table_that_names_nobody_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "actors.toml"
    path.write_text('[actors.a]\nplace = ["A"]\n[exchanges]\npairs = [["a", "b"]]\n')
    with pytest.raises(framing.FramingError, match="'b' cannot be exchanged"):
        load_exchanges(path)
    with pytest.raises(framing.FramingError, match="cannot be read"):
        load_exchanges(tmp_path / "none.toml")
