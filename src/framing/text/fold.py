"""Folding: the normal form in which words are looked up, with the way back to the text as loaded.

Lower case; curly quotation marks and apostrophes straight; hyphens and en dashes one hyphen; every
kind of white space one space; letters with combining marks composed. An em dash stays what it is:
it parts words where a hyphen joins them.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_INVISIBLE = "\xad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphen, zero-width marks

_ONE_TO_ONE = {
    **dict.fromkeys("‘’‛ʼ′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–−", "-"),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys("Σς", "σ"),  # lower case depends on the place in the word
    "İ": "i",  # the only code point whose lower case is longer than itself
}
_ODD = re.compile(f"[{re.escape(''.join(_ONE_TO_ONE))}]")  # twelve times as fast as translate
_MARKS = "\u0300-\u036f\u0483-\u0487\u3099\u309a"
# What is invisible parts neither two spaces nor a letter and its mark.
_MOVES = re.compile(
    rf"[{_INVISIBLE}]+ [ {_INVISIBLE}]*| [ {_INVISIBLE}]+|[{_INVISIBLE}]++(?![{_MARKS}])"
)
_HIDDEN = re.compile(rf"[{_INVISIBLE}]+")
_RUNS = re.compile("  +")
_MARKED = re.compile(rf"[^{_MARKS}{_INVISIBLE}]?(?:[{_INVISIBLE}]*[{_MARKS}])+")
_MARK = re.compile(f"[{_MARKS}]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text with the way back.

    Where folding moved something the text is in stretches: ``at`` is where each begins here,
    ``came_from`` where it began in the original, ``wider`` how much longer its one character was
    there (0 in a stretch of many). All three are empty when folding moved nothing.
    """

    text: str
    at: tuple[int, ...] = ()
    came_from: tuple[int, ...] = ()
    wider: tuple[int, ...] = ()

    @property
    def in_place(self) -> bool:
        """Whether every character stands where it stood in the original."""
        return not self.at

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original of the folded characters ``start`` to ``end`` (not empty)."""
        if not self.at:
            return start, end
        at = self.at
        first = last = bisect_right(at, start) - 1
        if first + 1 < len(at) and at[first + 1] < end:
            last = bisect_left(at, end, first) - 1
        return (
            self.came_from[first] + start - at[first],
            self.came_from[last] + end - at[last] + self.wider[last],
        )

    def stretches(self) -> Iterator[tuple[int, int | None]]:
        """Where each stretch ends here, and how much further on all of it stands in the original;
        None for a character that was longer there. The last ends behind every text.
        """
        if not self.at:
            yield sys.maxsize, 0
            return
        stops = (*self.at[1:], sys.maxsize)
        for at, came_from, wider, stop in zip(
            self.at, self.came_from, self.wider, stops, strict=True
        ):
            yield stop, None if wider else came_from - at

    def folded(self, start: int, end: int) -> tuple[int, int]:
        """The folded characters that come from wholly within ``start`` to ``end`` of the original;
        an empty range where there is none.
        """
        if not self.at:
            return start, end
        stretch = bisect_right(self.came_from, start) - 1
        if stretch >= 0 and not self.wider[stretch]:
            shift = self.came_from[stretch] - self.at[stretch]
            if start <= end <= self._stop(stretch) + shift:
                return start - shift, end - shift
        first = self._first_from(start)
        within = bisect_left(self.came_from, end) - 1
        if within < 0:
            return first, first
        length = self._stop(within) - self.at[within]
        whole = min(length, end - self.came_from[within] - self.wider[within])
        if whole <= 0:  # the letter that the end cuts, and all that was folded out of it
            within = bisect_left(self.came_from, self.came_from[within])
        return first, max(first, self.at[within] + max(0, whole))

    def _first_from(self, start: int) -> int:
        """The first folded character that comes from ``start`` or behind it."""
        behind = bisect_left(self.came_from, start)
        following = self.at[behind] if behind < len(self.at) else len(self.text)
        if behind == 0:
            return following
        return min(following, self.at[behind - 1] + start - self.came_from[behind - 1])

    def _stop(self, stretch: int) -> int:
        return self.at[stretch + 1] if stretch + 1 < len(self.at) else len(self.text)


def fold_text(text: str, *, keep_case: bool = False) -> Folded:
    """Fold a text for look-up, or all of it but the case of its letters.

    Linear; one pass of C code for text without odd characters.
    """
    plain = _ODD.sub(lambda found: _ONE_TO_ONE[found[0]], text)
    lowered = plain if keep_case else plain.lower()
    normal = len(lowered) == len(text) and unicodedata.is_normalized("NFC", plain)
    gone = not plain.isascii() and any(mark in plain for mark in _INVISIBLE)
    if normal and not gone and "  " not in plain:
        return Folded(lowered)
    if normal and not (gone and _MARK.search(plain)):
        moves = _MOVES if gone else _RUNS
        return _join(_stretches(plain, lowered, moves))
    return _join(_clusters(plain, keep_case=keep_case))


def _join(stretches: Iterable[tuple[str, int, int]]) -> Folded:
    """A folded text from its stretches, each with where it comes from."""
    texts, at, came_from, wider, length = [], [], [], [], 0
    for folded, start, end in stretches:
        texts.append(folded)
        at.append(length)
        came_from.append(start)
        wider.append(end - start - len(folded))
        length += len(folded)
    return Folded("".join(texts), tuple(at), tuple(came_from), tuple(wider))


def _stretches(plain: str, lowered: str, moves: re.Pattern[str]) -> Iterator[tuple[str, int, int]]:
    """Folded pieces with where they come from: one space, or what stands between moved places."""
    done = 0
    for move in moves.finditer(plain):
        first, last = move.span()
        if first > done:
            yield lowered[done:first], done, first
        if " " in plain[first:last]:
            yield " ", first, last
        done = last
    if done < len(plain):
        yield lowered[done:], done, len(plain)


def _clusters(plain: str, *, keep_case: bool) -> Iterator[tuple[str, int, int]]:
    """The same, letter by letter, for text with marks that may compose with their letters."""
    for part, start, end in _stretches(plain, plain, _MOVES):
        if part == " " and end - start > 1:
            yield part, start, end
            continue
        done = start
        for cluster in _MARKED.finditer(plain, start, end):
            yield from _unmarked(plain, done, cluster.start(), keep_case=keep_case)
            for character in unicodedata.normalize("NFC", _HIDDEN.sub("", cluster[0])):
                kept = character if keep_case else _small(character)
                yield kept, cluster.start(), cluster.end()
            done = cluster.end()
        yield from _unmarked(plain, done, end, keep_case=keep_case)


def _unmarked(
    plain: str, start: int, end: int, *, keep_case: bool
) -> Iterator[tuple[str, int, int]]:
    """The same for letters without marks: all at once, or one by one where some are odd."""
    part = plain[start:end]
    folded = part if keep_case else part.lower()
    if len(folded) == len(part) and unicodedata.is_normalized("NFC", part):
        if part:
            yield folded, start, end
        return
    for at, letter in enumerate(part, start):
        for character in unicodedata.normalize("NFC", letter):
            yield character if keep_case else _small(character), at, at + 1


def _small(character: str) -> str:
    lowered = character.lower()
    return lowered if len(lowered) == 1 else character
