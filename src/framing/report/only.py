"""Only: the passages of one article that were not found in the other one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framing.align.link import Nearest
from framing.compare.comparison import EntryStatus, PairComparison
from framing.reading import Reading
from framing.report.anchors import Anchors
from framing.report.wording import first_words

MOST_SHOWN = 8
"""Passages listed at once; the others open on request. Two screens of a phone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NearestView:
    """The best candidate that was not good enough, or was taken by a stronger passage."""

    href: str
    text: str
    score: str
    taken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingView:
    """A passage of one article only."""

    text: str
    href: str
    nearest: NearestView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyView:
    """All passages of ``source`` that were not found in ``other``, in the order of the text."""

    source: int
    other: int
    first: tuple[MissingView, ...]
    rest: tuple[MissingView, ...]


@dataclass(frozen=True, slots=True)
class OnlyMaker:
    """Lists what one side of a pair has alone."""

    pair: PairComparison
    number: int
    readings: tuple[Reading, Reading]
    anchors: Anchors

    def make(self, status: EntryStatus) -> OnlyView:
        """The passages with this status in the ledger ("only-left" or "only-right")."""
        sides = (self.pair.left, self.pair.right)
        source, other = sides if status == "only-left" else sides[::-1]
        entries = tuple(self._entries(status, source))
        return OnlyView(
            source=source, other=other, first=entries[:MOST_SHOWN], rest=entries[MOST_SHOWN:]
        )

    def _entries(self, status: EntryStatus, source: int) -> Iterator[MissingView]:
        reading, other = self.readings if status == "only-left" else self.readings[::-1]
        for entry in self.pair.ledger:
            passage = entry.left if status == "only-left" else entry.right
            if entry.status == status and any(reading.sentences[i].tells for i in passage):
                start, end = reading.sentences[passage[0]].start, reading.sentences[passage[-1]].end
                yield MissingView(
                    text=reading.article.text[start:end],
                    href=self.anchors.sentence(source, passage[0], self.number),
                    nearest=self._nearest(entry.nearest, other, status),
                )

    def _nearest(
        self, nearest: Nearest | None, other: Reading, status: EntryStatus
    ) -> NearestView | None:
        if nearest is None:
            return None
        number = self.pair.right if status == "only-left" else self.pair.left
        return NearestView(
            href=self.anchors.sentence(number, nearest.sentence, self.number),
            text=first_words(other.sentences[nearest.sentence].of(other.article.text)),
            score=f"{nearest.score:.2f}",
            taken=nearest.score >= self.pair.alignment.threshold,
        )
