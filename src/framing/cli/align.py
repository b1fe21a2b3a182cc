"""``framing align``: which passages of two articles are about the same thing."""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.options import (
    UNHANDLED,
    chosen_settings,
    complain,
    corpus_option,
    json_option,
    semantic_option,
)


@click.command()
@click.argument("left")
@click.argument("right")
@corpus_option
@click.option(
    "--threshold",
    "link_threshold",
    type=float,
    metavar="0..1",
    help="Probability from which passages are linked.",
)
@semantic_option
@json_option
@click.option(
    "--format",
    "chosen",
    type=click.Choice(("text", "json", "csv")),
    default="text",
    help="How to print the links.  [default: text]",
)
def align(
    left: str,
    right: str,
    corpus: Path | None,
    link_threshold: float | None,
    semantic: Path | None,
    as_json: bool,
    chosen: str,
) -> None:
    """Show the passages of two articles that are about the same thing."""
    from framing.align.alignment import align_readings
    from framing.cli.selection import select_articles
    from framing.reading import read_article

    selection = select_articles((left, right), corpus)
    if selection.problems:
        complain(selection.problems)
        raise SystemExit(UNHANDLED)
    settings = chosen_settings(semantic, link_threshold=link_threshold)
    ours, theirs = (read_article(article, settings=settings) for article in selection.articles)
    alignment = align_readings(ours, theirs, settings)
    if chosen == "csv":
        from framing.export.of_pair import alignment_rows
        from framing.export.pair_rows import LinkRow
        from framing.export.tables import Table, render_csv

        rows = tuple(alignment_rows(alignment, ours, theirs))
        click.echo(render_csv(Table(LinkRow, rows)), nl=False)
    elif as_json or chosen == "json":
        from framing.export.document import render_alignment_json

        click.echo(render_alignment_json(alignment), nl=False)
    else:
        from framing.report.terminal import print_alignment

        print_alignment(alignment, ours, theirs)
