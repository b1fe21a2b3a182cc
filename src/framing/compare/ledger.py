"""Ledger: every sentence of two articles booked exactly once, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.align.link import Alignment, Link, Nearest
from framing.compare.comparison import Coverage, LedgerEntry
from framing.reading import Reading
from framing.text.words import count_words


def build_ledger(left: Reading, right: Reading, alignment: Alignment) -> tuple[LedgerEntry, ...]:
    """Book every sentence: linked, only in the left article, or only in the right one.

    Entries run in the common order of the two articles: between two links that keep that order
    stand first the passages of the left article, then those of the right one. Unlinked sentences
    of one paragraph that follow each other are one entry.
    """
    entries: list[LedgerEntry] = []
    done_left = done_right = 0
    linked_left = {index for link in alignment.links for index in link.left}
    linked_right = {index for link in alignment.links for index in link.right}
    numbered = list(enumerate(alignment.links))
    for number, link in [*((n, link) for n, link in numbered if not link.crosses), (None, None)]:
        stop_left = link.left[0] if link else len(left.sentences)
        stop_right = link.right[0] if link else len(right.sentences)
        crossing = [(n, x) for n, x in numbered if x.crosses and done_left <= x.left[0] < stop_left]
        free_left = [i for i in range(done_left, stop_left) if i not in linked_left]
        free_right = [i for i in range(done_right, stop_right) if i not in linked_right]
        here = [
            *(_only_left(run, alignment) for run in _runs(free_left, left)),
            *(_linked(n, x) for n, x in crossing),
        ]
        entries += sorted(here, key=lambda entry: entry.left)
        entries += [_only_right(run, alignment) for run in _runs(free_right, right)]
        if link is not None and number is not None:
            entries.append(_linked(number, link))
            done_left, done_right = link.left[-1] + 1, link.right[-1] + 1
    return tuple(entries)


def measure_coverage(reading: Reading, linked: Sequence[tuple[int, ...]]) -> Coverage:
    """How much of the story of a reading stands in its linked passages."""
    shared = {index for run in linked for index in run}
    words = {
        index: count_words(reading.article.text, sentence.start, sentence.end)
        for index, sentence in enumerate(reading.sentences)
        if sentence.tells
    }
    return Coverage(
        sentences=len(words),
        shared_sentences=len(words.keys() & shared),
        words=sum(words.values()),
        shared_words=sum(words[index] for index in words.keys() & shared),
    )


def _runs(free: list[int], reading: Reading) -> Iterator[tuple[int, ...]]:
    """Neighbouring sentences of one paragraph, together."""
    run: list[int] = []
    for index in free:
        if run and not _continues(run[-1], index, reading):
            yield tuple(run)
            run = []
        run.append(index)
    if run:
        yield tuple(run)


def _continues(before: int, index: int, reading: Reading) -> bool:
    same = reading.sentences[before].paragraph == reading.sentences[index].paragraph
    return same and index == before + 1


def _linked(number: int, link: Link) -> LedgerEntry:
    return LedgerEntry(status="linked", left=link.left, right=link.right, link=number, nearest=None)


def _only_left(run: tuple[int, ...], alignment: Alignment) -> LedgerEntry:
    nearest = _best(run, alignment.nearest_left)
    return LedgerEntry(status="only-left", left=run, right=(), link=None, nearest=nearest)


def _only_right(run: tuple[int, ...], alignment: Alignment) -> LedgerEntry:
    nearest = _best(run, alignment.nearest_right)
    return LedgerEntry(status="only-right", left=(), right=run, link=None, nearest=nearest)


def _best(run: tuple[int, ...], nearest: Sequence[Nearest | None]) -> Nearest | None:
    found = [candidate for index in run if (candidate := nearest[index]) is not None]
    return max(found, key=lambda candidate: candidate.score, default=None)
