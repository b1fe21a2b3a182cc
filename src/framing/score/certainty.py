"""Certainty: words that soften what is said, vouch for it, or leave it to others, by voice.

The families follow Janet Holmes (1988, Applied Linguistics 9(1)) and Ken Hyland (2005,
Metadiscourse): hedges (modal verbs, epistemic words, shields, approximators) and boosters. Words of
distance ("alleged") stand apart, and so do figures that are given as approximate.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import attrgetter
from pathlib import Path
from typing import Literal

from framing.lexicon.negation import find_negator
from framing.reading import Reading
from framing.score.interval import share_interval
from framing.score.score import Share
from framing.score.whose import share_of
from framing.segment.sentence import sentence_at
from framing.settings import Settings
from framing.text.span import Span
from framing.text.words import find_words

FILE = Path(__file__).parent / "certainty.toml"

Family = Literal["hedge", "booster", "distance"]
"""hedge: it may be so. booster: it is surely so. distance: others say so."""

FAMILIES: tuple[Family, ...] = ("hedge", "booster", "distance")

APPROXIMATE = frozenset(("about", "nearly"))
"""Bounds of figures that make them approximate ("about 40", "almost half")."""

NEGATION_REACH = 1
"""Words before a form that may deny it: "not likely"; further out it is mostly something else that
is denied ("nobody said that it may rain")."""


@dataclass(frozen=True, slots=True)
class CertaintyMark(Span):
    """A form found in the text; ``group`` is the part of the table that it stands in."""

    family: Family
    group: str
    sentence: int
    share: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How often, per 1,000 words of a voice, with the interval of ``Settings.interval``.

    The interval is None where the voice has no words.
    """

    count: int
    per_thousand: float
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceCertainty:
    """The marks of one voice in its words, and the figures that it gives as approximate."""

    words: int
    hedges: Rate
    boosters: Rate
    distance: Rate
    approximate_figures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """Hedges and certainty words of an article, by whose words they are, and their places."""

    own: VoiceCertainty
    quoted: VoiceCertainty
    scare: VoiceCertainty
    marks: tuple[CertaintyMark, ...]


def measure_certainty(
    reading: Reading,
    words: Mapping[Share, int],
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> Certainty:
    """Count hedges, boosters and words of distance in the sentences that tell the story.

    Args:
        reading: The article as read.
        words: Its words by share, from `count_words_by_voice`.
        settings: ``interval`` is used.
    """
    marks = tuple(_find_marks(reading))
    counts = Counter((mark.share, mark.family) for mark in marks)
    figures = Counter(_approximate(reading))

    def measure(share: Share) -> VoiceCertainty:
        rates = (_rate(counts[share, each], words[share], settings.interval) for each in FAMILIES)
        hedges, boosters, distance = rates
        return VoiceCertainty(
            words=words[share],
            hedges=hedges,
            boosters=boosters,
            distance=distance,
            approximate_figures=figures[share],
        )

    return Certainty(
        own=measure("own"), quoted=measure("quoted"), scare=measure("scare"), marks=marks
    )


def _rate(count: int, words: int, mass: float) -> Rate:
    if not words:
        return Rate(count=count, per_thousand=0.0, interval=None)
    low, high = share_interval(min(count / words, 1.0), words, mass)
    return Rate(count=count, per_thousand=1000 * count / words, interval=(1000 * low, 1000 * high))


def _approximate(reading: Reading) -> Iterator[Share]:
    for figure in reading.figures:
        sentence = reading.sentences[sentence_at(reading.sentences, figure.start)]
        if figure.bound in APPROXIMATE and sentence.tells:
            yield share_of(reading.voice_at(figure.start))


@dataclass(frozen=True, slots=True)
class _Form:
    words: tuple[str, ...]
    family: Family
    group: str
    not_before: frozenset[str]
    not_after: frozenset[str]


def _find_marks(reading: Reading) -> Iterator[CertaintyMark]:
    text, table = reading.article.text, _load()
    for index, sentence in enumerate(reading.sentences):
        if not sentence.tells:
            continue
        places = find_words(text, sentence.start, sentence.end)
        words = [text[start:end].lower().replace("’", "'") for start, end in places]
        free = 0
        for at, word in enumerate(words):
            listed = table.get(word) if at >= free else None
            form = _form_at(listed, words, at, text, places) if listed else None
            if form is None:
                continue
            free = at + len(form.words)
            start, end = places[at][0], places[free - 1][1]
            if not _is_denied(text, sentence, start):
                yield CertaintyMark(
                    start, end, form.family, form.group, index, _share_at(reading, start)
                )


def _form_at(
    listed: Sequence[_Form],
    words: Sequence[str],
    at: int,
    text: str,
    places: Sequence[tuple[int, int]],
) -> _Form | None:
    """The longest listed form that stands at a word and means what it is listed for."""
    if words[at] == "may" and text[places[at][0]] == "M":  # the month; "May I ask" is rare
        return None
    before = words[at - 1] if at and _is_unbroken(text, places[at - 1 : at + 1]) else ""
    for form in listed:
        end = at + len(form.words)
        if tuple(words[at:end]) != form.words or not _is_unbroken(text, places[at:end]):
            continue
        goes_on = end < len(words) and _is_unbroken(text, places[end - 1 : end + 1])
        after = words[end] if goes_on else ""
        return None if before in form.not_after or after in form.not_before else form
    return None


def _is_unbroken(text: str, places: Sequence[tuple[int, int]]) -> bool:
    """Whether only white space parts the words of a form."""
    return all(not text[one[1] : next_[0]].strip() for one, next_ in pairwise(places))


def _is_denied(text: str, sentence: Span, start: int) -> bool:
    begin = max(sentence.start, start - 60)
    folded = text[begin:start].lower().replace("’", "'")
    return find_negator(folded, 0, len(folded), NEGATION_REACH) is not None


def _share_at(reading: Reading, position: int) -> Share:
    tile = bisect_right(reading.tiles, position, key=attrgetter("start")) - 1
    voice = reading.tiles[tile].voice
    return share_of(None if voice is None else reading.voices[voice])


@cache
def _load() -> dict[str, tuple[_Form, ...]]:
    """The forms of the table by their first word, the longest first."""
    by_first: dict[str, list[_Form]] = {}
    for group in tomllib.loads(FILE.read_text("utf-8"))["group"]:
        for term in group["terms"]:
            beside = (frozenset(term.get(key, "").split()) for key in ("not_before", "not_after"))
            before, after = beside
            for printed in term["form"].split("|"):
                words = tuple(printed.split())
                form = _Form(words, group["family"], group["id"], before, after)
                by_first.setdefault(words[0], []).append(form)
    return {
        first: tuple(sorted(forms, key=lambda form: -len(form.words)))
        for first, forms in by_first.items()
    }
