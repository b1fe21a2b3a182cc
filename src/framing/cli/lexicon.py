"""``framing lexicon``: what people who write and judge lexicons do with them."""

from __future__ import annotations

import click

from framing.cli.dictionaries import export, import_
from framing.cli.lexicon_check import check
from framing.cli.lexicon_kwic import kwic
from framing.cli.lexicon_show import list_, show
from framing.cli.lexicon_suggest import suggest


@click.group()
def lexicon() -> None:
    """List, show, check and extend stance lexicons."""


for command in (list_, show, check, kwic, suggest, import_, export):
    lexicon.add_command(command)
