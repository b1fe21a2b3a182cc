"""The rows on wording and on what stands first."""

from __future__ import annotations

from collections.abc import Iterator

from framing.compare.comparison import PairComparison, Source
from framing.export.wording_rows import (
    CertaintyMarkRow,
    CertaintyRow,
    ModifierRow,
    OpeningRow,
    PassagePlaceRow,
    PlacementRow,
)


def modifier_rows(pair: PairComparison, left: Source, right: Source) -> Iterator[ModifierRow]:
    """Every word that the two put to a noun which they modify differently."""
    for noun in pair.modifiers:
        sides = ((left, noun.left_uses, noun.left), (right, noun.right_uses, noun.right))
        for source, uses, modifiers in sides:
            for modifier in modifiers:
                yield ModifierRow(
                    left=left.reading.article.id,
                    right=right.reading.article.id,
                    noun=noun.noun,
                    kind=noun.kind,
                    linked=noun.linked,
                    article=source.reading.article.id,
                    uses=uses,
                    modifier=modifier.form,
                    own=modifier.own,
                    quoted=modifier.quoted,
                    scare=modifier.scare,
                    reason=modifier.reason,
                )


def certainty_rows(source: Source) -> Iterator[CertaintyRow]:
    """Every family of every voice."""
    if source.certainty is None:
        return
    for voice in ("own", "quoted", "scare"):
        measured = getattr(source.certainty, voice)
        for family in ("hedges", "boosters", "distance"):
            rate = getattr(measured, family)
            yield CertaintyRow(
                article=source.reading.article.id,
                voice=voice,
                family=family,
                words=measured.words,
                count=rate.count,
                per_1000=rate.per_thousand,
                interval_low=rate.interval[0] if rate.interval else None,
                interval_high=rate.interval[1] if rate.interval else None,
                approximate_figures=measured.approximate_figures,
            )


def certainty_mark_rows(source: Source) -> Iterator[CertaintyMarkRow]:
    """Every place that was counted."""
    for mark in source.certainty.marks if source.certainty else ():
        yield CertaintyMarkRow(
            article=source.reading.article.id,
            start=mark.start,
            end=mark.end,
            printed=mark.of(source.reading.article.text),
            family=mark.family,
            group=mark.group,
            sentence=mark.sentence,
            share=mark.share,
        )


def opening_rows(pair: PairComparison, left: Source, right: Source) -> Iterator[OpeningRow]:
    """The headlines, then the leads; none for a side without one."""
    if pair.prominence is None:
        return
    openings = (("headline", pair.prominence.headlines), ("lead", pair.prominence.leads))
    for name, two in openings:
        for source, opening in ((left, two.left), (right, two.right)):
            if opening is not None:
                yield OpeningRow(
                    left=left.reading.article.id,
                    right=right.reading.article.id,
                    opening=name,
                    article=source.reading.article.id,
                    kind=opening.kind,
                    start=opening.start,
                    end=opening.end,
                    printed=opening.text,
                    shared="; ".join(two.shared),
                    names_only="; ".join(opening.names),
                    figures_only="; ".join(opening.figures),
                    evaluative_only="; ".join(opening.evaluative),
                    words_only="; ".join(opening.words),
                )


def placement_rows(pair: PairComparison, left: Source, right: Source) -> Iterator[PlacementRow]:
    """Where each of the two tells what the other has too."""
    if pair.prominence is None:
        return
    sides = ((left, right, pair.prominence.left), (right, left, pair.prominence.right))
    for source, other, placed in sides:
        yield PlacementRow(
            article=source.reading.article.id,
            other=other.reading.article.id,
            words=placed.words,
            shared_words=placed.shared_words,
            share=placed.share,
            mean=placed.mean,
            first=placed.first,
            last=placed.last,
        )


def passage_place_rows(
    pair: PairComparison, left: Source, right: Source
) -> Iterator[PassagePlaceRow]:
    """Where the two sides of every link stand."""
    for place in pair.prominence.passages if pair.prominence else ():
        yield PassagePlaceRow(
            left=left.reading.article.id,
            right=right.reading.article.id,
            link=place.link,
            left_position=place.left,
            right_position=place.right,
        )
