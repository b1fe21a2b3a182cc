"""The side by side as a person works with it: order, filters, search, keys, copying."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import framing
from browsing import PHONE, Opened, in_browser
from corpora import SHIPPED
from framing.lexicon.files import list_axes
from framing.report.render import render_report
from framing.report.view import view_page

pytestmark = in_browser

CORPUS = framing.load_corpus(SHIPPED)
LEXICONS = [framing.load_lexicon(name) for name in list_axes()]
COMPARISON = framing.compare_articles([CORPUS["000"], CORPUS["003"]], LEXICONS)
PAIR = view_page(COMPARISON).pairs[0]
LEFT, RIGHT = (
    [cell for row in PAIR.rows for cell in getattr(row, side)] for side in ("left", "right")
)
LINKS = len(COMPARISON.pairs[0].alignment.links)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reading") / "report.html"
    path.write_text(render_report(COMPARISON), encoding="utf-8", newline="")
    return path


@pytest.fixture
def page(browser: Any, report: Path) -> Iterator[Any]:
    with Opened(browser, report, permissions=["clipboard-read", "clipboard-write"]) as opened:
        yield opened.page
        assert opened.messages == []
        assert opened.requests == [report.as_uri()]


def starts(page: Any, side: str) -> list[int]:
    """Where the passages of a column begin, from top to bottom as they stand on the screen."""
    found: list[int] = page.evaluate(
        """side => [...document.querySelectorAll(`.columns .cell.${side}`)]
          .filter(cell => cell.offsetParent)
          .map(cell => [cell.getBoundingClientRect().top,
                        Number(cell.querySelector(".passage").dataset.start)])
          .sort((a, b) => a[0] - b[0]).map(([, start]) => start)""",
        side,
    )
    return found


def shown(page: Any) -> list[str]:
    """The classes of every passage that can be seen."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll(".columns .cell")]
          .filter(cell => cell.offsetParent).map(cell => cell.className)"""
    )
    return found


def control(page: Any, name: str) -> Any:
    return page.locator(f'#controls [name="{name}"]')


# --- order -------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["event", "left", "right"])
def test_the_leading_column_reads_from_top_to_bottom(page: Any, order: str) -> None:
    control(page, "order").select_option(order)
    for side, cells in (("left", LEFT), ("right", RIGHT)):
        found = starts(page, side)
        assert sorted(found) == [cell.passage.start for cell in cells]
        if order in ("event", side):
            assert found == sorted(found)


@pytest.mark.parametrize("order", ["left", "right"])
def test_in_the_order_of_one_article_every_link_stands_level(page: Any, order: str) -> None:
    control(page, "order").select_option(order)
    tops = page.evaluate(
        """() => [...document.querySelectorAll(".row.level")].map(row =>
          [...row.querySelectorAll(".passage")].map(p => p.getBoundingClientRect().top))"""
    )
    assert len(tops) == LINKS
    assert all(abs(left - right) <= 2 for left, right in tops)


def test_the_order_by_event_comes_back_as_it_was(page: Any) -> None:
    board = "document.querySelector('.columns').innerHTML.replace(/>\\s+</g, '><').trim()"
    before = page.evaluate(board)
    for order in ("left", "right", "event"):
        control(page, "order").select_option(order)
    assert page.evaluate(board) == before


def test_sides_are_swapped_and_swapped_back(page: Any) -> None:
    def edges() -> tuple[float, float]:
        left, right = (
            page.locator(f".row.level .cell.{side}").first.bounding_box()["x"]
            for side in ("left", "right")
        )
        return left, right

    before = edges()
    control(page, "swap").click()
    assert edges() == before[::-1]
    assert page.locator(".heads p").first.inner_text().startswith("003")
    control(page, "swap").click()
    assert edges() == before


# --- filters -----------------------------------------------------------------------------------


def test_only_what_both_tell(page: Any) -> None:
    control(page, "show").select_option("linked")
    assert len(shown(page)) == 2 * LINKS
    assert all("linked" in each or "tied" in each for each in shown(page))


def test_only_what_one_tells(page: Any) -> None:
    control(page, "show").select_option("only")
    only = sum(cell.state == "only" for cell in LEFT + RIGHT)
    assert only == len(shown(page)) > 0
    assert f"{only} of" in page.locator(".count").inner_text()


def test_only_conflicts(page: Any) -> None:
    control(page, "show").select_option("conflict")
    assert 0 < sum("conflict" in each for each in shown(page)) <= len(shown(page)) < 6


@pytest.mark.parametrize("voice", ["own", "direct", "indirect"])
def test_only_a_voice(page: Any, voice: str) -> None:
    everything = len(shown(page))
    control(page, "voice").select_option(voice)
    assert 0 < len(shown(page)) < everything


def test_only_stance_words(page: Any) -> None:
    page.select_option("#axis", label="▽ anti-Western alliance   △ US unilateralism")
    control(page, "stance").select_option("high")
    number = page.locator("#axis").input_value()
    with_signs = page.locator(f".columns .cell:visible:has(.g{number}.high)").count()
    assert with_signs > 0
    rows = page.locator(".columns .row.level:visible, .columns .apart .cell:visible")
    assert page.locator(
        f".row.level:visible:has(.g{number}.high), .apart .cell:visible"
    ).count() == (rows.count())
    page.select_option("#axis", "none")
    assert shown(page) == []
    assert "No passage fits" in page.locator(".count").inner_text()


def test_only_strong_links(page: Any) -> None:
    strongest = max(link.score for link in COMPARISON.pairs[0].alignment.links)
    control(page, "score").fill(f"{int(strongest * 100) / 100:.2f}")
    scores = page.evaluate(
        """() => [...document.querySelectorAll(".columns .cell[data-score]")]
          .filter(cell => cell.offsetParent).map(cell => Number(cell.dataset.score))"""
    )
    assert scores
    assert min(scores) >= int(strongest * 100) / 100
    assert any("only" in each for each in shown(page))


def test_words_are_found_and_lit(page: Any) -> None:
    control(page, "find").fill("Rasht")
    cells = [cell for cell in LEFT + RIGHT if "rasht" in cell.passage.text.lower()]
    assert len(shown(page)) >= len(cells) > 0
    lit = page.evaluate("[...CSS.highlights.get('found')].map(range => range.toString())")
    assert lit
    assert {words.lower() for words in lit} == {"rasht"}


def test_reset_shows_everything(page: Any) -> None:
    before = shown(page)
    control(page, "show").select_option("only")
    control(page, "order").select_option("right")
    control(page, "swap").click()
    page.get_by_role("button", name="Reset").click()
    page.wait_for_function("document.querySelector('#controls').elements.order.value === 'event'")
    page.wait_for_timeout(50)
    assert shown(page) == before
    assert page.locator(".count").inner_text() == ""


# --- keys --------------------------------------------------------------------------------------


def here(page: Any) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(
        """() => {
          const cell = document.activeElement.closest(".columns .cell");
          return {link: cell.dataset.link ?? "", classes: cell.className,
                  start: Number(cell.querySelector(".passage").dataset.start)};
        }"""
    )
    return found


def test_j_and_k_step_through_the_passages(page: Any) -> None:
    page.locator("#reading-title").scroll_into_view_if_needed()
    page.keyboard.press("j")
    first = here(page)
    page.keyboard.press("j")
    assert here(page) != first
    page.keyboard.press("k")
    assert here(page) == first


def test_n_and_p_step_through_the_links(page: Any) -> None:
    seen = []
    for _ in range(3):
        page.keyboard.press("n")
        seen.append(here(page)["link"])
    assert all(seen)
    assert len(set(seen)) > 1
    page.keyboard.press("p")
    assert here(page)["link"] != seen[-1]


def test_c_goes_to_a_conflict(page: Any) -> None:
    page.keyboard.press("c")
    assert "conflict" in here(page)["classes"]


def test_e_opens_the_evidence_of_a_link(page: Any) -> None:
    page.keyboard.press("n")
    page.keyboard.press("e")
    assert page.locator(".why[open]").count() == 1
    page.keyboard.press("e")
    assert page.locator(".why[open]").count() == 0


def test_s_and_o_change_the_view(page: Any) -> None:
    page.keyboard.press("s")
    assert page.locator(".board.swapped").count() == 1
    page.keyboard.press("o")
    assert control(page, "order").input_value() == "left"


def test_slash_looks_for_words_and_escape_shows_everything(page: Any) -> None:
    before = len(shown(page))
    page.keyboard.press("/")
    page.keyboard.type("Rasht j")  # letters are typed, not obeyed
    assert control(page, "find").input_value() == "Rasht j"
    assert len(shown(page)) < before
    page.keyboard.press("Escape")
    page.wait_for_timeout(50)
    assert len(shown(page)) == before


def test_the_question_mark_lists_the_keys(page: Any) -> None:
    page.keyboard.press("?")
    dialog = page.locator("dialog#keys")
    assert dialog.is_visible()
    said = dialog.inner_text()
    assert all(key in said for key in ("j", "k", "n", "p", "c", "/", "o", "s", "y", "e", "Esc"))
    page.keyboard.press("Escape")
    assert dialog.is_hidden()


# --- copying, links, map -----------------------------------------------------------------------


def test_a_passage_is_copied_with_its_source(page: Any) -> None:
    page.keyboard.press("n")
    start = here(page)["start"]
    page.keyboard.press("y")
    page.locator(".said", has_text="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    cell = next(c for c in LEFT + RIGHT if c.passage.start == start and c.link)
    assert copied.startswith(f"“{cell.passage.text}”\n")
    assert COMPARISON.sources[cell.source].reading.article.id in copied
    assert copied.endswith(f"#{cell.passage.sentences[0].anchor}")


def test_every_passage_offers_its_tools_to_the_pointer(page: Any) -> None:
    cell = page.locator(".columns .cell").nth(3)
    cell.hover()
    assert cell.get_by_role("button", name="Copy link").is_visible()


def test_a_deep_link_leads_to_its_sentence(browser: Any, report: Path) -> None:
    with Opened(browser, report, reduced_motion="reduce") as opened:
        opened.page.goto(f"{report.as_uri()}#003.s20")
        box = opened.page.locator('[id="003.s20"]').bounding_box()
        assert 0 <= box["y"] < 900


def test_the_map_shows_where_the_reader_is(page: Any) -> None:
    page.locator(".row.level").first.scroll_into_view_if_needed()
    page.wait_for_timeout(100)
    assert page.locator(".map .seen").count() > 0
    href = page.locator(".map a").nth(2).get_attribute("href")
    assert page.locator(f'[id="{href[1:]}"]').count() == 1


def test_the_map_is_not_in_the_way_of_a_keyboard_or_a_phone(browser: Any, report: Path) -> None:
    with Opened(browser, report, PHONE) as opened:
        assert opened.page.locator(".map").is_hidden()
        assert opened.page.locator('.map a:not([tabindex="-1"])').count() == 0


def test_without_script_there_are_no_controls(browser: Any, report: Path) -> None:
    with Opened(browser, report, java_script_enabled=False) as opened:
        assert opened.page.locator("#controls").is_hidden()
        assert opened.page.locator(".columns .cell").first.is_visible()


def test_text_that_runs_from_right_to_left_does_so(browser: Any, tmp_path: Path) -> None:
    hebrew = "השר נפגש עם הנשיא בטהראן ביום שני. הם דיברו על סחר."
    articles = [
        framing.Article(id="he", title="פגישה", text=hebrew),
        framing.Article(id="en", title="A meeting", text="The minister met the president."),
    ]
    path = tmp_path / "report.html"
    path.write_text(render_report(framing.compare_articles(articles)), encoding="utf-8", newline="")
    with Opened(browser, path) as opened:
        directions = opened.page.evaluate(
            """() => [".cell.left .passage", ".cell.right .passage", ".source h2"].map(
              place => getComputedStyle(document.querySelector(place)).direction)"""
        )
        assert directions == ["rtl", "ltr", "rtl"]
