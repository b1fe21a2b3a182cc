"""Pages can be used by everybody: axe-core finds nothing, in light and dark, wide and narrow.

axe-core (MPL 2.0) is no part of the project. It is looked for in ``$AXE``, a path of its
``axe.min.js``, or where ``npm install --prefix ~/.cache/framing-axe axe-core`` puts it.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from browsing import PHONE, WIDE, Opened, in_browser
from pages import KINDS

HOME = Path("~/.cache/framing-axe/node_modules/axe-core/axe.min.js").expanduser()
AXE = Path(os.environ.get("AXE", HOME))
pytestmark = [
    *in_browser,
    pytest.mark.skipif(not AXE.is_file(), reason=f"no axe-core at {AXE}; name it in $AXE"),
]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPEN_ALL = "document.querySelectorAll('details').forEach(each => each.open = true)"


@cache
def page_of(kind: str) -> str:
    return KINDS[kind]()


def violations(page: Any) -> list[str]:
    """What axe-core finds, each with the first element that it is about."""
    page.evaluate(OPEN_ALL)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
    assert found["passes"], "it looked at something"
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found["violations"]]


@pytest.mark.parametrize("width", [WIDE, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_keeps_anybody_out(
    browser: Any, tmp_path: Path, kind: str, scheme: str, width: int
) -> None:
    path = tmp_path / "page.html"
    path.write_text(page_of(kind), encoding="utf-8", newline="")
    with Opened(browser, path, width, color_scheme=scheme, reduced_motion="reduce") as opened:
        assert violations(opened.page) == []


def test_what_keeps_people_out_is_found(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<!DOCTYPE html><title>x</title><button></button>", encoding="utf-8")
    with Opened(browser, path) as opened:
        found = " ".join(violations(opened.page))
    assert "html-has-lang" in found
    assert "button-name" in found
