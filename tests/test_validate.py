"""Validation: samples are blind and drawn by known chances, and the figures are what they say."""

from __future__ import annotations

import csv
import io
import json
import random
from collections import Counter
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.errors import LexiconError, ValidationError
from framing.export.sheet import render_instructions, render_sheet
from framing.report.coding import render_form
from framing.validate.codes import CODES, Code, code_of_lean
from framing.validate.key import Key, Stratum, parse_key, render_key
from framing.validate.measuring import measure_validation
from framing.validate.population import Member, find_members
from framing.validate.rates import Tally, measure_rates
from framing.validate.sampling import allot, build_key, draw_members, draw_sample
from texts import news_text
from validated import TOML, answer, article, as_scored, by_marks, small_corpus, weather

WEATHER = weather()


def sample(size: int = 60, seed: int = 1, unit: str = "sentence") -> Key:
    return draw_sample(small_corpus(), WEATHER, unit, size, seed)  # type: ignore[arg-type]


# Drawing


@given(st.lists(news_text, min_size=1, max_size=3), st.integers(1, 20), st.integers(0, 3))
@settings(max_examples=25)
def test_a_sample_keeps_its_counts_on_any_text(texts: list[str], size: int, seed: int) -> None:
    articles = [framing.Article(id=str(n), text=text) for n, text in enumerate(texts)]
    axis = framing.load_lexicon("us-unilateralism-vs-anti-western-alliance")
    members = find_members(articles, axis)
    if not members:
        with pytest.raises(ValidationError, match="no sentence"):
            draw_sample(articles, axis, size=size, seed=seed)
        return
    key = draw_sample(articles, axis, size=size, seed=seed)
    assert len(key.units) == sum(cell.drawn for cell in key.cells) == min(size, len(members))
    assert sum(cell.units for cell in key.cells) == len(members)
    assert len({(unit.article, unit.start) for unit in key.units}) == len(key.units)
    texts_of = {each.id: each.text for each in articles}
    for unit in key.units:
        assert texts_of[unit.article][unit.start : unit.end] == unit.text
    held = Counter(member.stratum for member in members)
    for stratum, count in Counter(unit.stratum for unit in key.units).items():
        shares = {unit.probability for unit in key.units if unit.stratum == stratum}
        assert shares == {count / held[stratum]}
    assert parse_key(render_key(key).encode(), "key") == key


def test_every_unit_is_drawn_as_often_as_its_probability_says() -> None:
    members = find_members(small_corpus(), WEATHER)
    drawn: Counter[tuple[str, int]] = Counter()
    rounds, size = 600, 9
    for seed in range(rounds):
        drawn.update((each.article, each.start) for each in draw_members(members, size, seed))
    held = Counter(member.stratum for member in members)
    sizes = allot(held, size)
    for member in members:
        expected = sizes[member.stratum] / held[member.stratum]
        assert drawn[member.article, member.start] / rounds == pytest.approx(expected, abs=0.1)


@given(
    st.fixed_dictionaries({name: st.integers(0, 30) for name in ("low", "high", "both", "none")}),
    st.integers(1, 100),
)
def test_a_sample_is_allotted_to_all_strata(counts: dict[Stratum, int], size: int) -> None:
    sizes = allot(counts, size)
    assert sum(sizes.values()) == min(size, sum(counts.values()))
    assert all(sizes[name] <= counts[name] for name in counts)
    if size >= 4:
        assert all(sizes[name] for name in counts if counts[name])
    if min(counts.values()) >= size:
        assert sizes["none"] == pytest.approx(size / 2, abs=2)


def test_the_same_input_gives_the_same_sample_in_any_order_of_articles() -> None:
    assert sample() == sample()
    one, other = sample(8), draw_sample(small_corpus()[::-1], WEATHER, size=8)
    assert one.units == other.units
    assert sample(8, seed=2).units != one.units


def test_each_voice_and_stratum_is_told_apart() -> None:
    cells = {(cell.stratum, cell.voice): cell.units for cell in sample().cells}
    assert cells["low", "own"] == cells["low", "quoted"] == 2
    assert cells["high", "own"] == cells["high", "quoted"] == 1
    assert cells["both", "own"] == cells["both", "quoted"] == 1
    assert cells["none", "own"] == 12


def test_words_at_arms_length_and_negated_ones_are_no_hits() -> None:
    text = "The so-called “cheer” on the pier ended. There was no gloom at all that day."
    members = find_members([framing.Article(id="a", text=text)], WEATHER)
    assert [member.score for member in members] == ["neither", "neither"]


