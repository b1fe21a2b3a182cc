"""The command line: data on standard output, one clear sentence for what cannot be done."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command import framing
from framing.version import VERSION

ONE = "The prime minister came to Tehran on Monday. Trade grew by 6.5% in seven months.\n"
OTHER = "The premier reached Tehran on Monday. It rained. Trade grew by 6.5% in seven months.\n"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """An empty folder to run in, with two small articles."""
    folder = tmp_path / "work"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE)
    (folder / "other.txt").write_text(OTHER)
    return folder


def test_the_main_job_on_the_sample_corpus_from_anywhere(here: Path) -> None:
    done = framing("compare", "001", "003", cwd=here)
    assert done.returncode == 0, done.stderr
    report = here / done.stdout.strip()
    assert report.name == "report.html"
    assert report.read_text("utf-8").startswith("<!DOCTYPE html>")
    names = {path.name for path in report.parent.iterdir()}
    assert {"report.html", "comparison.json", "scores.csv", "ledger.csv"} <= names
    assert not [name for name in names if name.startswith(".")], "no temporary file is left"


def test_the_same_input_gives_the_same_bytes_with_and_without_the_cache(here: Path) -> None:
    written = []
    for extra in ((), (), ("--no-cache",)):
        done = framing("compare", "one.txt", "other.txt", *extra, cwd=here)
        folder = (here / done.stdout.strip()).parent
        written.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert written[0] == written[1] == written[2]


def test_articles_are_ids_paths_or_standard_input(here: Path) -> None:
    done = framing("compare", "./one.txt", "-", "--out", "results", cwd=here, stdin=OTHER)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("results/one-vs-stdin/")


def test_the_corpus_comes_from_the_option_the_environment_or_the_seeds_folder(here: Path) -> None:
    (here / "seeds").mkdir()
    (here / "seeds" / "900_local.txt").write_text(ONE)
    assert framing("score", "900", cwd=here).returncode == 0
    assert framing("score", "one", "--corpus", ".", cwd=here).returncode == 0
    assert framing("score", "other", cwd=here, FRAMING_CORPUS=str(here)).returncode == 0
    assert framing("score", "001", cwd=here).returncode == 1


def test_json_is_data_on_standard_output_and_nothing_is_written(here: Path) -> None:
    done = framing("compare", "one.txt", "other.txt", "--json", cwd=here)
    assert json.loads(done.stdout)["schema_version"] == 1
    assert not (here / "out").exists()
    for command in (("score", "one.txt"), ("align", "one.txt", "other.txt")):
        assert json.loads(framing(*command, "--json", cwd=here).stdout)


def test_only_the_formats_asked_for_are_written(here: Path) -> None:
    done = framing("compare", "one.txt", "other.txt", "--format", "json", cwd=here)
    folder = here / done.stdout.strip()
    assert [path.name for path in folder.iterdir()] == ["comparison.json"]
    wrong = framing("compare", "one.txt", "other.txt", "--format", "pdf", cwd=here)
    assert wrong.returncode == 2
    assert "'pdf' is not one of html, json, csv" in wrong.stderr


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "has no text"),
        (b" \n\xef\xbb\xbf \n", "has no text"),
        (b"PK\x03\x04\x00\x00", "not a text file"),
        (b"\x81\x8d ok", "neither UTF-8 nor Windows-1252"),
    ],
)
def test_a_damaged_article_is_named_and_the_others_are_compared(
    here: Path, content: bytes, sentence: str
) -> None:
    (here / "bad.txt").write_bytes(content)
    done = framing("compare", "one.txt", "bad.txt", "other.txt", cwd=here)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert (here / done.stdout.strip()).is_file()
    alone = framing("compare", "one.txt", "bad.txt", cwd=here)
    assert (alone.returncode, alone.stdout) == (1, "")
    assert "two articles or more" in alone.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("compare", "001", "999"), 1, "no article '999'"),
        (("compare", "001", "00"), 1, "beginning of"),
        (("compare", "001", "absent.txt"), 1, "no file absent.txt"),
        (("compare", "001", "003", "--corpus", "nowhere"), 1, "no corpus folder nowhere"),
        (("compare", "001", "003", "--lexicon", "nope"), 1, "no lexicon 'nope'"),
        (("compare", "001", "003", "--threshold", "2"), 1, "between 0 and 1"),
        (("compare", "001", "003", "--out", "one.txt"), 1, "cannot write"),
        (("align", "one.txt", "nope"), 1, "no article 'nope'"),
        (("lexicon", "check", "one.txt"), 1, "no lexicon"),
        (("compare",), 2, "Missing argument"),
        (("nonsense",), 2, "No such command"),
        (("align", "001"), 2, "Missing argument"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    here: Path, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    done = framing(*arguments, cwd=here)
    assert done.returncode == code
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_word_is_enough_for_an_article(here: Path) -> None:
    (here / "word.txt").write_text("Sanctions")
    done = framing("compare", "word.txt", "one.txt", cwd=here)
    assert done.returncode == 0, done.stderr


def test_scores_alignment_and_lexicons_are_readable_in_a_terminal(here: Path) -> None:
    (here / "one.txt").write_text("[bold]US hegemony[/bold] is back. " + ONE)
    scores = framing("score", "one.txt", cwd=here).stdout
    assert "not enough evidence (1)" in scores
    aligned = framing("align", "one.txt", "other.txt", cwd=here).stdout
    assert "matched by" in aligned
    shown = framing("lexicon", "show", "loaded-language", cwd=here).stdout
    assert "condemning" in shown
    assert "loaded-language" in framing("lexicon", "list").stdout.split()


def test_vectors_of_meaning_come_from_a_local_path(here: Path) -> None:
    (here / "vectors.txt").write_text("weapons 1 0\ndrones 0.9 0.1\nrailway 0 1\n", "utf-8")
    asked = ("align", "000", "003", "--json")
    done = framing(*asked, "--semantic", "vectors.txt", cwd=here)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) != json.loads(framing(*asked, cwd=here).stdout)
    done = framing("align", "000", "003", "--semantic", "absent", cwd=here)
    assert done.returncode == 1
    assert "absent could not be read as vectors" in done.stderr


def test_a_lexicon_that_fails_its_examples_fails_the_check(here: Path) -> None:
    done = framing("lexicon", "check")
    assert done.returncode == 0, done.stdout
    shipped = framing("lexicon", "show", "loaded-language", "--json").stdout
    assert json.loads(shipped)["about"]["name"] == "loaded-language"


def test_the_version_and_the_help_say_what_to_type() -> None:
    assert VERSION in framing("--version").stdout
    for arguments in ((), ("compare",), ("score",), ("align",), ("lexicon",)):
        done = framing(*arguments, "--help")
        assert (done.returncode, done.stderr) == (0, "")
        assert "Usage: framing" in done.stdout
