"""Render: a comparison as one HTML page."""

from __future__ import annotations

from framing.compare.comparison import Comparison
from framing.report.sealing import render_sealed
from framing.report.view import view_page

SCRIPTS = (
    "reveal", "ties", "order", "filters", "tools", "keys", "base", "map", "review", "frame",
)  # fmt: skip
"""The parts of the script, in the order in which they run."""


def render_report(comparison: Comparison) -> str:
    """The report on a comparison: one self-contained HTML page (write it as UTF-8).

    Args:
        comparison: What `framing.compare_articles` returns. Sources without pairs are shown
            one after the other.

    Returns:
        HTML. The same comparison gives the same characters. The text of each passage reads back
        from the page exactly, save that a NUL, which HTML cannot hold, stands as U+FFFD.
    """
    page = view_page(comparison)
    styles = ("style.css.j2",)
    return render_sealed("page.html.j2", styles, SCRIPTS, axes=len(page.axes), page=page)