def test_context_is_the_neighbouring_sentences() -> None:
    units = {unit.text: unit for unit in sample().units if unit.article == "one"}
    first = units["The ferry left the quay at nine."]
    assert (first.before, first.after) == ("", "The ferry reached the quay at nine.")
    assert units[first.after].before == first.text


@pytest.mark.parametrize("articles", [[], [framing.Article(id="a", text=" \n 12 \n")]])
def test_nothing_to_draw_from_is_said(articles: list[framing.Article]) -> None:
    with pytest.raises(ValidationError, match="no sentence"):
        draw_sample(articles, WEATHER)


def test_a_scheme_of_categories_has_no_poles_to_ask_about() -> None:
    categories = '[[categories]]\nid = "dark"\nname = "Dark"\n\n'
    groups = TOML[TOML.index("[[groups]]") : TOML.rindex("[[groups]]")]
    text = TOML[: TOML.index("[low]")].replace("schema = 1", 'schema = 2\nkind = "categories"')
    scheme = weather(text + categories + groups.replace('pole = "low"', 'category = "dark"'))
    with pytest.raises(LexiconError, match="has no axis"):
        draw_sample(small_corpus(), scheme)


# Blindness


OTHER_WORDS = weather(TOML.replace('"gloom*"', '"quay"').replace('"cheer*"', '"ferry"'))
"""The same question with other words, so that the scores differ."""


@pytest.mark.parametrize("unit", ["sentence", "article"])
def test_what_the_coder_gets_does_not_depend_on_the_score(unit: str) -> None:
    """Two lexicons that score the same texts in opposite ways give the same sheets."""
    whole = 100
    keys = [draw_sample(small_corpus(), each, unit, whole) for each in (WEATHER, OTHER_WORDS)]  # type: ignore[arg-type]
    assert {u.text: u.score for u in keys[0].units} != {u.text: u.score for u in keys[1].units}
    for render in (render_sheet, render_instructions, render_form):
        one, other = (render(key).replace(key.sample, "S") for key in keys)
        one, other = (
            text.replace(f"s{key.sample[:4]}-", "s-").replace(key.sample[:4], "S")
            for text, key in zip((one, other), keys, strict=True)
        )
        assert one == other


def test_the_sheet_holds_texts_and_an_empty_column_only() -> None:
    key = sample()
    rows = list(csv.reader(io.StringIO(render_sheet(key).removeprefix("\ufeff"))))
    assert rows[0] == ["id", "code", "text", "before", "after"]
    assert [row[0] for row in rows[1:]] == [unit.id for unit in key.units]
    assert {row[1] for row in rows[1:]} == {""}
    said = render_sheet(key) + render_instructions(key) + render_form(key)
    for secret in ("stratum", "probability", "gloom*", "cheer*", key.axis.terms, '"one"', '"two"'):
        assert secret not in said


def test_a_sheet_runs_nothing_in_a_spreadsheet() -> None:
    made = draw_sample([article("a", ["=1+1 is what the gloom said."])], WEATHER)
    assert "\r\n" in render_sheet(made)
    assert not any(
        cell.startswith(("=", "+", "-", "@"))
        for row in csv.reader(io.StringIO(render_sheet(made)))
        for cell in row
    )


# Measuring


@pytest.mark.parametrize("unit", ["sentence", "article"])
def test_a_coder_who_answers_as_the_score_agrees_with_it_fully(unit: str) -> None:
    key = sample(unit=unit)
    outcome = measure_validation(key, [answer(key, as_scored), answer(key, as_scored, "Bo")])
    for agreement in (outcome.among_coders, outcome.with_score):
        assert agreement.nominal.alpha in (1, None)
        assert agreement.ordinal.alpha in (1, None)
    assert not outcome.disagreements
    if unit == "article":
        return
    assert outcome.with_score.nominal.alpha == 1
    for rates in outcome.poles.values():
        assert rates.precision.value == rates.recall.value == rates.f1.value == 1
        for rate in (rates.precision, rates.recall, rates.f1):
            assert rate.interval is not None
            assert rate.interval[0] < rate.interval[1] == 1


def big_corpus(sentences: int = 1500) -> list[framing.Article]:
    """Sentences in which score and person hear a pole for themselves, at odds that are known."""
    dice = random.Random(7)
    made = []
    for number in range(sentences):
        found = dice.random() < 0.10
        heard = dice.random() < (0.8 if found else 0.04)
        bright = dice.random() < 0.06
        words = ["gloom"] * found + ["dusk"] * heard + ["cheer", "dawn"] * bright
        made.append(f"Number {number} saw {' and '.join(words) or 'nothing'} at sea.")
    return [article(str(at), made[at : at + 100]) for at in range(0, sentences, 100)]


