"""Difference: the words of a linked passage that the other side does not have."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from framing.text.fold import fold_text
from framing.text.span import Span
from framing.text.words import find_words


def only_words(
    left_text: str, left: Span, right_text: str, right: Span
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Words of each passage outside their longest common subsequence of words.

    Words are compared folded (case, kinds of apostrophe). Neighbouring words are one span, with
    what stands between them.

    Returns:
        Spans of the left text and spans of the right text.
    """
    ours = find_words(left_text, left.start, left.end)
    theirs = find_words(right_text, right.start, right.end)
    changed = changed_runs(fold_words(left_text, ours), fold_words(right_text, theirs))
    return (
        _spans(ours, [run for run, _ in changed]),
        _spans(theirs, [run for _, run in changed]),
    )


def changed_runs(
    ours: Sequence[str], theirs: Sequence[str]
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Runs of words outside the longest common subsequence: for each place one of either side.

    A run is its first word and the word after its last; it is empty where the other side only has
    more.
    """
    from rapidfuzz.distance import Indel

    return [
        ((block.src_start, block.src_end), (block.dest_start, block.dest_end))
        for block in Indel.opcodes(ours, theirs)
        if block.tag != "equal"
    ]


def fold_words(text: str, words: Sequence[tuple[int, int]]) -> list[str]:
    """Words at these offsets in the form in which they are compared."""
    return [_fold(text[start:end]) for start, end in words]


@lru_cache(maxsize=50_000)
def _fold(word: str) -> str:
    return fold_text(word).text


def _spans(words: list[tuple[int, int]], runs: list[tuple[int, int]]) -> tuple[Span, ...]:
    spans: list[Span] = []
    last = -1
    for first, end in runs:
        if first == end:
            continue
        start = words[first][0]
        if first == last:  # two blocks that touch are one run of words
            start = spans.pop().start
        spans.append(Span(start, words[end - 1][1]))
        last = end
    return tuple(spans)
