"""Judging: what several coders say of each unit, and what most of them say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from framing.validate.answers import Answers
from framing.validate.codes import Code
from framing.validate.key import Drawn, Key


@dataclass(frozen=True, slots=True)
class Judged:
    """A unit with the code of every coder who gave one, and what most of those who could tell say:
    None where nobody could, or where two codes are equally frequent.
    """

    unit: Drawn
    codes: Mapping[str, Code]
    majority: Code | None

    @property
    def told(self) -> Mapping[str, Code]:
        """The codes of those who could tell."""
        return {coder: code for coder, code in self.codes.items() if code != "unsure"}


def judge_units(key: Key, coders: Sequence[Answers]) -> tuple[Judged, ...]:
    """The units of a sample, in the order of the sheet, with what the coders say of them."""
    return tuple(
        Judged(unit, codes, find_majority(codes.values()))
        for unit in key.units
        for codes in [{each.coder: each.codes[unit.id] for each in coders if unit.id in each.codes}]
    )


def find_majority(codes: Iterable[Code]) -> Code | None:
    """The most frequent code of those who could tell; None where there is no single one."""
    first, second = [*Counter(c for c in codes if c != "unsure").most_common(2), None, None][:2]
    if first is None or (second is not None and first[1] == second[1]):
        return None
    return first[0]


def join_answers(files: Iterable[Answers]) -> tuple[tuple[Answers, ...], tuple[str, ...]]:
    """The files of each coder as one, in the order of names, and what a coder says in two ways.

    Two files under one name are one person's, who is taken at the later word.
    """
    joined: dict[str, dict[str, Code]] = {}
    notes: list[str] = []
    for file in files:
        known = joined.setdefault(file.coder, {})
        changed = sum(known.get(unit, code) != code for unit, code in file.codes.items())
        if changed:
            notes.append(
                f"{file.coder} codes {changed} units in two ways; the later file counts. Give each "
                "coder a name of their own"
            )
        known.update(file.codes)
    answers = (Answers(coder=coder, codes=joined[coder]) for coder in sorted(joined))
    return tuple(each for each in answers if each.codes), tuple(notes)
