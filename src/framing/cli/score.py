"""``framing score``: articles on the axes, by voice."""

from __future__ import annotations

from pathlib import Path

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
    settings_options,
)


@click.command()
@articles_argument
@corpus_option
@lexicon_option
@settings_options
@json_option
def score(
    articles: tuple[str, ...],
    corpus: Path | None,
    lexicons: tuple[str, ...],
    as_json: bool,
    link_threshold: float | None,
    evidence_floor: int | None,
) -> None:
    """Score each voice of articles on the stance axes."""
    from framing.cli.selection import select_articles
    from framing.compare.comparison import Comparison
    from framing.compare.signing import sign_comparison
    from framing.compare.story import build_sources
    from framing.export.document import render_json
    from framing.run.lean import import_textstat

    import_textstat()
    selection = select_articles(articles, corpus)
    complain(selection.problems)
    settings = chosen_settings(link_threshold=link_threshold, evidence_floor=evidence_floor)
    axes = chosen_lexicons(lexicons)
    sources = build_sources(selection.articles, axes, settings)
    if as_json:
        signature = sign_comparison(selection.articles, axes, settings)
        scored = Comparison(sources=sources, pairs=(), settings=settings, signature=signature)
        click.echo(render_json(scored), nl=False)
    else:
        from framing.report.terminal import print_scores

        print_scores(sources)
    if selection.problems:
        raise SystemExit(UNHANDLED)
