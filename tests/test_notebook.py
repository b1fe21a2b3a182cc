"""A comparison shows itself in a notebook: the report in a frame, the first screen as text."""

from __future__ import annotations

import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from browsing import Opened, in_browser
from framing.compare.comparison import Comparison
from framing.report.notebook import render_frame, render_summary
from framing.report.render import render_report
from framing.report.view import view_page
from pages import compare_seeds
from sample_comparison import sample_comparison

SEEDS = compare_seeds("001", "003")


class Frames(HTMLParser):
    """The tags of a piece of HTML with their attributes, references resolved."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


class Printer:
    """The part of IPython's pretty printer that an object writes to."""

    def __init__(self) -> None:
        self.written = ""

    def text(self, words: str) -> None:
        self.written += words


@pytest.mark.parametrize("comparison", [SEEDS, sample_comparison()], ids=["seeds", "hostile"])
def test_the_frame_holds_exactly_the_report(comparison: Comparison) -> None:
    ((tag, attributes),) = Frames(render_frame(comparison)).found
    assert tag == "iframe"
    assert attributes["srcdoc"] == render_report(comparison)
    assert "allow-same-origin" not in (attributes["sandbox"] or "")
    assert attributes["title"]


def test_the_summary_is_the_first_screen() -> None:
    lines = render_summary(SEEDS).splitlines()
    page = view_page(SEEDS)
    assert lines[:2] == [
        f"{source.name}: {source.title} ({', '.join(source.facts)})" for source in page.sources
    ]
    assert tuple(lines[2:]) == page.glance.findings


def test_comparisons_answer_what_notebooks_ask() -> None:
    shown: Any = SEEDS
    assert shown._repr_html_() == render_frame(SEEDS)
    printer = Printer()
    shown._repr_pretty_(printer, cycle=False)
    assert printer.written == render_summary(SEEDS)


def test_showing_costs_nothing_until_it_is_asked_for() -> None:
    code = (
        "import sys, framing; framing.compare_articles; "
        "sys.exit('jinja2' in sys.modules or 'framing.report' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


class TestInBrowser:
    """In a page that stands for the notebook."""

    pytestmark = in_browser

    @pytest.fixture
    def notebook(self, tmp_path: Path) -> Path:
        path = tmp_path / "notebook.html"
        html = f"<!DOCTYPE html><title>n</title>{render_frame(SEEDS)}"
        path.write_text(html, encoding="utf-8", newline="")
        return path

    def test_the_report_runs_in_its_frame(self, browser: Any, notebook: Path) -> None:
        with Opened(browser, notebook, reduced_motion="reduce") as opened:
            _, frame = opened.page.frames
            frame.wait_for_load_state()
            frame.wait_for_function("document.title")
            assert frame.title() == view_page(SEEDS).title + ": how they tell it"
            frame.locator('nav a[href="#evidence"]').first.click()
            frame.wait_for_function("scrollY > 1000")
            assert opened.page.frames[1].url == "about:srcdoc#evidence"
            assert opened.messages == []

    def test_the_report_cannot_reach_the_notebook(self, browser: Any, notebook: Path) -> None:
        with Opened(browser, notebook) as opened:
            reach = "() => { try { return parent.document.title } catch { return 'no way' } }"
            assert opened.page.frames[1].evaluate(reach) == "no way"
