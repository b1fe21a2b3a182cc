"""Loading a dictionary of another program: its bytes, their encoding, its format."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from framing.errors import ArticleError, LexiconError, TooLargeError
from framing.lexicon.foreign.formats import Format, format_named, guess_format
from framing.lexicon.foreign.tree import Parsed
from framing.text.decoding import decode_text

MAX_BYTES = 64 * 2**20
"""Size up to which a file is read. The largest published dictionaries have some ten megabytes."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """A dictionary as read, its format, and what had to be decided to read it at all."""

    parsed: Parsed
    format: Format
    notes: tuple[str, ...]


def load_foreign(path: Path, format: str | None = None) -> Foreign:
    """Read a dictionary; without a format its ending decides.

    Raises:
        LexiconError: It cannot be read, is not text, or does not keep to its format.
        TooLargeError: It has more than 64 megabytes.
    """
    chosen = guess_format(path.suffix) if format is None else format_named(format)
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise TooLargeError(f"{path} has {size} bytes; a dictionary has at most {MAX_BYTES}")
        decoded = decode_text(path.read_bytes(), path.name)
    except OSError as error:
        raise LexiconError(f"{path} cannot be read: {error.strerror}") from None
    except ArticleError as error:
        raise LexiconError(str(error).replace("save the article", "save it")) from None
    return Foreign(chosen.parse(decoded.text, path.stem), chosen, decoded.notes)
