"""The index page: every number of it is that of a comparison, and it stays light and harmless."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from browsing import PHONE, WIDE, Opened, in_browser
from framing.compare.overview import Overview, PairLine
from framing.report import render
from framing.report.heat import HeatView, view_heat
from framing.report.index import render_index, view_index
from pages import compare_seeds, hrefs_of, index_of, overview_of, with_failure
from sample_comparison import HOSTILE, empty_source, sample_comparison

SEEDS = compare_seeds("000", "001", "002", "003", "004")
OVERVIEW = overview_of(SEEDS)
SHARE, LINKS, CONFLICTS, FIGURES = range(4)
TEMPLATES = Path(render.__file__).parent / "templates"
MOST_BYTES = 3_000_000
browsed = [*in_browser]


def of_fifty() -> Overview:
    """An overview of fifty articles with long ids, each pair filled with what a real one has."""
    sources = tuple(
        replace(OVERVIEW.sources[i % 5], id=f"{i:03d}_{'a-long-name-of-an-article' * 2}")
        for i in range(50)
    )
    lines = tuple(
        PairLine(left=i, right=j, summary=OVERVIEW.lines[(i + j) % 10].summary)
        for i in range(50)
        for j in range(i + 1, 50)
    )
    return replace(OVERVIEW, sources=sources, lines=lines)


def heat_of(overview: Overview) -> HeatView:
    return view_heat(overview, hrefs_of(overview))


# --- what it shows -----------------------------------------------------------------------------


def test_the_cells_say_what_the_comparison_found() -> None:
    heat = heat_of(OVERVIEW)
    for pair in SEEDS.pairs:
        ours, theirs = heat.rows[pair.left][pair.right], heat.rows[pair.right][pair.left]
        assert ours.words[LINKS] == theirs.words[LINKS] == str(len(pair.alignment.links))
        for cell, coverage in ((ours, pair.left_coverage), (theirs, pair.right_coverage)):
            share = 100 * coverage.shared_words / coverage.words
            assert abs(float(cell.words[SHARE].replace("<", "0.")) - share) <= 1
        differing = sum(
            each.verdict == "differs" and (each.left, each.right) == (pair.left, pair.right)
            for each in SEEDS.figures
        )
        assert ours.words[FIGURES] == str(differing)


def test_only_the_share_of_words_depends_on_the_side() -> None:
    heat = heat_of(OVERVIEW)
    for i in range(5):
        assert heat.rows[i][i].state == "self"
        for j in range(i):
            assert heat.rows[i][j].words[1:] == heat.rows[j][i].words[1:]
            assert heat.rows[i][j].href == heat.rows[j][i].href


def test_more_is_never_lighter() -> None:
    cells = [cell for row in heat_of(OVERVIEW).rows for cell in row if cell.state == "pair"]
    for measure in (SHARE, LINKS, CONFLICTS, FIGURES):
        found = sorted(
            (float(cell.words[measure].replace("<", "0.")), cell.shades[measure]) for cell in cells
        )
        assert [shade for _, shade in found] == sorted(shade for _, shade in found)
        assert all((number == 0) == (shade == "0") for number, shade in found)
    assert max(cell.shades[LINKS] for cell in cells) == "5"


def test_distances_are_those_of_the_shifts() -> None:
    heat, names = heat_of(OVERVIEW), list(OVERVIEW.sources[0].axes)
    for pair in SEEDS.pairs:
        for number, name in enumerate(names, start=FIGURES + 1):
            (own,) = (s for s in pair.shifts if (s.axis, s.voice) == (name, "own"))
            said = heat.rows[pair.left][pair.right].words[number]
            expected = "–" if own.difference is None else f"{abs(own.difference):.1f}"
            assert said == expected


def test_a_pair_that_failed_and_one_not_asked_for_are_told_apart() -> None:
    failed = with_failure(OVERVIEW)
    heat = heat_of(replace(failed, lines=failed.lines[1:]))
    assert heat.rows[0][1].state == heat.rows[1][0].state == "none"
    assert heat.rows[3][4].state == heat.rows[4][3].state == "failed"
    page = index_of(failed)
    assert "too large: 9 sentences" in page
    assert "bad.txt is not a text file" in page
    assert "Not compared" not in index_of(OVERVIEW)


def test_the_table_of_articles_has_words_and_leans() -> None:
    page = view_index(OVERVIEW, hrefs_of(OVERVIEW))
    for line, source in zip(page.lines, SEEDS.sources, strict=True):
        assert line.words.key == str(source.words.total)
        for cell, profile in zip(line.axes, source.profile.axes.values(), strict=True):
            assert [lean.known for lean in cell.leans] == [
                profile.own.lean is not None,
                profile.quoted.lean is not None,
            ]
            assert all(bool(lean.interval) == lean.known for lean in cell.leans)


def test_the_same_overview_gives_the_same_page() -> None:
    assert index_of(OVERVIEW) == index_of(overview_of(SEEDS))


# --- how it is made ----------------------------------------------------------------------------


def test_fifty_articles_stay_light() -> None:
    assert len(index_of(of_fifty()).encode()) < MOST_BYTES


def test_nothing_from_outside_becomes_markup() -> None:
    sources = tuple(
        replace(
            source,
            id=f"{number}{HOSTILE}",
            title=HOSTILE,
            outlet=HOSTILE,
            published=HOSTILE,
            axes={
                name: replace(axis, low=HOSTILE, high=HOSTILE) for name, axis in source.axes.items()
            },
        )
        for number, source in enumerate(OVERVIEW.sources)
    )
    failed = with_failure(replace(OVERVIEW, sources=sources))
    html = render_index(replace(failed, problems=(HOSTILE,)), hrefs_of(failed))
    assert html.count("<script") == 1
    assert "<img" not in html
    assert not re.search(r"<[^>]* on\w+=", html)


def test_the_page_asks_for_nothing() -> None:
    html = index_of(OVERVIEW)
    assert "default-src 'none'; style-src 'sha256-" in html
    assert not re.search(r"url\(|@import|\ssrc=|https?://", html)
    assert " style=" not in html


def test_an_index_never_calls_absence_an_omission() -> None:
    words = re.sub(r"<style>.*?</style>|<script>.*?</script>|<[^>]*>", " ", index_of(OVERVIEW))
    assert not re.search(r"omitted|omits|bias|propaganda|left-wing|right-wing", words.lower())


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_numbers_stand_out_from_every_shade(scheme: int) -> None:
    from test_report import contrast

    def palette(name: str) -> dict[str, str]:
        blocks = re.findall(r":root \{(.*?)\}", (TEMPLATES / name).read_text("utf-8"), re.DOTALL)
        return dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6})", blocks[scheme]))

    ink = palette("base.css.j2")["ink"]
    shades = [palette("index.css.j2")[f"s{number}"] for number in range(1, 6)]
    assert all(contrast(ink, shade) >= 4.5 for shade in shades)


# --- in a browser ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("index") / "index.html"
    path.write_text(index_of(OVERVIEW), encoding="utf-8", newline="")
    return path


class TestBrowsed:
    """With the page open."""

    pytestmark = browsed

    def test_one_request_and_an_empty_console(self, browser: Any, index: Path) -> None:
        with Opened(browser, index) as opened:
            opened.page.wait_for_load_state("networkidle")
            assert opened.requests == [index.as_uri()]
            assert opened.messages == []

    @pytest.mark.parametrize("width", [320, PHONE, 800, WIDE])
    def test_it_never_scrolls_sideways(
        self, browser: Any, tmp_path: Path, index: Path, width: int
    ) -> None:
        many = tmp_path / "many.html"
        many.write_text(index_of(of_fifty()), encoding="utf-8", newline="")
        for path in (index, many):
            with Opened(browser, path, width) as opened:
                assert opened.page.evaluate("document.documentElement.scrollWidth") <= width

    def test_it_reads_without_script(self, browser: Any, index: Path) -> None:
        with Opened(browser, index, java_script_enabled=False) as opened:
            page = opened.page
            assert page.locator("#heat td a").count() == 20
            assert page.locator("#pair-table tbody tr").count() == 10
            assert page.locator("#filter").is_hidden()
            assert page.locator("#measure").is_disabled()

    def test_the_cells_follow_the_measure(self, browser: Any, index: Path) -> None:
        heat = heat_of(OVERVIEW)
        with Opened(browser, index) as opened:
            for number in range(len(heat.measures)):
                opened.page.select_option("#measure", str(number))
                cell = opened.page.locator("#heat tbody tr").nth(0).locator("td").nth(1)
                assert cell.inner_text() == heat.rows[0][1].words[number]
                assert cell.get_attribute("class") == f"s{heat.rows[0][1].shades[number]}"

    def test_arrow_keys_go_from_cell_to_cell_past_the_diagonal(
        self, browser: Any, index: Path
    ) -> None:
        with Opened(browser, index) as opened:
            page = opened.page
            assert page.locator('#heat td [tabindex="0"]').count() == 1
            page.locator("#heat td a").first.focus()
            for key in ("ArrowDown", "ArrowDown", "ArrowLeft"):
                page.keyboard.press(key)
            where = "[document.activeElement.closest('tr').rowIndex,\
                document.activeElement.closest('td').cellIndex]"
            assert page.evaluate(where) == [4, 1]
            assert page.locator('#heat td [tabindex="0"]').count() == 1
            said = page.locator("#reads").inner_text()
            assert said.startswith(heat_of(OVERVIEW).rows[3][0].words[SHARE])
            assert "003" in said
            assert "000" in said

    def test_tables_sort_both_ways_by_number_and_by_word(self, browser: Any, index: Path) -> None:
        with Opened(browser, index) as opened:
            page = opened.page

            def column(number: int) -> list[str]:
                cells = page.locator(f"#pair-table tbody tr > :nth-child({number})")
                return [str(text) for text in cells.all_inner_texts()]

            heads = page.locator("#pair-table thead th")
            links = heads.nth(5)
            links.locator("button").click()
            assert links.get_attribute("aria-sort") == "descending"
            numbers = [int(text) for text in column(6)]
            assert numbers == sorted(numbers, reverse=True)
            links.locator("button").click()
            assert [int(text) for text in column(6)] == sorted(numbers)
            heads.nth(1).locator("button").click()
            assert links.get_attribute("aria-sort") is None
            titles = [text.lower() for text in column(2)]
            assert titles == sorted(titles)

    def test_what_has_no_value_stands_last_either_way(self, browser: Any, index: Path) -> None:
        with Opened(browser, index) as opened:
            button = opened.page.locator("#article-table thead th").nth(9).locator("button")
            for _ in range(2):
                button.click()
                cells = opened.page.locator("#article-table tbody tr > :nth-child(10)")
                keys = [cells.nth(i).get_attribute("data-key") for i in range(5)]
                known = [key for key in keys if key]
                assert 0 < len(known) < 5
                assert keys[: len(known)] == known

    def test_the_list_is_narrowed_by_words(self, browser: Any, index: Path) -> None:
        with Opened(browser, index) as opened:
            page = opened.page
            page.fill("#filter", view_index(OVERVIEW, hrefs_of(OVERVIEW)).articles[2].title.upper())
            assert page.locator("#pair-table tbody tr:visible").count() == 4
            assert page.locator("#found").inner_text() == "4 of 10 pairs"
            page.fill("#filter", "nothing of the kind")
            assert page.locator("#pair-table tbody tr:visible").count() == 0
            page.fill("#filter", "")
            assert page.locator("#pair-table tbody tr:visible").count() == 10


def test_an_article_without_text_has_a_row() -> None:
    overview = overview_of(sample_comparison(empty_source()))
    page = view_index(overview, hrefs_of(overview))
    empty = page.lines[-1]
    assert (empty.words.words, empty.own.words, empty.quoted.words) == ("0", "0\u00a0%", "0\u00a0%")
    assert not any(lean.known for cell in empty.axes for lean in cell.leans)
    assert page.heat.rows[-1][0].words[SHARE] == "–"
