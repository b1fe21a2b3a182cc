r"""Tables, CSV or TSV: one row for an entry, or one column for a category.

::

    term,category,weight,reason     rows: only ``term`` is needed; ``pole`` may stand for category
    fear*,negative,2,"a reason"

    DicTerm,negative,positive       columns: X for "belongs", or a weight; LIWC-22's ``.dicx``
    fear*,X,

Sources: RFC 4180 for CSV; for ``.dicx`` the help page of LIWC-22's Dictionary Workbench
(https://www.liwc.app/help/workbench: a row for a word, a column for a category, X where they meet);
the same shape with weights in the dictionaries at https://osf.io/y6g5b (Iserman). A table without
categories and with weights below zero (as AFINN, Nielsen 2011, has them) has two: negative and
positive. A field stays on its line: a stray quotation mark must not swallow the rows after it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from framing.errors import LexiconError
from framing.lexicon.foreign.harvest import Branch, Harvest, write_weight
from framing.lexicon.foreign.lines import number_lines
from framing.lexicon.foreign.tree import Dictionary, Parsed

TERM = ("term", "dicterm", "word", "words", "token", "pattern", "entry", "phrase")
CATEGORY = ("category", "pole", "sentiment")
WEIGHT = ("weight", "score", "value")
REASON = ("reason",)

_BELONGS = "x"


def parse_table(text: str, name: str) -> Parsed:
    """The dictionary in a table; the first line names the columns.

    Raises:
        LexiconError: The first line names no column of terms.
    """
    harvest = Harvest(name)
    lines = list(number_lines(text, harvest))
    delimiter = _find_delimiter(lines[0][1] if lines else "")
    rows = [
        (number, row)
        for number, line in lines
        if (row := _split_row(number, line, delimiter, harvest)) is not None
    ]
    if not rows or rows[0][1][0].strip().casefold() not in TERM:
        raise LexiconError(
            f"the first line of {name} does not name its columns; it begins with 'term', then "
            "category (or pole), weight and reason, or one column for each category"
        )
    header = [cell.strip() for cell in rows[0][1]]
    known = {cell.casefold() for cell in header[1:]} & {*CATEGORY, *WEIGHT, *REASON}
    read = _read_long if known or len(header) == 1 else _read_wide
    read(header, rows[1:], harvest)
    return harvest.parsed()


def _find_delimiter(header: str) -> str:
    return max("\t", ";", ",", key=header.count)


def _split_row(number: int, line: str, delimiter: str, harvest: Harvest) -> list[str] | None:
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True))
    except csv.Error:
        harvest.leave(number, line, "its quotation marks do not pair on the line")
        return None


def _read_long(header: list[str], rows: list[tuple[int, list[str]]], harvest: Harvest) -> None:
    columns = _find_columns(header, harvest)
    cells = [(number, _cells_of(row, columns)) for number, row in rows]
    signed = "category" not in columns and any(
        (_number_of(found.get("weight", "")) or 0) < 0 for _, found in cells
    )
    branches: dict[str, Branch] = {}
    for number, found in cells:
        weight = _number_of(found.get("weight", "") or "1")
        if weight is None:
            harvest.leave(number, found["term"], f"its weight {found['weight']!r} is no number")
            continue
        category = found.get("category") or harvest.name
        if signed:
            category, weight = ("negative", -weight) if weight < 0 else ("positive", weight)
        branch = branches.get(category) or harvest.open_branch(0, category, number)
        branches[category] = branch
        harvest.add(branch, found["term"], number, weight=weight, reason=found.get("reason", ""))


def _find_columns(header: Sequence[str], harvest: Harvest) -> dict[str, int]:
    columns = {"term": 0}
    names = {"category": CATEGORY, "weight": WEIGHT, "reason": REASON}
    for place, cell in enumerate(header[1:], 1):
        kind = next((kind for kind, known in names.items() if cell.casefold() in known), None)
        if kind is None or kind in columns:
            harvest.leave(1, cell, "the column has no place in a lexicon")
        else:
            columns[kind] = place
    return columns


def _cells_of(row: Sequence[str], columns: Mapping[str, int]) -> dict[str, str]:
    return {kind: row[place].strip() for kind, place in columns.items() if place < len(row)}


def _number_of(cell: str) -> float | None:
    try:
        return float(cell)
    except ValueError:
        return None


def _read_wide(header: list[str], rows: list[tuple[int, list[str]]], harvest: Harvest) -> None:
    branches = [harvest.open_branch(0, name or "unnamed", 1) for name in header[1:]]
    for number, row in rows:
        if not any(cell.strip() for cell in row[1:]):
            harvest.leave(number, row[0], "it belongs to no category")
        if len(row) > len(header):
            harvest.leave(number, row[0], f"the row has {len(row)} cells, the header {len(header)}")
        for branch, cell in zip(branches, row[1:], strict=False):
            _book(number, row[0], cell.strip(), branch, harvest)


def _book(number: int, term: str, cell: str, branch: Branch, harvest: Harvest) -> None:
    weight = 1.0 if cell.casefold() == _BELONGS else _number_of(cell or "0")
    if weight is None:
        harvest.leave(number, term, f"{cell!r} under {branch.name!r} is neither X nor a weight")
    elif weight != 0:
        harvest.add(branch, term, number, weight=weight)


def render_csv(dictionary: Dictionary) -> str:
    """Rows of term, category, weight and reason, parted by commas."""
    return _render_rows(dictionary, ",")


def render_tsv(dictionary: Dictionary) -> str:
    """Rows of term, category, weight and reason, parted by tabs."""
    return _render_rows(dictionary, "\t")


def _render_rows(dictionary: Dictionary, delimiter: str) -> str:
    rows = [
        (entry.term, category.name, write_weight(entry.weight), entry.reason)
        for _, category in dictionary.walk()
        for entry in category.entries
    ]
    return _render(("term", "category", "weight", "reason"), rows, delimiter)


def render_dicx(dictionary: Dictionary) -> str:
    """A column for each category, X where a word belongs to it (or its weight, if not 1)."""
    categories = [category for _, category in dictionary.walk()]
    cells: dict[str, list[str]] = {}
    for place, category in enumerate(categories):
        for entry in category.entries:
            row = cells.setdefault(entry.term, [""] * len(categories))
            row[place] = "X" if entry.weight == 1 else write_weight(entry.weight)
    header = ("DicTerm", *(category.name for category in categories))
    return _render(header, [(term, *row) for term, row in cells.items()], ",")


def _render(header: Sequence[str], rows: Sequence[Sequence[str]], delimiter: str) -> str:
    page = io.StringIO()
    csv.writer(page, delimiter=delimiter, lineterminator="\n").writerows([header, *rows])
    return page.getvalue()
