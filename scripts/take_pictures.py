"""Take the pictures of the README from a report: the first screen, wide.

    python scripts/take_pictures.py out/.../report.html

Needs Playwright and an installed Chromium (``$CHROMIUM`` names another binary).
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

IMAGES = Path(__file__).parents[1] / "docs" / "images"
VIEWS = {"report.png": "#glance-title", "side-by-side.png": "#reading-title"}


def main(report: Path) -> None:
    """One picture for each view, 1440 by 900 points."""
    binary = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
        page.goto(report.resolve().as_uri())
        for name, heading in VIEWS.items():
            if name != "report.png":
                page.eval_on_selector(heading, "node => node.scrollIntoView()")
            page.screenshot(path=IMAGES / name)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
