"""``framing lexicon check``: what is wrong with a lexicon, and what carries its scores."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from framing.cli.options import UNHANDLED, complain, json_option, settings_options

if TYPE_CHECKING:
    from framing.lexicon.lexicon import Lexicon
    from framing.reading import Reading
    from framing.settings import Settings


@click.command()
@click.argument("names_or_paths", nargs=-1, metavar="[NAME_OR_PATH]...")
@click.option(
    "--corpus",
    type=click.Path(path_type=Path),
    help="Articles to try the lexicons on: dead entries, sensitivity, the swap test.",
)
@click.option(
    "--actors",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Table of the actors that change places in the swap test. [default: the shipped one]",
)
@settings_options
@json_option
def check(
    names_or_paths: tuple[str, ...],
    corpus: Path | None,
    actors: Path | None,
    as_json: bool,
    link_threshold: float | None,
    evidence_floor: int | None,
) -> None:
    """Check lexicons: format, repeated and shadowed terms, balance of the poles, their own
    examples; over a corpus also dead entries, which entries carry the scores, and whether the
    scores stay when the actors change places.

    Without a name all shipped ones are checked. The exit code is 1 when one has an error.
    """
    from framing.authoring.actors import TABLE, load_exchanges
    from framing.authoring.audit import audit_lexicon
    from framing.authoring.swapping import try_exchanges
    from framing.cli.options import chosen_settings

    loaded, problems = _load(names_or_paths)
    settings = chosen_settings(link_threshold=link_threshold, evidence_floor=evidence_floor)
    readings, damaged = _read(corpus, settings)
    trials = try_exchanges(readings, load_exchanges(actors or TABLE), settings) if readings else {}
    audits = [audit_lexicon(each, readings, trials, settings) for each in loaded]
    if as_json:
        from framing.export.authoring import render_audits_json

        click.echo(render_audits_json(audits, problems), nl=False)
    else:
        from framing.report.audit_terminal import print_audit

        for audit in audits:
            print_audit(audit)
    complain([*problems, *damaged])
    if problems or damaged or any(audit.failed for audit in audits):
        raise SystemExit(UNHANDLED)


def _read(corpus: Path | None, settings: Settings) -> tuple[list[Reading], list[str]]:
    """The articles of a corpus as read, and what is wrong with the others."""
    from framing.reading import read_article
    from framing.text.corpus import load_corpus

    if corpus is None:
        return [], []
    articles = load_corpus(corpus)
    readings = [read_article(each, settings=settings) for each in articles if not each.is_blank]
    blank = [f"{each.id} has no text" for each in articles if each.is_blank]
    return readings, [*articles.problems, *blank]


def _load(names: Sequence[str]) -> tuple[list[Lexicon], list[str]]:
    """The lexicons that can be loaded, and what is wrong with the others."""
    from framing.errors import LexiconError
    from framing.lexicon.files import list_lexicons
    from framing.lexicon.loading import load_lexicon

    loaded, problems = [], []
    for name in names or list_lexicons():
        try:
            loaded.append(load_lexicon(name))
        except LexiconError as error:
            problems.append(str(error))
    return loaded, problems