@pytest.fixture(scope="module")
def big() -> tuple[list[framing.Article], tuple[Member, ...]]:
    corpus = big_corpus()
    return corpus, find_members(corpus, WEATHER)


Big = tuple[list[framing.Article], tuple[Member, ...]]


def key_of(big: Big, size: int, seed: int) -> Key:
    corpus, members = big
    drawn = draw_members(members, size, seed)
    return build_key(members, drawn, WEATHER, "sentence", seed, corpus)


def test_a_coder_who_answers_at_random_agrees_no_more_than_by_chance(big: Big) -> None:
    key, dice = key_of(big, 1200, 1), random.Random(1)
    codes = [unit.score for unit in key.units]  # as often as the score gives each, but anywhere
    coders = [answer(key, lambda unit: dice.choice(codes), name) for name in ("Ada", "Bo")]
    outcome = measure_validation(key, coders)
    for agreement in (outcome.among_coders, outcome.with_score):
        assert agreement.nominal.alpha == pytest.approx(0, abs=0.12)
        assert agreement.ordinal.alpha == pytest.approx(0, abs=0.12)


def test_weights_recover_what_is_true_of_the_whole_corpus(big: Big) -> None:
    _, members = big
    found = [m for m in members if "gloom" in m.text]
    heard = [m for m in members if "dusk" in m.text]
    right = sum("dusk" in m.text for m in found)
    truth = {"precision": right / len(found), "recall": right / len(heard)}
    estimates: dict[str, list[float]] = {"precision": [], "recall": []}
    held: Counter[str] = Counter()
    rounds = 150
    for seed in range(rounds):
        key = key_of(big, 120, seed)
        rates = measure_validation(key, [answer(key, by_marks)]).poles["low"]
        for name, rate in (("precision", rates.precision), ("recall", rates.recall)):
            assert rate.value is not None
            assert rate.interval is not None
            estimates[name].append(rate.value)
            held[name] += rate.interval[0] <= truth[name] <= rate.interval[1]
    unweighted = measure_unweighted(key_of(big, 120, 0))
    assert unweighted - truth["recall"] > 0.1  # the sample alone would say far too much
    for name, values in estimates.items():
        assert fmean(values) == pytest.approx(truth[name], abs=0.04), name
        assert 0.85 <= held[name] / rounds <= 1, name


def measure_unweighted(key: Key) -> float:
    heard = [unit for unit in key.units if "dusk" in unit.text]
    return sum("gloom" in unit.text for unit in heard) / len(heard)


def test_rates_by_hand() -> None:
    rates = measure_rates(
        [
            Tally(scored=True, units=10, judged=5, heard=4),
            Tally(scored=True, units=4, judged=4, heard=1),
            Tally(scored=False, units=100, judged=20, heard=1),
        ]
    )
    # heard in the corpus: 10 * 4/5 + 4 * 1/4 = 9 found and 100 * 1/20 = 5 missed
    assert rates.precision.value == pytest.approx(9 / 14)
    assert rates.recall.value == pytest.approx(9 / 14)
    assert rates.f1.value == pytest.approx(9 / 14)
    assert (rates.scored, rates.heard, rates.both) == (9, 6, 5)


@pytest.mark.parametrize(
    ("tallies", "precision", "recall"),
    [
        ([], "nothing that the score gives", "people hear this pole nowhere"),
        ([Tally(scored=True, units=3, judged=3, heard=0)], "", "people hear this pole nowhere"),
        (
            [
                Tally(scored=True, units=3, judged=3, heard=3),
                Tally(scored=False, units=9, judged=0, heard=0),
            ],
            "",
            "nothing was judged in a part without hits",
        ),
    ],
)
def test_where_a_rate_is_not_defined_it_says_why(
    tallies: list[Tally], precision: str, recall: str
) -> None:
    rates = measure_rates(tallies)
    assert rates.precision.why_none.startswith(precision)
    assert bool(precision) == (rates.precision.value is None)
    assert rates.recall.why_none.startswith(recall)
    assert rates.recall.value is None
    assert rates.f1.value is None


