"""``framing validate`` as a person runs it: a sample, answers, an outcome, a table."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

import framing as library
from command import framing
from framing.export.validations import SCHEMA_FILE, render_validation_schema
from framing.validate.key import Key, load_key
from validated import HOSTILE, TOML, small_corpus


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with a lexicon and a corpus."""
    (tmp_path / "seeds").mkdir()
    for each in small_corpus():
        (tmp_path / "seeds" / f"{each.id}.txt").write_text(each.text, encoding="utf-8")
    (tmp_path / "weather.toml").write_text(TOML, encoding="utf-8")
    return tmp_path


def draw(here: Path, *more: str) -> Path:
    done = framing("validate", "sample", "weather.toml", "--n", "12", *more, cwd=here)
    assert done.returncode == 0, done.stderr
    return here / done.stdout.strip()


def fill(folder: Path, name: str, change: dict[str, str] | None = None) -> str:
    """The sheet of a sample filled in as the score says, save for some units."""
    key = load_key(folder / "key.json")
    sheet = (folder / "for-coders" / "sheet.csv").read_text("utf-8-sig")
    header, *rows = csv.reader(io.StringIO(sheet, newline=""))
    said = {unit.id: unit.score for unit in key.units} | (change or {})
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([header, *([r[0], said[r[0]], *r[2:]] for r in rows)])
    path = folder.parents[1] / f"{name}.csv"
    path.write_text(out.getvalue(), encoding="cp1252", newline="")
    return path.name


def first_of(key: Key, stratum: str) -> str:
    return next(unit.id for unit in key.units if unit.stratum == stratum)


def test_from_a_sample_to_an_outcome(here: Path) -> None:
    folder = draw(here)
    assert sorted(path.name for path in folder.iterdir()) == ["for-coders", "key.json"]
    handed = sorted(path.name for path in (folder / "for-coders").iterdir())
    assert handed == ["README.txt", "form.html", "sheet.csv"]
    key = load_key(folder / "key.json")
    wrong = first_of(key, "low")
    sheets = [fill(folder, "ada", {wrong: "high"}), fill(folder, "bo", {wrong: "2"})]
    done = framing("validate", "score", str(folder / "key.json"), *sheets, cwd=here, COLUMNS="200")
    assert done.returncode == 0, done.stderr
    assert "24 codings by 2 coders; 12 of 12 sentences" in done.stdout.replace("\xa0", " ")
    assert f"{wrong}: people for brightness, score for darkness" in done.stdout
    assert "gloom" in done.stdout.lower()
    assert "validation.html" in done.stderr
    page = (folder / "validation.html").read_text("utf-8")
    assert "Where people and the score differ" in page
    assert "<script" not in page
    found = json.loads((folder / "validation.json").read_text("utf-8"))
    assert found["validation"]["among_coders"]["nominal"]["alpha"] == 1
    assert [each["id"] for each in found["validation"]["disagreements"]] == [wrong]


