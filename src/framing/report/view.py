"""View: a whole comparison arranged for the page, over which the template only loops."""

from __future__ import annotations

from msgspec import Struct

from framing.compare.comparison import Comparison
from framing.report.anchors import view_anchors
from framing.report.categories import SchemeView, view_categories
from framing.report.certainty import CertaintyView, view_certainty
from framing.report.conflicting import conflicting_sentences
from framing.report.conflicts import ConflictList, view_conflicts
from framing.report.contrasts import ContrastList, view_contrasts
from framing.report.evidence import AxisEvidence, view_evidence
from framing.report.figures import FigureList, view_figures
from framing.report.glance import GlanceView, view_glance
from framing.report.header import SourceView, view_source
from framing.report.items import ReviewView, view_review
from framing.report.marks import view_marks
from framing.report.matrix import MatrixRow, view_matrix
from framing.report.method import MethodView, view_method
from framing.report.modifiers import ModifierList, view_modifiers
from framing.report.naming import NamingList, view_namings
from framing.report.plot import AxisView, view_axes
from framing.report.prominence import ProminenceView, view_prominence
from framing.report.quotations import QuoteList, view_quotations
from framing.report.side import CellView, PairMaker, PairView, view_alone
from framing.report.speakers import VoicesView, view_voices
from framing.report.terms import TermList, view_terms
from framing.report.whens import WhenList, view_whens


class Page(Struct, frozen=True, kw_only=True):
    """Everything on the page, in its order. ``alone`` holds the articles where there is no pair."""

    title: str
    sources: tuple[SourceView, ...]
    glance: GlanceView
    matrix: tuple[MatrixRow, ...]
    prominence: tuple[ProminenceView, ...]
    axes: tuple[AxisView, ...]
    pairs: tuple[PairView, ...]
    alone: tuple[tuple[CellView, ...], ...]
    conflicts: tuple[ConflictList, ...]
    contrasts: tuple[ContrastList, ...]
    figures: tuple[FigureList, ...]
    whens: tuple[WhenList, ...]
    quotations: tuple[QuoteList, ...]
    namings: tuple[NamingList, ...]
    modifiers: tuple[ModifierList, ...]
    voices: tuple[VoicesView, ...]
    terms: tuple[TermList, ...]
    evidence: tuple[AxisEvidence, ...]
    categories: tuple[SchemeView, ...]
    certainty: CertaintyView
    method: MethodView
    review: ReviewView


def view_page(comparison: Comparison) -> Page:
    """Arrange a comparison for reading."""
    sources, anchors = comparison.sources, view_anchors(comparison)
    marks = [view_marks(source, number, anchors) for number, source in enumerate(sources)]
    return Page(
        title=", ".join(anchors.names),
        sources=tuple(view_source(s, i, anchors.names[i]) for i, s in enumerate(sources)),
        glance=view_glance(comparison, anchors),
        matrix=view_matrix(comparison, anchors),
        prominence=view_prominence(comparison, anchors),
        axes=view_axes(sources),
        pairs=tuple(
            PairMaker(
                pair, number, marks, anchors, conflicting_sentences(comparison, number)
            ).make()
            for number, pair in enumerate(comparison.pairs)
        ),
        alone=()
        if comparison.pairs
        else tuple(view_alone(each, number, anchors) for number, each in enumerate(marks)),
        conflicts=view_conflicts(comparison, anchors),
        contrasts=view_contrasts(comparison, anchors),
        figures=view_figures(sources, anchors),
        whens=view_whens(comparison, anchors),
        quotations=view_quotations(comparison, anchors),
        namings=view_namings(comparison, anchors),
        modifiers=view_modifiers(comparison, anchors),
        voices=view_voices(sources),
        terms=view_terms(comparison, anchors.names),
        evidence=view_evidence(sources, anchors),
        categories=view_categories(sources, anchors),
        certainty=view_certainty(comparison, anchors),
        method=view_method(comparison, anchors),
        review=view_review(comparison),
    )
