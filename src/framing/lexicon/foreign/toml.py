"""TOML as it is written here: strings on one line, lists, inline tables (TOML 1.0)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping


def quote(text: str) -> str:
    """A basic string. Its escapes are those of JSON, but DEL must be escaped too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def quote_list(texts: Iterable[str]) -> str:
    """A list of strings."""
    return f"[{', '.join(map(quote, texts))}]"


def quote_table(values: Mapping[str, str]) -> str:
    """An inline table of values that are written already."""
    return f"{{ {', '.join(f'{key} = {value}' for key, value in values.items())} }}"