def test_majorities_ties_and_those_who_could_not_tell() -> None:
    key = sample()
    hears: dict[str, Code] = {"Ada": "low", "Bo": "low", "Cy": "high", "Di": "unsure"}
    coders = [answer(key, lambda _, code=code: code, name) for name, code in hears.items()]
    outcome = measure_validation(key, coders)
    assert outcome.judged == len(key.units)
    assert outcome.codings == 3 * len(key.units)
    assert [line.unsure for line in outcome.coders] == [0, 0, 0, len(key.units)]
    assert sum(outcome.confusion["low"].values()) == outcome.judged
    tied = measure_validation(key, [coders[0], coders[2]])
    assert (tied.judged, tied.tied) == (0, len(key.units))
    assert any("no majority" in note for note in tied.notes)
    nobody = measure_validation(key, [coders[3]])
    assert (nobody.judged, nobody.tied, nobody.codings) == (0, 0, 0)


def test_ranks_forgive_what_names_do_not() -> None:
    key = sample()
    neither: Code = "neither"
    mild = [answer(key, lambda u: neither if u.score == "low" else u.score, n) for n in ("A",)]
    harsh = [answer(key, lambda u: "high" if u.score == "low" else u.score, n) for n in ("A",)]
    by_rank = [measure_validation(key, each).with_score.ordinal.alpha for each in (mild, harsh)]
    assert by_rank[0] is not None
    assert by_rank[1] is not None
    assert by_rank[0] > by_rank[1]


def test_disagreements_show_the_words_that_were_counted() -> None:
    key = sample()
    outcome = measure_validation(key, [answer(key, lambda _: "neither")])
    assert {each.score for each in outcome.disagreements} == {"low", "high", "both"}
    for each in outcome.disagreements:
        assert each.majority == "neither"
        assert each.hits
        assert all(hit.printed in each.text for hit in each.hits)


def test_the_same_person_twice_is_one_coder() -> None:
    key = sample()
    outcome = measure_validation(key, [answer(key, as_scored), answer(key, lambda _: "both")])
    assert [line.name for line in outcome.coders] == ["Ada"]
    assert "in two ways" in outcome.notes[0]
    assert sum(outcome.confusion["both"].values()) == outcome.judged


def test_without_a_code_there_is_nothing_to_measure() -> None:
    with pytest.raises(ValidationError, match="no answer holds a code"):
        measure_validation(sample(), [])


# Articles


def leaning(low: int, high: int) -> list[str]:
    """Sentences with that many words of each pole."""
    return [f"The gloom of day {n} came." for n in range(low)] + [
        f"The cheer of day {n} came." for n in range(high)
    ]


def test_the_interval_of_a_lean_is_held_against_what_people_see() -> None:
    corpus = [article("dark", leaning(9, 0)), article("mixed", leaning(8, 8)), article("no", [])]
    corpus[2] = article("no", ["The ferry left the quay at nine.", "It came back at ten."])
    key = draw_sample(corpus, WEATHER, "article")
    assert {unit.article: unit.score for unit in key.units} == {
        "dark": "low",
        "mixed": "both",
        "no": "neither",
    }
    said: dict[str, Code] = {"dark": "low", "mixed": "high", "no": "neither"}
    coverage = measure_validation(key, [answer(key, lambda u: said[u.article])]).coverage
    assert coverage is not None
    assert (coverage.articles, coverage.held, coverage.held_within_step) == (2, 1, 1)
    assert coverage.share.value == 0.5
    near: dict[str, Code] = {"dark": "low", "mixed": "mostly high", "no": "low"}
    coverage = measure_validation(key, [answer(key, lambda u: near[u.article])]).coverage
    assert coverage is not None
    assert (coverage.articles, coverage.held, coverage.held_within_step) == (2, 1, 2)


@pytest.mark.parametrize(
    ("lean", "code"),
    [(None, "neither"), (-1, "low"), (-0.76, "low"), (-0.7, "mostly low"), (0, "both"),
     (0.2, "both"), (0.25, "both"), (0.3, "mostly high"), (1, "high")],
)  # fmt: skip
def test_a_lean_is_the_nearest_code(lean: float | None, code: Code) -> None:
    assert code_of_lean(lean) == code


def test_the_key_refuses_what_no_key_says() -> None:
    key = json.loads(render_key(sample()))
    for change in (
        {"version": 2},
        {"unit": "word"},
        {"more": 1},
        {"cells": []},
        {"units": key["units"][:1] * 2},
        {"units": [{**key["units"][0], "probability": 0}]},
    ):
        with pytest.raises(ValidationError):
            parse_key(json.dumps({**key, **change}).encode(), "key.json")
    for raw in (b"", b"[]", b"{", b"\xff", b"[" * 100_000):
        with pytest.raises(ValidationError):
            parse_key(raw, "key.json")


def test_codes_of_a_sentence_are_among_those_of_an_article() -> None:
    assert set(CODES["sentence"]) < set(CODES["article"])
