"""Cache: results already rendered, found again by the digest of all they depend on.

The folder may be deleted at any time. ``FRAMING_CACHE`` names another one; set to nothing, there
is no cache. An entry that cannot be read or decoded is as good as absent.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from framing.errors import OutputError
from framing.run.writing import write_file
from framing.signature import digest_of
from framing.version import VERSION

VARIABLE = "FRAMING_CACHE"
MOST_ENTRIES = 3000
"""Entries kept: about 200 MB of results of two articles, and more than the pairs of a corpus of 75
articles. The oldest go first."""

_SUFFIX = ".msgpack.z"
_QUICKLY = 1  # a sixth of the size for two thousandths of a second
_CODE = (".py", ".toml", ".txt", ".j2", ".js")


def cache_folder() -> Path | None:
    """The folder of the cache, None when it is switched off."""
    chosen = os.environ.get(VARIABLE)
    if chosen is not None:
        return Path(chosen) if chosen else None
    from platformdirs import user_cache_path

    return user_cache_path("framing", appauthor=False)


def key_of(*parts: object) -> str:
    """The name of an entry that depends on these parts.

    A part counts by its ``repr``, which for the frozen data of this package shows every field. The
    code is a part of every key, so that a changed program never meets old results.
    """
    return digest_of("\n".join([VERSION, code_digest(), *map(repr, parts)]))


def remember(key: str, make: Callable[[], dict[str, str]], folder: Path | None) -> dict[str, str]:
    """The texts stored under a key, or else new ones, which are stored."""
    if folder is None:
        return make()
    path = folder / f"{key}{_SUFFIX}"
    found = _load(path)
    if found is None:
        found = make()
        _store(path, found)
    return found


@cache
def code_digest() -> str:
    """Digest of the names, sizes and times of the files of the package."""
    root = Path(__file__).parents[1]
    files = sorted(path for path in root.rglob("*") if path.suffix in _CODE)
    stats = [(str(path.relative_to(root)), path.stat()) for path in files]
    return digest_of("\n".join(f"{name} {s.st_size} {s.st_mtime_ns}" for name, s in stats))


def _load(path: Path) -> dict[str, str] | None:
    import msgspec

    try:
        packed = zlib.decompress(path.read_bytes())
        return msgspec.msgpack.decode(packed, type=dict[str, str])
    except (OSError, zlib.error, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _store(path: Path, texts: dict[str, str]) -> None:
    import msgspec

    with suppress(OutputError):  # a cache that cannot be written only costs time
        packed = zlib.compress(msgspec.msgpack.encode(texts), _QUICKLY)
        write_file(path, packed, durable=False)
        _forget_oldest(path.parent)


def _forget_oldest(folder: Path) -> None:
    with suppress(OSError):
        entries = list(folder.glob(f"*{_SUFFIX}"))
        if len(entries) > MOST_ENTRIES:
            entries.sort(key=lambda path: path.stat().st_mtime_ns)
            for path in entries[:-MOST_ENTRIES]:
                path.unlink(missing_ok=True)
