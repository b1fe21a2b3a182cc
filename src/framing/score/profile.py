"""Scoring a reading: hits of a lexicon, by voice, speaker and position."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from framing.lexicon.lexicon import Axis, Lexicon, Scheme
from framing.lexicon.matching import Match
from framing.reading import Reading
from framing.score.booking import Owner, book_matches, find_owners
from framing.score.counting import category_hit, count_categories
from framing.score.score import (
    AxisProfile,
    CategoryProfile,
    Hit,
    HitKey,
    Position,
    Profile,
    Share,
    VoiceScore,
)
from framing.score.tally import tally_hits
from framing.score.whose import (
    UNNAMED,
    WordCounts,
    count_words_by_voice,
    sentence_positions,
)
from framing.settings import Settings


def score_reading(
    reading: Reading,
    lexicon: Lexicon | Sequence[Lexicon],
    settings: Settings = Settings(),  # noqa: B008 - frozen
    rejected: Collection[HitKey] = frozenset(),
) -> Profile:
    """Score one article on one or several axes, and count it in the categories of schemes.

    Args:
        reading: The article as read.
        lexicon: One lexicon or several; each is an axis of the profile, or a scheme of categories,
            under its name.
        settings: ``evidence_floor``, ``interval`` and ``negation_reach`` are used.
        rejected: Hits that a review takes out of the count; they are listed as rejected.

    Returns:
        The profile. Every score is the sum of its counted hits (see `AxisProfile`).
    """
    lexicons = [lexicon] if isinstance(lexicon, Lexicon) else lexicon
    words, positions = count_words_by_voice(reading), sentence_positions(reading)
    owners = find_owners(reading)
    axes: dict[str, AxisProfile] = {}
    categories: dict[str, CategoryProfile] = {}
    for each in lexicons:
        booked = book_matches(reading, owners, each, settings)
        about = each.about
        if isinstance(about, Scheme):
            counted = tuple(category_hit(*one, each, positions) for one in booked)
            categories[each.name] = count_categories(counted, about, words.by_share, settings)
        else:
            found = (_hit_of(*one, each, positions) for one in booked)
            hits = tuple(_reviewed(hit, each.name, rejected) for hit in found)
            axes[each.name] = _score_axis(reading, about, hits, words, settings)
    return Profile(article=reading.article.id, axes=axes, categories=categories)


def _score_axis(
    reading: Reading, axis: Axis, hits: tuple[Hit, ...], words: WordCounts, settings: Settings
) -> AxisProfile:
    shares = words.by_share
    by_share: defaultdict[Share, list[Hit]] = defaultdict(list)
    by_speaker: defaultdict[str | None, list[Hit]] = defaultdict(list)
    by_position: defaultdict[Position, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_share[hit.share].append(hit)
        by_speaker[_speaker_of(hit, reading)].append(hit)
        by_position[hit.position].append(hit)

    def tally(chosen: Sequence[Hit], words: int) -> VoiceScore:
        return tally_hits(chosen, words, settings)

    return AxisProfile(
        axis=axis,
        own=tally(by_share["own"], shares["own"]),
        quoted=tally(by_share["quoted"], shares["quoted"]),
        scare=tally(by_share["scare"], shares["scare"]),
        all=tally([h for h in hits if h.share != "scare"], shares["own"] + shares["quoted"]),
        by_speaker={
            speaker: tally(by_speaker[speaker], spoken.total)
            for speaker, spoken in words.by_speaker.items()
        },
        by_position={
            position: tally(by_position[position], count)
            for position, count in words.by_position.items()
        },
        hits=hits,
    )


def _reviewed(hit: Hit, axis: str, rejected: Collection[HitKey]) -> Hit:
    """A hit, rejected where it would count but for a review."""
    if hit.status == "counted" and (axis, hit.term, hit.start, hit.end) in rejected:
        return replace(hit, status="rejected")
    return hit


def _speaker_of(hit: Hit, reading: Reading) -> str | None:
    if hit.share != "quoted" or hit.voice is None:
        return None
    return reading.voices[hit.voice].speaker or UNNAMED


def _hit_of(match: Match, owner: Owner, lexicon: Lexicon, positions: Sequence[Position]) -> Hit:
    term = lexicon.terms[match.term]
    return Hit(
        start=match.start,
        end=match.end,
        pole="low" if term.pole == "low" else "high",
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
