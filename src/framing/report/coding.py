"""Coding: the form in which a coder judges a sample, as one HTML file that holds everything.

It is made of texts and of the question only. What the score says of them stays in the key.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from markupsafe import Markup

from framing.report.templating import hash_of, open_environment
from framing.validate.answers import FORMAT, LONGEST_NAME, VERSION
from framing.validate.codes import CODES, Code
from framing.validate.guidance import code_words, guidance
from framing.validate.key import Key

SCRIPTS = ("answers", "files", "form")
"""The parts of the script, in the order in which they run."""


@dataclass(frozen=True, slots=True)
class UnitView:
    """What a coder sees of a unit."""

    id: str
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A code with its key and its words."""

    key: int
    code: Code
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingView:
    """The form. ``settings`` is what the script must know, as JSON."""

    question: str
    poles: tuple[tuple[str, str], ...]
    guidance: tuple[str, ...]
    unit: str
    units: tuple[UnitView, ...]
    choices: tuple[ChoiceView, ...]
    sample: str
    longest_name: int
    settings: str


def view_coding(key: Key) -> CodingView:
    """A sample without anything that the score says of it."""
    axis, codes = key.axis, CODES[key.unit]
    settings = {
        "format": FORMAT,
        "version": VERSION,
        "sample": key.sample,
        "codes": codes,
        "longest": LONGEST_NAME,
    }
    return CodingView(
        question=axis.question,
        poles=((axis.low, axis.low_description), (axis.high, axis.high_description)),
        guidance=guidance(key),
        unit=key.unit,
        units=tuple(UnitView(u.id, u.before, u.text, u.after) for u in key.units),
        choices=tuple(
            ChoiceView(number, code, code_words(code, axis)) for number, code in enumerate(codes, 1)
        ),
        sample=key.sample,
        longest_name=LONGEST_NAME,
        settings=json.dumps(settings),
    )


def render_form(key: Key) -> str:
    """The form of a sample: one self-contained HTML page (write it as UTF-8).

    What is coded stays in the browser until the coder saves it as a file.
    """
    environment = open_environment()
    style = environment.get_template("coding/style.css.j2").render()
    parts = (environment.get_template(f"coding/{name}.js").render() for name in SCRIPTS)
    script = '"use strict";\n(() => {\n' + "\n".join(parts) + "\n})();"
    return environment.get_template("coding/page.html.j2").render(
        form=view_coding(key),
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        style_hash=hash_of(style),
        script_hash=hash_of(script),
    )
