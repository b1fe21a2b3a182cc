"""Cache: comparisons already made, found again by the digest of all they depend on.

The folder may be deleted at any time. ``FRAMING_CACHE`` names another one; set to nothing, there
is no cache. An entry that cannot be read or decoded is as good as absent.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from framing.compare.comparison import Comparison
from framing.errors import OutputError
from framing.run.writing import write_file
from framing.signature import digest_of
from framing.text.article import Article

VARIABLE = "FRAMING_CACHE"
MOST_ENTRIES = 200
"""Entries kept: about 100 MB of comparisons of two articles. The oldest go first."""

_SUFFIX = ".msgpack"


def cache_folder() -> Path | None:
    """The folder of the cache, None when it is switched off."""
    chosen = os.environ.get(VARIABLE)
    if chosen is not None:
        return Path(chosen) if chosen else None
    from platformdirs import user_cache_path

    return user_cache_path("framing", appauthor=False)


def comparison_key(articles: Sequence[Article], signature_digest: str) -> str:
    """The name of a comparison in the cache.

    The signature stands for version, settings, lexicons and texts; added are the metadata, the
    order of the articles, and the code itself, so that a changed program never meets old results.
    """
    known = [
        repr((a.id, a.title, a.outlet, a.published, a.url, a.encoding, a.notes)) for a in articles
    ]
    return digest_of("\n".join([signature_digest, code_digest(), *known]))


def remember(key: str, make: Callable[[], Comparison], folder: Path | None) -> Comparison:
    """The comparison stored under a key, or else a new one, which is stored."""
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
    files = sorted(path for path in root.rglob("*") if path.suffix in (".py", ".toml", ".txt"))
    stats = [(str(path.relative_to(root)), path.stat()) for path in files]
    return digest_of("\n".join(f"{name} {s.st_size} {s.st_mtime_ns}" for name, s in stats))


def _load(path: Path) -> Comparison | None:
    import msgspec

    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=Comparison)
    except (OSError, msgspec.MsgspecError, ValueError):
        return None


def _store(path: Path, comparison: Comparison) -> None:
    import msgspec

    with suppress(OutputError):  # a cache that cannot be written only costs time
        write_file(path, msgspec.msgpack.encode(comparison), durable=False)
        _forget_oldest(path.parent)


def _forget_oldest(folder: Path) -> None:
    with suppress(OSError):
        entries = sorted(folder.glob(f"*{_SUFFIX}"), key=lambda path: path.stat().st_mtime_ns)
        for path in entries[:-MOST_ENTRIES]:
            path.unlink(missing_ok=True)
