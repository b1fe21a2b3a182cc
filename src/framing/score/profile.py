"""Scoring a reading: hits of a lexicon, by voice, speaker and position."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from framing.lexicon.lexicon import Lexicon
from framing.lexicon.matching import match_lexicon
from framing.reading import Reading
from framing.score.score import AxisProfile, Hit, HitKey, Profile, VoiceScore
from framing.score.tally import tally_hits
from framing.score.whose import (
    UNNAMED,
    WordCounts,
    count_words_by_voice,
    sentence_positions,
    share_of,
)
from framing.settings import Settings


def score_reading(
    reading: Reading,
    lexicon: Lexicon | Sequence[Lexicon],
    settings: Settings = Settings(),  # noqa: B008 - frozen
    rejected: Collection[HitKey] = frozenset(),
) -> Profile:
    """Score one article on one or several axes.

    Args:
        reading: The article as read.
        lexicon: One lexicon or several; each is an axis of the profile, under its name.
        settings: ``evidence_floor``, ``interval`` and ``negation_reach`` are used.
        rejected: Hits that a review takes out of the count; they are listed as rejected.

    Returns:
        The profile. Every score is the sum of its counted hits (see `AxisProfile`).
    """
    lexicons = [lexicon] if isinstance(lexicon, Lexicon) else lexicon
    words = count_words_by_voice(reading)
    axes = {each.name: _score_axis(reading, each, words, settings, rejected) for each in lexicons}
    return Profile(article=reading.article.id, axes=axes)


def _score_axis(
    reading: Reading,
    lexicon: Lexicon,
    words: WordCounts,
    settings: Settings,
    rejected: Collection[HitKey],
) -> AxisProfile:
    hits = tuple(
        replace(hit, status="rejected") if _is_rejected(hit, lexicon, rejected) else hit
        for hit in _find_hits(reading, lexicon, settings)
    )
    shares = words.by_share

    def tally(chosen: Iterable[Hit], words: int) -> VoiceScore:
        return tally_hits(chosen, words, settings)

    return AxisProfile(
        axis=lexicon.axis,
        own=tally((h for h in hits if h.share == "own"), shares["own"]),
        quoted=tally((h for h in hits if h.share == "quoted"), shares["quoted"]),
        scare=tally((h for h in hits if h.share == "scare"), shares["scare"]),
        all=tally((h for h in hits if h.share != "scare"), shares["own"] + shares["quoted"]),
        by_speaker={
            speaker: tally((h for h in hits if _speaker_of(h, reading) == speaker), spoken.total)
            for speaker, spoken in words.by_speaker.items()
        },
        by_position={
            position: tally((h for h in hits if h.position == position), count)
            for position, count in words.by_position.items()
        },
        hits=hits,
    )


def _is_rejected(hit: Hit, lexicon: Lexicon, rejected: Collection[HitKey]) -> bool:
    """Whether a hit would count but for a review."""
    return hit.status == "counted" and (lexicon.name, hit.term, hit.start, hit.end) in rejected


def _speaker_of(hit: Hit, reading: Reading) -> str | None:
    if hit.share != "quoted" or hit.voice is None:
        return None
    return reading.voices[hit.voice].speaker or UNNAMED


def _find_hits(reading: Reading, lexicon: Lexicon, settings: Settings) -> tuple[Hit, ...]:
    text, sentences = reading.article.text, reading.sentences
    positions = sentence_positions(reading)
    hits = []
    for match in match_lexicon(text, sentences, lexicon, settings.negation_reach):
        if not sentences[match.sentence].tells:
            continue
        tile = bisect_right(reading.tiles, match.start, key=attrgetter("start")) - 1
        voice = reading.tiles[tile].voice
        term = lexicon.terms[match.term]
        hits.append(
            Hit(
                start=match.start,
                end=match.end,
                pole=term.pole,
                term=term.text,
                group=term.group,
                weight=term.weight,
                sentence=match.sentence,
                voice=voice,
                share=share_of(None if voice is None else reading.voices[voice]),
                position=positions[match.sentence],
                status=match.status,
                because=match.because,
            )
        )
    return tuple(hits)
