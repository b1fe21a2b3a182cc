"""Folding: the normal form in which words are looked up, with the way back to the text as loaded.

Lower case; curly quotation marks and apostrophes straight; hyphens and en dashes one hyphen; every
kind of white space one space; letters with combining marks composed. An em dash stays what it is:
it parts words where a hyphen joins them.
"""

from __future__ import annotations

import re
import unicodedata
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
_NEEDS_OFFSETS = re.compile(rf"  |[{_INVISIBLE}]")
_MARKS = "\u0300-\u036f\u0483-\u0487\u3099\u309a"
_CLUSTER = re.compile(rf".[{_MARKS}]*", re.DOTALL)
_PART = re.compile(
    rf"(?P<space>  +)|(?P<gone>[{_INVISIBLE}]+)|"
    rf"(?P<run>(?:(?!  )[^{_INVISIBLE}])+)"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. ``starts[i]``/``ends[i]`` are the offsets in the original of folded character
    ``i``; both are None when folding moved nothing.
    """

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original of the folded characters ``start`` to ``end`` (not empty)."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def fold_text(text: str, *, keep_case: bool = False) -> Folded:
    """Fold a text for look-up, or all of it but the case of its letters.

    Linear; one pass of C code for text without odd characters.
    """
    plain = _ODD.sub(lambda found: _ONE_TO_ONE[found[0]], text)
    if _NEEDS_OFFSETS.search(plain) is None and unicodedata.is_normalized("NFC", plain):
        lowered = plain if keep_case else plain.lower()
        if len(lowered) == len(text):
            return Folded(lowered)
    return _fold_with_offsets(plain, keep_case=keep_case)


def _fold_with_offsets(plain: str, *, keep_case: bool) -> Folded:
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for part in _PART.finditer(plain):
        first, last = part.span()
        if part.lastgroup == "space":
            folded.append(" ")
            starts.append(first)
            ends.append(last)
        elif part.lastgroup == "run":
            run = part[0] if keep_case else part[0].lower()
            if len(run) == last - first and unicodedata.is_normalized("NFC", part[0]):
                folded.append(run)
                starts.extend(range(first, last))
                ends.extend(range(first + 1, last + 1))
            else:
                _fold_clusters(plain, part.span(), (folded, starts, ends), keep_case=keep_case)
    return Folded("".join(folded), tuple(starts), tuple(ends))


def _fold_clusters(
    plain: str,
    run: tuple[int, int],
    into: tuple[list[str], list[int], list[int]],
    *,
    keep_case: bool,
) -> None:
    """Fold letters with marks that may compose, one after the other."""
    folded, starts, ends = into
    for match in _CLUSTER.finditer(plain, *run):
        for character in unicodedata.normalize("NFC", match[0]):
            small = character.lower()
            folded.append(character if keep_case or len(small) != 1 else small)
            starts.append(match.start())
            ends.append(match.end())
