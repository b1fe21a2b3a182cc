"""A result is opened or photographed by other programs, and is never lost for want of them."""

from __future__ import annotations

import os
import struct
from pathlib import Path

import pytest

import framing
from browsing import CHROMIUM
from command import framing as run
from framing.errors import WorkError
from framing.report.card import HEIGHT, MOST_SOURCES, WIDTH, render_card, view_card
from framing.run import picture
from framing.run.picture import SHARPNESS, find_browser, take_picture
from pages import compare_seeds
from sample_comparison import HOSTILE, empty_source, sample_comparison
from texts import article

PAGE = "<!DOCTYPE html><title>x</title><p>words"


def program(path: Path, lines: str) -> Path:
    """A shell script that can be run."""
    path.write_text(f"#!/bin/sh\n{lines}\n")
    path.chmod(0o755)
    return path


def test_the_picture_has_sources_and_findings() -> None:
    card = view_card(compare_seeds("001", "003"))
    assert [source.name for source in card.sources] == ["001", "003"]
    assert card.findings
    assert len(card.bars) == 2
    html = render_card(compare_seeds("001", "003"))
    assert all(source.title in html for source in card.sources)


def test_a_bar_draws_all_that_its_words_say() -> None:
    comparison = compare_seeds("001", "003")
    html = render_card(comparison)
    for bar in view_card(comparison).bars:
        assert f'width="{bar.shared_width}"' in html
        assert (f'width="{bar.conflict_width}"' in html) == bool(bar.conflict)


def test_what_does_not_fit_is_counted() -> None:
    many = framing.compare_articles([article(f"Rain in May {i}.", f"n{i}") for i in range(11)])
    card = view_card(many)
    assert len(card.sources) == MOST_SOURCES
    assert card.more == "and 3\u00a0more sources"


def test_nothing_from_outside_becomes_markup() -> None:
    html = render_card(sample_comparison(empty_source()))
    assert HOSTILE not in html
    assert "<script" not in html
    assert "<img" not in html


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium found")
def test_a_picture_is_written_by_a_real_browser(tmp_path: Path) -> None:
    done = run("compare", "001", "003", "--png", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    data = (tmp_path / done.stdout.strip()).with_name("report.png").read_bytes()
    assert data.startswith(b"\x89PNG\r\n")
    assert struct.unpack(">II", data[16:24]) == (WIDTH * SHARPNESS, HEIGHT * SHARPNESS)
    assert len(data) > 20_000, "more than an empty sheet"


def test_without_a_browser_everything_else_is_written(tmp_path: Path) -> None:
    done = run("compare", "001", "003", "--png", cwd=tmp_path, PATH="", CHROMIUM="")
    assert done.returncode == 1
    assert "needs Chromium or Chrome, and none is on PATH" in done.stderr
    report = tmp_path / done.stdout.strip()
    assert report.is_file()
    assert not report.with_name("report.png").exists()


def test_the_browser_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", str(program(tmp_path / "mine", "exit 0")))
    assert find_browser() == str(tmp_path / "mine")
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "absent"))
    with pytest.raises(WorkError, match="cannot be run"):
        find_browser()


def test_a_browser_that_gives_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for lines in ("exit 0", "exit 3"):
        monkeypatch.setenv("CHROMIUM", str(program(tmp_path / "broken", lines)))
        with pytest.raises(WorkError, match="gave no picture"):
            take_picture(PAGE, (10, 10), tmp_path / "report.png")
    assert not (tmp_path / "report.png").exists()


def test_a_browser_that_hangs_is_ended_with_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = tmp_path / "child"
    lines = f"sleep 600 &\necho $! > {child}\nwait"
    monkeypatch.setenv("CHROMIUM", str(program(tmp_path / "slow", lines)))
    monkeypatch.setattr(picture, "SECONDS", 1)
    with pytest.raises(WorkError, match="within 1 seconds"):
        take_picture(PAGE, (10, 10), tmp_path / "report.png")
    with pytest.raises(ProcessLookupError):
        _reach(int(child.read_text()))


def _reach(process: int) -> None:
    """Raises where there is no such process, or only what its parent has not collected yet."""
    os.kill(process, 0)
    state = Path(f"/proc/{process}/stat")
    if not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] == "Z":
        raise ProcessLookupError


def test_the_report_is_opened_after_it_is_written(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    lines = f'path="${{1#file://}}"\ntest -s "$path" && echo "$1" > {seen}'
    browser = program(tmp_path / "browser", lines)
    done = run("compare", "001", "003", "--open", cwd=tmp_path, BROWSER=str(browser))
    assert done.returncode == 0, done.stderr
    assert seen.read_text().strip() == (tmp_path / done.stdout.strip()).as_uri()
    again = run("run", "001", "003", "--open", cwd=tmp_path, BROWSER=str(browser))
    assert again.returncode == 0, again.stderr
    assert seen.read_text().strip().endswith("/out/index.html")


def test_without_a_browser_to_open_it_the_path_is_said(tmp_path: Path) -> None:
    failing = program(tmp_path / "browser", "exit 1")
    environment = {"PATH": "", "BROWSER": str(failing), "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    done = run("compare", "001", "003", "--open", cwd=tmp_path, **environment)
    assert done.returncode == 1
    assert "no browser could be started; open out/" in done.stderr
    assert (tmp_path / done.stdout.strip()).is_file()


@pytest.mark.parametrize("option", ["--open", "--png"])
@pytest.mark.parametrize("shape", [("--format", "json"), ("--json",)])
def test_there_must_be_a_report_to_share(
    tmp_path: Path, option: str, shape: tuple[str, ...]
) -> None:
    done = run("compare", "001", "003", option, *shape, cwd=tmp_path)
    assert done.returncode == 2
    assert f"{option} needs html" in done.stderr
