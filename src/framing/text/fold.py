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
_CLUSTER = re.compile(
    rf"(?P<space> +)|(?P<gone>[{_INVISIBLE}]+)|.[\u0300-\u036f\u0483-\u0487\u3099\u309a]*",
    re.DOTALL,
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


def fold_text(text: str) -> Folded:
    """Fold a text for look-up. Linear; one pass of C code for text without odd characters."""
    plain = _ODD.sub(lambda found: _ONE_TO_ONE[found[0]], text)
    if _NEEDS_OFFSETS.search(plain) is None and unicodedata.is_normalized("NFC", plain):
        lowered = plain.lower()
        if len(lowered) == len(text):
            return Folded(lowered)
    return _fold_with_offsets(plain)


def _fold_with_offsets(plain: str) -> Folded:
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _CLUSTER.finditer(plain):
        if match.lastgroup == "gone":
            continue
        cluster = " " if match.lastgroup == "space" else unicodedata.normalize("NFC", match[0])
        for character in cluster:
            folded.append(character.lower() if len(character.lower()) == 1 else character)
            starts.append(match.start())
            ends.append(match.end())
    return Folded("".join(folded), tuple(starts), tuple(ends))
