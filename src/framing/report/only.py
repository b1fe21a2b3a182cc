"""Only: the passages of one article that were not found in the other one."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from framing.align.link import Nearest
from framing.compare.comparison import EntryStatus, LedgerEntry, PairComparison, Salience
from framing.reading import Reading
from framing.report.anchors import Anchors
from framing.report.wording import counted, first_words

FEW_PAIRS = 3
"""Pairs up to which all passages are listed in full. The lists of more pairs repeat them over and
over: there the first words of the weightiest are enough, the others stand in the text."""

MOST_SHOWN = 8
"""Passages listed at once; the others open on request. Two screens of a phone."""


class NearestView(Struct, frozen=True, kw_only=True):
    """The best candidate that was not good enough, was taken by a stronger passage, or rejected."""

    href: str
    text: str
    score: str
    rejected: bool
    taken: bool


class MissingView(Struct, frozen=True, kw_only=True):
    """A passage of one article only. ``weight`` says in words why it stands where it stands."""

    text: str
    href: str
    weight: str
    nearest: NearestView | None


class OnlyView(Struct, frozen=True, kw_only=True):
    """The passages of ``source`` that were not found in ``other``, the weightiest first.

    ``unlisted`` more are not among them.
    """

    source: int
    other: int
    first: tuple[MissingView, ...]
    rest: tuple[MissingView, ...]
    unlisted: int


class OnlyMaker(Struct, frozen=True):
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
        rest = entries[MOST_SHOWN:]
        return OnlyView(
            source=source,
            other=other,
            first=entries[:MOST_SHOWN],
            rest=rest if self._few else (),
            unlisted=0 if self._few else len(rest),
        )

    @property
    def _few(self) -> bool:
        return len(self.anchors.pairs) <= FEW_PAIRS

    def _entries(self, status: EntryStatus, source: int) -> Iterator[MissingView]:
        reading, other = self.readings if status == "only-left" else self.readings[::-1]
        for entry in sorted(self.pair.ledger, key=_weight):
            passage = entry.left if status == "only-left" else entry.right
            if entry.status == status and any(reading.sentences[i].tells for i in passage):
                start, end = reading.sentences[passage[0]].start, reading.sentences[passage[-1]].end
                text = reading.article.text[start:end]
                yield MissingView(
                    text=text if self._few else first_words(text, 24),
                    href=self.anchors.sentence(source, passage[0], self.number),
                    weight=_why(entry.salience) if entry.salience else "",
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
            rejected=nearest.rejected,
            taken=nearest.score >= self.pair.alignment.threshold,
        )


def _weight(entry: LedgerEntry) -> float:
    return -entry.salience.score if entry.salience else 0.0


def _why(salience: Salience) -> str:
    """What a passage weighs: "in the lead, 2 figures, 1 quotation, also in 2 of 3 others"."""
    parts = [_PLACES.get(salience.place, ""), counted(salience.words, "word")]
    parts += [counted(n, noun) for n, noun in _held(salience) if n]
    if salience.others == 1:
        parts.append("also in the third source" if salience.carried else "not in the third source")
    elif salience.others:
        parts.append(f"also in {salience.carried} of {salience.others} others")
    return ", ".join(part for part in parts if part)


def _held(salience: Salience) -> tuple[tuple[int, str], ...]:
    return (salience.figures, "figure"), (salience.quotes, "quotation")


_PLACES = {"headline": "in the headline", "lead": "in the lead"}
