"""Picture: a page photographed by a browser that is installed on this machine."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from framing.errors import WorkError
from framing.run.writing import write_file

VARIABLE = "CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
SECONDS = 60
"""A browser that takes longer hangs."""

SHARPNESS = 2
"""Pixels for a point: small print stays sharp when a service scales the picture."""

_PNG = b"\x89PNG"


def find_browser() -> str:
    """The browser to use: ``$CHROMIUM``, or the first that is on the path.

    Raises:
        WorkError: There is none.
    """
    chosen = os.environ.get(VARIABLE)
    found = shutil.which(chosen) if chosen else next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        missing = f"${VARIABLE} is {chosen!r}, which cannot be run" if chosen else "none is on PATH"
        raise WorkError(
            f"a picture needs Chromium or Chrome, and {missing}; install one, or name it in "
            f"${VARIABLE}"
        )
    return found


def take_picture(page: str, size: tuple[int, int], target: Path) -> None:
    """Write a PNG of the first screen of a page (HTML), in its light colours.

    Args:
        page: A page that needs no network.
        size: Width and height in points; the picture has SHARPNESS times as many pixels.
        target: The file to write.

    Raises:
        WorkError: There is no browser, or it gives no picture.
        OutputError: The file cannot be written.
    """
    browser = find_browser()
    with TemporaryDirectory(prefix="framing-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "page.html").write_text(page, encoding="utf-8", newline="")
        _run([browser, *_arguments(folder, size)])
        picture = folder / "picture.png"
        data = picture.read_bytes() if picture.is_file() else b""
    if not data.startswith(_PNG):
        raise WorkError(f"{browser} gave no picture; name another browser in ${VARIABLE}")
    write_file(target, data)


def _arguments(folder: Path, size: tuple[int, int]) -> list[str]:
    arguments = [
        "--headless",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-extensions",
        "--hide-scrollbars",
        "--no-first-run",
        f"--user-data-dir={folder / 'profile'}",
        f"--window-size={size[0]},{size[1]}",
        f"--force-device-scale-factor={SHARPNESS}",
        f"--screenshot={folder / 'picture.png'}",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium refuses to run as root with it
    return [*arguments, (folder / "page.html").as_uri()]


def _run(command: list[str]) -> None:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(  # noqa: S603 - a browser that the user has installed
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        raise WorkError(
            f"{command[0]} gave no picture within {SECONDS} seconds; try again, or name another "
            f"browser in ${VARIABLE}"
        ) from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the browser where it still runs, with the processes that it started."""
    if process.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()
