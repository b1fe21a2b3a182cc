"""A real browser opens the report from disk: exact text, level rows, no request, no message."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import framing
from browsing import PHONE, WIDE, Opened, in_browser
from corpora import SHIPPED
from framing.compare.comparison import Comparison
from framing.lexicon.files import list_axes
from framing.report.render import render_report
from sample_comparison import empty_source, sample_comparison

MOST_PIXELS = 2
pytestmark = in_browser
TWO = sample_comparison()
THREE = sample_comparison(empty_source())


def compare_seeds() -> Comparison:
    """The main job on the sample corpus, on every axis that comes with the package."""
    corpus = framing.load_corpus(SHIPPED)
    lexicons = [framing.load_lexicon(name) for name in list_axes()]
    return framing.compare_articles([corpus["001"], corpus["003"]], lexicons)


COMPARISONS = {"two": TWO, "three": THREE, "seeds": compare_seeds()}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("reports")
    paths = {}
    for name, comparison in COMPARISONS.items():
        paths[name] = folder / f"{name}.html"
        paths[name].write_text(render_report(comparison), encoding="utf-8", newline="")
    return paths


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", COMPARISONS)
def test_one_request_and_an_empty_console(
    browser: Any, reports: dict[str, Path], name: str, scheme: str
) -> None:
    with Opened(browser, reports[name], color_scheme=scheme) as opened:
        opened.page.wait_for_load_state("networkidle")
        assert opened.requests == [reports[name].as_uri()]
        assert opened.messages == []


def test_the_policy_stops_what_it_does_not_know(browser: Any, reports: dict[str, Path]) -> None:
    with Opened(browser, reports["two"]) as opened:
        opened.page.evaluate(
            """() => {
              const script = document.createElement("script");
              script.textContent = "document.title = 'run'";
              document.body.append(script);
              const image = document.createElement("img");
              image.src = "https://example.org/x.png";
              document.body.append(image);
            }"""
        )
        opened.page.wait_for_timeout(200)
        assert opened.page.title() != "run"
        assert sum("Content Security Policy" in message for message in opened.messages) >= 2


def test_style_and_script_are_let_in(browser: Any, reports: dict[str, Path]) -> None:
    with Opened(browser, reports["two"]) as opened:
        grid = "getComputedStyle(document.querySelector('.row')).display"
        assert opened.page.evaluate(grid) == "grid"
        opened.page.locator(".tie a").first.hover()
        assert opened.page.locator(".cell.lit").count() == 2


def columns_as_read(page: Any) -> list[dict[str, Any]]:
    """Every passage of the first pair, with what the browser has as its text."""
    found: list[dict[str, Any]] = page.evaluate(
        """() => [...document.querySelector(".columns").querySelectorAll(".passage")].map(p => ({
          source: Number(p.dataset.source), start: Number(p.dataset.start),
          end: Number(p.dataset.end), text: p.textContent}))"""
    )
    return found


def assert_columns_are_the_articles(page: Any, comparison: Comparison) -> None:
    passages = columns_as_read(page)
    for number in (0, 1):
        text = comparison.sources[number].reading.article.text
        column = [passage for passage in passages if passage["source"] == number]
        assert all(p["text"] == text[p["start"] : p["end"]] for p in column)
        assert "".join("".join(p["text"].split()) for p in column) == "".join(text.split())


@pytest.mark.parametrize("name", COMPARISONS)
def test_the_columns_read_back_as_the_articles(
    browser: Any, reports: dict[str, Path], name: str
) -> None:
    with Opened(browser, reports[name]) as opened:
        assert_columns_are_the_articles(opened.page, COMPARISONS[name])


def test_it_reads_fully_without_script(browser: Any, reports: dict[str, Path]) -> None:
    with Opened(browser, reports["two"], java_script_enabled=False) as opened:
        assert_columns_are_the_articles(opened.page, TWO)
        assert opened.page.locator("#method").is_visible()
        table = opened.page.locator("#evidence table").first
        assert table.is_hidden()
        opened.page.locator("#evidence summary").first.click()
        assert table.is_visible()


@pytest.mark.parametrize("name", ["two", "seeds"])
def test_linked_passages_stand_level(browser: Any, reports: dict[str, Path], name: str) -> None:
    with Opened(browser, reports[name]) as opened:
        tops = opened.page.evaluate(
            """() => [...document.querySelectorAll(".row.level")].map(row =>
              [...row.querySelectorAll(".passage")].map(p => p.getBoundingClientRect().top))"""
        )
        assert len(tops) >= 2
        assert all(abs(left - right) <= MOST_PIXELS for left, right in tops)


def test_on_a_phone_the_other_side_follows_at_once_under_its_name(
    browser: Any, reports: dict[str, Path]
) -> None:
    with Opened(browser, reports["two"], PHONE) as opened:
        gaps = opened.page.evaluate(
            """() => [...document.querySelectorAll(".row.level")].map(row => {
              const [left, right] = [...row.querySelectorAll(".cell")].map(
                cell => cell.getBoundingClientRect());
              return [right.top - left.bottom];
            })"""
        )
        assert all(0 <= gap <= 12 for (gap,) in gaps)
        names = opened.page.locator(".row.level .which")
        assert [names.nth(i).inner_text() for i in range(2)] == ["000", "001"]
        assert names.first.is_visible()


@pytest.mark.parametrize("name", COMPARISONS)
@pytest.mark.parametrize("width", [320, PHONE, 800, WIDE])
def test_a_page_never_scrolls_sideways(
    browser: Any, reports: dict[str, Path], name: str, width: int
) -> None:
    with Opened(browser, reports[name], width) as opened:
        opened.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


def test_marks_follow_the_chosen_axis(browser: Any, reports: dict[str, Path]) -> None:
    with Opened(browser, reports["two"], java_script_enabled=True) as opened:
        first, second = opened.page.locator(".g0").first, opened.page.locator(".g1").first
        assert (first.is_visible(), second.is_visible()) == (True, False)
        opened.page.select_option("#axis", "1")
        assert (first.is_visible(), second.is_visible()) == (False, True)
        opened.page.select_option("#axis", "none")
        assert (first.is_visible(), second.is_visible()) == (False, False)


def test_a_mark_opens_its_evidence(browser: Any, reports: dict[str, Path]) -> None:
    with Opened(browser, reports["two"]) as opened:
        mark = opened.page.locator(".g0").first
        line = opened.page.locator(f'[id="{str(mark.get_attribute("href"))[1:]}"]')
        assert line.is_hidden()
        mark.click()
        assert line.is_visible()
        assert "hegemony" in line.inner_text()


def test_every_mark_has_a_name_for_screen_readers(browser: Any, reports: dict[str, Path]) -> None:
    with Opened(browser, reports["two"]) as opened:
        marks = opened.page.locator(".g")
        assert marks.count() > 0
        assert all(marks.nth(i).get_attribute("aria-label") for i in range(marks.count()))


def test_it_prints(browser: Any, reports: dict[str, Path]) -> None:
    with Opened(browser, reports["two"]) as opened:
        assert opened.page.pdf(format="A4").startswith(b"%PDF")
        assert opened.messages == []
