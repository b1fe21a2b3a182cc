"""Answers come from spreadsheets of every kind; what is wrong in them is named with its line."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import ValidationError
from framing.export.sheet import render_sheet
from framing.validate.answers import Answers, load_answers, parse_answers
from framing.validate.codes import CODES, read_code
from framing.validate.sampling import draw_sample
from validated import small_corpus, weather

KEY = draw_sample(small_corpus(), weather())
A, B, C, *_ = (unit.id for unit in KEY.units)


def read(content: str | bytes) -> Answers:
    raw = content.encode() if isinstance(content, str) else content
    return parse_answers(raw, KEY, "ada.csv", "ada")


@pytest.mark.parametrize(
    "content",
    [
        f"id,code\n{A},low\n{B},high\n",
        f"id;code\r\n{A};low\r\n{B};high\r\n",
        f"id\tcode\r{A}\tlow\r{B}\thigh\r",
        f"\ufeffid,code\n{A},low\n{B},high",
        f"sep=;\nid;code\n{A};low\n{B};high\n",
        f"\n\n ID , Code \n,\n{A}, LOW \n , \n{B.upper()},High\n\n",
        f'text,code,note,id\n"two\nlines, and ""marks""",low,x,{A}\n,high,,{B}\n',
        f"id,code\n'{A},1\n{B},2.0\n",
        f"id,code\n{A},Darkness\n{B},brightness\n",
        f"id,code\n{A},low\n{B},high\n{C},\n",
        f"id,code\n{A},low,more,cells\n{B},high\n{C}\n",
    ],
)
def test_a_sheet_that_went_through_a_spreadsheet(content: str) -> None:
    answers = read(content)
    assert answers.codes == {A: "low", B: "high"}
    assert answers.problems == ()
    assert answers.coder == "ada"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1252"])
def test_every_encoding_that_spreadsheets_save(codec: str) -> None:
    answers = read(f"id;code;coder\n{A};can’t tell;Zoë\n".encode(codec))
    assert answers.codes == {A: "unsure"}
    assert answers.coder == "Zoë"


def test_the_sheet_itself_filled_in_reads_back() -> None:
    assert read(render_sheet(KEY)).codes == {}
    assert read(render_sheet(KEY)).problems == ()
    filled = render_sheet(KEY).replace(f"{A},,", f"{A},both,")
    assert read(filled).codes == {A: "both"}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (f"id,code\n{A},low\n{B},left\n", "ada.csv, line 3: “left” is no code; write one of: low"),
        (f"id,code\n{A},low\n{B},6\n", "line 3: “6” is no code"),
        (f"id,code\n{A},low\n{B},mostly low\n", "line 3: “mostly low” is no code"),
        (f"id,code\n{A},low\nnone-01,low\n", "line 3: “none-01” is no unit of this sample"),
        (f"id,code\n{A},low\n,low\n", "line 3: “” is no unit of this sample"),
        (f"id,code\n{A},low\n{A},high\n", f"line 3: {A} has a second code, high"),
        (f'id,code,text\n{A},low,"a\nb\nc"\n{B},x,\n', "line 5: “x” is no code"),
        (f"sep=,\nid,code\n\n{A},low\n{B},x\n", "line 5: “x” is no code"),
        (f"id,code\n{A},low\n{B},\x1b[2J\u202e\n", "line 3: “\ufffd[2J\ufffd” is no code"),
        (f"id,code\n{A},low\n{B},{'x' * 10_000}\n", f"line 3: “{'x' * 40}” is no code"),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_the_rest_is_read(
    content: str, problem: str
) -> None:
    answers = read(content)
    assert answers.codes == {A: "low"}
    assert len(answers.problems) == 1
    assert problem in answers.problems[0]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no columns"),
        (b"id\n1\n", "no columns"),
        (b"PK\x03\x04\0\0", "not a text file"),
        (b"{", "holds no answers that can be used"),
        (b"{}", "holds no answers that can be used"),
        (b"[" * 100_000, "no columns"),
        (b'{"format":' * 50_000, "holds no answers that can be used"),
        (
            b'{"format": "x", "version": 1, "sample": "", "coder": "", "answers": []}',
            "of version 1",
        ),
    ],
)
def test_a_file_that_holds_no_answers_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        read(content)


def form_file(**change: object) -> bytes:
    made = {
        "format": "framing-validation-answers",
        "version": 1,
        "sample": KEY.sample,
        "coder": "Ada  Brown\n",
        "answers": [{"id": A, "code": "low"}, {"id": B, "code": None}, {"id": C, "code": "x"}],
        "more": 1,
    }
    return json.dumps({**made, **change}).encode()


@pytest.mark.parametrize(
    "wrap", [bytes, lambda raw: b"\xef\xbb\xbf" + raw, lambda raw: b"\n" + raw]
)
def test_what_the_form_saves_is_read(wrap: Callable[[bytes], bytes]) -> None:
    answers = read(wrap(form_file()))
    assert answers.codes == {A: "low"}
    assert answers.coder == "Ada Brown"
    assert answers.problems == (
        "ada.csv, answer 3: “x” is no code; write one of: low, high, both, neither, unsure",
    )


def test_the_form_of_another_sample_is_refused() -> None:
    with pytest.raises(ValidationError, match="another sample"):
        read(form_file(sample="other"))


def test_a_form_without_a_name_is_called_by_its_file() -> None:
    assert read(form_file(coder="")).coder == "ada"


@given(st.binary(max_size=300))
def test_any_bytes_are_answers_or_refused(raw: bytes) -> None:
    with suppress(ValidationError):
        assert set(read(raw).codes) <= {unit.id for unit in KEY.units}


@given(st.lists(st.tuples(st.sampled_from([A, B, C]), st.text(max_size=12)), max_size=6))
def test_any_codes_are_read_or_named(rows: list[tuple[str, str]]) -> None:
    answers = read(form_file(answers=[{"id": unit, "code": code} for unit, code in rows]))
    assert set(answers.codes.values()) <= set(CODES["sentence"])


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ValidationError, match="there is no file"):
        load_answers(tmp_path / "none.csv", KEY)
    with pytest.raises(ValidationError, match="cannot be read"):
        load_answers(tmp_path, KEY)


@pytest.mark.parametrize("unit", ["sentence", "article"])
def test_every_code_is_read_by_its_name_and_number(unit: str) -> None:
    poles = {"low": "Dark", "high": "Very Bright"}
    for number, code in enumerate(CODES[unit], 1):  # type: ignore[index]
        for written in (code, code.upper(), f" {number} ", f"{number}.0", code.replace(" ", "-")):
            assert read_code(written, unit, poles) == code  # type: ignore[arg-type]
    assert read_code("very  bright", unit, poles) == "high"  # type: ignore[arg-type]
    assert read_code("0", unit, poles) is None  # type: ignore[arg-type]
