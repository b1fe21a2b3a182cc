"""Measuring: from a key and the coders' answers to the outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

from framing.errors import ValidationError
from framing.lexicon.lexicon import Pole
from framing.review.agreement import measure_agreement, ordinal
from framing.validate.answers import Answers
from framing.validate.codes import CODES, POLES, Code, rank_of
from framing.validate.coverage import measure_coverage
from framing.validate.judging import Judged, join_answers, judge_units
from framing.validate.key import Key, Stratum, Voice
from framing.validate.outcome import Agreements, CoderLine, Disagreement, Outcome, StratumLine
from framing.validate.rates import PoleRates, Tally, measure_rates

SCORED: Mapping[Pole, frozenset[Stratum]] = {
    "low": frozenset(("low", "both")),
    "high": frozenset(("high", "both")),
}
"""The strata in which the score finds each pole."""


def measure_validation(key: Key, files: Iterable[Answers]) -> Outcome:
    """How the score of a lexicon does against what people say of a sample.

    Args:
        key: The key of the sample.
        files: Answers of one coder or several (see `framing.validate.answers.load_answers`).

    Raises:
        ValidationError: No coder gave any code.
    """
    coders, notes = join_answers(files)
    if not coders:
        raise ValidationError("no answer holds a code; fill in the column “code” or use the form")
    units = judge_units(key, coders)
    judged = [unit for unit in units if unit.majority is not None]
    strata = _strata(key, judged)
    tied = sum(bool(unit.told) for unit in units) - len(judged)
    return Outcome(
        sample=key.sample,
        unit=key.unit,
        axis=key.axis,
        drawn=len(units),
        judged=len(judged),
        tied=tied,
        codings=sum(len(unit.told) for unit in units),
        coders=tuple(map(_coder, coders)),
        strata=strata,
        among_coders=_agreements([[u.told.get(c.coder) for c in coders] for u in units]),
        with_score=_agreements([[unit.majority, unit.unit.score] for unit in judged]),
        poles=_rates(key, judged),
        by_voice={voice: _rates(key, judged, voice) for voice in get_args(Voice)},
        coverage=measure_coverage(units) if key.unit == "article" else None,
        confusion=_confusion(key, judged),
        disagreements=tuple(_disagreements(judged)),
        notes=(*notes, *_notes(strata, tied)),
    )


def _coder(answers: Answers) -> CoderLine:
    unsure = sum(code == "unsure" for code in answers.codes.values())
    return CoderLine(name=answers.coder, coded=len(answers.codes), unsure=unsure)


def _strata(key: Key, judged: Sequence[Judged]) -> tuple[StratumLine, ...]:
    count = Counter(each.unit.stratum for each in judged)
    units: Counter[Stratum] = Counter()
    drawn: Counter[Stratum] = Counter()
    for cell in key.cells:
        units[cell.stratum] += cell.units
        drawn[cell.stratum] += cell.drawn
    return tuple(
        StratumLine(stratum=each, units=units[each], drawn=drawn[each], judged=count[each])
        for each in get_args(Stratum)
    )


def _agreements(units: Sequence[Sequence[Code | None]]) -> Agreements:
    ranks = [[None if code is None else rank_of(code) for code in unit] for unit in units]
    return Agreements(nominal=measure_agreement(units), ordinal=measure_agreement(ranks, ordinal))


def _rates(key: Key, judged: Sequence[Judged], voice: Voice | None = None) -> dict[Pole, PoleRates]:
    """The rates of each pole, over all voices or in one."""
    units: Counter[Stratum] = Counter()
    for cell in key.cells:
        if voice in (None, cell.voice):
            units[cell.stratum] += cell.units
    chosen = [each for each in judged if voice in (None, each.unit.voice)]
    return {pole: measure_rates(_tallies(pole, units, chosen)) for pole in get_args(Pole)}


def _tallies(pole: Pole, units: Mapping[Stratum, int], judged: Sequence[Judged]) -> list[Tally]:
    held = Counter(each.unit.stratum for each in judged)
    heard = Counter(
        each.unit.stratum for each in judged if each.majority and pole in POLES[each.majority]
    )
    return [
        Tally(
            scored=stratum in SCORED[pole],
            units=count,
            judged=held[stratum],
            heard=heard[stratum],
        )
        for stratum, count in units.items()
    ]


def _confusion(key: Key, judged: Sequence[Judged]) -> dict[Code, dict[Code, int]]:
    codes = [code for code in CODES[key.unit] if code != "unsure"]
    count = Counter((each.majority, each.unit.score) for each in judged)
    return {human: {score: count[human, score] for score in codes} for human in codes}


def _disagreements(judged: Iterable[Judged]) -> Iterator[Disagreement]:
    for each in judged:
        unit, majority = each.unit, each.majority
        if majority is None or majority == unit.score:
            continue
        yield Disagreement(
            id=unit.id,
            article=unit.article,
            start=unit.start,
            end=unit.end,
            text=unit.text,
            voice=unit.voice,
            score=unit.score,
            majority=majority,
            codes=dict(each.codes),
            hits=unit.hits,
        )


def _notes(strata: Sequence[StratumLine], tied: int) -> Iterable[str]:
    if tied:
        yield (
            f"on {tied} of the units drawn the coders have no majority; these are in no rate, so "
            "ask one coder more"
        )
    for line in strata:
        if line.units and not line.judged:
            yield (
                f"nothing was judged of the {line.units} units in the stratum {line.stratum}, "
                "which is left out of the rates"
            )
