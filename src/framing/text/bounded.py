"""Bounded: a file of bounded size, or one sentence about why not."""

from __future__ import annotations

from pathlib import Path

from framing.errors import FramingError


def load_bytes(path: Path, largest: int, kind: str, hint: str, error: type[FramingError]) -> bytes:
    """The bytes of a file that a person named.

    Args:
        path: Of the file.
        largest: Most bytes that are read.
        kind: What the file should be, for the message: "review".
        hint: What to do where there is no such file.
        error: The kind of error that is raised.

    Raises:
        FramingError: The file is missing, cannot be read, or is larger.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(largest + 1)
    except FileNotFoundError:
        raise error(f"there is no file {path}; {hint}") from None
    except OSError as reason:
        raise error(f"{path} cannot be read: {reason.strerror}") from None
    if len(raw) > largest:
        raise error(f"{path} is larger than {largest:,} bytes, which no {kind} is; {hint}")
    return raw
