"""Adding up: from hits and words to the score of a voice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from framing.score.interval import effective_evidence, lean_interval
from framing.score.score import Counts, Hit, Poles, VoiceScore
from framing.settings import Settings

NO_HITS, NO_WEIGHT = Counts(0, 0), Poles(0.0, 0.0)


def tally_hits(hits: Sequence[Hit], words: int, settings: Settings) -> VoiceScore:
    """The score that the counted ones among ``hits`` make in ``words`` words."""
    counted = [hit for hit in hits if hit.status == "counted"]
    if not counted:  # as for most voices on most axes
        return VoiceScore(
            words=words,
            hits=NO_HITS,
            weights=NO_WEIGHT,
            intensity=NO_WEIGHT,
            evidence=0,
            lean=None,
            interval=None,
        )
    low = [hit.weight for hit in counted if hit.pole == "low"]
    high = [hit.weight for hit in counted if hit.pole == "high"]
    weights = Poles(float(sum(low)), float(sum(high)))
    finds: defaultdict[tuple[str, int], float] = defaultdict(float)
    for hit in counted:
        finds[hit.group, hit.sentence] += hit.weight
    lean, interval = _lean(weights, list(finds.values()), settings)
    return VoiceScore(
        words=words,
        hits=Counts(len(low), len(high)),
        weights=weights,
        intensity=Poles(per_thousand(len(low), words), per_thousand(len(high), words)),
        evidence=len(finds),
        lean=lean,
        interval=interval,
    )


def _lean(
    weights: Poles, finds: list[float], settings: Settings
) -> tuple[float | None, tuple[float, float] | None]:
    if len(finds) < settings.evidence_floor:
        return None, None
    share = weights.high / weights.total
    lean = (weights.high - weights.low) / weights.total
    return lean, lean_interval(share, effective_evidence(finds), settings.interval)


def per_thousand(count: int, words: int) -> float:
    """How many per 1,000 words; 0 where there are no words."""
    return 1000 * count / words if words else 0.0
