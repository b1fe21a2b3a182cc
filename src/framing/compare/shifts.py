"""Shifts: how the same voice leans in two articles."""

from __future__ import annotations

from framing.compare.comparison import Shift, ShiftVoice
from framing.score.score import Profile, VoiceScore

VOICES: tuple[ShiftVoice, ...] = ("own", "quoted")


def find_shifts(left: Profile, right: Profile) -> tuple[Shift, ...]:
    """One shift per axis and voice, given or not: a lean below the evidence floor stays None."""
    return tuple(
        _shift(axis, voice, getattr(left.axes[axis], voice), getattr(right.axes[axis], voice))
        for axis in left.axes
        for voice in VOICES
    )


def _shift(axis: str, voice: ShiftVoice, left: VoiceScore, right: VoiceScore) -> Shift:
    given = left.lean is not None and right.lean is not None
    return Shift(
        axis=axis,
        voice=voice,
        left=left.lean,
        right=right.lean,
        difference=right.lean - left.lean if given else None,  # type: ignore[operator]
        clear=_apart(left.interval, right.interval),
    )


def _apart(left: tuple[float, float] | None, right: tuple[float, float] | None) -> bool:
    return left is not None and right is not None and (left[1] < right[0] or right[1] < left[0])
