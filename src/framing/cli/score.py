"""``framing score``: articles on the axes, by voice."""

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
    settings_options,
)

if TYPE_CHECKING:
    from framing.lexicon.lexicon import Lexicon
    from framing.score.baseline import Baseline
    from framing.score.score import Profile
    from framing.settings import Settings


@click.command()
@articles_argument
@corpus_option
@lexicon_option
@settings_options
@click.option(
    "--baseline",
    "with_baseline",
    is_flag=True,
    help="Say how unusual each article is among those of the corpus.",
)
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV: the scores, or the baseline.")
def score(
    articles: tuple[str, ...],
    corpus: Path | None,
    lexicons: tuple[str, ...],
    with_baseline: bool,
    as_json: bool,
    as_csv: bool,
    link_threshold: float | None,
    evidence_floor: int | None,
) -> None:
    """Score each voice of articles on the stance axes."""
    from framing.cli.selection import select_articles
    from framing.compare.comparison import Comparison
    from framing.compare.signing import sign_comparison
    from framing.compare.story import build_sources
    from framing.run.lean import import_textstat

    if as_json and as_csv:
        raise click.UsageError("--json and --csv exclude each other")
    import_textstat()
    selection = select_articles(articles, corpus)
    complain(selection.problems)
    settings = chosen_settings(link_threshold=link_threshold, evidence_floor=evidence_floor)
    axes = chosen_lexicons(lexicons)
    sources = build_sources(selection.articles, axes, settings)
    baselines: tuple[Baseline, ...] = ()
    problems = selection.problems
    if with_baseline:
        from framing.score.baseline import rank_in_corpus

        others, damaged = _score_corpus(corpus, axes, settings)
        baselines = tuple(rank_in_corpus(source.profile, others) for source in sources)
        complain(damaged)
        problems += damaged
    if as_json:
        signature = sign_comparison(selection.articles, axes, settings)
        scored = Comparison(sources=sources, pairs=(), settings=settings, signature=signature)
        if with_baseline:
            from framing.export.scores import render_ranked_json

            click.echo(render_ranked_json(scored, baselines), nl=False)
        else:
            from framing.export.document import render_json

            click.echo(render_json(scored), nl=False)
    elif as_csv:
        from framing.export.scores import render_scores_csv

        click.echo(render_scores_csv(sources, baselines), nl=False)
    else:
        from framing.report.terminal import print_scores

        print_scores(sources)
        if with_baseline:
            from framing.report.baseline_terminal import print_baseline

            for baseline in baselines:
                print_baseline(baseline)
    if problems:
        raise SystemExit(UNHANDLED)


def _score_corpus(
    corpus: Path | None, axes: Sequence[Lexicon], settings: Settings
) -> tuple[list[Profile], tuple[str, ...]]:
    """Every article of the corpus on the axes, and what could not be read."""
    from framing.cli.selection import select_many
    from framing.reading import read_article
    from framing.score.profile import score_reading

    every = select_many((), corpus)
    readings = (read_article(article, settings=settings) for article in every.articles)
    return [score_reading(reading, axes, settings) for reading in readings], every.problems
