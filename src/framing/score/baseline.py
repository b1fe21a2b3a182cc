"""Baseline: how unusual an article is among the articles of a corpus.

A percentile says where it stands, the robust z of Boris Iglewicz and David Hoaglin (1993, "How to
Detect and Handle Outliers") how far out: the distance from the median in units of the median
absolute deviation, or of the mean absolute deviation where more than half of the articles share one
value.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Literal

from framing.score.score import Profile, VoiceScore

FEWEST_ARTICLES = 10
"""Other articles below which no standing is given: a percentile among fewer is a rank in a list."""

FEWEST_WORDS = 50
"""Words of a voice below which its intensity is not compared: one hit would be 20 per 1,000."""

MAD_SCALE = 1.4826
"""Makes the median absolute deviation of normal values their standard deviation."""

MEAN_SCALE = 1.2533
"""The same for the mean absolute deviation."""

BaselineVoice = Literal["own", "quoted"]
Measure = Literal["intensity", "low intensity", "high intensity", "lean"]
MEASURES: tuple[Measure, ...] = ("intensity", "low intensity", "high intensity", "lean")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One measure of one voice of an article among the other articles of a corpus.

    ``value`` is the article's own (hits per 1,000 words, or a lean), None where it has none;
    ``articles`` counts the others that have one and ``middle`` is their median. ``percentile`` is
    the share of them below it, ties by half, from 0 to 100; ``z`` is above 0 for more than usual,
    None where all others are alike. ``enough`` is false where there are fewer than ten others; then
    nothing but the count is given.
    """

    axis: str
    voice: BaselineVoice
    measure: Measure
    value: float | None
    articles: int
    enough: bool
    middle: float | None
    percentile: float | None
    z: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """An article among the others: every axis, voice and measure."""

    article: str
    standings: tuple[Standing, ...]


def rank_in_corpus(profile: Profile, corpus: Iterable[Profile]) -> Baseline:
    """How unusual an article is among others.

    Args:
        profile: The article as scored.
        corpus: The articles of the corpus as scored on the same axes; the article itself, known by
            its id, is left out.

    Raises:
        KeyError: An article of the corpus was not scored on an axis of ``profile``.
    """
    others = [each for each in corpus if each.article != profile.article]
    voices: tuple[BaselineVoice, ...] = ("own", "quoted")
    return Baseline(
        article=profile.article,
        standings=tuple(
            _stand(profile, others, axis, voice, measure)
            for axis in profile.axes
            for voice in voices
            for measure in MEASURES
        ),
    )


def _stand(
    profile: Profile,
    others: Sequence[Profile],
    axis: str,
    voice: BaselineVoice,
    measure: Measure,
) -> Standing:
    value = _value(profile, axis, voice, measure)
    found = (_value(other, axis, voice, measure) for other in others)
    values = [each for each in found if each is not None]
    enough = len(values) >= FEWEST_ARTICLES
    ranked = value if enough else None
    return Standing(
        axis=axis,
        voice=voice,
        measure=measure,
        value=value,
        articles=len(values),
        enough=enough,
        middle=median(values) if enough else None,
        percentile=None if ranked is None else percentile_of(ranked, values),
        z=None if ranked is None else robust_z(ranked, values),
    )


def _value(profile: Profile, axis: str, voice: BaselineVoice, measure: Measure) -> float | None:
    score: VoiceScore = getattr(profile.axes[axis], voice)
    if measure == "lean":
        return score.lean
    if score.words < FEWEST_WORDS:
        return None
    intensity = score.intensity
    return {
        "intensity": intensity.total,
        "low intensity": intensity.low,
        "high intensity": intensity.high,
    }[measure]


def percentile_of(value: float, others: Sequence[float]) -> float:
    """Share of some values (not none) below another, ties by half, from 0 to 100."""
    below = sum(other < value for other in others)
    ties = sum(other == value for other in others)
    return 100 * (below + ties / 2) / len(others)


def robust_z(value: float, others: Sequence[float]) -> float | None:
    """Distance of a value from the median of others (not none) in robust standard deviations."""
    middle = median(others)
    distances = [abs(other - middle) for other in others]
    scale = MAD_SCALE * median(distances) or MEAN_SCALE * fmean(distances)
    return (value - middle) / scale if scale else None
