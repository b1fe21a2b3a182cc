"""Results: the files that a comparison leaves."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from framing.run.writing import write_file
from framing.signature import digest_of

if TYPE_CHECKING:
    from framing.compare.comparison import Comparison
    from framing.compare.overview import PairSummary

FORMATS = ("html", "json", "csv")
REPORT, DOCUMENT = "report.html", "comparison.json"
PICTURE = "report.png"
SUMMARY, CARD = "summary", "card"
"""Formats that are no files for people: the line of a pair in an overview, as JSON, and the page of
which a picture is taken."""

LONGEST_NAME = 120
"""Characters of a folder name, well below what file systems take."""

_ODD = re.compile(r"[^\w.-]+")


def render_results(comparison: Comparison, formats: Sequence[str]) -> dict[str, str]:
    """The content of every file, by name; the report comes last."""
    files: dict[str, str] = {}
    if SUMMARY in formats:
        from framing.compare.overview import summarise_pair

        files[SUMMARY] = encode_summary(summarise_pair(comparison))
    if CARD in formats:
        from framing.report.card import render_card

        files[CARD] = render_card(comparison)
    if "csv" in formats:
        from framing.export.tables import render_csv, tables_of

        tables = tables_of(comparison)
        files |= {f"{name}.csv": render_csv(table) for name, table in tables.items()}
    if "json" in formats:
        from framing.export.document import render_json

        files[DOCUMENT] = render_json(comparison)
    if "html" in formats:
        from framing.report.render import render_report

        files[REPORT] = render_report(comparison)
    return files


def encode_summary(summary: PairSummary) -> str:
    """The line of a pair as JSON, for the cache and for other processes."""
    import msgspec

    return msgspec.json.encode(summary).decode("utf-8")


def decode_summary(encoded: str) -> PairSummary:
    """The line of a pair from what `encode_summary` gave."""
    import msgspec

    from framing.compare.overview import PairSummary

    return msgspec.json.decode(encoded, type=PairSummary)


def write_results(files: Mapping[str, str], folder: Path) -> Path:
    """Write the files into a folder.

    Returns:
        The path of the report, or the folder when there is none.

    Raises:
        OutputError: The folder cannot be written to.
    """
    for name, content in files.items():
        write_file(folder / name, content)
    return folder / REPORT if REPORT in files else folder


def folder_name(ids: Sequence[str]) -> str:
    """A name from the ids of the articles, safe in every file system: "001_visit-vs-003_talks"."""
    safe = [_ODD.sub("-", each).strip(".-") or "article" for each in ids]
    name = "-vs-".join(safe)
    if len(name) <= LONGEST_NAME:
        return name
    return f"{name[: LONGEST_NAME - 17]}-{digest_of(name)}"
