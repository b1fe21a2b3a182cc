"""Opposition: the tables of opposites and denials, loaded once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from framing.compare.phrasebook import Phrasebook, split_forms

OPPOSITES_FILE = Path(__file__).parent / "opposites.toml"
DENIALS_FILE = Path(__file__).parent / "denials.toml"

Reach = Literal["behind", "next", "before", "accusation", "dispute", "turn", "hedge", "supposed"]
"""Where a denying word denies, or what else it does; see denials.toml."""


@dataclass(frozen=True, slots=True)
class Pole:
    """One side of an opposition; ``reason`` says what the two sides are about, ``in_sequence`` that
    one often follows the other.
    """

    number: int
    is_one: bool
    reason: str
    in_sequence: bool


@cache
def load_opposites() -> Phrasebook[Pole]:
    """Forms of all poles."""
    rows = tomllib.loads(OPPOSITES_FILE.read_text("utf-8"))["opposition"]
    return Phrasebook(
        (form, Pole(number, side == "one", row["reason"], row.get("sequence", False)))
        for number, row in enumerate(rows)
        for side in ("one", "other")
        for form in split_forms(row[side])
    )


@cache
def load_denials() -> Phrasebook[Reach]:
    """Forms that deny, dispute, turn or hedge."""
    rows = tomllib.loads(DENIALS_FILE.read_text("utf-8"))["denial"]
    return Phrasebook((form, row["reach"]) for row in rows for form in split_forms(row["forms"]))
