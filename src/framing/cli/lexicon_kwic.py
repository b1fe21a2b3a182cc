"""``framing lexicon kwic``: every use of a term, or of a lexicon's terms, in context."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from framing.cli.options import UNHANDLED, complain, corpus_option, json_option

if TYPE_CHECKING:
    from framing.lexicon.lexicon import Lexicon


@click.command()
@click.argument("term_or_lexicon")
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@corpus_option
@click.option(
    "--width",
    type=click.IntRange(1, 1000),
    default=44,
    show_default=True,
    help="Characters of context on each side.",
)
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
def kwic(
    term_or_lexicon: str,
    articles: tuple[str, ...],
    corpus: Path | None,
    width: int,
    as_json: bool,
    as_csv: bool,
) -> None:
    """Show every use of a term in context, by voice and speaker.

    The term is written as in a lexicon ("illegal sanction*"). The name of a shipped lexicon or a
    path to one shows the uses of all its terms. Without articles the whole corpus is searched.
    """
    from framing.authoring.concordance import find_uses
    from framing.cli.selection import select_many
    from framing.reading import read_article

    if as_json and as_csv:
        raise click.UsageError("--json and --csv exclude each other")
    lexicon = _lexicon_of(term_or_lexicon)
    selection = select_many(articles, corpus)
    uses = list(find_uses(map(read_article, selection.articles), lexicon, width))
    if as_json:
        from framing.export.authoring import render_uses_json

        click.echo(render_uses_json(uses), nl=False)
    elif as_csv:
        from framing.export.authoring import render_uses_csv

        click.echo(render_uses_csv(uses), nl=False)
    else:
        from framing.report.concordance_terminal import print_uses

        print_uses(uses)
    complain(selection.problems)
    if selection.problems:
        raise SystemExit(UNHANDLED)


def _lexicon_of(term_or_lexicon: str) -> Lexicon:
    from framing.authoring.concordance import lexicon_of_terms
    from framing.lexicon.files import SUFFIX, list_lexicons
    from framing.lexicon.loading import load_lexicon

    if term_or_lexicon.endswith(SUFFIX) or term_or_lexicon in list_lexicons():
        return load_lexicon(term_or_lexicon)
    return lexicon_of_terms([term_or_lexicon])
