"""Coding: the form in which a coder judges a sample, as one HTML file that holds everything.

It is made of texts and of the question only. What the score says of them stays in the key.
"""

from __future__ import annotations

import json

from msgspec import Struct

from framing.report.sealing import render_sealed
from framing.validate.answers import FORMAT, LONGEST_NAME, VERSION
from framing.validate.codes import CODES, Code
from framing.validate.guidance import code_words, guidance
from framing.validate.key import Key

SCRIPTS = ("coding/answers", "coding/files", "coding/form")
"""The parts of the script, in the order in which they run."""


class UnitView(Struct, frozen=True):
    """What a coder sees of a unit."""

    id: str
    before: str
    text: str
    after: str


class ChoiceView(Struct, frozen=True):
    """A code with its key and its words."""

    key: int
    code: Code
    words: str


class CodingView(Struct, frozen=True, kw_only=True):
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
    form = view_coding(key)
    return render_sealed("coding.html.j2", ("base.css.j2", "coding.css.j2"), SCRIPTS, form=form)
