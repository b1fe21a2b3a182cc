"""Lexicons that tests write."""

from __future__ import annotations

import json
from pathlib import Path

import framing

HEAD = """schema = 1
name = "heat"
version = "1"
language = "en"
licence = "CC0-1.0"
question = "?"
[low]
name = "cold"
[high]
name = "hot"
"""


def lexicon_text(low: list[str], high: list[str], extra: str = "") -> str:
    """The text of a lexicon file with these terms."""
    groups = "".join(
        f'[[groups]]\nid = "{pole}"\npole = "{pole}"\nreason = "r"\nterms = {json.dumps(terms)}\n'
        for pole, terms in (("low", low), ("high", high))
    )
    return HEAD + groups + extra


def write_lexicon(path: Path, low: list[str], high: list[str], extra: str = "") -> Path:
    """A lexicon file with these terms."""
    path.write_text(lexicon_text(low, high, extra), encoding="utf-8")
    return path


def lexicon(folder: Path, low: list[str], high: list[str]) -> framing.Lexicon:
    """A lexicon with these terms."""
    return framing.load_lexicon(write_lexicon(folder / "heat.toml", low, high))
