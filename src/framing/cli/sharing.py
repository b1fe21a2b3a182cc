"""Sharing a result: opened in the browser, or as a picture."""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.options import complain
from framing.errors import FramingError

open_option = click.option(
    "--open", "opens", is_flag=True, help="Open the result in the browser when it is written."
)
png_option = click.option(
    "--png",
    "pictured",
    is_flag=True,
    help="Also write report.png, a picture to share (needs an installed Chromium or Chrome).",
)


def need_html(option: str, formats: tuple[str, ...]) -> None:
    """Refuse an option that has nothing to show."""
    if "html" not in formats:
        raise click.UsageError(f"{option} needs html among the formats, and a result that is kept")


def open_in_browser(page: Path) -> bool:
    """Open a page; False, with a sentence, where there is no browser for it."""
    import webbrowser

    if webbrowser.open(page.resolve().as_uri()):
        return True
    complain([f"no browser could be started; open {page} yourself"])
    return False


def write_picture(card: str, target: Path) -> bool:
    """Write the picture of a report; False, with a sentence, where that cannot be done."""
    from framing.report.card import HEIGHT, WIDTH
    from framing.run.picture import take_picture

    try:
        take_picture(card, (WIDTH, HEIGHT), target)
    except FramingError as error:
        complain([str(error)])
        return False
    return True
