"""Method: how hard the texts are to read, what the numbers rest on, and where they end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from framing.compare.comparison import Comparison, Source
from framing.report.anchors import Anchors
from framing.report.items import RejectedView, view_rejected
from framing.report.validating import standing_words
from framing.report.wording import SPACE, first_words, plain
from framing.score.score import Readability
from framing.segment.sentence import sentence_at
from framing.settings import Settings
from framing.signature import Signature

Measured = tuple[float | None, tuple[float, float] | None]
"""A value and its interval, each None where there is none."""

FORMULAE: tuple[tuple[str, str, Callable[[Readability], Measured]], ...] = (
    (
        "Flesch reading ease",
        "higher is easier",
        lambda r: (r.flesch_reading_ease, r.flesch_reading_ease_interval),
    ),
    (
        "Flesch-Kincaid grade",
        "years of schooling",
        lambda r: (r.flesch_kincaid_grade, r.flesch_kincaid_grade_interval),
    ),
    ("Gunning fog", "years of schooling", lambda r: (r.gunning_fog, None)),
    ("SMOG index", "years of schooling", lambda r: (r.smog_index, None)),
    ("Dale-Chall", "higher is harder", lambda r: (r.dale_chall, None)),
)
LINKS_MEASURED = (
    f"On labelled news articles on one event (ECB+), 89{SPACE}% of the sentence pairs from 0.55 on "
    f"were right, and 39{SPACE}% of the right ones were found."
)
"""What benchmarks/align.py prints for links at the default threshold."""

INPUTS: tuple[tuple[str, Callable[[Readability], int]], ...] = (
    ("Sentences", lambda r: r.sentences),
    ("Words", lambda r: r.words),
    ("Syllables", lambda r: r.syllables),
    ("Words of three syllables or more", lambda r: r.polysyllables),
)


class Line(Struct, frozen=True):
    """A line of a table: what it is, a hint, and a cell for each source or one value."""

    label: str
    hint: str
    cells: tuple[str, ...]


class NoteView(Struct, frozen=True):
    """Something to know about one source, with a place in the text where it has one."""

    source: int
    words: str
    printed: str
    href: str


class MethodView(Struct, frozen=True, kw_only=True):
    """Readability, settings used, notes about the texts, and the signature."""

    readability: tuple[Line, ...]
    inputs: tuple[Line, ...]
    settings: tuple[Line, ...]
    notes: tuple[NoteView, ...]
    validations: tuple[Line, ...]
    rejected: tuple[RejectedView, ...]
    unmet: tuple[RejectedView, ...]
    floor: int
    interval: str
    threshold: str
    measured: str
    signature: tuple[Line, ...]
    digest: str


def view_method(comparison: Comparison, anchors: Anchors) -> MethodView:
    """Everything a reader needs to judge the numbers."""
    settings, heeded = comparison.settings, comparison.review
    ids = (source.reading.article.id for source in comparison.sources)
    names = dict(zip(ids, anchors.names, strict=True))
    return MethodView(
        readability=tuple(_readability(comparison.sources)),
        inputs=tuple(_inputs(comparison.sources)),
        settings=tuple(_settings(settings)),
        notes=tuple(_notes(comparison.sources, anchors)),
        validations=tuple(_validations(comparison.sources)),
        rejected=view_rejected(heeded.rejected if heeded else (), names),
        unmet=view_rejected(heeded.unmet if heeded else (), names),
        floor=settings.evidence_floor,
        interval=_percent(settings.interval),
        threshold=plain(settings.link_threshold),
        measured=LINKS_MEASURED,
        signature=tuple(_signature(comparison.signature)),
        digest=comparison.signature.digest,
    )


def _readability(sources: Sequence[Source]) -> Iterator[Line]:
    for label, hint, value in FORMULAE:
        cells = (_measured(*value(source.readability)) for source in sources)
        yield Line(label, hint, tuple(cells))


def _measured(value: float | None, interval: tuple[float, float] | None) -> str:
    """A value with the interval of a sentence bootstrap: "45.2 (40.1 to 50.3)"."""
    if value is None:
        return "no words"
    return f"{value:.1f}" + (f" ({interval[0]:.1f} to {interval[1]:.1f})" if interval else "")


def _inputs(sources: Sequence[Source]) -> Iterator[Line]:
    for label, value in INPUTS:
        yield Line(label, "", tuple(plain(value(source.readability)) for source in sources))


def _settings(settings: Settings) -> Iterator[Line]:
    changed = settings.changed()
    values = (
        ("evidence_floor", "Independent hits needed for a lean", plain(settings.evidence_floor)),
        ("interval", "Probability of the intervals", _percent(settings.interval)),
        ("negation_reach", "Words over which a negation reaches", plain(settings.negation_reach)),
        (
            "link_threshold",
            "Probability from which passages are linked",
            plain(settings.link_threshold),
        ),
        ("max_passage", "Most sentences on one side of a link", plain(settings.max_passage)),
    )
    for name, label, value in values:
        yield Line(label, "changed by the user" if name in changed else "default", (value,))


def _notes(sources: Sequence[Source], anchors: Anchors) -> Iterator[NoteView]:
    for number, source in enumerate(sources):
        reading = source.reading
        if reading.article.encoding:
            yield NoteView(number, f"Read as {reading.article.encoding}.", "", "")
        if reading.article.is_blank:
            yield NoteView(number, "The text is empty: there is nothing to compare.", "", "")
        for note in reading.article.notes:
            yield NoteView(number, note, "", "")
        for problem in reading.problems:
            sentence = sentence_at(reading.sentences, problem.start)
            printed = first_words(problem.of(reading.article.text))
            href = anchors.sentence(number, sentence) if reading.sentences else ""
            yield NoteView(number, problem.message, printed, href)


def _validations(sources: Sequence[Source]) -> Iterator[Line]:
    """How each axis stands against human coding; the axes are the same for every source."""
    for profile in sources[0].profile.axes.values() if sources else ():
        yield Line(profile.axis.name, profile.axis.version, (standing_words(profile.axis),))


def _signature(signature: Signature) -> Iterator[Line]:
    yield Line("Program", "", (f"framing {signature.version}",))
    for name, value in signature.settings.items():
        yield Line(name, "setting", (str(value),))
    for name, digest in signature.lexicons.items():
        yield Line(name, "lexicon", (digest,))
    for name, digest in signature.texts.items():
        yield Line(name, "text", (digest,))
    if signature.review:
        yield Line("Review", "", (signature.review,))


def _percent(share: float) -> str:
    return f"{plain(round(100 * share, 1))}{SPACE}%"
