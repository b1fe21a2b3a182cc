"""From bytes to text: which encoding, how we know, and what could not be read.

In this order: a byte-order mark, strict UTF-8, Windows-1252 (most English text that is neither).
Line ends and every character are kept as they are.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from framing.errors import ArticleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8 with a byte-order mark"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32 with a byte-order mark"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32 with a byte-order mark"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16 with a byte-order mark"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16 with a byte-order mark"),
)
_STRAY = re.compile("[\udc80-\udcff]")
_MULTIBYTE = re.compile("[^\x00-\x7f\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the name of its encoding, and sentences about what had to be decided."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode_text(raw: bytes, name: str) -> Decoded:
    """Decode the bytes of an article.

    Raises:
        ArticleError: The bytes are not text (they hold NUL), or are in no encoding known here.
    """
    for mark, codec, encoding in _MARKS:
        if raw.startswith(mark):
            return _decode_marked(raw[len(mark) :], codec, encoding, name)
    if b"\0" in raw:
        raise ArticleError(
            f"{name} is not a text file (byte {raw.index(0)} is NUL); save the article as plain "
            "text in UTF-8"
        )
    try:
        return Decoded(raw.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        return _decode_unmarked(raw, name)


def _decode_marked(raw: bytes, codec: str, encoding: str, name: str) -> Decoded:
    try:
        return Decoded(raw.decode(codec), encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"{name} says by its byte-order mark that it is {encoding.split()[0]}, but byte "
            f"{error.start} is not; save it as UTF-8"
        ) from None


def _decode_unmarked(raw: bytes, name: str) -> Decoded:
    """UTF-8 with a few broken bytes, or another encoding? Whole characters decide it."""
    lenient = raw.decode("utf-8", errors="surrogateescape")
    stray = len(_STRAY.findall(lenient))
    if len(_MULTIBYTE.findall(lenient)) >= stray:
        first = len(lenient[: _STRAY.search(lenient).start()].encode())  # type: ignore[union-attr]
        note = f"{stray} bytes are not UTF-8 (the first is byte {first}) and are shown as \ufffd"
        return Decoded(_STRAY.sub("\ufffd", lenient), "UTF-8, damaged", (note,))
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"{name} is neither UTF-8 nor Windows-1252 (byte {error.start} is "
            f"0x{raw[error.start]:02x}); save it as UTF-8"
        ) from None
    return Decoded(text, "Windows-1252", ("not UTF-8, so read as Windows-1252",))
