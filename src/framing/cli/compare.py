"""``framing compare``: the main job."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from framing.cli.options import (
    UNHANDLED,
    articles_argument,
    chosen_lexicons,
    chosen_settings,
    complain,
    corpus_option,
    json_option,
    lexicon_option,
    say,
    settings_options,
)

if TYPE_CHECKING:
    from framing.compare.comparison import Comparison
    from framing.lexicon.lexicon import Lexicon
    from framing.settings import Settings
    from framing.text.article import Article

FORMATS = ("html", "json", "csv")


class FormatList(click.ParamType[tuple[str, ...]]):
    """Formats with commas between them."""

    name = "formats"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Check each name."""
        names = tuple(str(value).split(","))
        for name in names:
            if name not in FORMATS:
                self.fail(f"{name!r} is not one of {', '.join(FORMATS)}", param, ctx)
        return names


@click.command()
@articles_argument
@corpus_option
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("out"),
    show_default=True,
    help="Folder for the results.",
)
@click.option(
    "--format",
    "formats",
    type=FormatList(),
    default=",".join(FORMATS),
    show_default=True,
    help="What to write.",
)
@lexicon_option
@settings_options
@click.option("--no-cache", is_flag=True, help="Do all the work again.")
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
) -> None:
    """Compare how articles tell the same event, and write the report.

    Prints the path of the report (or of the folder when no HTML is asked for). With --json nothing
    is written and the whole comparison goes to standard output.
    """
    from framing.cli.selection import select_articles

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
    settings = chosen_settings(link_threshold=link_threshold, evidence_floor=evidence_floor)
    comparison = _compare(selection.articles, chosen_lexicons(lexicons), settings, no_cache)
    _deliver(comparison, out, formats, as_json)
    if selection.problems:
        raise SystemExit(UNHANDLED)


def _compare(
    articles: Sequence[Article], lexicons: Sequence[Lexicon], settings: Settings, no_cache: bool
) -> Comparison:
    from framing.run.cache import cache_folder
    from framing.run.comparing import compare_remembered

    return compare_remembered(articles, lexicons, settings, None if no_cache else cache_folder())


def _deliver(comparison: Comparison, out: Path, formats: Sequence[str], as_json: bool) -> None:
    from framing.export.document import render_json
    from framing.run.results import write_results

    if as_json:
        click.echo(render_json(comparison), nl=False)
        return
    written = write_results(comparison, out, formats)
    click.echo(written)
