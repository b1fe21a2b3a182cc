"""Writing: a file is there whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from framing.errors import OutputError

_NEW_FILE_MODE = 0o666


def write_file(path: Path, data: str | bytes, *, durable: bool = True) -> None:
    """Write through a temporary file beside the target, which then takes its name.

    A file that holds the same bytes already is left alone. ``durable`` has the data on the disk
    before the name changes (fsync); a cache does without.

    Raises:
        OutputError: The folder cannot be made or written to, or the disk is full.
    """
    raw = data.encode("utf-8") if isinstance(data, str) else data
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not _holds(path, raw):
            _replace(path, raw, durable)
    except OSError as error:
        raise OutputError(
            f"cannot write {path}: {error.strerror}; choose another folder with --out"
        ) from None


def _holds(path: Path, raw: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(raw) and path.read_bytes() == raw


def _replace(path: Path, raw: bytes, durable: bool) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        os.chmod(name, _NEW_FILE_MODE & ~_umask())
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _umask() -> int:
    # the mask can only be read by setting it
    mask = os.umask(0)
    os.umask(mask)
    return mask
