"""Sealing: a page as one HTML file that holds everything it needs.

The page may load nothing and run nothing but the style and the script inside it: a content
security policy names both by their SHA-256. Everything from an article is escaped.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Sequence
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape


def render_sealed(
    template: str, styles: Sequence[str], scripts: Sequence[str], *, axes: int = 0, **view: object
) -> str:
    """A page from its template, with the styles and scripts of these names inside it.

    Args:
        template: A file of the folder `templates`; it gets ``style``, ``script`` and their hashes.
        styles: Files of the folder, in the order in which they apply.
        scripts: Names of files of the folder `templates/script`, in the order in which they run.
        axes: How many axes the style has to know.
        **view: What else the template shows.
    """
    environment = _environment()
    style = "".join(environment.get_template(name).render(axes=axes) for name in styles)
    script = _script(tuple(scripts))
    return environment.get_template(template).render(
        style=Markup(style),  # noqa: S704 - our own files, with nothing but numbers filled in
        script=Markup(script),  # noqa: S704 - our own files
        style_hash=_hash(style),
        script_hash=_hash(script),
        **view,
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


@lru_cache
def _script(names: tuple[str, ...]) -> str:
    """The parts of a script as one, in a scope of its own. A page reads fully without it."""
    parts = (_environment().get_template(f"script/{name}.js").render() for name in names)
    return '"use strict";\n(() => {\n' + "\n".join(parts) + "\n})();"


def _hash(content: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
