"""Modifiers: what two sources put to one noun, by voice, with a link to each use."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from framing.compare.comparison import Comparison, PairComparison
from framing.compare.modifiers import ModifiedNoun, Modifier
from framing.reading import Reading
from framing.report.anchors import Anchors
from framing.report.naming import PlaceView, view_places, voice_counts
from framing.report.wording import counted


class ModifierView(Struct, frozen=True, kw_only=True):
    """A word with how often it is used and in whose words, and the sentences it stands in."""

    form: str
    reason: str
    counts: str
    places: tuple[PlaceView, ...]


class ModifiedView(Struct, frozen=True, kw_only=True):
    """A noun and what the two sources put to it; ``left_uses`` says how often it is used at all."""

    noun: str
    linked: bool
    left_uses: str
    right_uses: str
    left: tuple[ModifierView, ...]
    right: tuple[ModifierView, ...]


class ModifierList(Struct, frozen=True, kw_only=True):
    """The nouns that two sources modify differently: those that are judged, and those sorted."""

    left: int
    right: int
    judged: tuple[ModifiedView, ...]
    sorted: tuple[ModifiedView, ...]


def view_modifiers(comparison: Comparison, anchors: Anchors) -> tuple[ModifierList, ...]:
    """What is modified differently in every pair."""
    readings = [source.reading for source in comparison.sources]
    return tuple(_view(pair, readings, anchors) for pair in comparison.pairs)


def _view(pair: PairComparison, readings: Sequence[Reading], anchors: Anchors) -> ModifierList:
    def rows(kind: str) -> tuple[ModifiedView, ...]:
        chosen = (noun for noun in pair.modifiers if noun.kind == kind)
        return tuple(_noun(noun, pair, readings, anchors) for noun in chosen)

    return ModifierList(
        left=pair.left,
        right=pair.right,
        judged=rows("evaluative"),
        sorted=rows("classifying"),
    )


def _noun(
    noun: ModifiedNoun, pair: PairComparison, readings: Sequence[Reading], anchors: Anchors
) -> ModifiedView:
    def side(modifiers: Sequence[Modifier], source: int) -> tuple[ModifierView, ...]:
        return tuple(_modifier(each, readings[source], source, anchors) for each in modifiers)

    return ModifiedView(
        noun=noun.noun,
        linked=noun.linked,
        left_uses=counted(noun.left_uses, "use"),
        right_uses=counted(noun.right_uses, "use"),
        left=side(noun.left, pair.left),
        right=side(noun.right, pair.right),
    )


def _modifier(modifier: Modifier, reading: Reading, source: int, anchors: Anchors) -> ModifierView:
    return ModifierView(
        form=modifier.spans[0].of(reading.article.text),
        reason=modifier.reason,
        counts=voice_counts(modifier.own, modifier.quoted, modifier.scare),
        places=view_places(modifier.spans, reading, source, anchors),
    )
