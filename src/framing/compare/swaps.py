"""Swaps: another name in the same place of a sentence that two sources otherwise share.

Sources that carry one report verbatim differ in single words, and a name put in the place of
another ("Zionist regime" for "Israel", one minister for another) is a choice or a mistake that no
table has to foresee: the words around it are the evidence that both mean one place in one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from framing.align.difference import fold_words
from framing.align.link import Alignment
from framing.align.tokens import STOP_WORDS, content_words
from framing.mention.name import Name
from framing.reading import Reading
from framing.text.span import Span
from framing.text.words import find_words

LONGEST = 4
"""Words in one place: more are no longer one thing named."""

NEIGHBOURS = 4
"""Equal words that hold the place, both sides together; an end of the passage counts for two."""

SHARED = 0.5
"""Share of the words of the shorter passage that both have in order: below it, a place in the one
is not known to be the same place in the other."""


JOINING = frozenset(("a", "an", "the", "this", "these", "our", "their", "of", "and", "for"))
"""Small words that belong to what is named: "this country", "the Ministry of Health"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """A place in a linked passage where two sources name differently.

    ``left`` and ``right`` are the words in that place; at least one of them holds a name. ``link``
    is an index into the links of the alignment.
    """

    link: int
    left: Span
    right: Span


def find_swaps(left: Reading, right: Reading, alignment: Alignment) -> tuple[Swap, ...]:
    """Names that stand in one place of linked passages. Swapping the readings mirrors them."""
    return tuple(
        Swap(link=number, left=ours, right=theirs)
        for number, link in enumerate(alignment.links)
        for ours, theirs in _places(_Side.of(left, link.left), _Side.of(right, link.right))
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """The words of one side of a link."""

    text: str
    offsets: Sequence[tuple[int, int]]
    folded: Sequence[str]
    names: Sequence[Name]

    @classmethod
    def of(cls, reading: Reading, sentences: Sequence[int]) -> _Side:
        text = reading.article.text
        first, last = reading.sentences[sentences[0]], reading.sentences[sentences[-1]]
        offsets = find_words(text, first.start, last.end)
        names = [name for name in reading.names if first.start <= name.start < last.end]
        return cls(text, offsets, fold_words(text, offsets), names)

    def span(self, run: tuple[int, int]) -> Span:
        """From the first to the last word of a run."""
        return Span(self.offsets[run[0]][0], self.offsets[run[1] - 1][1])

    def words(self, run: tuple[int, int]) -> list[str]:
        """The folded words of a run."""
        return list(self.folded[slice(*run)])

    def stems(self, run: tuple[int, int]) -> set[str]:
        """The content words of a run without inflection."""
        return set(content_words(" ".join(self.words(run))))

    def is_name(self, run: tuple[int, int]) -> bool:
        """Whether a run is a name and nothing else."""
        place = self.span(run)
        return any(
            name.start < place.end and place.start < name.end for name in self.names
        ) and all(
            self.text[start].isupper() or word in JOINING
            for (start, _), word in zip(self.offsets[slice(*run)], self.words(run), strict=True)
        )

    def is_thing(self, run: tuple[int, int]) -> bool:
        """Whether a run may be another word for what a name names: no pronoun, no number."""
        words = self.words(run)
        printed = self.span(run).of(self.text)
        return (
            not any(letter.isdigit() or letter in ".!?\n" for letter in printed)
            and any(word not in JOINING for word in words)
            and all(word in JOINING or word not in STOP_WORDS for word in words)
        )


def _places(ours: _Side, theirs: _Side) -> Iterator[tuple[Span, Span]]:
    """The places where two sides name differently, in order."""
    blocks = _blocks(ours.folded, theirs.folded)
    common = sum(right[1] - right[0] for same, _, right in blocks if same)
    if common < SHARED * min(len(ours.folded), len(theirs.folded)):
        return
    for number, (same, left, right) in enumerate(blocks):
        before = blocks[number - 1][1] if number else None
        after = blocks[number + 1][1] if number + 1 < len(blocks) else None
        if same or not _is_held(before, after) or not _is_short(left, right):
            continue
        if _names(ours, left, theirs, right):
            yield ours.span(left), theirs.span(right)


_Block = tuple[bool, tuple[int, int], tuple[int, int]]
"""Whether its words are equal, and its run of words on either side."""


def _blocks(ours: Sequence[str], theirs: Sequence[str]) -> list[_Block]:
    """Equal runs and what stands between them, tiling both sides; the same both ways round."""
    from rapidfuzz.distance import Indel

    swapped = list(theirs) < list(ours)
    pair = (theirs, ours) if swapped else (ours, theirs)
    blocks = []
    for same, group in groupby(Indel.opcodes(*pair), key=lambda each: each.tag == "equal"):
        each = list(group)
        first = (each[0].src_start, each[-1].src_end)
        second = (each[0].dest_start, each[-1].dest_end)
        blocks.append((same, second, first) if swapped else (same, first, second))
    return blocks


def _is_held(before: tuple[int, int] | None, after: tuple[int, int] | None) -> bool:
    """Whether equal words hold a place on both sides."""
    sizes = [2 if run is None else run[1] - run[0] for run in (before, after)]
    return sum(sizes) >= NEIGHBOURS


def _is_short(left: tuple[int, int], right: tuple[int, int]) -> bool:
    return all(0 < run[1] - run[0] <= LONGEST for run in (left, right))


def _names(ours: _Side, left: tuple[int, int], theirs: _Side, right: tuple[int, int]) -> bool:
    """Whether one side has a name in this place, and the other side another name or word."""
    if not (ours.is_thing(left) and theirs.is_thing(right)):
        return False
    common = ours.stems(left) & theirs.stems(right)
    return not common and (ours.is_name(left) or theirs.is_name(right))
