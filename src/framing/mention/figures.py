"""Figures: the quantities of an article, read by a small grammar over tables.

A figure is a number (digits or words), perhaps with a currency before it, and what follows:
scale, percent, currency, measure, or a counted noun. What it counts, when, and which way it moved
is read from the words around it. Numbers that date, order or name something are not figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from framing.mention.amounts import HEAD, Amount, Head, read_amount, split_bound
from framing.mention.counting import read_sense
from framing.mention.figure import Figure
from framing.mention.nouns import find_single
from framing.mention.periods import Times, find_period
from framing.mention.proportions import Proportion, find_proportions
from framing.segment.sentence import Sentence

_LEAD = 200
"""Characters read before a number. A bound, for a sentence can be as long as a text."""

_LOOK = 80
"""Characters read behind a number; what it counts stands within them."""


_AND = re.compile(
    r"(?:[ \xa0,]+(?!but)[a-z]+){0,3}[ \xa0,]+(?:and|then)(?:[ \xa0]+[a-z]+){0,3}[ \xa0]+"
)
"""What stands between two changes of one thing: "by 13 percent last year and by a further"."""

_NEAR = 200
"""Characters between a figure and the sentence that goes on with it."""


def find_figures(
    text: str, sentences: Sequence[Sentence], published: str | None = None
) -> tuple[Figure, ...]:
    """The figures of an article in order. Their spans take in sign, scale and unit, not the bound.

    Bare years, dates, times of day, ordinals and numbers inside names are left out.

    Args:
        text: The article.
        sentences: Its sentences; those that do not tell the story hold no figures.
        published: The date of the article (ISO 8601), by which "last year" is resolved.
    """
    small = text.replace("İ", "i").lower()  # the one letter whose small form is longer
    proportions = find_proportions(small)
    finder = _Finder(text, small, Times.of(published), proportions)
    return tuple(
        figure for sentence in sentences if sentence.tells for figure in finder.find(sentence)
    )


class _Finder:
    """Finds the figures of one article, sentence by sentence, and keeps the year last told."""

    def __init__(
        self, text: str, small: str, times: Times, proportions: Sequence[Proportion]
    ) -> None:
        self._text, self._small, self._times = text, small, times
        self._waiting = list(reversed(proportions))
        self._year: int | None = None
        self._before: Figure | None = None

    def find(self, sentence: Sentence) -> Iterator[Figure]:
        """The figures of a sentence; sentences come in their order."""
        for amount, after in self._amounts(sentence):
            figure = self._figure(amount, after, sentence)
            if self._before is not None:
                figure = self._go_on(figure, self._before, sentence)
            self._before = figure
            if figure.period is not None and figure.period.year is not None:
                self._year = figure.period.year
            yield figure

    def _go_on(self, figure: Figure, last: Figure, sentence: Sentence) -> Figure:
        """A figure with what it takes over from the one before it."""
        if _takes_up(figure, last, sentence):
            figure = replace(figure, counts=last.counts, whose=last.whose)
        same = figure.kind == last.kind == "percent" and last.start >= sentence.start
        if same and not figure.direction and _AND.fullmatch(self._small, last.end, figure.start):
            figure = replace(figure, direction=last.direction, role=last.role)
        return figure

    def _amounts(self, sentence: Sentence) -> Iterator[tuple[Amount, str]]:
        """Amounts and proportions in the order of the text, with what stands behind them."""
        position = sentence.start
        for head in self._heads(sentence):
            for proportion in self._proportions(sentence, head.start):
                if proportion.start >= position:
                    position = proportion.end
                    yield self._proportion(proportion, sentence)
            if head.start < position:  # "2 hundred" was read with the digits
                continue
            before = self._lead(sentence, head.start)
            after = self._text[head.end : min(sentence.end, head.end + _LOOK)]
            amount = read_amount(head, before, after) or _single(head, before, after)
            if amount is not None:
                position = amount.end
                yield amount, self._text[amount.end : min(sentence.end, amount.end + _LOOK)]
        for proportion in self._proportions(sentence, sentence.end):
            if proportion.start >= position:
                yield self._proportion(proportion, sentence)

    def _lead(self, sentence: Sentence, start: int) -> str:
        return self._text[max(sentence.start, start - _LEAD) : start]

    def _heads(self, sentence: Sentence) -> Iterator[Head]:
        offset = sentence.start - 1
        # A number in words needs a sign before it, also where the sentence begins with it.
        for match in HEAD.finditer(" " + self._small[sentence.start : sentence.end]):
            digits = match.lastindex is None
            first, last = match.span(0 if digits else 1)
            yield Head(offset + first, offset + last, match[0 if digits else 1], digits)

    def _proportions(self, sentence: Sentence, until: int) -> Iterator[Proportion]:
        """Proportions that stand before ``until`` or reach over it."""
        while self._waiting and self._waiting[-1].start <= until:
            proportion = self._waiting.pop()
            if sentence.start <= proportion.start and proportion.end <= sentence.end:
                yield proportion

    def _proportion(self, found: Proportion, sentence: Sentence) -> tuple[Amount, str]:
        bound, lead = split_bound(self._lead(sentence, found.start))
        amount = Amount(
            start=found.start,
            end=found.end,
            kind=found.kind,
            value=found.value,
            high=None,
            unit=found.unit,
            per=None,
            bound=bound,
            lead=lead,
            direction=found.direction,
        )
        return amount, self._text[found.end : min(sentence.end, found.end + _LOOK)]

    def _figure(self, amount: Amount, after: str, sentence: Sentence) -> Figure:
        sense = read_sense(amount, after)
        place = (sentence.start, sentence.end)
        period = find_period(self._small, amount.start, amount.end, place, self._times, self._year)
        return Figure(
            amount.start,
            amount.end,
            amount.kind,
            amount.value,
            amount.unit,
            amount.bound,
            high=amount.high,
            per=amount.per,
            counts=sense.counts,
            whose=sense.whose,
            direction=sense.direction,
            role=sense.role,
            period=period,
        )


def _single(head: Head, before: str, after: str) -> Amount | None:
    """A count of one ("one soldier"), for a short list of nouns."""
    noun = find_single(after) if head.printed == "one" and not before[-1:].isalnum() else None
    if noun is None:
        return None
    bound, lead = split_bound(before)
    return Amount(
        start=head.start,
        end=head.end + noun.end,
        kind="count",
        value=1.0,
        high=None,
        unit=noun.singular,
        per=None,
        bound=bound,
        lead=lead,
    )


def _takes_up(figure: Figure, last: Figure, sentence: Sentence) -> bool:
    """Whether a figure without a counted thing goes on with that of the figure before it.

    "Trade shrank to $4 billion. The year before had set a record with $5 billion": what is said of
    another time, in the same unit or the same sentence, is said of the same thing.
    """
    if last.counts is None or figure.counts is not None or figure.period is None:
        return False
    if figure.kind == "count" or (figure.kind == "measure" and last.unit != figure.unit):
        return False
    if last.start >= sentence.start:
        return True
    near = sentence.start - last.end <= _NEAR
    return near and last.unit == figure.unit and last.period != figure.period
