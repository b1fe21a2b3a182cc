"""Side by side: one pair of articles in level rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.compare.comparison import PairComparison
from framing.report.anchors import Anchors
from framing.report.links import LinkView, TieView, view_link, view_tie
from framing.report.marks import SourceMarks
from framing.report.only import OnlyMaker, OnlyView
from framing.report.passage import PassageMaker, PassageView
from framing.report.rows import Cell, Row, view_rows
from framing.text.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class CellView:
    """A passage in its column.

    ``loose`` says that its link is only about the same topic: most words differ, so the
    differences are marked lightly.
    """

    source: int
    passage: PassageView
    tie: TieView | None = None
    loose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One line of the side-by-side view.

    ``link`` is set where both sides stand level, and at the left place of a link that crosses.
    ``absent`` says what an empty place means, and is empty itself where a tie says it.
    """

    left: CellView | None
    right: CellView | None
    link: LinkView | None
    absent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """Two articles side by side. ``left`` and ``right`` are numbers of sources."""

    anchor: str
    left: int
    right: int
    links: int
    rows: tuple[RowView, ...]
    only: tuple[OnlyView, OnlyView]


@dataclass(frozen=True, slots=True)
class PairMaker:
    """Makes the view of one pair."""

    pair: PairComparison
    number: int
    marks: Sequence[SourceMarks]
    anchors: Anchors

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
            only=(only.make("only-left"), only.make("only-right")),
        )

    def _row(self, row: Row) -> RowView:
        level = row.left is not None and row.right is not None
        return RowView(
            left=self._cell(row.left, self.pair.left, level) if row.left else None,
            right=self._cell(row.right, self.pair.right, level) if row.right else None,
            link=self._link(row.left.link) if row.left and row.left.link is not None else None,
            absent=self._absent(row),
        )

    def _cell(self, cell: Cell, source: int, level: bool) -> CellView:
        maker = PassageMaker(self.marks[source], source, self.number, self.anchors)
        return CellView(
            source=source,
            passage=maker.make(cell.sentences, self._only_here(cell, source)),
            tie=None if level or cell.link is None else self._tie(cell.link, source),
            loose=cell.link is not None
            and self.pair.alignment.links[cell.link].relation == "same topic",
        )

    def _tie(self, link: int, source: int) -> TieView:
        return view_tie(self.pair, self.number, link, source, self.anchors)

    def _only_here(self, cell: Cell, source: int) -> tuple[Span, ...]:
        if cell.link is None:
            return ()
        link = self.pair.alignment.links[cell.link]
        return link.left_only if source == self.pair.left else link.right_only

    def _link(self, index: int) -> LinkView:
        link = self.pair.alignment.links[index]
        return view_link(link, index, self.anchors.link(self.number, index))

    def _absent(self, row: Row) -> str:
        cell = row.left or row.right
        if cell is None or cell.link is not None:
            return ""
        source, other = self.pair.left, self.pair.right
        if row.left is None:
            source, other = other, source
        first = self.marks[source].reading.sentences[cell.sentences[0]]
        if not first.tells:
            return f"{first.role}, not compared"
        return f"Not found in {self.anchors.names[other]}"


def view_alone(marks: SourceMarks, source: int, anchors: Anchors) -> tuple[CellView, ...]:
    """The passages of a source that no pair shows, in their order."""
    maker = PassageMaker(marks, source, None, anchors)
    rows = view_rows(marks.reading.sentences, (), ())
    return tuple(
        CellView(source=source, passage=maker.make(row.left.sentences)) for row in rows if row.left
    )
