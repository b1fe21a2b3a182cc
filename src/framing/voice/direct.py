"""Direct speech: which attribution each quotation belongs to."""

from __future__ import annotations

from framing.voice.attribution import Attribution
from framing.voice.strip import Strip


def govern(strip: Strip, attributions: list[Attribution]) -> dict[int, Attribution]:
    """For each folded quotation (by its index) the innermost attribution whose content holds it.

    One sweep from left to right: contents are opened where they start and dropped where they end.
    """
    if not strip.folded:
        return {}
    opening: dict[int, list[tuple[int, Attribution]]] = {}
    for attribution in attributions:
        for start, end in attribution.contents:
            opening.setdefault(start, []).append((end, attribution))
    governed: dict[int, Attribution] = {}
    active: list[tuple[int, Attribution]] = []
    events = sorted({*opening, *strip.folded})
    for at in events:
        for end, attribution in sorted(opening.get(at, []), key=lambda item: -item[0]):
            active.append((end, attribution))
        while active and active[-1][0] <= at:
            active.pop()
        if at in strip.folded and active:
            governed[strip.folded[at]] = active[-1][1]
    return governed
