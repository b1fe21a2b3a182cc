"""Tiling: voices that nest, and the cut of a text into stretches with one innermost voice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from framing.voice.voice import Tile, Voice

DEEPEST = 4
"""Voices within voices that are kept: an agency that quotes an official who quotes a president who
quotes a law. Deeper ones are an accident of "said that" in a sentence without an end."""


def nest_voices(voices: Iterable[Voice]) -> tuple[Voice, ...]:
    """The voices in order, outer before inner, so that any two nest or are disjoint.

    A voice that runs out of another is cut where the outer one ends; of two with the same span
    the direct one stays, else the first. One that would lie deeper than ``DEEPEST`` is left out.
    """
    order = {"direct": 0, "scare": 1, "indirect": 2}
    kept: list[Voice] = []
    open_: list[Voice] = []
    for voice in sorted(voices, key=lambda v: (v.start, -v.end, order[v.kind])):
        while open_ and open_[-1].end <= voice.start:
            open_.pop()
        if open_ and voice.end > open_[-1].end:
            voice = replace(voice, end=open_[-1].end)
        same = open_ and (open_[-1].start, open_[-1].end) == (voice.start, voice.end)
        if same or voice.start == voice.end or len(open_) == DEEPEST:
            continue
        kept.append(voice)
        open_.append(voice)
    return tuple(kept)


def tile_voices(length: int, voices: Sequence[Voice]) -> tuple[Tile, ...]:
    """Stretches that cover ``0..length`` once, each with the index of its innermost voice.

    ``voices`` must be as ``nest_voices`` returns them. Narrator stretches have None; neighbours
    with the same voice are one tile. An empty text has no tiles.
    """
    tiles: list[Tile] = []
    open_: list[int] = []
    position = 0
    for index, voice in enumerate(voices):
        position = _close(tiles, open_, voices, position, voice.start)
        open_.append(index)
    _close(tiles, open_, voices, position, length)
    return tuple(tiles)


def _close(
    tiles: list[Tile], open_: list[int], voices: Sequence[Voice], position: int, until: int
) -> int:
    """Tile up to ``until``, leaving voices that end on the way."""
    while open_ and voices[open_[-1]].end <= until:
        index = open_.pop()
        position = _add(tiles, position, voices[index].end, index)
    return _add(tiles, position, until, open_[-1] if open_ else None)


def _add(tiles: list[Tile], start: int, end: int, voice: int | None) -> int:
    if start >= end:
        return start
    if tiles and tiles[-1].voice == voice:
        tiles[-1] = Tile(tiles[-1].start, end, voice)
    else:
        tiles.append(Tile(start, end, voice))
    return end
