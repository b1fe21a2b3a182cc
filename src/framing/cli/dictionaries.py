"""``framing lexicon import`` and ``export``: dictionaries of other programs, in and out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from framing.cli.options import UNHANDLED, complain, say

if TYPE_CHECKING:
    from framing.lexicon.foreign.tree import Leftover

FORMATS = ("liwc", "dicx", "quanteda", "lexicoder", "wordstat", "yoshikoder", "csv", "tsv", "words")
"""Named here once more, because ``--help`` must not import what reads them."""

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write. [default: standard output]",
)


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format", type=click.Choice(FORMATS), help="Format of FILE. [default: by its ending]"
)
@click.option("--low", metavar="CATEGORY", help="Category that becomes the low pole of an axis.")
@click.option("--high", metavar="CATEGORY", help="Category that becomes the high pole.")
@output_option
def import_(
    file: Path, format: str | None, low: str | None, high: str | None, output: Path | None
) -> None:
    """Make a lexicon of a dictionary from LIWC, quanteda, Lexicoder, WordStat or Yoshikoder,
    of a table or of a list of words.

    What cannot be carried over is listed with its line, and the exit code is 1.
    """
    from framing.lexicon.foreign.importing import import_dictionary
    from framing.lexicon.foreign.loading import load_foreign

    foreign = load_foreign(file, format)
    imported = import_dictionary(foreign.parsed.dictionary, foreign.format.title, low, high)
    for note in (*foreign.notes, *imported.notes):
        say(f"{file}: {note}")
    _write(imported.text, output)
    _end((*foreign.parsed.leftovers, *imported.leftovers), str(file))


@click.command()
@click.argument("name_or_path")
@click.option("--format", required=True, type=click.Choice(FORMATS), help="Format to write.")
@output_option
def export(name_or_path: str, format: str, output: Path | None) -> None:
    """Write a lexicon as a dictionary for another program.

    What the format has no place for is listed with its line, and the exit code is 1. Licence,
    question, description and examples of the lexicon stay behind in every format.
    """
    from framing.lexicon.files import load_lexicon_file
    from framing.lexicon.foreign.exporting import export_lexicon
    from framing.lexicon.foreign.formats import format_named
    from framing.lexicon.loading import parse_lexicon

    file = load_lexicon_file(name_or_path)
    exported = export_lexicon(
        parse_lexicon(file), format_named(format), file.raw.decode("utf-8", errors="replace")
    )
    _write(exported.text, output)
    _end(exported.leftovers, str(file.path))


def _write(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    from framing.run.writing import write_file

    write_file(output, text)


def _end(leftovers: Sequence[Leftover], source: str) -> None:
    """List what was left, count it, and say so by the exit code."""
    if not leftovers:
        return
    complain([f"{source}:{each.line}: {each.text!r}: {each.why}" for each in leftovers])
    things = "1 thing was" if len(leftovers) == 1 else f"{len(leftovers)} things were"
    complain([f"{things} not carried over from {source}"])
    raise SystemExit(UNHANDLED)