def test_json_is_data_and_keeps_to_the_schema(here: Path) -> None:
    folder = draw(here)
    done = framing(
        "validate", "score", str(folder / "key.json"), fill(folder, "ada"), "--json", cwd=here
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    published = Path(library.__file__).parent / "export" / SCHEMA_FILE
    assert published.read_text("utf-8") == render_validation_schema()
    jsonschema.validate(found, json.loads(published.read_text("utf-8")))
    assert found["schema_version"] == 1
    assert not (folder / "validation.html").exists()


def test_the_sheet_of_another_sample_is_refused(here: Path) -> None:
    sheet, other = fill(draw(here), "ada"), draw(here, "--unit", "article")
    done = framing("validate", "score", str(other / "key.json"), sheet, cwd=here)
    assert done.returncode == 1
    assert "ada.csv, line 2: “s" in done.stderr
    assert "is no unit of this sample" in done.stderr
    assert "no answer holds a code" in done.stderr


def test_two_runs_give_the_same_bytes(here: Path) -> None:
    folder = draw(here)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert draw(here) == folder
    again = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert again == before
    assert draw(here, "--seed", "2") != folder


def test_articles_can_be_named_and_those_that_fail_are(here: Path) -> None:
    key = load_key(draw(here, "one") / "key.json")
    assert set(key.texts) == {"one"}
    done = framing("validate", "sample", "weather.toml", "one", "none", cwd=here)
    assert done.returncode == 1
    assert "none" in done.stderr
    assert set(load_key(here / done.stdout.strip() / "key.json").texts) == {"one"}


def test_attach_writes_the_table_only(here: Path) -> None:
    folder = draw(here)
    sheet, key = fill(folder, "ada"), str(folder / "key.json")
    done = framing("validate", "score", key, sheet, "--attach", "weather.toml", cwd=here)
    assert done.returncode == 0, done.stderr
    written = (here / "weather.toml").read_text("utf-8")
    assert written.startswith(TOML)
    axis = library.load_lexicon(here / "weather.toml").axis
    assert axis.validated
    (here / "weather.toml").write_text(written.replace("gloom*", "dim"), encoding="utf-8")
    done = framing("validate", "score", key, sheet, "--attach", "weather.toml", cwd=here)
    assert "are not those of the sample" in done.stderr
    assert not library.load_lexicon(here / "weather.toml").axis.validated
    (here / "other.toml").write_text(TOML.replace('"weather"', '"other"'), encoding="utf-8")
    done = framing("validate", "score", key, sheet, "--attach", "other.toml", cwd=here)
    assert done.returncode == 1
    assert "the sample is of 'weather'" in done.stderr
    assert "[validation]" not in (here / "other.toml").read_text("utf-8")


def test_what_cannot_be_used_is_named_and_the_rest_is_done(here: Path) -> None:
    folder = draw(here)
    key = load_key(folder / "key.json")
    bad = fill(folder, "bad", {key.units[3].id: "left"})
    done = framing(
        "validate",
        "score",
        str(folder / "key.json"),
        fill(folder, "ada"),
        bad,
        "none.csv",
        cwd=here,
    )
    assert done.returncode == 1
    assert "bad.csv, line 5: “left” is no code" in done.stderr
    assert "there is no file none.csv" in done.stderr
    assert "23 codings by 2 coders" in done.stdout.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("sample",), 2),
        (("sample", "weather.toml", "--n", "0"), 2),
        (("sample", "weather.toml", "--unit", "word"), 2),
        (("sample", "none.toml"), 1),
        (("score", "none.json"), 2),
        (("score", "none.json", "x.csv"), 1),
        (("score", "weather.toml", "x.csv"), 1),
    ],
)
def test_wrong_usage_and_wrong_input(here: Path, arguments: tuple[str, ...], code: int) -> None:
    done = framing("validate", *arguments, cwd=here)
    assert done.returncode == code
    assert "Traceback" not in done.stderr


def test_no_text_steers_a_terminal_or_becomes_markup(here: Path) -> None:
    text = f"The gloom \x1b[2J \u202e of {HOSTILE} came. The cheer left at nine."
    (here / "seeds" / "three.txt").write_text(text, encoding="utf-8")
    folder = draw(here, "three")
    for name in ("form.html", "sheet.csv"):
        assert (folder / "for-coders" / name).is_file()
    key = load_key(folder / "key.json")
    sheet = fill_all(folder, key)
    changed = json.loads((folder / "key.json").read_text("utf-8"))
    changed["axis"] |= dict.fromkeys(("version", "low", "high"), "\x1b[2J \u202e")
    (folder / "key.json").write_text(json.dumps(changed), encoding="utf-8")
    done = framing("validate", "score", str(folder / "key.json"), sheet, cwd=here)
    assert done.returncode == 0, done.stderr
    assert not {"\x1b", "\u202e"} & set(done.stdout)
    for page in ("validation.html", "for-coders/form.html"):
        assert "<img" not in (folder / page).read_text("utf-8")


def fill_all(folder: Path, key: Key) -> str:
    path = folder.parents[1] / "all.csv"
    path.write_text("id,code\n" + "".join(f"{unit.id},4\n" for unit in key.units), "utf-8")
    return path.name
