"""JSON as it is written here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec


def indented_json(value: object, enc_hook: Callable[[Any], Any] | None = None) -> str:
    """A value as JSON text, indented by two, ending with a line feed.

    Args:
        value: Anything that msgspec encodes.
        enc_hook: Makes such a thing of anything else.
    """
    encoded = msgspec.json.encode(value, enc_hook=enc_hook)
    return msgspec.json.format(encoded, indent=2).decode("utf-8") + "\n"
