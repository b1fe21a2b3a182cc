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
    help="Score from which passages are linked.",
)
@json_option
def align(
    left: str, right: str, corpus: Path | None, link_threshold: float | None, as_json: bool
) -> None:
    """Show the passages of two articles that are about the same thing."""
    from framing.align.alignment import align_readings
    from framing.cli.selection import select_articles
    from framing.reading import read_article

    selection = select_articles((left, right), corpus)
    if selection.problems:
        complain(selection.problems)
        raise SystemExit(UNHANDLED)
    settings = chosen_settings(link_threshold=link_threshold)
    ours, theirs = (read_article(article, settings=settings) for article in selection.articles)
    alignment = align_readings(ours, theirs, settings)
    if as_json:
        from framing.export.document import render_alignment_json

        click.echo(render_alignment_json(alignment), nl=False)
    else:
        from framing.report.terminal import print_alignment

        print_alignment(alignment, ours, theirs)
