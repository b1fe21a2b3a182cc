"""The rows that one source gives to the tables."""

from __future__ import annotations

from collections.abc import Iterator

from framing.compare.comparison import Source
from framing.export.rows import (
    FigureRow,
    HitRow,
    ReadabilityRow,
    ScoreRow,
    SentenceRow,
    SpeakerRow,
    VoiceRow,
)
from framing.score.score import AxisProfile, CategoryHit, Hit, VoiceScore
from framing.segment.sentence import sentence_at


def score_rows(source: Source) -> Iterator[ScoreRow]:
    """Every score of the source: by voice, by speaker, by position."""
    for axis, profile in source.profile.axes.items():
        for voice, split, part, score in _scores(profile):
            yield _score_row(source.profile.article, axis, voice, split, part, score)


def hit_rows(source: Source) -> Iterator[HitRow]:
    """Every hit on every axis and in every scheme, counted or not."""
    for axis, profile in source.profile.axes.items():
        for hit in profile.hits:
            yield _hit_row(
                hit,
                source,
                axis,
                profile.axis.group(hit.group).reason,
                pole=hit.pole,
                pole_name=profile.axis.pole_name(hit.pole),
            )
    for name, counted in source.profile.categories.items():
        for found in counted.hits:
            yield _hit_row(
                found,
                source,
                name,
                counted.scheme.group(found.group).reason,
                category=found.category,
                category_name=counted.scheme.category(found.category).name,
            )


def voice_rows(source: Source) -> Iterator[VoiceRow]:
    """Every voice found in the source."""
    text = source.reading.article.text
    for index, voice in enumerate(source.reading.voices):
        named, cue = voice.speaker_span, voice.cue
        yield VoiceRow(
            article=source.reading.article.id,
            voice=index,
            start=voice.start,
            end=voice.end,
            kind=voice.kind,
            stance=voice.stance,
            speaker=voice.speaker,
            speaker_start=named.start if named else None,
            speaker_end=named.end if named else None,
            cue=cue.of(text) if cue else None,
            cue_start=cue.start if cue else None,
            cue_end=cue.end if cue else None,
            printed=voice.of(text),
        )


def speaker_rows(source: Source) -> Iterator[SpeakerRow]:
    """Every speaker of the source with the words given to them."""
    for each in source.speakers:
        yield SpeakerRow(
            article=source.reading.article.id,
            speaker=each.speaker,
            kind=each.kind,
            words=each.words,
            direct=each.direct,
            indirect=each.indirect,
        )


def figure_rows(source: Source) -> Iterator[FigureRow]:
    """Every figure with the sentence it stands in."""
    reading = source.reading
    for figure in reading.figures:
        yield FigureRow(
            article=reading.article.id,
            start=figure.start,
            end=figure.end,
            printed=figure.of(reading.article.text),
            kind=figure.kind,
            value=figure.value,
            unit=figure.unit,
            bound=figure.bound,
            sentence=sentence_at(reading.sentences, figure.start),
            high=figure.high,
            per=figure.per,
            counts=figure.counts,
            whose="; ".join(figure.whose),
            direction=figure.direction,
            role=figure.role,
            period=figure.period.when if figure.period else None,
        )


def sentence_rows(source: Source) -> Iterator[SentenceRow]:
    """Every sentence with its role."""
    article = source.reading.article
    for index, sentence in enumerate(source.reading.sentences):
        yield SentenceRow(
            article=article.id,
            sentence=index,
            start=sentence.start,
            end=sentence.end,
            paragraph=sentence.paragraph,
            role=sentence.role,
            printed=sentence.of(article.text),
        )


def readability_rows(source: Source) -> Iterator[ReadabilityRow]:
    """One row: how hard the source is to read, and whose its words are."""
    found = source.readability
    ease = found.flesch_reading_ease_interval or (None, None)
    grade = found.flesch_kincaid_grade_interval or (None, None)
    yield ReadabilityRow(
        article=source.reading.article.id,
        sentences=found.sentences,
        words=found.words,
        syllables=found.syllables,
        polysyllables=found.polysyllables,
        flesch_reading_ease=found.flesch_reading_ease,
        flesch_kincaid_grade=found.flesch_kincaid_grade,
        gunning_fog=found.gunning_fog,
        smog_index=found.smog_index,
        dale_chall=found.dale_chall,
        flesch_reading_ease_low=ease[0],
        flesch_reading_ease_high=ease[1],
        flesch_kincaid_grade_low=grade[0],
        flesch_kincaid_grade_high=grade[1],
        words_own=source.words.own,
        words_quoted=source.words.quoted,
        words_scare=source.words.scare,
    )


def _scores(profile: AxisProfile) -> Iterator[tuple[str, str, str, VoiceScore]]:
    yield "own", "", "", profile.own
    yield "quoted", "", "", profile.quoted
    yield "scare", "", "", profile.scare
    yield "all", "", "", profile.all
    for speaker, score in profile.by_speaker.items():
        yield "quoted", "speaker", speaker, score
    for position, score in profile.by_position.items():
        yield "any", "position", position, score


def _score_row(
    article: str, axis: str, voice: str, split: str, part: str, score: VoiceScore
) -> ScoreRow:
    return ScoreRow(
        article=article,
        axis=axis,
        voice=voice,
        split=split,
        part=part,
        words=score.words,
        low_hits=score.hits.low,
        high_hits=score.hits.high,
        low_weight=score.weights.low,
        high_weight=score.weights.high,
        low_per_1000=score.intensity.low,
        high_per_1000=score.intensity.high,
        evidence=score.evidence,
        lean=score.lean,
        interval_low=score.interval[0] if score.interval else None,
        interval_high=score.interval[1] if score.interval else None,
    )


def _hit_row(
    hit: Hit | CategoryHit,
    source: Source,
    lexicon: str,
    reason: str,
    *,
    pole: str | None = None,
    pole_name: str | None = None,
    category: str | None = None,
    category_name: str | None = None,
) -> HitRow:
    text, because = source.reading.article.text, hit.because
    return HitRow(
        article=source.profile.article,
        axis=lexicon,
        start=hit.start,
        end=hit.end,
        printed=hit.of(text),
        pole=pole,
        pole_name=pole_name,
        term=hit.term,
        group=hit.group,
        reason=reason,
        weight=hit.weight,
        sentence=hit.sentence,
        share=hit.share,
        speaker=None if hit.voice is None else source.reading.voices[hit.voice].speaker,
        position=hit.position,
        status=hit.status,
        because_start=because.start if because else None,
        because_end=because.end if because else None,
        because=because.of(text) if because else None,
        category=category,
        category_name=category_name,
    )
