"""Sheet: a sample as the coder gets it, a table for any spreadsheet and a page of instructions.

Nothing in here may tell what the score says: the sheet is made of texts and of the question only.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from framing.export.tables import tame
from framing.validate.codes import CODES
from framing.validate.guidance import code_words, guidance
from framing.validate.key import Key

COLUMNS = ("id", "code", "text", "before", "after")


def render_sheet(key: Key) -> str:
    """The coding sheet as CSV, with a byte-order mark, by which spreadsheets know it is UTF-8."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for unit in key.units:
        writer.writerow([unit.id, "", *map(tame, (unit.text, unit.before, unit.after))])
    return f"\ufeff{file.getvalue()}"


def render_instructions(key: Key) -> str:
    """What the coder must know, as plain text."""
    return "\n".join(_instructions(key)) + "\n"


def _instructions(key: Key) -> Iterator[str]:
    axis = key.axis
    yield f"Coding sheet for sample {key.sample}, {len(key.units)} {key.unit}s"
    yield ""
    yield axis.question
    yield ""
    for name, description in ((axis.low, axis.low_description), (axis.high, axis.high_description)):
        yield f"{name}: {description}" if description else name
    yield ""
    yield from guidance(key)
    yield ""
    yield "Write one of these words, or its number, into the column “code” of each row:"
    for number, code in enumerate(CODES[key.unit], 1):
        yield f"  {number}  {code:12} {code_words(code, axis)}"
    yield ""
    yield "Save the sheet as CSV under your name. Order of rows and further columns do not matter."
