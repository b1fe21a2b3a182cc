"""TOML that a person handed in."""

from __future__ import annotations

import tomllib
from typing import Any


def parse_toml(raw: bytes) -> dict[str, Any]:
    """The content of a file of TOML in UTF-8.

    Raises:
        ValueError: It is not; the text says why and where.
    """
    try:
        return tomllib.loads(raw.decode("utf-8"))
    except RecursionError:
        raise ValueError("its values lie too deep inside each other") from None
