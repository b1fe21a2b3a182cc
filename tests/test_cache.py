"""The cache: safe to delete, never stale, never in the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import framing
from framing.lexicon.files import LexiconFile, load_lexicon_file
from framing.run import cache
from framing.run.cache import cache_folder, key_of, remember
from framing.run.comparing import compare_to_files
from texts import article

ARTICLES = (article("One is here. He said “two”.", "a"), article("Two is there.", "b"))
LEXICON = load_lexicon_file("loaded-language")
FORMATS = ("html", "json", "csv")


def compare(folder: Path | None, **changes: object) -> dict[str, str]:
    """Compare two articles, the first one changed."""
    articles = (replace(ARTICLES[0], **changes), ARTICLES[1])  # type: ignore[arg-type]
    return compare_to_files(articles, [LEXICON], framing.Settings(), FORMATS, folder)


def entries(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_what_comes_back_is_what_was_made(tmp_path: Path) -> None:
    fresh = compare(None)
    assert compare(tmp_path) == fresh
    assert len(entries(tmp_path)) == 1
    assert compare(tmp_path) == fresh
    assert list(fresh)[-1] == "report.html"


def test_a_change_of_anything_that_matters_is_another_entry(tmp_path: Path) -> None:
    compare(tmp_path)
    for change in ({"text": "Else."}, {"title": "T"}, {"outlet": "O"}, {"published": "2024-01-01"}):
        compare(tmp_path, **change)
    other_lexicon = LexiconFile(LEXICON.path, LEXICON.raw + b"\n# a word")
    compare_to_files(ARTICLES, [other_lexicon], framing.Settings(), FORMATS, tmp_path)
    moved = framing.Settings(evidence_floor=4)
    compare_to_files(ARTICLES, [LEXICON], moved, FORMATS, tmp_path)
    compare_to_files(ARTICLES, [LEXICON], framing.Settings(), ("json",), tmp_path)
    compare_to_files(ARTICLES[::-1], [LEXICON], framing.Settings(), FORMATS, tmp_path)
    assert len(entries(tmp_path)) == 9


def test_an_entry_that_cannot_be_read_is_made_again(tmp_path: Path) -> None:
    fresh = compare(tmp_path)
    (entry,) = entries(tmp_path)
    for damage in (b"", b"\x93nonsense", entry.read_bytes()[:50], b"\x81\xa1a\xc0"):
        entry.write_bytes(damage)
        assert compare(tmp_path) == fresh


def test_a_cache_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert compare(blocked / "cache") == compare(None)


def test_changed_code_meets_no_old_result(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of(*ARTICLES)
    assert key_of(*ARTICLES) == before
    monkeypatch.setattr(cache, "code_digest", lambda: "other")
    assert key_of(*ARTICLES) != before


def test_only_so_many_entries_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_ENTRIES", 2)
    for key in ("a", "b", "c"):
        remember(key, lambda: {"name": "content"}, tmp_path)
    assert len(entries(tmp_path)) == 2


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRAMING_CACHE", "/elsewhere")
    assert cache_folder() == Path("/elsewhere")
    monkeypatch.setenv("FRAMING_CACHE", "")
    assert cache_folder() is None
    monkeypatch.delenv("FRAMING_CACHE")
    assert "framing" in str(cache_folder())
