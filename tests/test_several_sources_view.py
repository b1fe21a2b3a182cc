"""Three sources and more on one page: a base that all others are held against."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import framing
from browsing import Opened, in_browser
from corpora import SHIPPED
from framing.report.render import render_report

pytestmark = in_browser
CORPUS = framing.load_corpus(SHIPPED)
COMPARISON = framing.compare_articles([CORPUS[each] for each in ("000", "001", "002", "003")])


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("several") / "report.html"
    path.write_text(render_report(COMPARISON), encoding="utf-8", newline="")
    return path


@pytest.fixture
def page(browser: Any, report: Path) -> Iterator[Any]:
    with Opened(browser, report) as opened:
        yield opened.page
        assert opened.messages == []


def pairs_shown(page: Any, section: str) -> list[tuple[str, str]]:
    found = page.evaluate(
        """section => [...document.querySelectorAll(`#${section} details[data-left]`)]
          .filter(pair => !pair.hidden).map(pair => [pair.dataset.left, pair.dataset.right])""",
        section,
    )
    return [tuple(each) for each in found]


@pytest.mark.parametrize("section", ["reading", "only", "quotations", "names"])
def test_a_base_leaves_its_pairs(page: Any, section: str) -> None:
    assert len(pairs_shown(page, section)) == len(COMPARISON.pairs)
    page.select_option("#base", label="002")
    assert pairs_shown(page, section) == [("0", "2"), ("1", "2"), ("2", "3")]
    page.select_option("#base", label="no one in particular")
    assert len(pairs_shown(page, section)) == len(COMPARISON.pairs)


def test_the_base_stands_on_the_left(page: Any) -> None:
    page.select_option("#base", label="002")
    page.evaluate("document.querySelectorAll('#reading details').forEach(d => d.open = true)")
    heads = page.locator("#reading .pair:not([hidden]) .heads p:first-child")
    assert [heads.nth(i).inner_text().split()[0] for i in range(3)] == ["002"] * 3


def test_the_matrix_holds_what_the_base_tells_in_its_order(page: Any) -> None:
    page.select_option("#base", label="000")
    places = page.evaluate(
        """() => [...document.querySelectorAll("#matrix tbody tr")].filter(row => !row.hidden)
          .map(row => Number(row.cells[1].dataset.place))"""
    )
    members = [m.sentences[0] for g in COMPARISON.groups for m in g.members if m.source == 0]
    assert places == sorted(members)
    assert len(places) > 2
