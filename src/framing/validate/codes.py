"""Codes: the answers that a coder and the score can give on one unit, and what each stands for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from framing.lexicon.lexicon import Pole

Unit = Literal["sentence", "article"]

Code = Literal["low", "mostly low", "both", "mostly high", "high", "neither", "unsure"]
"""Which pole the words speak for. "both" is both alike; "unsure" is no judgement, and counts as
one that is missing."""

CODES: Mapping[Unit, tuple[Code, ...]] = {
    "sentence": ("low", "high", "both", "neither", "unsure"),
    "article": get_args(Code),
}
"""The codes of each unit, in the order of the keys 1, 2, 3 and on."""

POLES: Mapping[Code, tuple[Pole, ...]] = {
    "low": ("low",),
    "mostly low": ("low",),
    "both": ("low", "high"),
    "mostly high": ("high",),
    "high": ("high",),
    "neither": (),
    "unsure": (),
}

LEANS: Mapping[Code, float] = {
    "low": -1.0,
    "mostly low": -0.5,
    "both": 0.0,
    "mostly high": 0.5,
    "high": 1.0,
}
"""Where a code stands between the poles; the others say nothing of a lean."""

STEP = 0.5
"""Between two neighbouring leans that a coder of articles can tell apart."""


def rank_of(code: Code) -> float:
    """The place of a code on the way from low to high; neither stands in the middle, as both."""
    return LEANS.get(code, 0.0)


def code_of_hits(low: int, high: int) -> Code:
    """What the score says of a sentence with that many counted hits."""
    if low and high:
        return "both"
    return "low" if low else "high" if high else "neither"


def code_of_lean(lean: float | None) -> Code:
    """What the score says of an article: the code that its lean is nearest to."""
    if lean is None:
        return "neither"
    return min(LEANS, key=lambda code: (abs(LEANS[code] - lean), abs(LEANS[code])))


def read_code(written: str, unit: Unit, poles: Mapping[Pole, str]) -> Code | None:
    """The code that a coder wrote: the code itself, its number, or the name of a pole.

    Args:
        written: As it stands in the file; case and spaces around it do not matter.
        unit: What was coded.
        poles: The names of the poles.

    Returns:
        None where it is no code of that unit.
    """
    word = " ".join(written.split()).casefold().replace("_", " ").replace("-", " ")
    known = CODES[unit]
    names: dict[str, Code] = {"can't tell": "unsure", "can’t tell": "unsure", "none": "neither"}
    for pole, name in poles.items():
        names[" ".join(name.split()).casefold().replace("_", " ").replace("-", " ")] = pole
    names |= {str(number): code for number, code in enumerate(known, 1)}
    names |= {f"{number}.0": code for number, code in enumerate(known, 1)}
    names |= {code: code for code in known}
    return names.get(word)
