"""Answers: what a coder wrote, in a sheet that went through any spreadsheet, or in the form."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from framing.errors import ArticleError, ValidationError
from framing.lexicon.lexicon import Pole
from framing.review.plain import plain_line
from framing.text.bounded import load_bytes
from framing.text.decoding import decode_text
from framing.validate.codes import CODES, Code, read_code
from framing.validate.key import Key

FORMAT, VERSION = "framing-validation-answers", 1

LARGEST_FILE = 100_000_000
LONGEST_NAME = 100
SHOWN = 40
"""Characters of a wrong word in a message."""

SEPARATORS = (",", ";", "\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The codes of one coder by id of the unit, and what could not be used, a sentence each."""

    coder: str
    codes: Mapping[str, Code]
    problems: tuple[str, ...] = ()


class _Answer(msgspec.Struct):
    id: str
    code: str | None = None


class _File(msgspec.Struct):
    """What the form saves; further keys are passed over."""

    format: str
    version: int
    sample: str
    coder: str
    answers: list[_Answer]


@dataclass(frozen=True, slots=True)
class _Row:
    """An answer as it stands in a file, and where."""

    place: str
    id: str
    code: str


def load_answers(path: str | Path, key: Key) -> Answers:
    """Load the answers of a coder: CSV from a sheet, or JSON or CSV from the form.

    A coder of a sheet is named by its column ``coder``, else by the name of the file. Rows without
    a code count as not answered.

    Raises:
        ValidationError: The file is missing, too large, no table with the columns ``id`` and
            ``code``, or about another sample.
    """
    path = Path(path)
    hint = "give the sheets of the coders"
    raw = load_bytes(path, LARGEST_FILE, "sheet", hint, ValidationError)
    return parse_answers(raw, key, str(path), path.stem)


def parse_answers(raw: bytes, key: Key, name: str, coder: str) -> Answers:
    """The answers in the bytes of a file.

    Args:
        raw: The file.
        key: Of the sample that was coded.
        name: Of the file, for messages.
        coder: Who is meant where the file names nobody.

    Raises:
        ValidationError: As `load_answers`.
    """
    if raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        file = _parse_json(raw.removeprefix(b"\xef\xbb\xbf"), key, name)
        said = file.coder
        rows = [
            _Row(f"{name}, answer {number}", each.id, each.code or "")
            for number, each in enumerate(file.answers, 1)
        ]
    else:
        said, rows = _parse_table(raw, name)
    return _answers_of(rows, key, plain_line(said or coder)[:LONGEST_NAME])


def _parse_json(raw: bytes, key: Key, name: str) -> _File:
    try:
        file = msgspec.json.decode(raw, type=_File)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ValidationError(
            f"{name} holds no answers that can be used: {plain_line(str(error))}; save it again "
            "from the form"
        ) from None
    if (file.format, file.version) != (FORMAT, VERSION):
        raise ValidationError(f"{name} holds no answers of version {VERSION}; save it again")
    if file.sample != key.sample:
        raise ValidationError(f"{name} is about another sample than the key; give the key it has")
    return file


def _parse_table(raw: bytes, name: str) -> tuple[str, list[_Row]]:
    """The coder that a table names, if any, and its rows."""
    try:
        text = decode_text(raw, name).text
    except ArticleError as error:
        raise ValidationError(str(error)) from None
    lines = _lines_of(text, name)
    first, header = next(lines, (0, []))
    places = {column.strip().casefold(): place for place, column in enumerate(header)}
    if not {"id", "code"} <= set(places):
        raise ValidationError(
            f"{name} has no columns “id” and “code” in line {first}; keep the sheet's first row"
        )
    rows: list[_Row] = []
    coder = ""
    for number, cells in lines:
        unit, code, who = (_cell(cells, places.get(c)) for c in ("id", "code", "coder"))
        coder = coder or who
        if unit or code:
            rows.append(_Row(f"{name}, line {number}", unit, code))
    return coder, rows


def _lines_of(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table that hold anything, each with the line it begins in."""
    stripped = text.lstrip("\ufeff")
    if stripped[:4].lower() == "sep=":
        stripped = stripped.partition("\n")[2]
    head = stripped.lstrip().partition("\n")[0]
    separator = max(SEPARATORS, key=head.count)
    limit = csv.field_size_limit(LARGEST_FILE)
    try:
        reader = csv.reader(io.StringIO(stripped, newline=""), delimiter=separator)
        before = text.count("\n") - stripped.count("\n")
        begins = before + 1
        for cells in reader:
            if any(map(str.strip, cells)):
                yield begins, cells
            begins = before + reader.line_num + 1
    except csv.Error as error:
        raise ValidationError(f"{name} is not a table: {error}; save it as CSV") from None
    finally:
        csv.field_size_limit(limit)


def _cell(cells: Sequence[str], place: int | None) -> str:
    return cells[place].strip() if place is not None and place < len(cells) else ""


def _answers_of(rows: Sequence[_Row], key: Key, coder: str) -> Answers:
    poles: dict[Pole, str] = {"low": key.axis.low, "high": key.axis.high}
    known = {unit.id.casefold(): unit.id for unit in key.units}
    codes: dict[str, Code] = {}
    problems: list[str] = []
    for row in rows:
        unit = known.get(row.id.lstrip("'").casefold())
        if unit is None:
            problems.append(f"{row.place}: {_shown(row.id)} is no unit of this sample")
            continue
        if not row.code:
            continue
        code = read_code(row.code.lstrip("'"), key.unit, poles)
        if code is None:
            choices = ", ".join(CODES[key.unit])
            problems.append(f"{row.place}: {_shown(row.code)} is no code; write one of: {choices}")
        elif codes.setdefault(unit, code) != code:
            problems.append(f"{row.place}: {unit} has a second code, {code}; the first one counts")
    return Answers(coder=coder, codes=codes, problems=tuple(problems))


def _shown(word: str) -> str:
    return f"“{plain_line(word[:SHOWN])}”"
