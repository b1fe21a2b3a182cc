"""A real browser: what a reader says of a report stays, leaves as a file and comes back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import framing
from browsing import in_browser
from command import framing as run
from framing.report.render import render_report
from framing.review.loading import load_review, render_review
from reviewed import (
    CONFLICTS,
    DIFFERING,
    HITS,
    LEFT,
    LINKS,
    RIGHT,
    review_all,
    shipped_axes,
    two_articles,
)

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

pytestmark = in_browser
HOSTILE = "</script><img src=x onerror=\"document.title='run'\">"
TOTAL = LINKS + HITS + DIFFERING + CONFLICTS
# a no-break space, a line break of two characters, a NUL and letters beyond the first plane, all
# before what is reviewed: offsets and words must still be those of the text
ODD = "Bees 😀 slept\r\nunder\xa0seven\0 white 🕰 quilts.\r\n\r\n"
LEFT_ODD = ODD + LEFT.replace("joint railway", "joint\r\nrailway")
COMPARISON = framing.compare_articles(two_articles(LEFT_ODD, RIGHT), shipped_axes())


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.html"
    path.write_text(render_report(COMPARISON), encoding="utf-8", newline="")
    return path


@contextmanager
def opened(browser: Any, path: Path, script: str = "", width: int = 1440) -> Iterator[Any]:
    """The report in a page that must write nothing to the console."""
    context = browser.new_context(viewport={"width": width, "height": 900}, accept_downloads=True)
    if script:
        context.add_init_script(script)
    page = context.new_page()
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.goto(path.as_uri())
    yield page
    assert messages == []
    assert page.title() != "run"
    context.close()


def start(page: Any, name: str = "Ada") -> None:
    page.get_by_role("button", name="Review", exact=True).click()
    page.get_by_label("Your name").fill(name)


def judge(page: Any, kind: str, number: int = 0) -> Any:
    """The controls of an item, with every list open."""
    page.evaluate("document.querySelectorAll('details').forEach(box => { box.open = true; })")
    item = page.locator(f'[data-item^="{kind} "]').nth(number)
    return (item.locator("xpath=..") if kind == "link" else item).locator(".judge")


def press(controls: Any, name: str) -> Any:
    button = controls.get_by_role("button", name=name)
    button.click()
    return button


def comment(controls: Any, words: str) -> None:
    press(controls, "Comment")
    controls.get_by_label("Comment", exact=True).last.fill(words)


def save(page: Any, path: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save file").click()
    download.value.save_as(path)
    return path


def load(page: Any, path: Path) -> str:
    page.locator("#review input[type=file]").set_input_files(path)
    told = page.locator("#review .said")
    sync_api.expect(told).not_to_be_empty()
    return str(told.inner_text())


def test_nothing_is_there_before_it_is_asked_for_nor_without_script(
    browser: Any, report: Path
) -> None:
    with opened(browser, report) as page:
        assert page.locator(".judge").count() == 0
        assert page.locator("#review").is_hidden()
        start(page)
        assert page.locator(".judge").count() == TOTAL
        assert page.locator("#review .done").inner_text() == f"0 of {TOTAL} reviewed"
        page.get_by_role("button", name="Close").click()
        assert page.locator(".judge >> visible=true").count() == 0
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(report.as_uri())
    assert page.locator(".judge, .review-start, #review *").count() == 0
    assert page.locator("#review").is_hidden()
    context.close()


def test_what_is_said_survives_a_reload(browser: Any, report: Path) -> None:
    with opened(browser, report) as page:
        start(page)
        press(judge(page, "link"), "Reject")
        press(judge(page, "hit"), "Confirm")
        comment(judge(page, "figure"), HOSTILE)
        page.reload()
        assert page.locator("#review .done").inner_text() == f"2 of {TOTAL} reviewed"
        assert page.get_by_label("Your name").input_value() == "Ada"
        reject = judge(page, "link").get_by_role("button", name="Reject")
        assert reject.get_attribute("aria-pressed") == "true"
        assert page.locator('[data-verdict="reject"]').count() == 1
        assert page.locator('[data-verdict="confirm"]').count() == 1
        assert judge(page, "figure").locator("textarea").input_value() == HOSTILE
        reject.click()  # once more takes it back
        page.reload()
        assert page.locator("#review .done").inner_text() == f"1 of {TOTAL} reviewed"


@pytest.mark.parametrize("order", ["left", "right", "event"])
def test_the_controls_stay_with_their_passages_in_every_order(
    browser: Any, report: Path, order: str
) -> None:
    with opened(browser, report) as page:
        start(page)
        press(judge(page, "link", 1), "Reject")
        page.select_option("select[name=order]", order)
        page.get_by_role("button", name="Swap sides").click()
        assert page.locator("#reading .judge").count() == LINKS
        assert page.locator('#reading [aria-pressed="true"]').count() == 1
        unsaid = page.locator("#reading [aria-label^='Review of']:not(:has([aria-pressed=true]))")
        assert unsaid.count() == LINKS - 1
        press(unsaid.first, "Confirm")
        assert page.locator("#review .done").inner_text() == f"2 of {TOTAL} reviewed"


def test_a_saved_file_is_merged_and_heeded(browser: Any, report: Path, tmp_path: Path) -> None:
    with opened(browser, report) as page:
        start(page, f"Ada {HOSTILE}")
        for number in range(LINKS):
            press(judge(page, "link", number), "Reject" if number else "Confirm")
        for number in range(HITS):
            press(judge(page, "hit", number), "Reject")
        press(judge(page, "figure"), "Reject")
        press(judge(page, "conflict"), "Reject")
        comment(judge(page, "figure"), HOSTILE)
        path = save(page, tmp_path / "ada.json")
    review = load_review(path)
    assert review.reviewers == (f"Ada {HOSTILE}",)
    assert {item.identity for item in review.items} == {
        item.identity for item in review_all(COMPARISON, "reject").items
    }
    corpus = tmp_path / "corpus.jsonl"
    rows = ({"id": each.id, "text": each.text} for each in two_articles(LEFT_ODD, RIGHT))
    corpus.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    done = run("review", "merge", str(path), "--corpus", str(corpus), cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    made = run(
        "compare", "one", "two", "--corpus", str(corpus), "--review", str(path), cwd=tmp_path
    )
    assert (made.returncode, made.stderr) == (0, "")
    with opened(browser, tmp_path / made.stdout.strip()) as page:
        assert page.locator('[data-item^="link "]').count() == 1
        assert page.locator('[data-item^="figure "], [data-item^="conflict "]').count() == 0
        assert page.locator('#evidence [data-item^="hit "].idle').count() == HITS
        assert HOSTILE in page.locator("#method").inner_text()


def test_a_file_comes_back(browser: Any, report: Path, tmp_path: Path) -> None:
    written = tmp_path / "bo.json"
    review = review_all(COMPARISON, "confirm", reviewer="Bo", comment=HOSTILE)
    written.write_text(render_review(review).replace("\\u0000", "\ufffd"), encoding="utf-8")
    with opened(browser, report) as page:
        start(page, "")
        assert load(page, written) == f"Loaded {TOTAL} items."
        assert page.get_by_label("Your name").input_value() == "Bo"
        assert page.locator("#review .done").inner_text() == f"{TOTAL} of {TOTAL} reviewed"
        saved = save(page, tmp_path / "again.json")
        page.on("dialog", lambda dialog: dialog.accept())
        page.get_by_role("button", name="Clear").click()
        assert page.locator("#review .done").inner_text() == f"0 of {TOTAL} reviewed"
        assert page.locator("[data-verdict]").count() == 0
    assert load_review(saved).items == load_review(written).items


def test_files_that_do_not_fit_are_refused_in_words(
    browser: Any, report: Path, tmp_path: Path
) -> None:
    other = framing.compare_articles(two_articles(LEFT, RIGHT + " More."), shipped_axes())
    wrong = {
        "texts": render_review(review_all(other, "reject")),
        "ada": render_review(review_all(COMPARISON, "reject", reviewer="Cy")),
        "json": "{",
        "null": "null",
        "shape": json.dumps(
            {"format": "framing-review", "version": 1, "texts": {}, "items": [{"places": 1}]}
        ),
        "half": render_review(review_all(COMPARISON, "reject")).replace("opinions", "said"),
    }
    with opened(browser, report) as page:
        start(page)
        press(judge(page, "link"), "Reject")
        for name, content in wrong.items():
            path = tmp_path / f"{name}.json"
            path.write_text(content, encoding="utf-8")
            page.evaluate("document.querySelector('#review .said').textContent = ''")
            told = load(page, path)
            assert told.startswith("This file is"), name
        assert page.locator("#review .done").inner_text() == f"1 of {TOTAL} reviewed"


def test_a_name_is_asked_for_before_a_file_is_saved(browser: Any, report: Path) -> None:
    with opened(browser, report) as page:
        start(page, "  ")
        page.get_by_role("button", name="Save file").click()
        assert "Write your name first" in page.locator("#review .said").inner_text()
        assert page.evaluate("document.activeElement.placeholder") == "Your name"


@pytest.mark.parametrize(
    "refusal",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }})",
        "Storage.prototype.setItem = () => { throw new DOMException('full'); }",
        """Storage.prototype.getItem = () => '{"said": [[1]], "reviewer": 3}'""",
    ],
    ids=["refused", "full", "rubbish"],
)
def test_it_works_where_nothing_is_kept(
    browser: Any, report: Path, tmp_path: Path, refusal: str
) -> None:
    with opened(browser, report, refusal) as page:
        if page.locator("#review").is_hidden():
            page.get_by_role("button", name="Review", exact=True).click()
        page.get_by_label("Your name").fill("Ada")
        press(judge(page, "link"), "Reject")
        assert len(load_review(save(page, tmp_path / "ada.json")).items) == 1


def test_it_is_worked_by_keyboard_alone(browser: Any, report: Path) -> None:
    with opened(browser, report) as page:
        page.get_by_role("button", name="Review", exact=True).focus()
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Next").focus()
        for done in range(1, TOTAL + 1):
            page.keyboard.press("Enter")  # to the next item, with the focus on its first button
            assert page.evaluate("document.activeElement.textContent") == "Confirm"
            page.keyboard.press("Space")
            assert page.locator("#review .done").inner_text() == f"{done} of {TOTAL} reviewed"
            page.get_by_role("button", name="Next").focus()
        page.keyboard.press("Enter")
        assert page.locator("#review .said").inner_text() == "Everything is reviewed."


@pytest.mark.parametrize("width", [320, 390, 800])
def test_it_fits_a_narrow_page(browser: Any, report: Path, width: int) -> None:
    with opened(browser, report, width=width) as page:
        start(page)
        comment(judge(page, "link"), "word " * 100)
        comment(judge(page, "figure"), "word " * 100)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_is_not_printed(browser: Any, report: Path) -> None:
    with opened(browser, report) as page:
        start(page)
        press(judge(page, "link"), "Reject")
        page.emulate_media(media="print")
        assert page.locator(".judge >> visible=true").count() == 0
        assert page.locator("#review").is_hidden()
