"""The weights of the evidence, from a file that a person can read."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

from framing.align.link import Matcher

FILE = Path(__file__).parent / "weights.toml"


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic model: the log-odds of a pair are ``bias`` plus weight times evidence."""

    bias: float
    of: dict[Matcher, float]


@cache
def load_weights() -> Weights:
    """The weights that ship with the package; the file says what they were fitted on."""
    content = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return Weights(
        bias=float(content["bias"]),
        of={matcher: float(content["weights"][matcher]) for matcher in get_args(Matcher)},
    )
