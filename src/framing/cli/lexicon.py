"""``framing lexicon``: list, show and check the axes."""

from __future__ import annotations

import click

from framing.cli.dictionaries import export, import_
from framing.cli.options import UNHANDLED, chosen_lexicons, json_option


@click.group()
def lexicon() -> None:
    """List, show and check stance lexicons."""


lexicon.add_command(import_)
lexicon.add_command(export)


@lexicon.command("list")
def list_() -> None:
    """Print the names of the lexicons that came with the package."""
    from framing.lexicon.files import list_lexicons

    for name in list_lexicons():
        click.echo(name)


@lexicon.command()
@click.argument("name_or_path")
@json_option
def show(name_or_path: str, as_json: bool) -> None:
    """Print a lexicon: its question, poles, groups with their reasons, and terms."""
    from framing.lexicon.loading import load_lexicon

    loaded = load_lexicon(name_or_path)
    if as_json:
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(loaded), indent=2))
        return
    from framing.report.terminal import print_lexicon

    print_lexicon(loaded)


@lexicon.command()
@click.argument("names_or_paths", nargs=-1)
def check(names_or_paths: tuple[str, ...]) -> None:
    """Check lexicons: format, duplicates, balance of the poles, and their own examples.

    Without a name all shipped ones are checked. The exit code is 1 when one has an error.
    """
    from framing.lexicon.checking import check_lexicon

    failed = False
    for each in chosen_lexicons(names_or_paths):
        findings = check_lexicon(each)
        failed = failed or any(finding.level == "error" for finding in findings)
        for finding in findings:
            click.echo(f"{each.name}: {finding.level}: {finding.message}")
        if not findings:
            click.echo(f"{each.name}: {len(each.terms)} terms, {len(each.examples)} examples, ok")
    if failed:
        raise SystemExit(UNHANDLED)
