"""A copy of an article in which a few things were changed: just these are found."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import framing
from corpora import SHIPPED, real_articles
from framing.compare.comparison import Comparison
from framing.mention.vocabulary import CALENDAR
from framing.reading import Reading
from framing.segment.sentence import sentence_at
from framing.text.span import Span
from framing.text.words import WORD

COPIES = 120
"""Of the articles of one folder in turn; each has four changes or more."""

FIGURES, QUOTATIONS, NAMES = 3, 1, 2
STRANGERS = ("Korvald", "Ana Brekke", "Teodor Lindqvist", "Maresova", "Ostrava Holding")
"""Names that stand in no article."""

WORDS = ("gardens", "violet", "orchestra", "harvest")
"""Words that stand in no quotation."""


@dataclass(frozen=True)
class Change:
    """Where something else stands in the copy, and what."""

    kind: str
    start: int
    end: int
    new: str


def changes_of(reading: Reading, chance: random.Random) -> list[Change]:
    """Three figures, a quotation and two names, no two of them in one sentence."""
    free = set(range(len(reading.sentences)))
    chosen: list[Change] = []
    for kind, most, places in (
        ("quotation", QUOTATIONS, quoted_words(reading)),
        ("figure", FIGURES, digits(reading)),
        ("name", NAMES, plain_names(reading)),
    ):
        spots = list(places)
        chance.shuffle(spots)
        for spot in spots:
            sentence = sentence_at(reading.sentences, spot.start)
            if sentence in free and sum(each.kind == kind for each in chosen) < most:
                free.discard(sentence)
                chosen.append(changed(kind, spot, reading, chance))
    return chosen


def changed(kind: str, spot: Span, reading: Reading, chance: random.Random) -> Change:
    old = spot.of(reading.article.text)
    new = {
        "figure": lambda: chance.choice([d for d in "23456789" if d != old]),
        "quotation": lambda: chance.choice(WORDS),
        "name": lambda: chance.choice(STRANGERS),
    }[kind]()
    return Change(kind, spot.start, spot.end, new)


def digits(reading: Reading) -> Iterator[Span]:
    """The digits of figures outside quotations."""
    text = reading.article.text
    for figure in reading.figures:
        if not in_marks(reading, figure):
            for match in re.finditer(r"\d", figure.of(text)):
                yield Span(figure.start + match.start(), figure.start + match.end())


def quoted_words(reading: Reading) -> Iterator[Span]:
    """Long words inside quotations of five words and more, names and figures left out."""
    text = reading.article.text
    for voice in reading.voices:
        words = list(WORD.finditer(text, voice.start, voice.end))
        if voice.kind == "direct" and len(words) >= 5:
            yield from (Span(*m.span()) for m in words if m.group().islower() and len(m[0]) > 5)


def plain_names(reading: Reading) -> Iterator[Span]:
    """Names outside quotations and headlines that do not open a sentence."""
    starts = {sentence.start for sentence in reading.sentences}
    for name in reading.names:
        printed = name.of(reading.article.text)
        if in_marks(reading, name) or name.start in starts:
            continue
        if printed.lower() not in CALENDAR and WORD.fullmatch(printed.replace(" ", "-")):
            yield Span(name.start, name.end)


def in_marks(reading: Reading, place: Span) -> bool:
    return any(v.kind != "indirect" and v.start < place.end and place.start < v.end
               for v in reading.voices)  # fmt: skip


def copy_of(article: framing.Article, changes: list[Change]) -> framing.Article:
    text = article.text
    for change in sorted(changes, key=lambda each: -each.start):
        text = text[: change.start] + change.new + text[change.end :]
    return framing.Article(id="copy", text=text, published=article.published)


def found_in(comparison: Comparison) -> Iterator[tuple[str, Span]]:
    """What the comparison says is not the same, by the place in the original."""
    pair, reading = comparison.pairs[0], comparison.sources[0].reading
    for each in comparison.figures:
        if each.verdict != "agrees":
            yield "figure", reading.figures[each.left_figure]
    for match in pair.quotes:
        if match.form != "same":
            yield "quotation", Span(reading.voices[match.left[0]].start,
                                    reading.voices[match.left[-1]].end)  # fmt: skip
    for swap in pair.swaps:
        yield "name", swap.left


def is_found(change: Change, found: list[tuple[str, Span]]) -> bool:
    return any(kind == change.kind and span.start <= change.start < span.end
               for kind, span in found)  # fmt: skip


def is_touched(span: Span, changes: list[Change], reading: Reading) -> bool:
    """Whether the sentences of a place hold a change."""
    first, last = (sentence_at(reading.sentences, at) for at in (span.start, span.end - 1))
    return any(first <= sentence_at(reading.sentences, c.start) <= last for c in changes)


@pytest.mark.parametrize("folder", [SHIPPED, real_articles()], ids=["shipped", "real"])
def test_the_changes_of_a_copy_are_found_and_nothing_else(folder: Path | None) -> None:
    if folder is None:
        pytest.skip("the real articles are not here; name their folder in FRAMING_REAL_SEEDS")
    readings = [framing.read_article(article) for article in framing.load_corpus(folder)]
    chance = random.Random(11)
    seen: list[bool] = []
    for number in range(COPIES):
        reading = readings[number % len(readings)]
        changes = changes_of(reading, chance)
        comparison = framing.compare_articles([reading.article, copy_of(reading.article, changes)])
        found = list(found_in(comparison))
        seen += [is_found(change, found) for change in changes]
        untouched = [each for each in found if not is_touched(each[1], changes, reading)]
        assert untouched == []
        unlinked = [entry.left[0] for entry in comparison.pairs[0].ledger
                    if entry.status == "only-left"]  # fmt: skip
        assert all(is_touched(reading.sentences[i], changes, reading) for i in unlinked)
    assert len(seen) >= 4 * COPIES
    assert sum(seen) / len(seen) >= 0.95
