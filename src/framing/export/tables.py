"""Tables: a comparison as flat tables for spreadsheets and statistics.

A text cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage return gets an
apostrophe in front, because spreadsheets run such cells as formulae. Offsets are not touched:
they always count the text as loaded.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple, fields

from framing.compare.comparison import Comparison
from framing.export.of_categories import category_rows
from framing.export.of_conflicts import ConflictRow, conflict_rows
from framing.export.of_event import event_rows, point_rows, when_rows
from framing.export.of_names import absence_rows, name_rows, swap_rows
from framing.export.of_pair import (
    coverage_rows,
    evidence_rows,
    figure_pair_rows,
    group_rows,
    ledger_rows,
    link_rows,
    quote_rows,
    shift_rows,
    term_rows,
)
from framing.export.of_source import (
    figure_rows,
    hit_rows,
    readability_rows,
    score_rows,
    sentence_rows,
    speaker_rows,
    voice_rows,
)
from framing.export.of_wording import (
    certainty_mark_rows,
    certainty_rows,
    modifier_rows,
    opening_rows,
    passage_place_rows,
    placement_rows,
)
from framing.export.pair_rows import (
    AbsenceRow,
    CoverageRow,
    EventPointRow,
    EventRow,
    EvidenceRow,
    FigurePairRow,
    GroupRow,
    LedgerRow,
    LinkRow,
    NameRow,
    QuoteRow,
    ShiftRow,
    SwapRow,
    TermRow,
    WhenRow,
)
from framing.export.rows import (
    CategoryRow,
    FigureRow,
    HitRow,
    ReadabilityRow,
    ScoreRow,
    SentenceRow,
    SpeakerRow,
    VoiceRow,
)
from framing.export.wording_rows import (
    CertaintyMarkRow,
    CertaintyRow,
    ModifierRow,
    OpeningRow,
    PassagePlaceRow,
    PlacementRow,
)

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run."""


class Table(Struct, frozen=True):
    """Rows of one type. The type gives the header, so an empty table has one too."""

    row: type[Any]
    rows: tuple[Any, ...]

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def tables_of(comparison: Comparison) -> dict[str, Table]:
    """Every table of a comparison by name, in the order of its sources and pairs."""
    return {
        "scores": _of_sources(ScoreRow, score_rows, comparison),
        "hits": _of_sources(HitRow, hit_rows, comparison),
        "categories": _of_sources(CategoryRow, category_rows, comparison),
        "voices": _of_sources(VoiceRow, voice_rows, comparison),
        "speakers": _of_sources(SpeakerRow, speaker_rows, comparison),
        "figures": _of_sources(FigureRow, figure_rows, comparison),
        "sentences": _of_sources(SentenceRow, sentence_rows, comparison),
        "readability": _of_sources(ReadabilityRow, readability_rows, comparison),
        "certainty": _of_sources(CertaintyRow, certainty_rows, comparison),
        "certainty_marks": _of_sources(CertaintyMarkRow, certainty_mark_rows, comparison),
        "links": _of_pairs(LinkRow, link_rows, comparison),
        "evidence": _of_pairs(EvidenceRow, evidence_rows, comparison),
        "groups": Table(GroupRow, tuple(group_rows(comparison))),
        "terms": Table(TermRow, tuple(term_rows(comparison))),
        "absences": Table(AbsenceRow, tuple(absence_rows(comparison))),
        "figure_pairs": Table(FigurePairRow, tuple(figure_pair_rows(comparison))),
        "conflicts": Table(ConflictRow, tuple(conflict_rows(comparison))),
        "events": _of_pairs(EventRow, event_rows, comparison),
        "event_points": _of_pairs(EventPointRow, point_rows, comparison),
        "whens": _of_pairs(WhenRow, when_rows, comparison),
        "ledger": _of_pairs(LedgerRow, ledger_rows, comparison),
        "quotes": _of_pairs(QuoteRow, quote_rows, comparison),
        "names": _of_pairs(NameRow, name_rows, comparison),
        "swaps": _of_pairs(SwapRow, swap_rows, comparison),
        "modifiers": _of_pairs(ModifierRow, modifier_rows, comparison),
        "openings": _of_pairs(OpeningRow, opening_rows, comparison),
        "placement": _of_pairs(PlacementRow, placement_rows, comparison),
        "passage_places": _of_pairs(PassagePlaceRow, passage_place_rows, comparison),
        "shifts": _of_pairs(ShiftRow, shift_rows, comparison),
        "coverage": _of_pairs(CoverageRow, coverage_rows, comparison),
    }


def render_csv(table: Table) -> str:
    """A table as CSV: a header of field names, commas, every text quoted, lines end in a line feed.

    None is an empty cell, true and false are written so, numbers are written in full.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow([field.name for field in fields(table.row)])
    writer.writerows([_cell(value) for value in astuple(row)] for row in table)
    return out.getvalue()


def tame(text: str) -> str:
    """A text that no spreadsheet runs as a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _of_sources(
    row: type[Any], rows: Callable[..., Iterable[Any]], comparison: Comparison
) -> Table:
    return Table(row, tuple(made for source in comparison.sources for made in rows(source)))


def _of_pairs(row: type[Any], rows: Callable[..., Iterable[Any]], comparison: Comparison) -> Table:
    sources = comparison.sources
    return Table(
        row,
        tuple(
            made
            for pair in comparison.pairs
            for made in rows(pair, sources[pair.left], sources[pair.right])
        ),
    )


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return tame(value) if isinstance(value, str) else value
