"""Validating: the words of a validation, for its page, the terminal and the method of a report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from framing.lexicon.lexicon import Axis, Pole
from framing.lexicon.validation import PoleCheck
from framing.report.wording import SPACE, counted
from framing.review.agreement import Agreement
from framing.validate.guidance import code_words
from framing.validate.key import Axis as KeyAxis
from framing.validate.key import Voice
from framing.validate.outcome import Coverage, Disagreement, Outcome
from framing.validate.rates import PoleRates, Rate

NOT_VALIDATED = "not validated against human coding"
OTHER_VERSION = "validated in another version"
STRATA = {
    "low": "words of the low pole",
    "high": "words of the high pole",
    "both": "words of both",
    "none": "no counted word",
}
VOICES: Mapping[Voice, str] = {"own": "own voice", "quoted": "quoted voices"}


class RateLine(Struct, frozen=True):
    """A pole with its figures in words; ``cells`` are precision, recall and F1."""

    label: str
    style: Pole
    cells: tuple[str, ...]
    counts: str


class VoiceRates(Struct, frozen=True):
    """The lines of one voice."""

    label: str
    lines: tuple[RateLine, ...]


class DifferenceView(Struct, frozen=True):
    """A unit on which people and the score differ, with the words that the score counted."""

    id: str
    article: str
    text: str
    people: str
    score: str
    coders: str
    words: tuple[tuple[Pole, str], ...]


class ValidationView(Struct, frozen=True, kw_only=True):
    """Everything that the page and the terminal show."""

    title: str
    question: str
    poles: tuple[str, str]
    unit: str
    summary: str
    agreements: tuple[tuple[str, str, str], ...]
    rates: tuple[RateLine, ...]
    by_voice: tuple[VoiceRates, ...]
    coverage: str
    strata: tuple[tuple[str, ...], ...]
    coders: tuple[tuple[str, ...], ...]
    columns: tuple[str, ...]
    confusion: tuple[tuple[str, tuple[tuple[int, bool], ...]], ...]
    differences: tuple[DifferenceView, ...]
    notes: tuple[str, ...]
    sample: str
    terms: str


def view_validation(outcome: Outcome) -> ValidationView:
    """An outcome in words."""
    axis = outcome.axis
    codes = tuple(outcome.confusion)
    return ValidationView(
        title=f"{axis.name} {axis.version}",
        question=axis.question,
        poles=(axis.low, axis.high),
        unit=outcome.unit,
        summary=_summary(outcome),
        agreements=tuple(_agreements(outcome)),
        rates=tuple(_rates(outcome.poles, outcome.axis, rate_words)),
        by_voice=tuple(
            VoiceRates(label, tuple(_rates(outcome.by_voice[voice], outcome.axis, _briefly)))
            for voice, label in VOICES.items()
        ),
        coverage=_coverage(outcome.coverage),
        strata=tuple(
            (STRATA[line.stratum], *map(str, (line.units, line.drawn, line.judged)))
            for line in outcome.strata
        ),
        coders=tuple((line.name, str(line.coded), str(line.unsure)) for line in outcome.coders),
        columns=tuple(code_words(code, axis) for code in codes),
        confusion=tuple(
            (code_words(code, axis), tuple((row[each], each == code) for each in codes))
            for code, row in outcome.confusion.items()
        ),
        differences=tuple(_difference(each, outcome) for each in outcome.disagreements),
        notes=outcome.notes,
        sample=outcome.sample,
        terms=axis.terms,
    )


def alpha_words(found: Agreement) -> str:
    """An alpha with three decimals, or why there is none."""
    return f"{found.alpha:.3f}" if found.alpha is not None else f"not defined: {found.why_none}"


def rate_words(rate: Rate) -> str:
    """A share with its interval: "0.83 (0.64 to 0.93)", or why there is none."""
    if rate.value is None or rate.interval is None:
        return f"not defined: {rate.why_none}"
    return _share_words(rate.value, rate.interval)


def standing_words(axis: Axis) -> str:
    """How an axis stands against human coding, in one line for the method of a report."""
    checked = axis.validation
    if checked is None:
        return NOT_VALIDATED
    if not axis.validated:
        return f"{OTHER_VERSION}: its terms have changed since"
    people = "1 person" if checked.coders == 1 else f"{checked.coders} people"
    agreement = [] if checked.alpha_score is None else [f"alpha {checked.alpha_score:.2f}"]
    if checked.alpha_coders is not None:
        agreement.append(f"alpha among people {checked.alpha_coders:.2f}")
    poles = ((axis.low, checked.low), (axis.high, checked.high))
    figures = [*agreement, *(f"{name}: {_check_words(check)}" for name, check in poles)]
    judged = counted(checked.n, checked.unit)
    codings = counted(checked.codings, "coding")
    return f"checked against {codings} of {judged} by {people}: {'; '.join(figures)}"


def _check_words(check: PoleCheck) -> str:
    said = [
        f"{name} {_share_words(value, interval)}"
        for name, value, interval in (
            ("precision", check.precision, check.precision_interval),
            ("recall", check.recall, check.recall_interval),
        )
        if value is not None and interval is not None
    ]
    return ", ".join(said) or "not enough codings"


def _share_words(value: float, interval: tuple[float, float]) -> str:
    return f"{value:.2f} ({interval[0]:.2f}{SPACE}to{SPACE}{interval[1]:.2f})"


def _summary(outcome: Outcome) -> str:
    people = counted(len(outcome.coders), "coder")
    corpus = sum(line.units for line in outcome.strata)
    return (
        f"{counted(outcome.codings, 'coding')} by {people}; "
        f"{outcome.judged} of {counted(outcome.drawn, outcome.unit)} with a majority, drawn from "
        f"{counted(corpus, outcome.unit)}"
    )


def _agreements(outcome: Outcome) -> Iterator[tuple[str, str, str]]:
    people, score = outcome.among_coders, outcome.with_score
    yield "Among coders", alpha_words(people.nominal), alpha_words(people.ordinal)
    yield "Majority and score", alpha_words(score.nominal), alpha_words(score.ordinal)


def _rates(
    poles: Mapping[Pole, PoleRates], axis: KeyAxis, words: Callable[[Rate], str]
) -> Iterator[RateLine]:
    for pole, rates in poles.items():
        cells = map(words, (rates.precision, rates.recall, rates.f1))
        scored, heard = (f"{rates.both} of {n}" for n in (rates.scored, rates.heard))
        counts = f"{scored} scored, {heard} heard".replace(" ", SPACE).replace(f",{SPACE}", ", ")
        yield RateLine(axis.pole_name(pole), pole, tuple(cells), counts)


def _briefly(rate: Rate) -> str:
    return rate_words(rate) if rate.value is not None else "not defined"


def _coverage(coverage: Coverage | None) -> str:
    if coverage is None:
        return ""
    if coverage.share.value is None:
        return f"Not defined: {coverage.share.why_none}."
    return (
        f"The 90{SPACE}% interval of the score holds the lean that people see in {coverage.held} "
        f"of {counted(coverage.articles, 'article')} (share in the corpus "
        f"{rate_words(coverage.share)}), and in {coverage.held_within_step} when half a step of "
        "the coders’ scale is allowed for."
    )


def _difference(each: Disagreement, outcome: Outcome) -> DifferenceView:
    codes = (f"{name}: {code_words(code, outcome.axis)}" for name, code in each.codes.items())
    return DifferenceView(
        id=each.id,
        article=each.article,
        text=each.text,
        people=code_words(each.majority, outcome.axis),
        score=code_words(each.score, outcome.axis),
        coders="; ".join(codes) if len(each.codes) > 1 else "",
        words=tuple((hit.pole, hit.printed) for hit in each.hits),
    )
