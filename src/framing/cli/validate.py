"""``framing validate``: a lexicon against human coding."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from framing.cli.options import UNHANDLED, complain, corpus_option, json_option, say

if TYPE_CHECKING:
    from framing.cli.selection import Selection
    from framing.validate.answers import Answers
    from framing.validate.key import Key
    from framing.validate.outcome import Outcome

out_option = click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("out"),
    show_default=True,
    help="Folder for the results.",
)


@click.group()
def validate() -> None:
    """Check a lexicon against human coding: draw a sample, have it coded, measure."""


@validate.command()
@click.argument("lexicon")
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@corpus_option
@click.option(
    "--unit",
    type=click.Choice(["sentence", "article"]),
    default="sentence",
    show_default=True,
    help="What a coder judges at a time.",
)
@click.option("--n", "size", type=click.IntRange(min=1), default=60, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="Another draw.")
@out_option
def sample(
    lexicon: str,
    articles: tuple[str, ...],
    corpus: Path | None,
    unit: Literal["sentence", "article"],
    size: int,
    seed: int,
    out: Path,
) -> None:
    """Draw a sample of sentences for coders who must not see the score.

    Without an ARTICLE the whole corpus is drawn from. Prints the folder: for-coders/ holds a form
    for the browser, a sheet and its instructions; key.json beside it is not for coders.
    """
    from framing.lexicon.loading import load_lexicon
    from framing.run.validating import sample_folder, write_sample
    from framing.validate.sampling import draw_sample

    loaded = load_lexicon(lexicon)
    selection = _selected(articles, corpus)
    complain(selection.problems)
    key = draw_sample(selection.articles, loaded, unit, size, seed)
    folder = out / sample_folder(key)
    write_sample(key, folder)
    if len(key.units) < size:
        say(f"the corpus holds only {len(key.units)} units; all of them are in the sample")
    click.echo(folder)
    if selection.problems:
        raise SystemExit(UNHANDLED)


@validate.command()
@click.argument("key", type=click.Path(path_type=Path))
@click.argument(
    "answers", nargs=-1, required=True, metavar="ANSWERS...", type=click.Path(path_type=Path)
)
@click.option(
    "--attach",
    metavar="LEXICON",
    help="Write the outcome into this lexicon file, as its table [validation].",
)
@out_option
@json_option
def score(
    key: Path, answers: tuple[Path, ...], attach: str | None, out: Path, as_json: bool
) -> None:
    """Measure a lexicon by what coders answered (CSV or JSON, a file for each coder).

    Prints the outcome and writes it as a page and as JSON; with --json nothing but JSON is printed
    and no page is written. Answers that cannot be used are named, and the exit code is 1.
    """
    from framing.export.validations import render_validation_json
    from framing.run.validating import attach_to_file, sample_folder, write_outcome
    from framing.validate.key import load_key
    from framing.validate.measuring import measure_validation

    loaded = load_key(key)
    files, problems = _loaded_answers(answers, loaded)
    complain(problems)
    outcome = measure_validation(loaded, files)
    if attach is not None:
        for line in attach_to_file(outcome, attach):
            say(line)
    if as_json:
        click.echo(render_validation_json(outcome, problems), nl=False)
    else:
        _show(outcome, write_outcome(outcome, problems, out / sample_folder(loaded)))
    if problems:
        raise SystemExit(UNHANDLED)


def _selected(articles: tuple[str, ...], corpus: Path | None) -> Selection:
    """The articles named, or the whole corpus."""
    from framing.cli.selection import Selection, corpus_path, select_articles
    from framing.text.corpus import load_corpus

    if articles:
        return select_articles(articles, corpus)
    loaded = load_corpus(corpus_path(corpus))
    return Selection(loaded.articles, loaded.problems)


def _loaded_answers(
    paths: tuple[Path, ...], key: Key
) -> tuple[tuple[Answers, ...], tuple[str, ...]]:
    """The files that can be used, and what cannot."""
    from framing.errors import FramingError
    from framing.validate.answers import load_answers

    loaded: list[Answers] = []
    problems: list[str] = []
    for path in paths:
        try:
            answers = load_answers(path, key)
        except FramingError as error:
            problems.append(str(error))
            continue
        loaded.append(answers)
        problems += answers.problems
    return tuple(loaded), tuple(problems)


def _show(outcome: Outcome, page: Path) -> None:
    from framing.report.validation_terminal import print_validation

    print_validation(outcome)
    say(f"written to {page}")
