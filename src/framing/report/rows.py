"""Rows: the order in which two articles stand side by side.

Each column is its article from top to bottom. A row is either a link whose sides stand level, or
the stretch between two such links, in which each column goes on by itself. A link that crosses the
common order keeps its own place in each column, within such a stretch, and is tied by a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from framing.align.link import Link
from framing.segment.sentence import Sentence


class Cell(Struct, frozen=True):
    """Neighbouring sentences of one article. ``link`` is None where the other has none of it."""

    sentences: tuple[int, ...]
    link: int | None


class Row(Struct, frozen=True):
    """One line of the side-by-side view.

    ``link`` is the number of the link whose sides stand level; None for a stretch, in which the
    cells of the two columns have nothing to do with each other.
    """

    left: tuple[Cell, ...]
    right: tuple[Cell, ...]
    link: int | None = None


def view_rows(
    left: Sequence[Sentence], right: Sequence[Sentence], links: Sequence[Link]
) -> tuple[Row, ...]:
    """Rows that hold every sentence of both articles once, each article in its own order."""
    left_cells = tuple(_cells(left, [link.left for link in links]))
    right_cells = tuple(_cells(right, [link.right for link in links]))
    left_place = {cell.link: place for place, cell in enumerate(left_cells)}
    right_place = {cell.link: place for place, cell in enumerate(right_cells)}
    rows: list[Row] = []
    at_left = at_right = 0
    for level in _level_links(links):
        stop_left, stop_right = left_place[level], right_place[level]
        rows.append(Row(left_cells[at_left:stop_left], right_cells[at_right:stop_right]))
        rows.append(Row((left_cells[stop_left],), (right_cells[stop_right],), level))
        at_left, at_right = stop_left + 1, stop_right + 1
    rows.append(Row(left_cells[at_left:], right_cells[at_right:]))
    return tuple(row for row in rows if row.left or row.right)


def _level_links(links: Sequence[Link]) -> Iterator[int]:
    """Links in an order that both articles share; one that would break it is left to a tie."""
    last = -1
    order = sorted(range(len(links)), key=lambda index: links[index].left)
    for index in order:
        if not links[index].crosses and links[index].right[0] > last:
            last = links[index].right[-1]
            yield index


def _cells(sentences: Sequence[Sentence], passages: Sequence[tuple[int, ...]]) -> Iterator[Cell]:
    """The linked passages of one article, and between them its other sentences by paragraph."""
    link_of = {index: link for link, passage in enumerate(passages) for index in passage}

    def together(index: int) -> tuple[int | None, int, bool]:
        link = link_of.get(index)
        sentence = sentences[index]
        return (link, 0, True) if link is not None else (None, sentence.paragraph, sentence.tells)

    for (link, _, _), group in groupby(range(len(sentences)), key=together):
        yield Cell(tuple(group), link)
