"""``framing voices``: articles with everything marked that somebody else says."""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.options import (
    UNHANDLED,
    articles_argument,
    complain,
    corpus_option,
    json_option,
)


@click.command()
@articles_argument
@corpus_option
@json_option
def voices(articles: tuple[str, ...], corpus: Path | None, as_json: bool) -> None:
    """Show who speaks in articles: the narrator, or somebody quoted or retold."""
    from framing.cli.selection import select_articles
    from framing.reading import read_article

    selection = select_articles(articles, corpus)
    complain(selection.problems)
    readings = [read_article(article) for article in selection.articles]
    if as_json:
        from framing.export.voices import render_voices_json

        click.echo(render_voices_json(readings), nl=False)
    else:
        from framing.report.voices_terminal import print_voices

        print_voices(readings)
    if selection.problems:
        raise SystemExit(UNHANDLED)
