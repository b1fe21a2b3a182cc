"""The page of a validation: how a lexicon does against human coding, as one HTML file."""

from __future__ import annotations

from framing.report.sealing import render_sealed
from framing.report.validating import view_validation
from framing.validate.outcome import Outcome


def render_validation(outcome: Outcome) -> str:
    """One self-contained HTML page without a script (write it as UTF-8)."""
    page = view_validation(outcome)
    return render_sealed("validation.html.j2", ("base.css.j2", "validation.css.j2"), (), page=page)
