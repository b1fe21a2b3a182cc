"""The cache: safe to delete, never stale, never in the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import framing
from framing.compare.comparison import Comparison
from framing.run import cache
from framing.run.cache import cache_folder, comparison_key, remember
from framing.run.comparing import compare_remembered
from texts import article

ARTICLES = (article("One is here. He said “two”.", "a"), article("Two is there.", "b"))


def compare(folder: Path | None, **changes: object) -> Comparison:
    articles = (replace(ARTICLES[0], **changes), ARTICLES[1])  # type: ignore[arg-type]
    lexicons = (framing.load_lexicon("loaded-language"),)
    return compare_remembered(articles, lexicons, framing.Settings(), folder)


def test_what_comes_back_is_what_was_stored(tmp_path: Path) -> None:
    fresh = compare(None)
    assert compare(tmp_path) == fresh
    assert len(list(tmp_path.iterdir())) == 1
    assert compare(tmp_path) == fresh


def test_a_change_of_anything_shown_is_another_entry(tmp_path: Path) -> None:
    compare(tmp_path)
    for change in ({"text": "Else."}, {"title": "T"}, {"outlet": "O"}, {"published": "2024-01-01"}):
        compare(tmp_path, **change)
    assert len(list(tmp_path.iterdir())) == 5


def test_an_entry_that_cannot_be_read_is_made_again(tmp_path: Path) -> None:
    fresh = compare(tmp_path)
    (entry,) = tmp_path.iterdir()
    for damage in (b"", b"\x93nonsense", entry.read_bytes()[:50]):
        entry.write_bytes(damage)
        assert compare(tmp_path) == fresh


def test_a_cache_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert compare(blocked / "cache") == compare(None)


def test_changed_code_meets_no_old_result(monkeypatch: pytest.MonkeyPatch) -> None:
    before = comparison_key(ARTICLES, "s")
    monkeypatch.setattr(cache, "code_digest", lambda: "other")
    assert comparison_key(ARTICLES, "s") != before


def test_only_so_many_entries_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_ENTRIES", 2)
    comparison = compare(None)
    for key in ("a", "b", "c"):
        remember(key, lambda: comparison, tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRAMING_CACHE", "/elsewhere")
    assert cache_folder() == Path("/elsewhere")
    monkeypatch.setenv("FRAMING_CACHE", "")
    assert cache_folder() is None
    monkeypatch.delenv("FRAMING_CACHE")
    assert "framing" in str(cache_folder())
