"""Progress: how far a long run is, on standard error and only in a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

Item = TypeVar("Item")


def show_progress(items: Iterable[Item], total: int, words: str) -> Iterator[Item]:
    """Pass the items on; a bar counts them where a person looks on and did not ask for quiet."""
    quiet = click.get_current_context().find_root().params.get("quiet")
    if quiet or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(items, words, total=total, console=console, transient=True)
