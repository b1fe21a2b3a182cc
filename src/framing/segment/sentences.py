"""Sentences: a statistical splitter inside each block, put right where news needs it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from framing.segment.lines import LINE_END_SIGN, Range, trim
from framing.segment.sentence import Block, Sentence

JOIN_BEFORE = re.compile(
    # A sentence does not begin with a small letter: "Yahoo! in the ...", "“Why?” he asked."
    # A letter with a full stop is the next item of a list and may stand there.
    r"[\"'”’»)\]]*\s*(?![a-z][.)]\s)[^\W\d_A-Z]"
    # A closing mark belongs to the sentence that it closes.
    r"|[”»’)\]]"
)
"""What no sentence begins with: a cut before it is taken back."""

JOIN_AFTER = {
    # The word before the cut, and what must follow it, by the rule that joins them.
    # "No. 5", "N°. 1026": a number sign and its number.
    "number sign": (
        re.compile(r".*(?:\bNos?|N[°º]|\bArt|\bpp?|\bvol)\.", re.IGNORECASE),
        re.compile(r"\d"),
    ),
    # "J. Smith": an initial and its name, when a splitter took the initial for an end.
    "initial": (re.compile(r"(?!I)[A-Z]\."), re.compile(r"[A-Z][a-z]")),
    # "“Mr. President": an address at the start of a quotation.
    "title": (
        re.compile(r"(?:.*[\"“‘'(])?(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov)\."),
        re.compile(r"[A-Z]"),
    ),
    # "“Is it open?” Ada Lind asked.": a question that its speaker follows.
    "question, then speaker": (
        re.compile(r".*[?!][\"'”’]+"),
        re.compile(
            r"(?:(?:Mr|Mrs|Ms|Dr)\. )?[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3} (?:said|says|asked|asks|"
            r"wrote|demanded|replied|added|shouted|cried|wondered|exclaimed|tweeted|responded|answered)\b"
        ),
    ),
}
_BEHIND_STOP = [JOIN_AFTER[name] for name in ("number sign", "initial", "title")]
_BEHIND_MARK = [JOIN_AFTER["question, then speaker"]]
_JOIN_BEHIND = {".": _BEHIND_STOP, **dict.fromkeys("\"'”’", _BEHIND_MARK)}
"""The same rules by the last sign before the cut, so that few of them are tried."""

_LIST_MARK_ALONE = re.compile(r"\s*[•⁃*-]?\s*(?:\d{1,3}|[A-Za-z])?[.)]{0,2}")
"""A mark of a list alone is not a sentence: "1.", "2.)", "•"."""

SPLIT_AT = {
    # A time of day ends the sentence when a title follows: "at 6 P.M. Mr. Smith then went".
    "time, then title": re.compile(r"\b[ap]\.m\.(\s+)(?=(?:Mr|Mrs|Ms|Dr|Prof)\.)", re.IGNORECASE),
    # The pronoun I, taken for an initial: "you and I. Did you see".
    "pronoun I": re.compile(r"\b(?:and|or|am|than|as) I\.(\s+)(?=[A-Z][a-z]+ )"),
}
_LIST_MARK = re.compile(r"(?:(?<=\s)|^)(?:[•⁃]\s?)?(\d{1,2}|[a-z])(\.\)|\)|\.)(?=\s)")
_BREAK = "\n\n"
_CLOSING = r"\"')\]}”’»*"
_UP_TO_LAST_STOP = re.compile(rf".*[.!?…](?![{_CLOSING}]*\Z)\S*\s*\S*", re.DOTALL)
"""A line up to the word after its last stop, but for the stop that ends it."""

_REACH = 40
"""Characters looked at before and after a cut: enough for every rule, and the work stays linear."""


def split_sentences(text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """The sentences of each block, in order.

    They are disjoint, cover all text of the blocks that is not white space, and have no white
    space at their ends. A quotation of several sentences is several sentences.
    """
    lines = [_flat(text[block.start : block.end]) for block in blocks]
    return tuple(
        Sentence(block.start + start, block.start + end, paragraph, block.role)
        for paragraph, (block, line, cuts) in enumerate(
            zip(blocks, lines, _statistical_cuts(lines), strict=True)
        )
        for start, end in _split_line(line, cuts)
    )


def _flat(block: str) -> str:
    """The block as one line: a line end that a wrapper set is not the end of anything."""
    return block if len(block.splitlines()) < 2 else LINE_END_SIGN.sub(" ", block)


def _statistical_cuts(lines: list[str]) -> list[list[int]]:
    """Starts of the sentences inside each line but the first, by the splitter.

    All lines go to it in one call, because a call costs as much as a paragraph of work. What
    follows the last cut that a line can have is left out: half of the splitter's decisions would
    be about the ends of paragraphs, which are known.
    """
    import nupunkt  # here, so that commands that read no article do not load its model

    parts = [_UP_TO_LAST_STOP.match(line) for line in lines]
    heads = [part.group() if part else "" for part in parts]
    cuts: list[list[int]] = [[] for _ in lines]
    index, offset = 0, 0
    for start, _ in nupunkt.load("default").span_tokenize(_BREAK.join(heads)):
        while index + 1 < len(heads) and start >= offset + len(heads[index]):
            offset += len(heads[index]) + len(_BREAK)
            index += 1
        if start > offset:
            cuts[index].append(start - offset)
    return cuts


def sentences_at(
    offsets: Sequence[tuple[int, int]], blocks: Sequence[Block]
) -> tuple[Sentence, ...]:
    """Sentences whose offsets the caller gives (ordered, disjoint, inside the text).

    Each takes paragraph and role from the block in which it starts, or from the last one before.
    """
    sentences = []
    paragraph = 0
    for start, end in offsets:
        while paragraph + 1 < len(blocks) and blocks[paragraph + 1].start <= start:
            paragraph += 1
        role = blocks[paragraph].role if blocks else "body"
        sentences.append(Sentence(start, end, paragraph, role))
    return tuple(sentences)


def _split_line(line: str, found: list[int]) -> list[Range]:
    cuts = {cut for cut in found if not _joins(line, cut)}
    cuts |= {cut for cut in _missed(line) if not _opens(line, cut)}
    if _LIST_MARK.match(line):
        cuts = _cut_list(line, cuts)
    if not cuts:
        return [(0, len(line))]
    edges = [0, *sorted(cuts), len(line)]
    pieces = (trim(line, start, end) for start, end in pairwise(edges))
    return [(start, end) for start, end in pieces if start < end]


def _missed(line: str) -> list[int]:
    if not (".m. " in line or ".M. " in line or " I. " in line):  # nearly always
        return []
    return [match.end(1) for rule in SPLIT_AT.values() for match in rule.finditer(line)]


def _opens(line: str, cut: int) -> bool:
    """Whether so little stands before ``cut`` that it opens a sentence: "At 5 a.m. Mr. Smith"."""
    return len(line[max(0, cut - _REACH) : cut].split()) < 4


def _joins(line: str, cut: int) -> bool:
    """Whether a rule joins what the splitter separated at ``cut``."""
    after = line[cut : cut + _REACH]
    if JOIN_BEFORE.match(after):
        return True
    before = line[max(0, cut - _REACH) : cut].rstrip()
    if _LIST_MARK_ALONE.fullmatch(before):
        return True
    word = before.rsplit(None, 1)[-1]
    rules = _JOIN_BEHIND.get(word[-1], ())
    return any(right.match(after) and left.fullmatch(word) for left, right in rules)


def _cut_list(line: str, cuts: set[int]) -> set[int]:
    """Cut before each mark of a list "1. ... 2. ..." that runs through a block from its start."""
    marks: list[tuple[int, int, str, int]] = []
    for match in _LIST_MARK.finditer(line):
        number = _ordinal(match[1])
        follows = marks and match[2] == marks[-1][2] and number == marks[-1][1] + 1
        if follows or (not marks and match.start() == 0):
            marks.append((match.start(), number, match[2], match.end()))
    if len(marks) < 2:
        return cuts
    inside = {cut for cut in cuts for start, _, _, end in marks if start < cut <= end + 1}
    return (cuts - inside) | {start for start, _, _, _ in marks[1:]}


def _ordinal(mark: str) -> int:
    return int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1
