"""Opposition: the tables of opposites and denials, loaded once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from framing.compare.phrasebook import Phrasebook, split_forms

OPPOSITES_FILE = Path(__file__).parent / "opposites.toml"
DENIALS_FILE = Path(__file__).parent / "denials.toml"

Reach = Literal[
    "behind", "next", "before", "accusation", "dispute", "turn", "hedge", "condition", "supposed"
]
"""Where a denying word denies, or what else it does; see denials.toml."""


@dataclass(frozen=True, slots=True)
class Pole:
    """One side of an opposition; ``reason`` says what the two sides are about, ``in_sequence`` that
    one often follows the other, ``is_between`` that what is one for some is the other for rivals.
    """

    number: int
    is_one: bool
    reason: str
    in_sequence: bool
    is_between: bool


@cache
def load_opposites() -> Phrasebook[Pole]:
    """Forms of all poles."""
    rows = tomllib.loads(OPPOSITES_FILE.read_text("utf-8"))["opposition"]
    return Phrasebook(
        (form, _pole(number, side, row))
        for number, row in enumerate(rows)
        for side in ("one", "other")
        for form in split_forms(row[side])
    )


def _pole(number: int, side: str, row: Mapping[str, Any]) -> Pole:
    return Pole(
        number=number,
        is_one=side == "one",
        reason=row["reason"],
        in_sequence=row.get("sequence", False),
        is_between=row.get("between", False),
    )


@cache
def load_denials() -> Phrasebook[Reach]:
    """Forms that deny, dispute, turn or hedge."""
    rows = tomllib.loads(DENIALS_FILE.read_text("utf-8"))["denial"]
    return Phrasebook((form, row["reach"]) for row in rows for form in split_forms(row["forms"]))
