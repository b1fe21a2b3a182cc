"""Browsing: a report opened from disk in a real Chromium."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
WIDE, PHONE = 1440, 390


def find_chromium() -> str | None:
    """The browser to use: ``$CHROMIUM``, or the first that is installed."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


CHROMIUM = find_chromium()
in_browser = [
    pytest.mark.skipif(CHROMIUM is None, reason=f"no Chromium found (looked for {NAMES})"),
    pytest.mark.enable_socket,
]
"""Marks of a module whose tests need the browser."""


class Opened:
    """A report in a page, with every request and console message since it was opened."""

    def __init__(self, browser: Any, path: Path, width: int = WIDE, **context: Any) -> None:
        self.context = browser.new_context(viewport={"width": width, "height": 900}, **context)
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.messages: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.goto(path.as_uri())

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()
