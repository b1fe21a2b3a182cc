"""Quotations that two outlets carry: do they sit in linked passages? (BASIL, left where it is.)"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from datasets import load_rows

import framing
from framing.align.alignment import align_readings
from framing.align.link import Alignment
from framing.text.fold import fold_text

LEAST = 20
"""Characters of a quotation that two outlets hardly print by accident."""


def report_quotations(folder: Path) -> None:
    """How many of the quotations in both articles are in one link."""
    found = total = 0
    for left, right in _couples(folder):
        alignment = align_readings(left, right)
        for ours, theirs in shared_quotations(left, right):
            total += 1
            found += _linked(alignment, ours, theirs)
    print(f"BASIL: {found} of {total} shared quotations ({found / max(total, 1):.3f}) are linked")


def shared_quotations(
    left: framing.Reading, right: framing.Reading
) -> Iterator[tuple[set[int], set[int]]]:
    """The sentences that hold a quotation of the left article which the right one holds too."""
    text = right.article.text
    places = [fold_text(sentence.of(text)).text for sentence in right.sentences]
    for voice in left.voices:
        quote = fold_text(voice.of(left.article.text)).text.strip("\"' .,")
        if voice.kind != "direct" or len(quote) < LEAST:
            continue
        theirs = {index for index, words in enumerate(places) if quote in words}
        ours = {
            index
            for index, sentence in enumerate(left.sentences)
            if sentence.start < voice.end and voice.start < sentence.end and sentence.tells
        }
        if theirs and ours:
            yield ours, theirs


def _linked(alignment: Alignment, ours: set[int], theirs: set[int]) -> bool:
    return any(ours & set(link.left) and theirs & set(link.right) for link in alignment.links)


def _couples(folder: Path) -> Iterator[tuple[framing.Reading, framing.Reading]]:
    events: dict[str, list[framing.Reading]] = defaultdict(list)
    for row in load_rows(folder / "basil.jsonl"):
        article = framing.Article(id=str(row["id"]), text=row["text"])
        events[str(row["event"])].append(framing.read_article(article))
    for readings in events.values():
        yield from combinations(readings, 2)
