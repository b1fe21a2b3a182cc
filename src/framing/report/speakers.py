"""Speakers: how much of each article is somebody else's voice, and whose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from framing.compare.comparison import Source
from framing.report.wording import SHARE_WORDS, counted, lean_words, percent, plain
from framing.score.score import AxisProfile, Share
from framing.voice.kinds import SpeakerKind

KIND_WORDS: dict[SpeakerKind, tuple[str, str]] = {
    "official": ("official", "officials"),
    "institution": ("state or institution", "states and institutions"),
    "media": ("media", "media"),
    "expert": ("expert", "experts"),
    "citizen": ("citizen", "citizens"),
    "person": ("person", "other persons"),
    "unnamed": ("", "speakers without a name"),
}
"""What a kind of speaker is called, of one and of many."""


class ShareView(Struct, frozen=True, kw_only=True):
    """A part of the bar of one article: from ``place`` over ``width``, percent of its words."""

    share: Share
    label: str
    words: str
    percent: str
    place: str
    width: str


class LeanView(Struct, frozen=True):
    """A lean in words; ``known`` is False where there is too little for one."""

    words: str
    known: bool


class SpeakerView(Struct, frozen=True, kw_only=True):
    """A speaker with the words given to them, and one cell for each axis.

    ``quoted`` is the part of the words that stands in quotation marks.
    """

    name: str
    kind: str
    words: str
    quoted: str
    leans: tuple[LeanView, ...]


class KindView(Struct, frozen=True, kw_only=True):
    """A kind of speaker and its part of the article."""

    kind: str
    percent: str


class VoicesView(Struct, frozen=True, kw_only=True):
    """The voices of one source."""

    source: int
    shares: tuple[ShareView, ...]
    kinds: tuple[KindView, ...]
    speakers: tuple[SpeakerView, ...]


def view_voices(sources: Sequence[Source]) -> tuple[VoicesView, ...]:
    """The voices of every source."""
    return tuple(
        VoicesView(
            source=number,
            shares=_shares(source),
            kinds=_kinds(source),
            speakers=_speakers(source),
        )
        for number, source in enumerate(sources)
    )


def _shares(source: Source) -> tuple[ShareView, ...]:
    words, total = source.words, source.words.total
    parts: tuple[tuple[Share, int], ...] = (
        ("own", words.own),
        ("quoted", words.quoted),
        ("scare", words.scare),
    )
    views, before = [], 0
    for share, count in parts:
        view = ShareView(
            share=share,
            label=SHARE_WORDS[share],
            words=plain(count),
            percent=percent(count, total),
            place=_width(before, total),
            width=_width(count, total),
        )
        views.append(view)
        before += count
    return tuple(views)


def _speakers(source: Source) -> tuple[SpeakerView, ...]:
    """Speakers by their words, most first, with a lean on every axis."""
    profiles: list[AxisProfile] = list(source.profile.axes.values())
    return tuple(
        SpeakerView(
            name=each.speaker or "not named in the text",
            kind=KIND_WORDS[each.kind][0],
            words=plain(each.words),
            quoted=percent(each.direct, each.words),
            leans=tuple(_lean(profile, each.speaker) for profile in profiles),
        )
        for each in source.speakers
    )


def _kinds(source: Source) -> tuple[KindView, ...]:
    """Words by kind of speaker, most first; their percent of all words of the article."""
    words: Counter[SpeakerKind] = Counter()
    for each in source.speakers:
        words[each.kind] += each.words
    return tuple(
        KindView(kind=KIND_WORDS[kind][1], percent=percent(count, source.words.total))
        for kind, count in sorted(words.items(), key=lambda item: (-item[1], item[0]))
    )


def _lean(profile: AxisProfile, name: str) -> LeanView:
    """The lean of a speaker; without enough evidence for one only the hits."""
    score = profile.by_speaker.get(name)
    if score is None or score.lean is None:
        total = score.hits.total if score else 0
        return LeanView(counted(total, "hit") if total else "–", known=False)
    return LeanView(lean_words(score), known=True)


def _width(part: int, whole: int) -> str:
    return f"{100 * part / whole if whole else 0:.2f}%"
