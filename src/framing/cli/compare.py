"""``framing compare``: the main job."""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.options import (
    UNHANDLED,
    articles_argument,
    chosen_lexicon_files,
    chosen_settings,
    complain,
    corpus_option,
    format_option,
    json_option,
    lexicon_option,
    no_cache_option,
    out_option,
    say,
    semantic_option,
    settings_options,
)


@click.command()
@articles_argument
@corpus_option
@out_option
@format_option
@lexicon_option
@settings_options
@semantic_option
@no_cache_option
@json_option
def compare(
    articles: tuple[str, ...],
    corpus: Path | None,
    out: Path,
    formats: tuple[str, ...],
    lexicons: tuple[str, ...],
    no_cache: bool,
    as_json: bool,
    link_threshold: float | None,
    evidence_floor: int | None,
    semantic: Path | None,
) -> None:
    """Compare how articles tell the same event, and write the report.

    Prints the path of the report (or of the folder when no HTML is asked for). With --json nothing
    is written and the whole comparison goes to standard output.
    """
    from framing.cli.selection import select_articles
    from framing.run.cache import cache_folder
    from framing.run.comparing import compare_to_files
    from framing.run.results import DOCUMENT, folder_name, write_results

    selection = select_articles(articles, corpus)
    complain(selection.problems)
    if len(selection.articles) < 2:
        complain(
            [f"a comparison needs two articles or more, and {len(selection.articles)} can be used"]
        )
        raise SystemExit(UNHANDLED)
    for article in selection.articles:
        for note in article.notes:
            say(f"{article.id}: {note}")
    settings = chosen_settings(
        semantic, link_threshold=link_threshold, evidence_floor=evidence_floor
    )
    chosen = ("json",) if as_json else formats
    files = compare_to_files(
        selection.articles,
        chosen_lexicon_files(lexicons),
        settings,
        chosen,
        None if no_cache else cache_folder(),
    )
    if as_json:
        click.echo(files[DOCUMENT], nl=False)
    else:
        ids = [article.id for article in selection.articles]
        click.echo(write_results(files, out / folder_name(ids)))
    if selection.problems:
        raise SystemExit(UNHANDLED)
