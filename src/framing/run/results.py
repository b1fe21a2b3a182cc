"""Results: the files that a comparison leaves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from framing.compare.comparison import Comparison
from framing.run.writing import write_file

REPORT, DOCUMENT = "report.html", "comparison.json"
LONGEST_NAME = 120
"""Characters of a folder name, well below what file systems take."""

_ODD = re.compile(r"[^\w.-]+")


def write_results(comparison: Comparison, out: Path, formats: Sequence[str]) -> Path:
    """Write a comparison into a folder of its own under ``out``.

    Returns:
        The path of the report, or the folder when no report was asked for.

    Raises:
        OutputError: The folder cannot be written to.
    """
    folder = out / folder_name(comparison)
    if "csv" in formats:
        from framing.export.tables import render_csv, tables_of

        for name, rows in tables_of(comparison).items():
            write_file(folder / f"{name}.csv", render_csv(rows))
    if "json" in formats:
        from framing.export.document import render_json

        write_file(folder / DOCUMENT, render_json(comparison))
    if "html" not in formats:
        return folder
    from framing.report.render import render_report

    write_file(folder / REPORT, render_report(comparison))
    return folder / REPORT


def folder_name(comparison: Comparison) -> str:
    """A name from the ids, safe in every file system: "001_visit-vs-003_talks"."""
    names = [_ODD.sub("-", source.reading.article.id).strip(".-") for source in comparison.sources]
    name = "-vs-".join(name or "article" for name in names)
    if len(name) <= LONGEST_NAME:
        return name
    return f"{name[: LONGEST_NAME - 17]}-{comparison.signature.digest}"
