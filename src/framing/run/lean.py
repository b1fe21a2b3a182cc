"""Lean imports: what a command need not load."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

NOT_FOR_NLTK = ("matplotlib", "numpy", "pandas", "scipy", "sklearn")
"""Packages that NLTK imports, where they are installed, for classifiers and drawings. textstat
takes nothing from NLTK but a dictionary; loading them takes longer than a whole comparison."""


@contextmanager
def hidden(*names: str) -> Iterator[None]:
    """Have imports of these packages fail meanwhile, except where they are loaded already.

    Meant for the start of a process that is ours alone. A library that imports `framing` never
    comes here.
    """
    hide = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hide))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hide:
            del sys.modules[name]


def import_textstat() -> None:
    """Import textstat without the packages that NLTK would bring along."""
    with hidden(*NOT_FOR_NLTK):
        import textstat  # noqa: F401
