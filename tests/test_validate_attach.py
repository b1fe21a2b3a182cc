"""The outcome in a lexicon file: one table is written, nothing else changes, reports show it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import framing
from framing.errors import LexiconError
from framing.lexicon.files import LexiconFile
from framing.lexicon.lexicon import Lexicon
from framing.lexicon.loading import parse_lexicon
from framing.lexicon.validation import digest_terms
from framing.report.validating import NOT_VALIDATED, OTHER_VERSION, standing_words
from framing.validate.attaching import attach_validation, validation_of
from framing.validate.codes import Code
from framing.validate.measuring import measure_validation
from framing.validate.sampling import draw_sample
from validated import TOML, answer, as_scored, small_corpus, weather

KEY = draw_sample(small_corpus(), weather())
OUTCOME = measure_validation(KEY, [answer(KEY, as_scored), answer(KEY, as_scored, "Bo")])
TABLE = validation_of(OUTCOME)
NOBODY = validation_of(measure_validation(KEY, [answer(KEY, lambda _: "unsure")]))


def attach(text: str, table: object = TABLE) -> str:
    return attach_validation(text.encode(), table, "weather.toml").decode()  # type: ignore[arg-type]


def load(text: str) -> Lexicon:
    return parse_lexicon(LexiconFile(Path("weather.toml"), text.encode()))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "\n", "\n\n# the last comment", "\n[validations_of_others]"])
def test_the_table_is_added_at_the_end_and_read_back(end: str, last: str) -> None:
    text = (TOML.rstrip() + last).replace("\n", end)
    written = attach(text)
    assert written.startswith(text)
    assert written.count("[validation]") == 1
    if "others" not in last:  # a table that the format does not know
        assert load(written).axis.validation == TABLE
        assert load(written).axis.validated
        assert load(written).terms == load(text).terms


def test_it_is_replaced_where_it_stands() -> None:
    head, tail = TOML[: TOML.index("[[groups]]")], TOML[TOML.index("[[groups]]") :]
    text = attach(head, NOBODY) + "# a comment between\n\n" + tail
    written = attach(text)
    assert written.startswith(head)
    assert written.endswith("# a comment between\n\n" + tail)
    assert load(written).axis.validation == TABLE
    assert attach(written) == written
    assert attach(attach(written, NOBODY)) == written


@pytest.mark.parametrize("own", ["validation = 3\n", "[validation.low]\nrecall = 1\n"])
def test_a_table_written_by_hand_is_not_guessed_at(own: str) -> None:
    with pytest.raises(LexiconError, match="not written by framing validate"):
        attach(own + TOML if "=" in own.splitlines()[0] else TOML + own)


def test_a_header_inside_a_string_is_no_header() -> None:
    text = TOML.replace(
        'version = "1.0.0"', 'version = "1.0.0"\ndescription = """\n[validation]\nn = 3\n"""'
    )
    written = attach(text)
    assert load(written).axis.description == "[validation]\nn = 3\n"
    assert load(written).axis.validation == TABLE
    with pytest.raises(LexiconError, match="not written by framing validate"):
        attach(written)  # which of the two is meant cannot be told, so nothing is changed


@pytest.mark.parametrize("raw", [b"[", b"\xff", b"a = 1\na = 2"])
def test_a_file_that_is_no_toml_is_refused(raw: bytes) -> None:
    with pytest.raises(LexiconError, match="not TOML"):
        attach_validation(raw, TABLE, "x.toml")


def test_it_names_no_day_and_no_coder() -> None:
    said = tomllib.loads(attach(""))["validation"]
    assert set(said) == {
        "unit", "n", "codings", "coders", "alpha_coders", "alpha_score", "low", "high", "terms",
        "sample",
    }  # fmt: skip
    assert "Ada" not in attach("")


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ('reason = "It is dark."', 'reason = "Other words."', True),
        ("# a comment at the top\n", "", True),
        ('version = "1.0.0"', 'version = "1.0.1"', True),
        ('terms = ["gloom*"]', 'terms = ["gloom*", "dim"]', False),
        ("weight = 0.5", "weight = 0.6", False),
        ("schema = 1", "schema = 2", True),
    ],
)
def test_a_validation_holds_for_the_terms_that_were_checked(old: str, new: str, same: bool) -> None:
    axis = load(attach(TOML).replace(old, new)).axis
    assert axis.validated is same
    assert standing_words(axis).startswith("checked against" if same else OTHER_VERSION)
    assert (digest_terms(load(TOML.replace(old, new)).terms) == KEY.axis.terms) is same


def test_the_rules_of_a_term_are_part_of_what_was_checked() -> None:
    two = TOML.replace("schema = 1", "schema = 2")
    ruled = [
        digest_terms(load(two.replace("weight = 0.5", f"weight = 0.5, {rule}")).terms)
        for rule in ("case = true", 'with = ["pier"]', 'with = ["quay", "pier"]')
    ]
    assert len({*ruled, digest_terms(load(two).terms)}) == 4


def test_a_key_that_is_not_known_is_refused() -> None:
    with pytest.raises(LexiconError, match="unknown field `day`"):
        load(attach(TOML).replace("coders = 2", 'coders = 2\nday = "today"'))
    with pytest.raises(LexiconError, match="validation"):
        load(attach(TOML).replace("precision = 1.0", "precision = 1.5"))


def method_of(lexicon: Lexicon) -> str:
    html = framing.render_report(framing.compare_articles(small_corpus(), [lexicon]))
    return html[html.index("Axes and human coding") :][:1000]


def test_the_report_shows_how_each_axis_stands() -> None:
    assert f"</span> {NOT_VALIDATED}." in method_of(load(TOML))
    assert f"</span> {OTHER_VERSION}" in method_of(load(attach(TOML).replace("gloom*", "dim")))
    said = method_of(load(attach(TOML)))
    judged = len(KEY.units)
    assert f"checked against {2 * judged} codings of {judged} sentences by 2 people" in (
        said.replace("\N{NO-BREAK SPACE}", " ")
    )
    assert "alpha 1.00; alpha among people 1.00; darkness: precision 1.00 (" in said
    assert "not enough codings" in method_of(load(attach(TOML, NOBODY)))


@pytest.mark.parametrize("code", ["low", "neither", "unsure"])
def test_every_outcome_can_be_attached(code: Code) -> None:
    table = validation_of(measure_validation(KEY, [answer(KEY, lambda _: code)]))
    assert load(attach(TOML, table)).axis.validation == table
