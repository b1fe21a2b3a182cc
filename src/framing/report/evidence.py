"""Evidence: every number of a stance score, and every hit that made it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from framing.compare.comparison import Source
from framing.report.anchors import Anchors
from framing.report.items import hit_key
from framing.report.marks import why_not_counted
from framing.report.wording import SHARE_WORDS, interval_words, plain, signed
from framing.score.score import AxisProfile, Hit, VoiceScore


class ScoreLine(Struct, frozen=True, kw_only=True):
    """One voice or one part of an article on one axis, in numbers."""

    whose: str
    words: str
    low_hits: str
    high_hits: str
    low_intensity: str
    high_intensity: str
    lean: str
    interval: str
    evidence: str


class HitLine(Struct, frozen=True, kw_only=True):
    """One hit: what stands there, what it counts for, and whether it does.

    ``reason`` is that of its group, where the list comes to the group for the first time.
    """

    anchor: str
    item: str
    href: str
    printed: str
    term: str
    pole: str
    side: str
    group: str
    reason: str
    weight: str
    whose: str
    position: str
    counted: bool
    why_not: str


class SourceEvidence(Struct, frozen=True, kw_only=True):
    """One source on one axis."""

    source: int
    scores: tuple[ScoreLine, ...]
    hits: tuple[HitLine, ...]
    counted: int


class AxisEvidence(Struct, frozen=True, kw_only=True):
    """All sources on one axis. ``axis`` is its number."""

    axis: int
    sources: tuple[SourceEvidence, ...]

    @property
    def found(self) -> bool:
        """Whether any source holds any of the terms."""
        return any(source.hits for source in self.sources)


def view_evidence(sources: Sequence[Source], anchors: Anchors) -> tuple[AxisEvidence, ...]:
    """The evidence of every axis."""
    names = list(sources[0].profile.axes) if sources else []
    return tuple(
        AxisEvidence(
            axis=axis,
            sources=tuple(
                _source(source, number, source.profile.axes[name], axis, anchors)
                for number, source in enumerate(sources)
            ),
        )
        for axis, name in enumerate(names)
    )


def _source(
    source: Source, number: int, profile: AxisProfile, axis: int, anchors: Anchors
) -> SourceEvidence:
    return SourceEvidence(
        source=number,
        scores=tuple(_scores(profile)),
        hits=_say_reasons_once(
            _hit(
                hit,
                source,
                profile,
                href=anchors.sentence(number, hit.sentence),
                anchor=anchors.hit(axis, number, index),
                item=hit_key(hit, number, axis),
            )
            for index, hit in enumerate(profile.hits)
        ),
        counted=sum(hit.status == "counted" for hit in profile.hits),
    )


def _say_reasons_once(lines: Iterable[HitLine]) -> tuple[HitLine, ...]:
    said: set[str] = set()
    kept = []
    for line in lines:
        kept.append(replace(line, reason="") if line.group in said else line)
        said.add(line.group)
    return tuple(kept)


def _scores(profile: AxisProfile) -> Iterator[ScoreLine]:
    yield _score(SHARE_WORDS["own"], profile.own)
    yield _score(SHARE_WORDS["quoted"], profile.quoted)
    others = (
        ("own and quoted", profile.all),
        (SHARE_WORDS["scare"], profile.scare),
        *((f"{position} only", score) for position, score in profile.by_position.items()),
    )
    for whose, score in others:  # rows of zeros say nothing that the first two do not
        if score.hits.total:
            yield _score(whose, score)


def _score(whose: str, score: VoiceScore) -> ScoreLine:
    return ScoreLine(
        whose=whose,
        words=plain(score.words),
        low_hits=plain(score.hits.low),
        high_hits=plain(score.hits.high),
        low_intensity=f"{score.intensity.low:.1f}",
        high_intensity=f"{score.intensity.high:.1f}",
        lean="not enough evidence" if score.lean is None else signed(score.lean),
        interval=interval_words(score),
        evidence=plain(score.evidence),
    )


def _hit(
    hit: Hit, source: Source, profile: AxisProfile, *, href: str, anchor: str, item: str
) -> HitLine:
    text = source.reading.article.text
    return HitLine(
        anchor=anchor,
        item=item,
        href=href,
        printed=hit.of(text),
        term=hit.term,
        pole=profile.axis.pole_name(hit.pole),
        side=hit.pole,
        group=hit.group,
        reason=profile.axis.group(hit.group).reason,
        weight=plain(hit.weight),
        whose=_whose(hit, source),
        position=hit.position,
        counted=hit.status == "counted",
        why_not=why_not_counted(hit, text),
    )


def _whose(hit: Hit, source: Source) -> str:
    speaker = None if hit.voice is None else source.reading.voices[hit.voice].speaker
    return f"{SHARE_WORDS[hit.share]}: {speaker}" if speaker else SHARE_WORDS[hit.share]
