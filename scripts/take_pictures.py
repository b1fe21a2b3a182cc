"""Take the pictures of the documents from two reports: one on two sources, one on several.

    python scripts/take_pictures.py out/TWO/report.html out/SEVERAL/report.html

Needs Playwright and an installed Chromium (``$CHROMIUM`` names another binary).
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import sync_playwright

IMAGES = Path(__file__).parents[1] / "docs" / "images"


class View(NamedTuple):
    """A picture: which of the reports, where on the page, how wide, and the scheme of colours."""

    name: str
    report: int
    heading: str
    width: int = 1440
    scheme: str = "light"


VIEWS = (
    View("report.png", 0, "header"),
    View("side-by-side.png", 0, "#reading-title"),
    View("several.png", 1, "#matrix-title"),
    View("dark.png", 0, "#reading-title", scheme="dark"),
    View("phone.png", 0, "#reading-title", width=390),
)


def main(reports: list[Path]) -> None:
    """One picture for each view, 900 points high."""
    binary = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, args=["--no-sandbox"])
        for view in VIEWS:
            page = browser.new_page(
                viewport={"width": view.width, "height": 900},
                color_scheme="dark" if view.scheme == "dark" else "light",
                reduced_motion="reduce",
            )
            page.goto(reports[view.report].resolve().as_uri())
            page.eval_on_selector(view.heading, "node => node.scrollIntoView()")
            page.screenshot(path=IMAGES / view.name)
            page.close()
        browser.close()


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:3]])
