"""The rows that the categories of one source give to the tables."""

from __future__ import annotations

from collections.abc import Iterator

from framing.compare.comparison import Source
from framing.export.rows import CategoryRow

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
