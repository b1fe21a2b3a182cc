"""The page of a validation: how a lexicon does against human coding, as one HTML file."""

from __future__ import annotations

from markupsafe import Markup

from framing.report.templating import hash_of, open_environment
from framing.report.validating import view_validation
from framing.validate.outcome import Outcome


def render_validation(outcome: Outcome) -> str:
    """One self-contained HTML page without a script (write it as UTF-8)."""
    environment = open_environment()
    style = environment.get_template("validation/style.css.j2").render()
    return environment.get_template("validation/page.html.j2").render(
        page=view_validation(outcome),
        style=Markup(style),  # noqa: S704 - our own file
        style_hash=hash_of(style),
    )
