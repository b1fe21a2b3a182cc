"""``framing lexicon`` and ``framing score --baseline`` as processes, on real files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

import framing as library
from command import framing
from lexicons import lexicon_text, write_lexicon

FILLER = "The road led from one town to another and nobody knew who had made it. " * 20
LOW = FILLER + "The puppet council met. A brutal puppet council fell. " * 6
HIGH = FILLER + "“The harbour is calm,” said Anna Berg on Monday. " * 4


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with two articles and a lexicon with a comment."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "low.txt").write_text(LOW, encoding="utf-8")
    (folder / "high.txt").write_text(HIGH, encoding="utf-8")
    text = "# by hand\n" + lexicon_text(["brutal", "grim"], ["calm"])
    (tmp_path / "heat.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_check_without_a_corpus_passes_the_shipped_lexicons(tmp_path: Path) -> None:
    done = framing("lexicon", "check", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "loaded-language" in done.stdout
    assert "found in none" not in done.stdout


def test_check_over_a_corpus_names_what_is_dead_and_what_moves(here: Path) -> None:
    done = framing("lexicon", "check", "heat.toml", "--corpus", "corpus", cwd=here)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "found in none of the 2 articles: 1 entry" in done.stdout
    assert "not in this corpus: grim" in done.stdout


def test_check_as_json_holds_everything(here: Path) -> None:
    done = framing("lexicon", "check", "heat.toml", "--corpus", "corpus", "--json", cwd=here)
    document = json.loads(done.stdout)
    (audit,) = document["audits"]
    assert (document["failed"], document["problems"]) == (False, [])
    assert (audit["lexicon"], audit["corpus"]["dead"]) == ("heat", ["grim"])
    assert [pole["terms"] for pole in audit["poles"]] == [2, 1]
    again = framing("lexicon", "check", "heat.toml", "--corpus", "corpus", "--json", cwd=here)
    assert again.stdout == done.stdout


def test_check_fails_on_an_error_and_on_a_broken_file_and_goes_on(here: Path) -> None:
    write_lexicon(here / "twice.toml", ["grim", "grim"], ["calm"])
    write_lexicon(here / "across.toml", ["hegemon*"], ["hegemonic"])
    (here / "broken.toml").write_text("schema = 1\n")
    done = framing("lexicon", "check", "broken.toml", "twice.toml", "across.toml", cwd=here)
    assert done.returncode == 1
    assert "broken.toml" in done.stderr
    assert "'grim' stands 2 times" in done.stdout
    assert "'hegemonic' never counts" in done.stdout
    document = json.loads(framing("lexicon", "check", "broken.toml", "--json", cwd=here).stdout)
    assert document["failed"]
    assert len(document["problems"]) == 1


def test_check_with_a_table_of_actors_of_ones_own(here: Path) -> None:
    (here / "actors.toml").write_text(
        '[actors.a]\nplace = ["council"]\n[actors.b]\nplace = ["harbour"]\n'
        '[exchanges]\npairs = [["a", "b"]]\n'
    )
    write_lexicon(here / "heat.toml", ["puppet council"], ["calm"])
    arguments = ("heat.toml", "--corpus", "corpus", "--actors", "actors.toml", "--json")
    document = json.loads(framing("lexicon", "check", *arguments, cwd=here).stdout)
    swap = document["audits"][0]["corpus"]["swaps"][0]
    assert (swap["exchange"], swap["moved"]) == ("a and b", 1)
    assert swap["entries"][0]["cause"] == "names an actor"


def test_kwic_shows_voices_and_speakers_aligned(here: Path) -> None:
    done = framing("lexicon", "kwic", "calm", "--corpus", "corpus", "--width", "12", cwd=here)
    lines = done.stdout.splitlines()
    assert lines[0] == "quoted: Anna Berg (4)"
    assert len({line.index("calm") for line in lines[1:-1]}) == 1
    assert lines[-1] == "uses: 4, counted: 4, articles: 1"


def test_kwic_of_a_lexicon_as_json_and_csv_agree(here: Path) -> None:
    arguments = ("lexicon", "kwic", "heat.toml", "low", "high", "--corpus", "corpus")
    uses = json.loads(framing(*arguments, "--json", cwd=here).stdout)["uses"]
    rows = list(csv.DictReader(io.StringIO(framing(*arguments, "--csv", cwd=here).stdout)))
    assert [(use["article"], use["printed"], str(use["start"])) for use in uses] == [
        (row["article"], row["printed"], row["start"]) for row in rows
    ]
    assert {use["side"] for use in uses} == {"low", "high"}
    assert framing(*arguments, "--csv", "--json", cwd=here).returncode == 2


def suggest(here: Path, *more: str, stdin: str = "") -> tuple[int, str, str]:
    done = framing(
        "lexicon", "suggest", "heat.toml", "--low", "low", "--high", "high", "--corpus", "corpus",
        *more, cwd=here, stdin=stdin,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def test_suggest_asks_and_writes_what_was_accepted_with_its_reason(here: Path) -> None:
    code, out, err = suggest(here, stdin="a\n\nIt sneers.\nr\ns\nq\n")
    assert code == 0, err
    assert "heat.toml" in out
    text = (here / "heat.toml").read_text("utf-8")
    assert text.startswith("# by hand\n")
    grown = library.load_lexicon(here / "heat.toml")
    added = [term for term in grown.terms if term.group == "suggested-low"]
    assert [term.reason for term in added] == ["It sneers."] * len(added)
    assert added
    assert "# refused: " in text
    refused = text.split("# refused: ")[1].strip().strip('"')
    _, again, _ = suggest(here, "--json")
    texts = {each["forms"][0] for each in json.loads(again)["candidates"]}
    assert refused not in texts
    assert texts.isdisjoint(term.text for term in added)


def test_suggest_without_questions_writes_nothing(here: Path) -> None:
    before = (here / "heat.toml").read_bytes()
    for more in ("--yes-none", "--json"):
        code, out, err = suggest(here, more)
        assert code == 0, err
        assert "puppet council" in out
    assert (here / "heat.toml").read_bytes() == before


def test_suggest_into_another_file_leaves_the_lexicon_alone(here: Path) -> None:
    before = (here / "heat.toml").read_bytes()
    code, _, err = suggest(here, "--out", "grown.toml", stdin="a\nIt sneers.\nq\n")
    assert code == 0, err
    assert (here / "heat.toml").read_bytes() == before
    assert len(library.load_lexicon(here / "grown.toml").terms) > 3


def test_suggest_refuses_wrong_usage_and_the_shipped_files(here: Path) -> None:
    for arguments in (
        ("heat.toml",),
        ("heat.toml", "--low", "low"),
        ("heat.toml", "--low", "low", "--high", "high", "--seed-terms"),
        ("loaded-language", "--low", "low", "--high", "high"),
    ):
        done = framing("lexicon", "suggest", *arguments, "--corpus", "corpus", cwd=here)
        assert done.returncode == 2, arguments


def test_neighbours_of_the_lexicons_own_terms(here: Path) -> None:
    done = framing(
        "lexicon", "suggest", "heat.toml", "--seed-terms", "--corpus", "corpus", "--json", cwd=here
    )
    found = {(c["pole"], c["forms"][0]) for c in json.loads(done.stdout)["candidates"]}
    assert ("high", "harbour") in found


def test_a_baseline_needs_ten_other_articles(here: Path) -> None:
    arguments = ("score", "low", "--lexicon", "heat.toml", "--baseline", "--corpus", "corpus")
    assert "not enough articles" in framing(*arguments, cwd=here).stdout
    for number in range(12):
        text = FILLER + "It was brutal. " * (number % 3)
        (here / "corpus" / f"other{number}.txt").write_text(text)
    shown = framing(*arguments, cwd=here)
    assert shown.returncode == 0, shown.stderr
    document = json.loads(framing(*arguments, "--json", cwd=here).stdout)
    standings = document["baselines"][0]["standings"]
    own = next(s for s in standings if (s["voice"], s["measure"]) == ("own", "intensity"))
    assert (own["articles"], own["percentile"]) == (13, 100)
    rows = list(csv.DictReader(io.StringIO(framing(*arguments, "--csv", cwd=here).stdout)))
    assert len(rows) == len(standings)
    assert float(rows[0]["z"]) == pytest.approx(own["z"])


def test_scores_as_csv_without_a_baseline(here: Path) -> None:
    done = framing(
        "score", "low", "--lexicon", "heat.toml", "--corpus", "corpus", "--csv", cwd=here
    )
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert rows[0]["voice"] == "own"
    assert rows[0]["low_hits"] == "6"
