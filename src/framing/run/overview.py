"""The files over all pairs of a run: the index page, and tables of articles, leans and pairs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from framing.run.batch import Batch, Outcome
from framing.run.results import REPORT, decode_summary
from framing.run.shelf import Shelf
from framing.run.writing import write_file

if TYPE_CHECKING:
    from framing.compare.overview import Overview

INDEX = "index.html"


def build_overview(
    batch: Batch, shelf: Shelf, outcomes: Sequence[Outcome], problems: Sequence[str]
) -> Overview:
    """The articles of a batch in short, and what became of its pairs."""
    from framing.compare.overview import Overview, PairLine, summarise_source
    from framing.compare.signing import sign_comparison

    return Overview(
        sources=tuple(summarise_source(shelf.take(article)) for article in batch.articles),
        lines=tuple(
            PairLine(
                left=outcome.task.left,
                right=outcome.task.right,
                summary=decode_summary(outcome.summary) if outcome.summary else None,
                problem=outcome.problem,
            )
            for outcome in outcomes
        ),
        signature=sign_comparison(batch.articles, shelf.axes, batch.settings),
        interval=batch.settings.interval,
        problems=tuple(problems),
    )


def render_overview(
    overview: Overview, outcomes: Sequence[Outcome], formats: Sequence[str]
) -> dict[str, str]:
    """The content of every file, by name; the index page comes last."""
    files: dict[str, str] = {}
    if "csv" in formats:
        from framing.export.overview import overview_tables
        from framing.export.tables import render_csv

        tables = overview_tables(overview, [each.task.folder for each in outcomes])
        files |= {f"{name}.csv": render_csv(table) for name, table in tables.items()}
    if "html" in formats:
        from framing.report.index import render_index

        hrefs = ["" if each.problem else f"{each.task.folder}/{REPORT}" for each in outcomes]
        files[INDEX] = render_index(overview, hrefs)
    return files


def write_overview(files: Mapping[str, str], folder: Path) -> Path:
    """Write the files into the folder of the run.

    Returns:
        The path of the index page, or the folder when there is none.

    Raises:
        OutputError: The folder cannot be written to.
    """
    for name, content in files.items():
        write_file(folder / name, content)
    return folder / INDEX if INDEX in files else folder
