"""Attribution: what one cue gives to one speaker, as token ranges of a strip."""

from __future__ import annotations

from dataclasses import dataclass

from framing.voice.cues import Family
from framing.voice.reach import Range
from framing.voice.voice import Stance


@dataclass(slots=True)
class Attribution:
    """Contents that one cue gives to one subject; all are token ranges of a strip.

    ``opens_next`` tells that the content stands in the strip that follows ("He said:").
    """

    cue: Range
    subject: Range | None
    contents: list[Range]
    stance: Stance
    family: Family
    shared: bool = False
    opens_next: bool = False
