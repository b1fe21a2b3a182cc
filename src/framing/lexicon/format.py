"""The format of a lexicon file, key by key (``docs/lexicons.md`` explains it with examples)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, field

from framing.lexicon.lexicon import Overlap, Pole
from framing.lexicon.validation import Validation
from framing.text.json import indented_json
from framing.voice.voice import Share

Word = Annotated[str, Meta(min_length=1)]
Words = Annotated[list[Word], Meta(min_length=1)]
Inflected = Literal["verb", "noun", "adjective"]

SCHEMA_FILE = "lexicon.schema.json"
"""Name of the published JSON Schema, in the folder of this module."""


class _Strict(msgspec.Struct, forbid_unknown_fields=True):
    """An unknown key is an error, so a misspelt one cannot be lost in silence."""


class Rules(_Strict, kw_only=True):
    """Keys that a term may have, and a group as the default of its terms. None: not given."""

    weight: float | None = None
    gap: Annotated[int, Meta(ge=1, le=10)] | None = None
    case: bool | None = None
    except_: Words | None = field(default=None, name="except")
    near: Words | None = None
    not_near: Words | None = None
    window: Annotated[int, Meta(ge=1, le=50)] | None = None
    with_: Words | None = field(default=None, name="with")
    attribute_of: Words | None = None
    inflect: Inflected | None = None
    negation: Literal["cancels", "exempt"] | None = None
    voices: Annotated[list[Share], Meta(min_length=1)] | None = None


class TermEntry(Rules, kw_only=True):
    """A term with keys of its own."""

    term: str
    reason: str | None = None


class GroupEntry(Rules, kw_only=True):
    """Terms for a pole or for a category."""

    id: str
    reason: str
    terms: Annotated[list[str | TermEntry], Meta(min_length=1)]
    pole: Pole | None = None
    category: str | None = None


class PoleEntry(_Strict, kw_only=True):
    """An end of an axis."""

    name: str
    description: str = ""


class CategoryEntry(_Strict, kw_only=True):
    """A category of a scheme; an empty ``parent`` is none."""

    id: Word
    name: str
    description: str = ""
    parent: str = ""


class ExampleEntry(_Strict, kw_only=True):
    """A text with the hits expected on it."""

    text: str
    low: Annotated[int, Meta(ge=0)] | None = None
    high: Annotated[int, Meta(ge=0)] | None = None
    counts: dict[str, Annotated[int, Meta(ge=0)]] | None = None


class LexiconEntry(_Strict, kw_only=True):
    """A whole file."""

    schema: Literal[1, 2]
    name: str
    version: str
    language: str
    licence: str
    question: str
    groups: Annotated[list[GroupEntry], Meta(min_length=1)]
    kind: Literal["axis", "categories"] = "axis"
    low: PoleEntry | None = None
    high: PoleEntry | None = None
    categories: Annotated[list[CategoryEntry], Meta(min_length=1)] | None = None
    overlap: Overlap | None = None
    description: str = ""
    examples: list[ExampleEntry] = []
    validation: Validation | None = None


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a lexicon file: what can be checked without reading across
    its parts.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:framing:lexicon:2",
        "title": "A lexicon for framing",
        **msgspec.json.schema(LexiconEntry),
    }


def render_schema() -> str:
    """The text of the published schema file."""
    return indented_json(json_schema())
