"""``framing lexicon list`` and ``show``: which axes there are, and what is in one."""

from __future__ import annotations

import click

from framing.cli.options import json_option


@click.command("list")
def list_() -> None:
    """Print the names of the lexicons that came with the package."""
    from framing.lexicon.files import list_lexicons

    for name in list_lexicons():
        click.echo(name)


@click.command()
@click.argument("name_or_path")
@json_option
def show(name_or_path: str, as_json: bool) -> None:
    """Print a lexicon: its question, poles, groups with their reasons, and terms."""
    from framing.lexicon.loading import load_lexicon

    loaded = load_lexicon(name_or_path)
    if as_json:
        from framing.text.json import indented_json

        click.echo(indented_json(loaded), nl=False)
        return
    from framing.report.terminal import print_lexicon

    print_lexicon(loaded)
