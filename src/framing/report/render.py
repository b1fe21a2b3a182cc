"""Render: a comparison as one HTML file that holds everything it needs.

The page may load nothing and run nothing but the style and the script inside it: a content
security policy names both by their SHA-256. Everything from an article is escaped.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from framing.compare.comparison import Comparison
from framing.report.view import view_page

SCRIPTS = ("reveal", "ties", "order", "filters", "tools", "keys", "base", "map", "review")
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
    environment = _environment()
    page = view_page(comparison)
    style = environment.get_template("style.css.j2").render(axes=len(page.axes))
    script = _script()
    return environment.get_template("page.html.j2").render(
        page=page,
        style=Markup(style),  # noqa: S704 - our own file, with nothing but numbers filled in
        script=Markup(script),  # noqa: S704 - our own file
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def exact(text: str) -> Markup:
    """Text escaped so that a browser reads back the very same characters.

    Browsers turn a carriage return into a line feed unless it is written as a reference.
    """
    return Markup(str(escape(text)).replace("\r", "&#13;").replace("\0", "\ufffd"))  # noqa: S704


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("framing.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["exact"] = exact
    return environment


@lru_cache(maxsize=1)
def _script() -> str:
    """The parts of the script as one, in a scope of its own. The page reads fully without it."""
    parts = (_environment().get_template(f"script/{name}.js").render() for name in SCRIPTS)
    return '"use strict";\n(() => {\n' + "\n".join(parts) + "\n})();"


def _hash(content: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
