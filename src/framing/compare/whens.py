"""Whens: the dates and places of linked passages, compared as their figures are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal, NamedTuple, TypeVar

from framing.align.link import Alignment, Link
from framing.compare.days import Agreement, Judged, compare_dates, compare_places
from framing.compare.scene import is_aside, places_of_action
from framing.mention.date import Date
from framing.mention.place import Place
from framing.reading import Reading
from framing.segment.sentence import sentence_at
from framing.text.span import Span

Kind = Literal["date", "place"]

MOST_OF_KIND = 6
"""Dates or places of one passage that are compared; a passage with more is a list."""

Found = TypeVar("Found", Date, Place)


@dataclass(frozen=True, slots=True, kw_only=True)
class WhenComparison:
    """A date or place of a passage on the left set against one of the linked passage on the right.

    ``left_said`` and ``right_said`` are normal forms ("2024-09-30", "Tehran"); ``reason`` says why
    they cannot be compared, or what has to be known.
    """

    kind: Kind
    verdict: Agreement
    reason: str
    left_said: str
    right_said: str
    left: Span
    right: Span
    left_sentence: int
    right_sentence: int


ASIDE = Judged("incomparable", "one is the date of something else")


class _Match(NamedTuple):
    judged: Judged
    left: Date | Place
    right: Date | Place


def compare_whens(
    left: Reading, right: Reading, alignment: Alignment
) -> tuple[WhenComparison, ...]:
    """The dates and places of all linked passages, link by link, in the order of the left text.

    Of each passage those are set against each other that agree; only where each side has a single
    one can two differ.
    """
    found: dict[tuple[int, int, int, int], WhenComparison] = {}
    for link in alignment.links:
        for match in (*_dates(left, right, link), *_places(left, right, link)):
            made = _made(match, left, right)
            found[made.left.start, made.left.end, made.right.start, made.right.end] = made
    return tuple(found[key] for key in sorted(found))


def _dates(left: Reading, right: Reading, link: Link) -> Iterator[_Match]:
    ours, theirs = (
        _within(reading.dates, reading, sentences)
        for reading, sentences in ((left, link.left), (right, link.right))
    )
    for match in _pair(ours, theirs, compare_dates):
        aside = _is_aside(match.left, left) or _is_aside(match.right, right)
        yield match._replace(judged=ASIDE) if match.judged.verdict == "differs" and aside else match


def _places(left: Reading, right: Reading, link: Link) -> Iterator[_Match]:
    ours, theirs = (
        places_of_action(_within(reading.places, reading, sentences))
        for reading, sentences in ((left, link.left), (right, link.right))
    )
    return _pair(ours, theirs, compare_places)


def _is_aside(found: Date | Place, reading: Reading) -> bool:
    sentence = reading.sentences[sentence_at(reading.sentences, found.start)]
    return isinstance(found, Date) and is_aside(found, sentence, reading.article.text)


def _within(found: Sequence[Found], reading: Reading, sentences: Sequence[int]) -> list[Found]:
    start_of = attrgetter("start")
    inside: list[Found] = []
    for sentence in (reading.sentences[index] for index in sentences):
        if not sentence.tells:
            continue
        first = bisect_left(found, sentence.start, key=start_of)
        inside += found[first : bisect_left(found, sentence.end, key=start_of)]
    return inside[:MOST_OF_KIND]


def _pair(
    left: Sequence[Found], right: Sequence[Found], compare: Callable[[Found, Found], Judged]
) -> Iterator[_Match]:
    """Those that agree, each once; else the only one of each side; else the first ones, open."""
    judged = [_Match(compare(a, b), a, b) for a in left for b in right]
    agreed = [match for match in judged if match.judged.verdict == "agrees"]
    used: set[int] = set()
    for match in agreed:
        if used.isdisjoint((match.left.start, -1 - match.right.start)):
            used |= {match.left.start, -1 - match.right.start}
            yield match
    if not agreed and len(judged) == 1:
        yield judged[0]
    elif not agreed and judged:
        several = Judged("incomparable", "there are several, and none of them agree")
        yield judged[0]._replace(judged=several)


def _made(match: _Match, left: Reading, right: Reading) -> WhenComparison:
    ours, theirs = match.left, match.right
    return WhenComparison(
        kind="date" if isinstance(ours, Date) else "place",
        verdict=match.judged.verdict,
        reason=match.judged.reason,
        left_said=_said(ours),
        right_said=_said(theirs),
        left=Span(ours.start, ours.end),
        right=Span(theirs.start, theirs.end),
        left_sentence=sentence_at(left.sentences, ours.start),
        right_sentence=sentence_at(right.sentences, theirs.start),
    )


def _said(found: Date | Place) -> str:
    return found.when if isinstance(found, Date) else found.name
