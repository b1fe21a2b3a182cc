"""Counting by category: from the matches of a scheme to what each voice has of each category."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.lexicon.lexicon import Lexicon, Scheme
from framing.lexicon.matching import Match
from framing.lexicon.overlap import each_word_once
from framing.score.booking import Owner, ShareWords
from framing.score.interval import rate_interval
from framing.score.score import CategoryHit, CategoryProfile, CategoryScore, Position
from framing.score.tally import per_thousand
from framing.settings import Settings


def count_categories(
    hits: tuple[CategoryHit, ...],
    scheme: Scheme,
    words: ShareWords,
    settings: Settings,
) -> CategoryProfile:
    """What each voice has of each category.

    Args:
        hits: What was found in an article, counted or not.
        scheme: What the lexicon is about.
        words: The words of each share of the article.
        settings: ``evidence_floor`` and ``interval`` are used.

    Returns:
        The profile. A category holds its own hits and those of the categories below it; where
        several of them count for the same words, it holds the one that would win them.
    """
    told = [hit for hit in hits if hit.share != "scare"]

    def count(chosen: Sequence[CategoryHit], words: int) -> Mapping[str, CategoryScore]:
        return _count(chosen, scheme, words, settings)

    return CategoryProfile(
        scheme=scheme,
        own=count([hit for hit in hits if hit.share == "own"], words["own"]),
        quoted=count([hit for hit in hits if hit.share == "quoted"], words["quoted"]),
        scare=count([hit for hit in hits if hit.share == "scare"], words["scare"]),
        all=count(told, words["own"] + words["quoted"]),
        hits=hits,
    )


def _count(
    hits: Sequence[CategoryHit], scheme: Scheme, words: int, settings: Settings
) -> Mapping[str, CategoryScore]:
    counted: dict[str, list[CategoryHit]] = {category.id: [] for category in scheme.categories}
    for hit in hits:
        if hit.status == "counted":
            for name in scheme.lineage(hit.category):
                counted[name].append(hit)
    if scheme.overlap == "each":
        counted = {name: _each_once(within) for name, within in counted.items()}
    return {name: _add_up(within, words, settings) for name, within in counted.items()}


def _each_once(hits: Sequence[CategoryHit]) -> list[CategoryHit]:
    return [hits[at] for at in each_word_once([(h.start, h.end, h.weight) for h in hits])]


def _add_up(hits: Sequence[CategoryHit], words: int, settings: Settings) -> CategoryScore:
    if not hits:  # as in most categories
        return CategoryScore(
            words=words, hits=0, weight=0.0, intensity=0.0, evidence=0, interval=None
        )
    evidence = len({(hit.group, hit.sentence) for hit in hits})
    intensity = per_thousand(len(hits), words)
    enough = evidence >= settings.evidence_floor
    return CategoryScore(
        words=words,
        hits=len(hits),
        weight=float(sum(hit.weight for hit in hits)),
        intensity=intensity,
        evidence=evidence,
        interval=rate_interval(intensity, evidence, settings.interval) if enough else None,
    )


def category_hit(
    match: Match, owner: Owner, lexicon: Lexicon, positions: Sequence[Position]
) -> CategoryHit:
    """A match of a scheme as a hit; ``positions`` are those of the sentences."""
    term = lexicon.terms[match.term]
    return CategoryHit(
        start=match.start,
        end=match.end,
        category=term.category or "",
        term=term.text,
        group=term.group,
        weight=term.weight,
        sentence=match.sentence,
        voice=owner.voice,
        share=owner.share,
        position=positions[match.sentence],
        status=match.status,
        because=match.because,
    )
