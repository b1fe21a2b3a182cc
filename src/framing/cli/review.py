"""``framing review``: what readers said of reports."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from framing.cli.options import UNHANDLED, complain, corpus_option, json_option, say

if TYPE_CHECKING:
    from framing.review.review import Review
    from framing.text.article import Article


@click.group()
def review() -> None:
    """Put together what readers said of reports."""


@review.command()
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path)
)
@corpus_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the merged review, which compare --review takes.",
)
@json_option
def merge(files: tuple[Path, ...], corpus: Path | None, output: Path | None, as_json: bool) -> None:
    """Merge reviews saved from reports, and say how far the reviewers agree.

    Every item is checked against the texts of the corpus. One whose text has changed is looked for
    by its words; what is not found is named and left out, and the exit code is 1.
    """
    from framing.cli.reviews import open_reviews
    from framing.review.loading import render_review
    from framing.review.merging import merge_reviews
    from framing.run.writing import write_file

    opened = open_reviews(files, lambda each: _articles_of(each, corpus))
    merged = merge_reviews(opened.reviews)
    complain(opened.problems)
    for line in merged.notes:
        say(line)
    if output is not None and opened.reviews:
        write_file(output, render_review(merged.review))
    if as_json:
        from framing.export.reviews import render_merge_json

        click.echo(render_merge_json(merged, opened.problems), nl=False)
    elif opened.reviews:
        from framing.report.review_terminal import print_merge

        print_merge(merged)
    if opened.problems:
        raise SystemExit(UNHANDLED)


def _articles_of(review: Review, corpus: Path | None) -> Iterable[Article]:
    """The articles of the corpus that a review is about, in full ids."""
    from framing.cli.selection import corpus_path
    from framing.text.corpus import load_corpus

    return [each for each in load_corpus(corpus_path(corpus)) if each.id in review.texts]
