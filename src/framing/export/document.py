"""Document: a comparison as JSON, with a version and a published schema.

Every span keeps its ``start`` and ``end``, in code points of ``article.text``, which is in the
document too. Comparisons without pairs are what scores of single articles are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import Struct

from framing.align.link import Alignment
from framing.compare.comparison import Comparison
from framing.settings import SentenceEncoder
from framing.signature import Signature
from framing.text.json import indented_json

SCHEMA_VERSION = 1
"""Raised when a reader of the last version could misread or miss something."""

SCHEMA_FILE = "comparison.schema.json"
"""Name of the published JSON Schema, in the folder of this module."""


class ComparisonDocument(Struct, frozen=True, kw_only=True):
    """A comparison for other programs.

    The signature stands first, and again at the end of the comparison, so that a reader of a long
    file knows at once what the result depends on.
    """

    schema_version: int
    signature: Signature
    comparison: Comparison


class AlignmentDocument(Struct, frozen=True, kw_only=True):
    """An alignment for other programs."""

    schema_version: int
    alignment: Alignment


def render_json(comparison: Comparison) -> str:
    """A comparison as JSON text, indented by two, ending with a line feed.

    Fields stand in the order of their types; the same comparison gives the same characters. JSON
    has no NaN: a number that is none would stand as null, which the schema refuses.
    """
    document = ComparisonDocument(
        schema_version=SCHEMA_VERSION, signature=comparison.signature, comparison=comparison
    )
    return render_document(document)


def render_alignment_json(alignment: Alignment) -> str:
    """An alignment as JSON text, in the form it has within a comparison."""
    return render_document(AlignmentDocument(schema_version=SCHEMA_VERSION, alignment=alignment))


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `render_json` returns."""
    schema = msgspec.json.schema(ComparisonDocument, schema_hook=_any_setting)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:framing:comparison:{SCHEMA_VERSION}",
        "title": "A comparison made by framing",
        **schema,
    }


def render_schema() -> str:
    """The text of the published schema file."""
    return indented_json(json_schema())


def render_document(document: object) -> str:
    """A document as JSON text, in the manner of `render_json`."""
    return indented_json(document, _plain)


def _any_setting(kind: type) -> dict[str, Any]:
    """The schema of ``object``, which stands for the value of a setting, and of an encoder, for
    which its digest stands.
    """
    if kind is object:
        return {"type": ["number", "string", "boolean", "null"]}
    if kind is SentenceEncoder:
        return {"type": "string"}
    raise NotImplementedError(f"{kind.__name__} has no schema")


def _plain(value: object) -> object:
    """Read-only mappings as the plain ones that msgspec knows, an encoder as its digest."""
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, SentenceEncoder):
        return value.digest
    raise NotImplementedError(f"a {type(value).__name__} has no form in JSON")
