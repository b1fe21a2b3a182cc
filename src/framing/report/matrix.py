"""Matrix: which passages several sources carry, and which source has which."""

from __future__ import annotations

from msgspec import Struct

from framing.compare.comparison import Comparison
from framing.compare.groups import PassageGroup
from framing.report.anchors import Anchors
from framing.report.wording import first_words

FEWEST_SOURCES = 3
"""With two sources the side by side says the same."""

WORDS_SHOWN = 16


class MatrixRow(Struct, frozen=True, kw_only=True):
    """A passage and where it stands: for each source a link to its sentence, "" where it has none,
    and the number of that sentence, -1 where it has none.

    ``text`` is from the source that tells it in the fewest sentences.
    """

    text: str
    hrefs: tuple[str, ...]
    places: tuple[int, ...]
    carriers: int


def view_matrix(comparison: Comparison, anchors: Anchors) -> tuple[MatrixRow, ...]:
    """The passages of all groups, those that most sources carry first, then in text order."""
    if len(comparison.sources) < FEWEST_SOURCES:
        return ()
    groups = sorted(comparison.groups, key=lambda group: -len(group.members))
    return tuple(_row(group, comparison, anchors) for group in groups)


def _row(group: PassageGroup, comparison: Comparison, anchors: Anchors) -> MatrixRow:
    hrefs, places = [""] * len(comparison.sources), [-1] * len(comparison.sources)
    for member in group.members:
        places[member.source] = member.sentences[0]
        hrefs[member.source] = anchors.sentence(member.source, member.sentences[0])
    tightest = min(group.members, key=lambda member: len(member.sentences))
    reading = comparison.sources[tightest.source].reading
    sentence = reading.sentences[tightest.sentences[0]]
    return MatrixRow(
        text=first_words(sentence.of(reading.article.text), WORDS_SHOWN),
        hrefs=tuple(hrefs),
        places=tuple(places),
        carriers=len(group.members),
    )
