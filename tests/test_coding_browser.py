"""A real browser: a coder works through the form by keyboard, thumb and file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from browsing import in_browser
from framing.report.coding import render_form
from framing.report.validation_page import render_validation
from framing.validate.answers import load_answers
from framing.validate.measuring import measure_validation
from framing.validate.sampling import draw_sample
from validated import HOSTILE, answer, article, small_corpus, weather

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

pytestmark = in_browser
ODD = f"The gloom \r\n of\xa0{HOSTILE}\0 and 😀 came &amp; went."
KEY = draw_sample([*small_corpus(), article("odd", [ODD])], weather(), size=8)
ALL = draw_sample([*small_corpus(), article("odd", [ODD])], weather())
ARTICLES = draw_sample(small_corpus(), weather(), "article")
TOTAL = len(KEY.units)


@pytest.fixture
def form(tmp_path: Path) -> Path:
    return write(tmp_path / "form.html", render_form(KEY))


def write(path: Path, html: str) -> Path:
    path.write_text(html, encoding="utf-8", newline="")
    return path


@contextmanager
def opened(browser: Any, path: Path, script: str = "", **context: Any) -> Iterator[Any]:
    """A page that must ask for nothing and write nothing to the console."""
    width = context.pop("width", 1440)
    made = browser.new_context(
        viewport={"width": width, "height": 900}, accept_downloads=True, **context
    )
    if script:
        made.add_init_script(script)
    page = made.new_page()
    messages: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(path.as_uri())
    yield page
    assert messages == []
    assert {url for url in requests if not url.startswith("blob:")} == {path.as_uri()}
    assert page.title() != "run"
    made.close()


def shown(page: Any) -> str:
    return str(page.locator(".unit:visible").get_attribute("data-id"))


def done(page: Any) -> str:
    return str(page.locator(".done").inner_text())


def save(page: Any, name: str, path: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).click()
    download.value.save_as(path)
    return path


def test_the_whole_sample_by_keyboard_alone(browser: Any, form: Path, tmp_path: Path) -> None:
    with opened(browser, form) as page:
        assert page.locator(".unit:visible").count() == 1
        for number, unit in enumerate(KEY.units):
            assert shown(page) == unit.id
            page.keyboard.press(str(number % 5 + 1))
            assert done(page) == f"{number + 1} of {TOTAL} coded"
        assert "Everything is coded" in page.locator(".said").inner_text()
        page.get_by_label("Your name").fill("Ada Brown 1")
        for name, file in (("Save file", "a.json"), ("Save as CSV", "a.csv")):
            answers = load_answers(save(page, name, tmp_path / file), KEY)
            assert answers.coder == "Ada Brown 1"
            assert answers.problems == ()
            codes = ["low", "high", "both", "neither", "unsure"]
            assert answers.codes == {u.id: codes[n % 5] for n, u in enumerate(KEY.units)}
        assert (
            done(page) == f"{TOTAL} of {TOTAL} coded"
        )  # the name held a digit, which coded nothing


def test_a_code_is_seen_changed_and_taken_back(browser: Any, form: Path) -> None:
    with opened(browser, form) as page:
        page.get_by_role("button", name="for darkness").click()
        assert shown(page) == KEY.units[1].id
        page.keyboard.press("ArrowLeft")
        pressed = page.locator("[data-code][aria-pressed=true]")
        assert pressed.get_attribute("data-code") == "low"
        page.keyboard.press("3")
        page.keyboard.press("ArrowLeft")
        assert pressed.get_attribute("data-code") == "both"
        page.keyboard.press("3")
        assert pressed.count() == 0
        assert shown(page) == KEY.units[0].id
        assert done(page) == f"0 of {TOTAL} coded"


def test_pages_turn_and_stop_at_both_ends(browser: Any, form: Path) -> None:
    with opened(browser, form) as page:
        page.keyboard.press("ArrowLeft")
        assert shown(page) == KEY.units[0].id
        for _ in range(TOTAL + 3):
            page.keyboard.press("ArrowRight")
        assert shown(page) == KEY.units[-1].id
        page.keyboard.press("1")
        assert shown(page) == KEY.units[0].id  # the first without a code
        page.get_by_role("button", name="Next uncoded").click()
        assert shown(page) == KEY.units[1].id


def test_what_is_coded_survives_a_reload(browser: Any, form: Path) -> None:
    with opened(browser, form) as page:
        page.keyboard.press("1")
        page.keyboard.press("2")
        page.get_by_label("Your name").fill(HOSTILE)
        page.reload()
        assert done(page) == f"2 of {TOTAL} coded"
        assert shown(page) == KEY.units[2].id
        assert page.get_by_label("Your name").input_value() == HOSTILE
        page.on("dialog", lambda dialog: dialog.accept())
        page.get_by_role("button", name="Clear").click()
        page.reload()
        assert done(page) == f"0 of {TOTAL} coded"


def test_a_file_comes_back_and_others_are_refused(browser: Any, form: Path, tmp_path: Path) -> None:
    file = {
        "format": "framing-validation-answers",
        "version": 1,
        "sample": KEY.sample,
        "coder": "Bo",
        "answers": [{"id": KEY.units[0].id, "code": "both"}, {"id": "x", "code": "low"}],
    }
    chosen = tmp_path / "bo.json"
    with opened(browser, form) as page:
        for content, told in (
            ("{", "holds no codes"),
            ("null", "holds no codes"),
            ('{"format": 1}', "holds no codes"),
            (json.dumps({**file, "answers": 3}), "holds no codes"),
            (json.dumps({**file, "sample": "other"}), "another sample"),
            (json.dumps(file), "Loaded 1 codes."),
        ):
            chosen.write_text(content, encoding="utf-8")
            page.locator("input[type=file]").set_input_files(chosen)
            sync_api.expect(page.locator(".said")).to_contain_text(told)
        assert done(page) == f"1 of {TOTAL} coded"
        assert page.get_by_label("Your name").input_value() == "Bo"


def test_a_name_is_asked_for_before_a_file_is_saved(browser: Any, form: Path) -> None:
    with opened(browser, form) as page:
        page.get_by_role("button", name="Save file").click()
        assert "Write your name first" in page.locator(".said").inner_text()
        page.keyboard.type("12")
        assert page.get_by_label("Your name").input_value() == "12"
        assert done(page) == f"0 of {TOTAL} coded"


@pytest.mark.parametrize(
    "refusal",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }})",
        "Storage.prototype.setItem = () => { throw new DOMException('full'); }",
        """Storage.prototype.getItem = () => '{"said": [[1, "low"], ["a"]], "coder": 3}'""",
    ],
    ids=["refused", "full", "rubbish"],
)
def test_it_works_where_nothing_is_kept(
    browser: Any, form: Path, tmp_path: Path, refusal: str
) -> None:
    with opened(browser, form, refusal) as page:
        page.keyboard.press("4")
        page.get_by_label("Your name").fill("Ada")
        answers = load_answers(save(page, "Save file", tmp_path / "a.json"), KEY)
        assert answers.codes == {KEY.units[0].id: "neither"}


def test_hostile_texts_stay_text(browser: Any, tmp_path: Path) -> None:
    with opened(browser, write(tmp_path / "form.html", render_form(ALL))) as page:
        texts = page.locator(".unit .text").evaluate_all("all => all.map(e => e.textContent)")
        assert texts == [unit.text.replace("\0", "\ufffd") for unit in ALL.units]
        assert page.locator("img").count() == 0


@pytest.mark.parametrize("width", [320, 390, 800])
@pytest.mark.parametrize("key", [ALL, ARTICLES], ids=["sentences", "articles"])
def test_it_fits_a_narrow_page(browser: Any, tmp_path: Path, width: int, key: Any) -> None:
    path = write(tmp_path / "form.html", render_form(key))
    with opened(browser, path, width=width, color_scheme="dark", has_touch=True) as page:
        for _ in range(len(key.units)):
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            page.locator("[data-code=neither]").tap()
        assert done(page) == f"{len(key.units)} of {len(key.units)} coded"


def test_without_script_the_texts_are_there_and_the_sheet_is_named(
    browser: Any, form: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(form.as_uri())
    assert page.locator(".unit:visible").count() == TOTAL
    assert page.locator("button:visible").count() == 0
    assert "sheet.csv" in page.locator("noscript").inner_text()
    context.close()


@pytest.mark.parametrize("width", [390, 1440])
def test_the_page_of_an_outcome_stands_by_itself(browser: Any, tmp_path: Path, width: int) -> None:
    outcome = measure_validation(ALL, [answer(ALL, lambda _: "neither", HOSTILE)])
    path = write(tmp_path / "validation.html", render_validation(outcome))
    with opened(browser, path, width=width) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator(".differences li").count() == len(outcome.disagreements)
        assert page.locator("img, script").count() == 0
        assert HOSTILE in page.locator("main").inner_text()
