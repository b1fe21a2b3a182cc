"""``framing run``: many comparisons in one go, with an index page over them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from framing.cli.options import (
    UNHANDLED,
    chosen_lexicon_files,
    chosen_settings,
    complain,
    corpus_option,
    format_option,
    lexicon_option,
    no_cache_option,
    out_option,
    semantic_option,
    settings_options,
)
from framing.cli.sharing import need_html, open_in_browser, open_option

if TYPE_CHECKING:
    from framing.run.batch import Batch
    from framing.run.pairing import Pairing


@click.command()
@click.argument("articles", nargs=-1, metavar="[ARTICLE...]")
@corpus_option
@click.option(
    "--pairs",
    "pairing",
    type=click.Choice(("all", "same-event")),
    default="all",
    show_default=True,
    help="Compare every pair, or only articles that seem to tell one event.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Processes that work at the same time.",
)
@out_option
@format_option
@lexicon_option
@settings_options
@semantic_option
@no_cache_option
@open_option
def run(
    articles: tuple[str, ...],
    corpus: Path | None,
    pairing: Pairing,
    jobs: int,
    out: Path,
    formats: tuple[str, ...],
    lexicons: tuple[str, ...],
    link_threshold: float | None,
    evidence_floor: int | None,
    semantic: Path | None,
    no_cache: bool,
    opens: bool,
) -> None:
    """Compare every pair of the articles (default: the whole corpus) and write an index page.

    Each pair has a folder as `framing compare` writes it. Prints the path of the index page (or of
    the folder when no HTML is asked for). A pair that cannot be compared is named, the others are
    done, and the exit code is 1.
    """
    from framing.cli.selection import select_many
    from framing.run.batch import Batch
    from framing.run.cache import cache_folder

    if opens:
        need_html("--open", formats)
    selection = select_many(articles, corpus)
    complain(selection.problems)
    if len(selection.articles) < 2:
        complain([f"a run needs two articles or more, and {len(selection.articles)} can be used"])
        raise SystemExit(UNHANDLED)
    batch = Batch(
        articles=selection.articles,
        lexicons=chosen_lexicon_files(lexicons),
        settings=chosen_settings(
            semantic, link_threshold=link_threshold, evidence_floor=evidence_floor
        ),
        formats=formats,
        out=out,
        cache=None if no_cache else cache_folder(),
    )
    result, problems = _run_batch(batch, pairing, jobs, selection.problems)
    complain(problems)
    click.echo(result)
    handled = not selection.problems and not problems
    if opens:
        handled &= open_in_browser(result)
    if not handled:
        raise SystemExit(UNHANDLED)


def _run_batch(
    batch: Batch, pairing: Pairing, jobs: int, known: Sequence[str]
) -> tuple[Path, list[str]]:
    """Compare and write; the path of the result, and what is wrong with pairs."""
    from framing.cli.progress import show_progress
    from framing.run.batch import plan_tasks, run_tasks
    from framing.run.overview import build_overview, render_overview, write_overview
    from framing.run.pairing import choose_pairs
    from framing.run.shelf import Shelf

    shelf = Shelf(batch.lexicons, batch.settings)
    tasks = plan_tasks(batch.articles, choose_pairs(batch.articles, pairing, shelf))
    done = run_tasks(batch, tasks, shelf, jobs)
    outcomes = list(show_progress(done, len(tasks), "Comparing"))
    overview = build_overview(batch, shelf, outcomes, known)
    result = write_overview(render_overview(overview, outcomes, batch.formats), batch.out)
    failed = (each for each in outcomes if each.problem)
    return result, [f"{batch.pair_words(each.task)}: {each.problem}" for each in failed]
