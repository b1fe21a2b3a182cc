"""Certainty: how often each source hedges, vouches and keeps its distance, by voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from framing.compare.comparison import Comparison, Source
from framing.report.anchors import Anchors
from framing.report.naming import PlaceView, view_places
from framing.report.wording import plain
from framing.score.certainty import Certainty, CertaintyMark, Family, Rate, VoiceCertainty

FAMILIES: tuple[tuple[Family, str, str, Callable[[VoiceCertainty], Rate]], ...] = (
    ("hedge", "Hedges", "it may be so: “perhaps”, “it seems”", lambda v: v.hedges),
    ("booster", "Words of certainty", "it is surely so: “clearly”, “never”", lambda v: v.boosters),
    (
        "distance",
        "Words of distance",
        "others say so: “alleged”, “reportedly”",
        lambda v: v.distance,
    ),
)
VOICES: tuple[tuple[str, Callable[[Certainty], VoiceCertainty]], ...] = (
    ("own voice", lambda c: c.own),
    ("quoted voices", lambda c: c.quoted),
)
MOST_FORMS = 12
"""Forms listed for one family of a source, the most frequent first."""


class RateLine(Struct, frozen=True):
    """A family in one voice, with a cell for each source."""

    label: str
    hint: str
    voice: str
    cells: tuple[str, ...]


class MarkView(Struct, frozen=True):
    """A form with how often it stands in the article, and where."""

    form: str
    count: int
    places: tuple[PlaceView, ...]


class MarkList(Struct, frozen=True):
    """The most frequent forms of one family in one source."""

    label: str
    marks: tuple[MarkView, ...]


class CertaintyView(Struct, frozen=True, kw_only=True):
    """Rates by family and voice, and for each source the words behind them."""

    lines: tuple[RateLine, ...]
    marks: tuple[tuple[MarkList, ...], ...]


def view_certainty(comparison: Comparison, anchors: Anchors) -> CertaintyView:
    """How certain the wording of every source is."""
    return CertaintyView(
        lines=tuple(_lines(comparison.sources)),
        marks=tuple(
            tuple(_marks(source, number, anchors))
            for number, source in enumerate(comparison.sources)
        ),
    )


def _lines(sources: Sequence[Source]) -> Iterator[RateLine]:
    found = [source.certainty for source in sources]
    if None in found:
        return
    known = [each for each in found if each is not None]
    for _, label, hint, rate in FAMILIES:
        for voice, part in VOICES:
            cells = tuple(_rate_words(rate(part(each))) for each in known)
            yield RateLine(label, hint if voice == "own voice" else "", voice, cells)
    for voice, part in VOICES:
        cells = tuple(plain(part(each).approximate_figures) for each in known)
        hint = "“about 40”, counted apart" if voice == "own voice" else ""
        yield RateLine("Approximate figures", hint, voice, cells)


def _rate_words(rate: Rate) -> str:
    """A rate with its interval and count: "8.3 (5.1 to 12.4), 12×"."""
    if rate.interval is None:
        return "no words"
    low, high = rate.interval
    return f"{rate.per_thousand:.1f} ({low:.1f} to {high:.1f}), {rate.count}×"


def _marks(source: Source, number: int, anchors: Anchors) -> Iterator[MarkList]:
    marks = source.certainty.marks if source.certainty else ()
    for family, label, _, _ in FAMILIES:
        chosen = [mark for mark in marks if mark.family == family]
        yield MarkList(label, tuple(_forms(chosen, source, number, anchors)))


def _forms(
    marks: Sequence[CertaintyMark], source: Source, number: int, anchors: Anchors
) -> Iterator[MarkView]:
    text = source.reading.article.text
    by_form: dict[str, list[CertaintyMark]] = {}
    for mark in marks:
        by_form.setdefault(" ".join(mark.of(text).lower().split()), []).append(mark)
    counts = Counter({form: len(found) for form, found in by_form.items()})
    for form, count in counts.most_common(MOST_FORMS):
        yield MarkView(form, count, view_places(by_form[form], source.reading, number, anchors))
