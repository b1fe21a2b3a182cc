"""The rows that one pair of sources gives to the tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.align.link import Alignment
from framing.compare.comparison import Comparison, PairComparison, Source
from framing.export.pair_rows import (
    CoverageRow,
    EvidenceRow,
    FigurePairRow,
    GroupRow,
    LedgerRow,
    LinkRow,
    QuoteRow,
    ShiftRow,
    TermRow,
)
from framing.reading import Reading
from framing.text.span import Span


def link_rows(pair: PairComparison, left: Source, right: Source) -> Iterator[LinkRow]:
    """Every link with the text of both sides."""
    return alignment_rows(pair.alignment, left.reading, right.reading)


def alignment_rows(alignment: Alignment, left: Reading, right: Reading) -> Iterator[LinkRow]:
    """Every link of an alignment with the text of both sides."""
    for index, link in enumerate(alignment.links):
        ours, theirs = _extent(left, link.left), _extent(right, link.right)
        yield LinkRow(
            left=left.article.id,
            right=right.article.id,
            link=index,
            left_sentences=_list(link.left),
            right_sentences=_list(link.right),
            left_start=ours.start,
            left_end=ours.end,
            right_start=theirs.start,
            right_end=theirs.end,
            score=link.score,
            relation=link.relation,
            crosses=link.crosses,
            matched_by=_list(link.matched_by),
            left_printed=ours.of(left.article.text),
            right_printed=theirs.of(right.article.text),
        )


def evidence_rows(pair: PairComparison, left: Source, right: Source) -> Iterator[EvidenceRow]:
    """Every reason of every link."""
    for index, link in enumerate(pair.alignment.links):
        for evidence in link.evidence:
            yield EvidenceRow(
                left=left.reading.article.id,
                right=right.reading.article.id,
                link=index,
                matcher=evidence.matcher,
                strength=evidence.strength,
                shown=evidence.shown,
            )


def ledger_rows(pair: PairComparison, left: Source, right: Source) -> Iterator[LedgerRow]:
    """Every sentence of both articles once: linked, or only in one."""
    for entry in pair.ledger:
        nearest = entry.nearest
        yield LedgerRow(
            left=left.reading.article.id,
            right=right.reading.article.id,
            status=entry.status,
            left_sentences=_list(entry.left),
            right_sentences=_list(entry.right),
            link=entry.link,
            nearest_sentence=nearest.sentence if nearest else None,
            nearest_score=nearest.score if nearest else None,
            salience=entry.salience.score if entry.salience else None,
            left_printed=_printed(left.reading, entry.left),
            right_printed=_printed(right.reading, entry.right),
        )


def quote_rows(pair: PairComparison, left: Source, right: Source) -> Iterator[QuoteRow]:
    """Every utterance that both carry."""
    for match in pair.quotes:
        ours = [left.reading.voices[index] for index in match.left]
        theirs = [right.reading.voices[index] for index in match.right]
        left_text, right_text = left.reading.article.text, right.reading.article.text
        yield QuoteRow(
            left=left.reading.article.id,
            right=right.reading.article.id,
            form=match.form,
            likeness=match.likeness,
            same_speaker=match.same_speaker,
            left_speaker=ours[0].speaker,
            right_speaker=theirs[0].speaker,
            left_cue=ours[0].cue.of(left_text) if ours[0].cue else None,
            right_cue=theirs[0].cue.of(right_text) if theirs[0].cue else None,
            left_stance=ours[0].stance,
            right_stance=theirs[0].stance,
            left_start=ours[0].start,
            left_end=ours[-1].end,
            right_start=theirs[0].start,
            right_end=theirs[-1].end,
            left_printed=_pieces(ours, left_text),
            right_printed=_pieces(theirs, right_text),
            left_only=_pieces(match.left_only, left_text),
            right_only=_pieces(match.right_only, right_text),
        )


def shift_rows(pair: PairComparison, left: Source, right: Source) -> Iterator[ShiftRow]:
    """Every axis and voice in both articles."""
    for shift in pair.shifts:
        yield ShiftRow(
            left=left.reading.article.id,
            right=right.reading.article.id,
            axis=shift.axis,
            voice=shift.voice,
            left_lean=shift.left,
            right_lean=shift.right,
            difference=shift.difference,
            clear=shift.clear,
        )


def coverage_rows(pair: PairComparison, left: Source, right: Source) -> Iterator[CoverageRow]:
    """How much each of the two has of the other."""
    sides = ((left, right, pair.left_coverage), (right, left, pair.right_coverage))
    for source, other, coverage in sides:
        yield CoverageRow(
            article=source.reading.article.id,
            other=other.reading.article.id,
            sentences=coverage.sentences,
            shared_sentences=coverage.shared_sentences,
            words=coverage.words,
            shared_words=coverage.shared_words,
        )


def term_rows(comparison: Comparison) -> Iterator[TermRow]:
    """Every word that sets a source apart, the strongest of each source first."""
    for source, terms in zip(comparison.sources, comparison.terms, strict=False):
        for term in terms:
            yield TermRow(
                article=source.reading.article.id,
                term=term.printed,
                count=term.count,
                others=term.others,
                words=term.words,
                other_words=term.other_words,
                log_odds=term.log_odds,
                z=term.z,
            )


def group_rows(comparison: Comparison) -> Iterator[GroupRow]:
    """Every group of passages, one row for each source that carries it."""
    for number, group in enumerate(comparison.groups):
        for member in group.members:
            reading = comparison.sources[member.source].reading
            extent = _extent(reading, member.sentences)
            yield GroupRow(
                group=number,
                sources=len(group.members),
                article=reading.article.id,
                sentences=_list(member.sentences),
                start=extent.start,
                end=extent.end,
                score=group.score,
                printed=extent.of(reading.article.text),
            )


def _pieces(spans: Sequence[Span], text: str) -> str:
    return " [...] ".join(span.of(text) for span in spans)


def figure_pair_rows(comparison: Comparison) -> Iterator[FigurePairRow]:
    """Every two figures about one quantity, with the verdict on them."""
    readings = [source.reading for source in comparison.sources]
    for each in comparison.figures:
        left, right = readings[each.left], readings[each.right]
        ours, theirs = left.figures[each.left_figure], right.figures[each.right_figure]
        yield FigurePairRow(
            left=left.article.id,
            right=right.article.id,
            quantity=each.quantity,
            verdict=each.verdict,
            reason=each.reason,
            linked=each.linked,
            left_printed=ours.of(left.article.text),
            right_printed=theirs.of(right.article.text),
            left_value=ours.value,
            right_value=theirs.value,
            left_unit=ours.unit,
            right_unit=theirs.unit,
            left_period=ours.period.when if ours.period else None,
            right_period=theirs.period.when if theirs.period else None,
            left_start=ours.start,
            left_end=ours.end,
            right_start=theirs.start,
            right_end=theirs.end,
            left_sentence=each.left_sentence,
            right_sentence=each.right_sentence,
        )


def _extent(reading: Reading, sentences: Sequence[int]) -> Span:
    return Span(reading.sentences[sentences[0]].start, reading.sentences[sentences[-1]].end)


def _printed(reading: Reading, sentences: Sequence[int]) -> str:
    return _extent(reading, sentences).of(reading.article.text) if sentences else ""


def _list(items: Sequence[object]) -> str:
    return " ".join(map(str, items))
