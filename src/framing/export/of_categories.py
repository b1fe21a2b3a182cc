"""The rows that the categories of one source give to the tables."""

from __future__ import annotations

from collections.abc import Iterator

from framing.compare.comparison import Source
from framing.export.rows import CategoryRow, HitRow
from framing.lexicon.lexicon import Scheme
from framing.score.score import CategoryHit

VOICES = ("own", "quoted", "scare", "all")


def category_rows(source: Source) -> Iterator[CategoryRow]:
    """What every voice has of every category of every scheme."""
    for name, profile in source.profile.categories.items():
        for category in profile.scheme.categories:
            for voice in VOICES:
                score = getattr(profile, voice)[category.id]
                interval = score.interval or (None, None)
                yield CategoryRow(
                    article=source.profile.article,
                    scheme=name,
                    category=category.id,
                    name=category.name,
                    parent=category.parent,
                    voice=voice,
                    words=score.words,
                    hits=score.hits,
                    weight=score.weight,
                    per_1000=score.intensity,
                    evidence=score.evidence,
                    interval_low=interval[0],
                    interval_high=interval[1],
                )


def category_hit_row(hit: CategoryHit, source: Source, name: str, scheme: Scheme) -> HitRow:
    """A hit of a category among those of the axes."""
    text, because = source.reading.article.text, hit.because
    return HitRow(
        article=source.profile.article,
        axis=name,
        start=hit.start,
        end=hit.end,
        printed=hit.of(text),
        pole=None,
        pole_name=None,
        term=hit.term,
        group=hit.group,
        reason=scheme.group(hit.group).reason,
        weight=hit.weight,
        sentence=hit.sentence,
        share=hit.share,
        speaker=None if hit.voice is None else source.reading.voices[hit.voice].speaker,
        position=hit.position,
        status=hit.status,
        because_start=because.start if because else None,
        because_end=because.end if because else None,
        because=because.of(text) if because else None,
        category=hit.category,
        category_name=scheme.category(hit.category).name,
    )
