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
from framing.cli.sharing import (
    need_html,
    open_in_browser,
    open_option,
    png_option,
    write_picture,
)


@click.command()
@articles_argument
@corpus_option
@out_option
@format_option
@lexicon_option
@settings_options
@semantic_option
@click.option(
    "--review",
    "reviews",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Leave out what this review rejects; may be given several times.",
)
@no_cache_option
@open_option
@png_option
@json_option
def compare(
    articles: tuple[str, ...],
    corpus: Path | None,
    out: Path,
    formats: tuple[str, ...],
    lexicons: tuple[str, ...],
    reviews: tuple[Path, ...],
    no_cache: bool,
    opens: bool,
    pictured: bool,
    as_json: bool,
    link_threshold: float | None,
    evidence_floor: int | None,
    semantic: Path | None,
) -> None:
    """Compare how articles tell the same event, and write the report.

    Prints the path of the report (or of the folder when no HTML is asked for). With --json nothing
    is written and the whole comparison goes to standard output.
    """
    from framing.cli.reviews import chosen_review
    from framing.cli.selection import select_articles
    from framing.run.cache import cache_folder
    from framing.run.comparing import compare_to_files
    from framing.run.results import CARD, DOCUMENT, PICTURE, folder_name, write_results

    chosen = ("json",) if as_json else formats
    for option, given in (("--open", opens), ("--png", pictured)):
        if given:
            need_html(option, chosen)
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
    review, lost = chosen_review(reviews, selection.articles)
    complain(lost)
    files = compare_to_files(
        selection.articles,
        chosen_lexicon_files(lexicons),
        chosen_settings(semantic, link_threshold=link_threshold, evidence_floor=evidence_floor),
        (*chosen, CARD) if pictured else chosen,
        None if no_cache else cache_folder(),
        review,
    )
    handled = not (selection.problems or lost)
    if as_json:
        click.echo(files[DOCUMENT], nl=False)
    else:
        card = files.pop(CARD, None)
        result = write_results(files, out / folder_name([each.id for each in selection.articles]))
        click.echo(result)
        if card is not None:
            handled &= write_picture(card, result.with_name(PICTURE))
        if opens:
            handled &= open_in_browser(result)
    if not handled:
        raise SystemExit(UNHANDLED)
