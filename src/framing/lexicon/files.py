"""Lexicon files: where a lexicon is found by name or path, and its bytes with their digest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from framing.errors import LexiconError
from framing.shipped import shipped_folder
from framing.signature import digest_of
from framing.text.bounded import load_bytes

SUFFIX = ".toml"

LARGEST_FILE = 64_000_000
"""Bytes. A hundred thousand terms come to a tenth of it."""

_SCHEME = re.compile(r"^kind\s*=\s*[\"']categories[\"']", re.MULTILINE)
"""How a file says that it is a scheme: told without parsing, for most commands need none."""


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """A lexicon as it lies on the disk, not yet parsed."""

    path: Path
    raw: bytes

    @property
    def digest(self) -> str:
        """Digest of the bytes: identifies the content of the lexicon."""
        return digest_of(self.raw)


def list_lexicons() -> list[str]:
    """Names of the lexicons that came with the package, sorted."""
    return sorted(path.stem for path in shipped_folder("lexicons").glob(f"*{SUFFIX}"))


def list_axes() -> list[str]:
    """Names of the shipped lexicons that have two poles; the others are schemes of categories."""
    folder = shipped_folder("lexicons")
    return [
        name
        for name in list_lexicons()
        if not _SCHEME.search((folder / f"{name}{SUFFIX}").read_text("utf-8"))
    ]


def load_lexicon_file(name_or_path: str | Path) -> LexiconFile:
    """Read a shipped lexicon by its name, or one from a path.

    Raises:
        LexiconError: There is no such lexicon, or its file cannot be read.
    """
    path = _find(name_or_path)
    hint = "give a path to a .toml file"
    return LexiconFile(path, load_bytes(path, LARGEST_FILE, "lexicon", hint, LexiconError))


def _find(name_or_path: str | Path) -> Path:
    path = Path(name_or_path)
    if path.suffix == SUFFIX or len(path.parts) > 1:
        if not path.is_file():
            raise LexiconError(f"there is no lexicon file {path}; give a path to a .toml file")
        return path
    if str(name_or_path) in list_lexicons():
        return shipped_folder("lexicons") / f"{name_or_path}{SUFFIX}"
    known = ", ".join(list_lexicons())
    raise LexiconError(f"there is no lexicon {str(name_or_path)!r}; choose one of: {known}")
