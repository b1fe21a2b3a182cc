"""Validations as JSON: the outcome of a validation, with a version and a published schema."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from framing.text.json import indented_json
from framing.validate.outcome import Outcome

SCHEMA_VERSION = 1
"""Raised when a reader of the last version could misread or miss something."""

SCHEMA_FILE = "validation.schema.json"
"""Name of the published JSON Schema, in the folder of this module."""


class ValidationDocument(Struct, frozen=True, kw_only=True):
    """An outcome for other programs; ``problems`` says what of the answers could not be used."""

    schema_version: int
    validation: Outcome
    problems: tuple[str, ...]


def render_validation_json(outcome: Outcome, problems: tuple[str, ...]) -> str:
    """An outcome as JSON text, indented by two, ending with a line feed."""
    document = ValidationDocument(
        schema_version=SCHEMA_VERSION, validation=outcome, problems=problems
    )
    return indented_json(document)


def render_validation_schema() -> str:
    """The text of the published schema file (JSON Schema 2020-12)."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:framing:validation:{SCHEMA_VERSION}",
        "title": "A lexicon of framing, checked against human coding",
        **msgspec.json.schema(ValidationDocument),
    }
    return indented_json(schema)
