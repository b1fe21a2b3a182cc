"""``framing lexicon suggest``: candidates for a lexicon, accepted one by one with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from framing.cli.options import UNHANDLED, complain, corpus_option, json_option, say

if TYPE_CHECKING:
    from framing.authoring.additions import Accepted
    from framing.authoring.candidate import Candidate
    from framing.lexicon.files import LexiconFile
    from framing.lexicon.lexicon import Lexicon

CHOICES = click.Choice(("a", "r", "s", "q"))
QUESTION = "(a)ccept, (r)efuse for good, (s)kip, (q)uit"


@click.command()
@click.argument("name_or_path")
@click.option("--low", multiple=True, metavar="ARTICLE", help="Article of the low pole; repeat.")
@click.option("--high", multiple=True, metavar="ARTICLE", help="Article of the high pole; repeat.")
@click.option(
    "--seed-terms", is_flag=True, help="Neighbours of the lexicon's own terms in the corpus."
)
@corpus_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File for the lexicon with the additions. [default: the lexicon's own file]",
)
@click.option("--most", type=click.IntRange(1), default=20, show_default=True, help="Per pole.")
@click.option("--yes-none", is_flag=True, help="Ask nothing and accept nothing: print only.")
@json_option
def suggest(
    name_or_path: str,
    low: tuple[str, ...],
    high: tuple[str, ...],
    seed_terms: bool,
    corpus: Path | None,
    out: Path | None,
    most: int,
    yes_none: bool,
    as_json: bool,
) -> None:
    """Suggest terms for a lexicon, and add those that you accept, each with your reason.

    Either from two groups of articles (--low A --low B --high C): words and two-word phrases that
    one uses more than the other. Or from the lexicon itself (--seed-terms): words that share
    sentences with its terms. Each candidate is shown with its counts and uses.
    """
    from framing.lexicon.files import load_lexicon_file
    from framing.lexicon.loading import parse_lexicon

    if seed_terms == bool(low or high) or bool(low) != bool(high):
        raise click.UsageError("give --low and --high articles, or --seed-terms")
    file = load_lexicon_file(name_or_path)
    lexicon = parse_lexicon(file)
    target = None if as_json or yes_none else _target(out, file)
    candidates, problems = _find(file, lexicon, low, high, corpus, most)
    if as_json:
        from framing.export.authoring import render_candidates_json

        click.echo(render_candidates_json(lexicon.name, candidates), nl=False)
    elif target is None:
        from framing.report.candidates_terminal import print_candidate

        for number, candidate in enumerate(candidates, 1):
            print_candidate(candidate, number, len(candidates), lexicon)
    else:
        _review(file, lexicon, candidates, target)
    complain(problems)
    if problems:
        raise SystemExit(UNHANDLED)


def _target(out: Path | None, file: LexiconFile) -> Path:
    """Where additions are written: never into the package."""
    from framing.shipped import shipped_folder

    if out is None and file.path.is_relative_to(shipped_folder("lexicons")):
        raise click.UsageError("a shipped lexicon is not written to; give a new file with --out")
    return out or file.path


def _find(
    file: LexiconFile,
    lexicon: Lexicon,
    low: Sequence[str],
    high: Sequence[str],
    corpus: Path | None,
    most: int,
) -> tuple[list[Candidate], list[str]]:
    from framing.authoring.additions import load_refused
    from framing.authoring.contrast import contrast_groups
    from framing.authoring.neighbours import find_neighbours
    from framing.cli.selection import select_many
    from framing.reading import read_article

    refused = load_refused(file)
    wanted = most + len(refused)
    groups = [select_many(names, corpus) for names in ((low, high) if low else ((),))]
    readings = [[read_article(article) for article in group.articles] for group in groups]
    if low:
        found = contrast_groups(readings[0], readings[1], lexicon, wanted)
    else:
        found = find_neighbours(readings[0], lexicon, wanted)
    new = [each for each in found if each.text not in refused]
    chosen = [
        each for pole in ("low", "high") for each in [n for n in new if n.pole == pole][:most]
    ]
    return chosen, [problem for group in groups for problem in group.problems]


def _review(
    file: LexiconFile, lexicon: Lexicon, candidates: Sequence[Candidate], target: Path
) -> None:
    """Ask about each candidate, and write what was decided."""
    from framing.authoring.additions import add_to_lexicon
    from framing.run.writing import write_file

    accepted, refused = _ask_all(lexicon, candidates)
    grown = add_to_lexicon(file, accepted, refused, target)
    if accepted or refused:
        write_file(target, grown.raw)
        click.echo(target)
    say(f"{len(accepted)} accepted, {len(refused)} refused, of {len(candidates)}")


def _ask_all(
    lexicon: Lexicon, candidates: Sequence[Candidate]
) -> tuple[list[Accepted], list[Candidate]]:
    from framing.authoring.additions import Accepted
    from framing.report.candidates_terminal import print_candidate

    accepted: list[Accepted] = []
    refused: list[Candidate] = []
    for number, candidate in enumerate(candidates, 1):
        print_candidate(candidate, number, len(candidates), lexicon)
        answer = click.prompt(QUESTION, type=CHOICES, show_choices=False, err=True)
        if answer == "q":
            break
        if answer == "a":
            accepted.append(Accepted(candidate, _ask_reason()))
        elif answer == "r":
            refused.append(candidate)
    return accepted, refused


def _ask_reason() -> str:
    """A reason that is not blank."""
    reason = ""
    while not reason.strip():
        reason = click.prompt("why", err=True)
    return reason.strip()
