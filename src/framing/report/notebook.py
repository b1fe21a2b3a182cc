"""Notebook: a comparison as a cell of Jupyter shows it, the report in a frame of its own.

The frame is a sandbox: the report may run its own script and nothing else, and cannot reach the
notebook. As plain text a comparison is its first screen.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from framing.compare.comparison import Comparison
from framing.report.anchors import view_anchors
from framing.report.glance import view_glance
from framing.report.header import view_source
from framing.report.render import render_report

HEIGHT = 800
"""Points: a screen of a notebook."""

ALLOWED = "allow-scripts allow-popups allow-popups-to-escape-sandbox"
"""The report's own script, and originals that open in a window of their own."""


def render_frame(comparison: Comparison) -> str:
    """The report as an HTML element that any page can hold."""
    report = escape(render_report(comparison))
    title = escape(", ".join(view_anchors(comparison).names))
    return (
        f'<iframe title="{title}: how they tell it" width="100%" height="{HEIGHT}" '
        f'sandbox="{ALLOWED}" style="border: 0" srcdoc="{report}"></iframe>'
    )


def render_summary(comparison: Comparison) -> str:
    """Sources and findings as plain text, one a line."""
    return "\n".join(_lines(comparison))


def _lines(comparison: Comparison) -> Iterator[str]:
    anchors = view_anchors(comparison)
    for number, source in enumerate(comparison.sources):
        view = view_source(source, number, anchors.names[number])
        yield f"{view.name}: {view.title} ({', '.join(view.facts)})"
    yield from view_glance(comparison, anchors).findings
