"""The command ``framing``: options that hold for all commands, and the one catch of errors."""

from __future__ import annotations

import gc

import click

from framing.cli.align import align
from framing.cli.compare import compare
from framing.cli.lexicon import lexicon
from framing.cli.options import give_up
from framing.cli.review import review
from framing.cli.run import run
from framing.cli.score import score
from framing.cli.validate import validate
from framing.cli.voices import voices
from framing.errors import FramingError
from framing.version import VERSION


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--quiet", "-q", is_flag=True, help="Print only data and errors.")
@click.version_option(VERSION, prog_name="framing")
def framing(quiet: bool) -> None:
    """How do these sources tell the same event differently?

    An ARTICLE is an id of the corpus (its beginning is enough), the path of a text file, or - for
    standard input. Data go to standard output, everything else to standard error.

    Exit codes: 0 done, 1 some input could not be handled (each is named), 2 wrong usage.
    """


for command in (compare, run, score, voices, align, lexicon, validate, review):
    framing.add_command(command)


MANY_OBJECTS = 20_000
"""New objects between two searches for garbage. There is next to none here, and at Python's own 700
the searches take a tenth of the time of a command; memory stays the same."""


def main() -> None:
    """Run the command line."""
    gc.set_threshold(MANY_OBJECTS)
    try:
        framing(prog_name="framing")
    except FramingError as error:
        give_up(error)
