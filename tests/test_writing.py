"""Writing: a file is there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from framing.errors import OutputError
from framing.run import writing
from framing.run.results import folder_name, write_results
from framing.run.writing import write_file


def test_a_failed_write_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    write_file(path, "old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing.os, "replace", fail)
    with pytest.raises(OutputError, match=r"cannot write .*a\.txt: No space left"):
        write_file(path, "new")
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_file_that_holds_the_same_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_file(path, "same")
    before = path.stat().st_ino
    write_file(path, "same")
    assert path.stat().st_ino == before
    write_file(path, "else")
    assert path.read_text() == "else"


def test_a_new_file_gets_the_usual_rights(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write_file(tmp_path / "a.txt", "x")
    finally:
        os.umask(old)
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("ids", "name"),
    [
        (["001_visit", "003_talks"], "001_visit-vs-003_talks"),
        (["../../etc/passwd", "a b"], "etc-passwd-vs-a-b"),
        (["...", "Ünï"], "article-vs-Ünï"),
    ],
)
def test_a_folder_name_is_safe(ids: list[str], name: str) -> None:
    assert folder_name(ids) == name


def test_a_long_folder_name_is_cut_and_stays_its_own() -> None:
    one, other = (folder_name(["a" * 300, end]) for end in ("x", "y"))
    assert len(one) <= 120
    assert one != other


def test_the_path_of_the_report_comes_back(tmp_path: Path) -> None:
    assert write_results({"report.html": "x"}, tmp_path).name == "report.html"
    assert write_results({"a.csv": "x"}, tmp_path) == tmp_path
