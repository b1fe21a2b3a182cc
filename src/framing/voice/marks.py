"""Quotation marks: which opens, which closes, which is an apostrophe; in one pass.

A mark is read by its shape first and by its neighbours second, because texts mix shapes: a
curly mark may be closed by a straight one, and a word processor may turn a mark the wrong way.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from framing.segment.sentence import Block, Sentence
from framing.text.span import Span
from framing.voice.voice import Problem

_MARK = re.compile(r"''|``|[\"“”„«»‹›‘’‚'‟‛]")

DOUBLE = frozenset(('"', "“", "”", "„", "‟", "''", "``"))
"""One family: writers and programs mix them within one quotation."""
SINGLE = frozenset(("'", "‘", "’", "‚", "‛"))
ANGLE = frozenset(("«", "»"))
SMALL_ANGLE = frozenset(("‹", "›"))
OPENING_SHAPES = frozenset(("“", "„", "‟", "``", "‘", "‚", "‛", "«", "‹"))
CLOSING_SHAPES = frozenset(("”", "»", "›"))

_BEFORE_OPEN = frozenset("([{—–-/:;,.…“‘\"'«„‚‹")
_AFTER_CLOSE = frozenset(".,;:!?)]}—–-/…”’\"'»›“")
_ELISION = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)
MAX_DEPTH = 8
"""Quotations inside quotations. Deeper nesting is noise, not speech."""

NEVER_CLOSES = (
    "this quotation never closes; it is taken to the end of its sentence, or of its paragraph "
    "where it opens one"
)
NEVER_OPENS = "this closing quotation mark has no opening one"


@dataclass(frozen=True, slots=True)
class Quote(Span):
    """A quotation with its marks. ``closed`` tells whether a closing mark was found."""

    closed: bool


@dataclass(slots=True)
class _Open:
    start: int
    family: frozenset[str]
    shape: str
    sure: int  # where the quotation last opened: at its start, or at a later paragraph
    again: bool = False  # the same family was opened inside it


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    shape: str
    opens: bool  # it stands where a mark opens: space or an opening sign before, text after
    closes: bool  # it stands where a mark closes: text before, space or a stop after
    before: str
    after: str


def pair_marks(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence]
) -> tuple[list[Quote], list[Problem]]:
    """Quotations in order of their start, properly nested, and marks that found no partner.

    A quotation that a paragraph leaves open goes on where the next paragraph opens with a mark of
    the same family. Any other open quotation is sure up to the end of the sentence in which it
    opens, and is listed as a problem.
    """
    pairing = _Pairing(text, sentences)
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        pairing.read(block, following)
    problems = sorted(pairing.problems, key=attrgetter("start"))
    return sorted(pairing.quotes, key=lambda quote: (quote.start, -quote.end)), problems


class _Pairing:
    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.sentences = sentences
        self.quotes: list[Quote] = []
        self.problems: list[Problem] = []
        self.stack: list[_Open] = []
        self.block: Block | None = None

    def read(self, block: Block, following: Block | None) -> None:
        """Pair the marks of one block; what stays open is carried on, or given up."""
        self.block = block
        marks = _read_marks(self.text, block)
        if not marks and not self.stack:
            return
        for mark, later in zip(marks, _later_single_closers(marks), strict=True):
            if not self._reopens(mark, block):
                self._take(mark, later)
        self._leave(following)

    def _take(self, mark: _Mark, later: bool) -> None:
        family = _FAMILY[mark.shape]
        top = self._top(family) if self.stack else None
        if family is SINGLE:
            self._single(mark, later, top)
        elif top is not None and self._closes(mark, top):
            self._close(mark, top)
        elif mark.shape in OPENING_SHAPES or mark.opens or not mark.closes:
            self._open(mark, family, top)
        else:
            self.problems.append(Problem(mark.start, mark.end, NEVER_OPENS))

    def _reopens(self, mark: _Mark, block: Block) -> bool:
        """Whether a mark at the start of a block repeats the mark of a quotation still open."""
        if mark.start != block.start or not self.stack:
            return False
        if mark.shape not in self.stack[0].family:
            return False
        self.stack[0].sure = mark.start
        return True

    def _top(self, family: frozenset[str]) -> int | None:
        """Index of the innermost open quotation of a family."""
        for index in range(len(self.stack) - 1, -1, -1):
            if self.stack[index].family is family:
                return index
        return None

    def _closes(self, mark: _Mark, top: int) -> bool:
        """Whether a mark closes the quotation at ``top``, the innermost of its family."""
        if mark.shape in OPENING_SHAPES:
            german = mark.shape == "“" and self.stack[top].shape == "„"
            return german or (mark.closes and not mark.opens)
        if mark.shape in CLOSING_SHAPES and self.stack[top].shape not in CLOSING_SHAPES:
            return True
        return mark.closes or not mark.opens

    def _single(self, mark: _Mark, later: bool, top: int | None) -> None:
        """An apostrophe at an edge of a word, or one of a pair of single marks."""
        if top is not None and mark.closes:
            # "the workers' rights" inside a quotation that closes later
            plural = mark.before in "sS" and self.text[mark.end + 1 : mark.end + 2].islower()
            if not (plural and later and mark.after == " "):
                self._close(mark, top)
            return
        if top is not None or not later or not mark.opens or mark.shape == "’":
            return
        if not _ELISION.match(self.text, mark.end, mark.end + 8):  # "'90s", "'em"
            self._open(mark, SINGLE, None)

    def _open(self, mark: _Mark, family: frozenset[str], outer: int | None) -> None:
        if len(self.stack) >= MAX_DEPTH:
            return
        if outer is not None:
            self.stack[outer].again = True
        self.stack.append(_Open(mark.start, family, mark.shape, mark.start))

    def _close(self, mark: _Mark, top: int) -> None:
        for entry in self.stack[top + 1 :]:
            self._give_up(entry)
        self.quotes.append(Quote(self.stack[top].start, mark.end, closed=True))
        del self.stack[top:]

    def _leave(self, following: Block | None) -> None:
        """At the end of a block: keep what the next block takes up, give up the rest."""
        for index, entry in enumerate(self.stack):
            taken_up = following is not None and _begins_with(self.text, following, entry.family)
            if taken_up and not entry.again and entry.family is not SINGLE:
                for inner in self.stack[index + 1 :]:
                    self._give_up(inner)
                self.stack = [entry]
                return
            self._give_up(entry)
        self.stack = []

    def _give_up(self, entry: _Open) -> None:
        """List an open quotation as a problem and keep its sure part, if nothing closed in it."""
        if entry.family is SINGLE:
            if entry.shape == "‘":
                self.problems.append(Problem(entry.start, entry.start + 1, NEVER_CLOSES))
            return
        self.problems.append(Problem(entry.start, entry.start + 1, NEVER_CLOSES))
        end = self._sure_end(entry)
        inside = self.quotes and self.quotes[-1].end > entry.start
        if not self.stack.index(entry) and not inside and end > entry.start:
            self.quotes.append(Quote(entry.start, end, closed=False))

    def _sure_end(self, entry: _Open) -> int:
        """Of a quotation that never closes: its paragraph if it opens one, else its sentence."""
        if self.block is not None and entry.sure == self.block.start and not entry.again:
            return self.block.end
        return self._sentence_end(entry.sure)

    def _sentence_end(self, position: int) -> int:
        index = bisect_right(self.sentences, position, key=attrgetter("start")) - 1
        return self.sentences[index].end if index >= 0 else position


_FAMILY = {shape: family for family in (DOUBLE, SINGLE, ANGLE, SMALL_ANGLE) for shape in family}


def _read_marks(text: str, block: Block) -> list[_Mark]:
    """The marks of a block with what their neighbours say about them."""
    marks = []
    for match in _MARK.finditer(text, block.start, block.end):
        start, end = match.span()
        before = text[start - 1] if start > block.start else " "
        after = text[end] if end < block.end else " "
        if after.isalnum() and before.isalnum() and text[start] in SINGLE and end - start == 1:
            continue  # an apostrophe, by far the most frequent of all marks
        led, ended = before.isspace(), after.isspace()
        opens = not ended and (led or before in _BEFORE_OPEN)
        closes = not led and (ended or after in _AFTER_CLOSE)
        marks.append(_Mark(start, end, match.group(), opens, closes, before, after))
    return marks


def _later_single_closers(marks: list[_Mark]) -> list[bool]:
    """For each mark, whether a later single mark of the block stands where one closes."""
    flags = [False] * len(marks)
    seen = False
    for index in range(len(marks) - 1, -1, -1):
        flags[index] = seen
        seen = seen or (marks[index].shape in SINGLE and marks[index].closes)
    return flags


def _begins_with(text: str, block: Block, family: frozenset[str]) -> bool:
    match = _MARK.match(text, block.start)
    return match is not None and match.group() in family
