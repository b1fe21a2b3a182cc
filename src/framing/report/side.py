"""Side by side: one pair of articles in level rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct, field

from framing.compare.comparison import PairComparison
from framing.report.anchors import Anchors
from framing.report.conflicting import Place, Section
from framing.report.items import link_key
from framing.report.links import LinkView, TieView, view_link, view_tie
from framing.report.map import MapView, view_map
from framing.report.marks import SourceMarks
from framing.report.only import OnlyMaker, OnlyView
from framing.report.passage import PassageMaker, PassageView
from framing.report.rows import Cell, Row, view_rows
from framing.text.span import Span

CellState = Literal["linked", "tied", "only", "aside"]
"""How a passage stands: level with its partner, tied to one that stands elsewhere, in this article
only, or aside because it does not tell the story."""


class CellView(Struct, frozen=True, kw_only=True):
    """A passage in its column.

    ``link`` is the number of its link, from 1, ``score`` that of the link; ``why`` holds the
    reasons of a link that crosses, on its left side. ``conflict`` is the section that shows how a
    sentence conflicts with one of the other article, None where none does; ``note`` what the
    passage is where it is not compared. ``loose`` says that its link is only about the same topic:
    most words differ, so the differences are marked lightly.
    """

    source: int
    state: CellState
    passage: PassageView
    link: int | None = None
    score: str = ""
    tie: TieView | None = None
    why: LinkView | None = None
    conflict: Section | None = None
    note: str = ""
    loose: bool = False


class RowView(Struct, frozen=True, kw_only=True):
    """One line of the side-by-side view: a link whose sides stand level, or a stretch without."""

    left: tuple[CellView, ...]
    right: tuple[CellView, ...]
    link: LinkView | None


class PairView(Struct, frozen=True, kw_only=True):
    """Two articles side by side. ``left`` and ``right`` are numbers of sources."""

    anchor: str
    left: int
    right: int
    links: int
    rows: tuple[RowView, ...]
    map: MapView
    only: tuple[OnlyView, OnlyView]


class PairMaker(Struct, frozen=True):
    """Makes the view of one pair."""

    pair: PairComparison
    number: int
    marks: Sequence[SourceMarks]
    anchors: Anchors
    conflicting: Mapping[Place, Section] = field(default_factory=dict)

    def make(self) -> PairView:
        """The rows, and the passages that stand alone."""
        left, right = (self.marks[side].reading for side in (self.pair.left, self.pair.right))
        links = self.pair.alignment.links
        only = OnlyMaker(self.pair, self.number, (left, right), self.anchors)
        return PairView(
            anchor=self.anchors.pair(self.number),
            left=self.pair.left,
            right=self.pair.right,
            links=len(links),
            rows=tuple(map(self._row, view_rows(left.sentences, right.sentences, links))),
            map=view_map(self.pair, self.number, self.marks, self.conflicting, self.anchors),
            only=(only.make("only-left"), only.make("only-right")),
        )

    def _row(self, row: Row) -> RowView:
        return RowView(
            left=tuple(self._cell(cell, self.pair.left, row) for cell in row.left),
            right=tuple(self._cell(cell, self.pair.right, row) for cell in row.right),
            link=None if row.link is None else self._link(row.link),
        )

    def _cell(self, cell: Cell, source: int, row: Row) -> CellView:
        maker = PassageMaker(self.marks[source], source, self.number, self.anchors)
        passage = maker.make(cell.sentences, self._only_here(cell, source))
        places = [(source, index) for index in cell.sentences]
        conflict = next((self.conflicting[p] for p in places if p in self.conflicting), None)
        if cell.link is not None:
            link = self.pair.alignment.links[cell.link]
            level = row.link is not None
            return CellView(
                source=source,
                state="linked" if level else "tied",
                passage=passage,
                link=cell.link + 1,
                score=f"{link.score:.2f}",
                tie=None if level else self._tie(cell.link, source),
                why=None if level or source != self.pair.left else self._link(cell.link),
                conflict=conflict,
                loose=link.relation == "same topic",
            )
        first = self.marks[source].reading.sentences[cell.sentences[0]]
        if first.tells:
            return CellView(source=source, state="only", passage=passage, conflict=conflict)
        note = f"{first.role}, not compared"
        return CellView(source=source, state="aside", passage=passage, note=note)

    def _tie(self, link: int, source: int) -> TieView:
        return view_tie(self.pair, self.number, link, source, self.anchors)

    def _only_here(self, cell: Cell, source: int) -> tuple[Span, ...]:
        if cell.link is None:
            return ()
        link = self.pair.alignment.links[cell.link]
        return link.left_only if source == self.pair.left else link.right_only

    def _link(self, index: int) -> LinkView:
        link = self.pair.alignment.links[index]
        sides = self.pair.left, self.pair.right
        left, right = (self.marks[side].reading for side in sides)
        item = link_key(link, *sides, (left, right))
        return view_link(link, index, self.anchors.link(self.number, index), item)


def view_alone(marks: SourceMarks, source: int, anchors: Anchors) -> tuple[CellView, ...]:
    """The passages of a source that no pair shows, in their order."""
    maker = PassageMaker(marks, source, None, anchors)
    rows = view_rows(marks.reading.sentences, (), ())
    return tuple(
        CellView(source=source, state="aside", passage=maker.make(cell.sentences))
        for row in rows
        for cell in row.left
    )
