"""Map: both articles of a pair at a glance, as two bars with bands between what is linked.

Heights are words: a bar is its article from top to bottom, the longer one ``HEIGHT`` units high.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import accumulate, groupby

from msgspec import Struct

from framing.compare.comparison import PairComparison
from framing.lexicon.lexicon import Pole
from framing.report.anchors import Anchors
from framing.report.conflicting import Place
from framing.report.marks import SourceMarks
from framing.text.words import count_words

HEIGHT = 1000.0
"""Units of the longer article."""

LEFT_EDGE, RIGHT_EDGE = 30, 70
"""Where the bands between the two bars begin and end, in a width of 100 units."""


class Block(Struct, frozen=True, kw_only=True):
    """Neighbouring sentences in their bar. ``style`` is "linked", "only" or "aside"."""

    top: str
    height: str
    style: str
    href: str
    sentence: int


class Tick(Struct, frozen=True, kw_only=True):
    """A sentence with counted stance words of one pole."""

    top: str
    axis: int
    pole: Pole


class Bar(Struct, frozen=True, kw_only=True):
    """One article. ``conflicts`` are the tops of sentences with something in conflict."""

    source: int
    blocks: tuple[Block, ...]
    ticks: tuple[Tick, ...]
    conflicts: tuple[str, ...]


class Band(Struct, frozen=True, kw_only=True):
    """What ties two passages; ``points`` are the corners of a polygon."""

    points: str
    crosses: bool


class MapView(Struct, frozen=True, kw_only=True):
    """The bars of the left and of the right article, and the bands between them."""

    left: Bar
    right: Bar
    bands: tuple[Band, ...]


def view_map(
    pair: PairComparison,
    number: int,
    marks: Sequence[SourceMarks],
    conflicting: Container[Place],
    anchors: Anchors,
) -> MapView:
    """Where the passages of two articles stand.

    Args:
        pair: The two.
        number: Of the pair.
        marks: What is marked in every source.
        conflicting: Sentences in conflict.
        anchors: Names of places on the page.
    """
    links = pair.alignment.links
    left, right = (
        _Scale.of(marks[source], source, number, anchors) for source in (pair.left, pair.right)
    )
    unit = HEIGHT / max(left.words, right.words, 1)
    return MapView(
        left=left.bar([link.left for link in links], unit, conflicting),
        right=right.bar([link.right for link in links], unit, conflicting),
        bands=tuple(
            Band(
                points=_corners(left.extent(link.left, unit), right.extent(link.right, unit)),
                crosses=link.crosses,
            )
            for link in links
        ),
    )


class _Scale(Struct, frozen=True):
    """An article with the words before each of its sentences, and behind the last one."""

    marks: SourceMarks
    source: int
    pair: int
    anchors: Anchors
    before: Sequence[int]

    @classmethod
    def of(cls, marks: SourceMarks, source: int, pair: int, anchors: Anchors) -> _Scale:
        text, sentences = marks.reading.article.text, marks.reading.sentences
        counts = (count_words(text, sentence.start, sentence.end) for sentence in sentences)
        return cls(marks, source, pair, anchors, list(accumulate(counts, initial=0)))

    @property
    def words(self) -> int:
        return self.before[-1]

    def extent(self, sentences: Sequence[int], unit: float) -> tuple[float, float]:
        """Top and bottom of neighbouring sentences."""
        return self.before[sentences[0]] * unit, self.before[sentences[-1] + 1] * unit

    def bar(
        self, linked: Sequence[Sequence[int]], unit: float, conflicting: Container[Place]
    ) -> Bar:
        numbers = range(len(self.marks.reading.sentences))
        return Bar(
            source=self.source,
            blocks=tuple(self._blocks(linked, unit)),
            ticks=tuple(tick for index in numbers for tick in self._ticks(index, unit)),
            conflicts=tuple(
                f"{self._middle(index, unit):.1f}"
                for index in numbers
                if (self.source, index) in conflicting
            ),
        )

    def _blocks(self, linked: Sequence[Sequence[int]], unit: float) -> Iterator[Block]:
        link_of = {index: number for number, run in enumerate(linked) for index in run}
        sentences = self.marks.reading.sentences

        def kind(index: int) -> tuple[str, int | None]:
            if index in link_of:
                return "linked", link_of[index]
            return "only" if sentences[index].tells else "aside", None

        for (style, _), group in groupby(range(len(sentences)), key=kind):
            run = list(group)
            top, bottom = self.extent(run, unit)
            yield Block(
                top=f"{top:.1f}",
                height=f"{max(bottom - top, 1):.1f}",
                style=style,
                href=self.anchors.sentence(self.source, run[0], self.pair),
                sentence=run[0] + 1,
            )

    def _ticks(self, index: int, unit: float) -> Iterator[Tick]:
        counted = (mark for mark in self.marks.layers[index].marks if mark.status == "counted")
        for axis, pole in sorted({(mark.axis, mark.pole) for mark in counted}):
            yield Tick(top=f"{self._middle(index, unit):.1f}", axis=axis, pole=pole)

    def _middle(self, index: int, unit: float) -> float:
        return sum(self.extent((index,), unit)) / 2


def _corners(left: tuple[float, float], right: tuple[float, float]) -> str:
    corners = (
        (LEFT_EDGE, left[0]),
        (RIGHT_EDGE, right[0]),
        (RIGHT_EDGE, right[1]),
        (LEFT_EDGE, left[1]),
    )
    return " ".join(f"{x},{y:.1f}" for x, y in corners)
