"""Validation: how a lexicon did against human coding, as its file keeps it.

``framing validate score --attach`` writes the table, `framing.lexicon.loading` reads it. It names
no day: a digest of the terms says for which version of the lexicon it holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import MISSING, fields, is_dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec
from msgspec import Meta

from framing.signature import digest_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Share = Annotated[float, Meta(ge=0, le=1)]
Alpha = Annotated[float, Meta(le=1)]
Digest = Annotated[str, Meta(pattern="^[0-9a-f]{16}$")]
Count = Annotated[int, Meta(ge=0)]


class _Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Part of the table; a key that is not known is an error."""


class PoleCheck(_Table, frozen=True, kw_only=True):
    """How one pole did: each figure in [0, 1] with its 90 % interval, absent where undefined."""

    precision: Share | None = None
    precision_interval: tuple[Share, Share] | None = None
    recall: Share | None = None
    recall_interval: tuple[Share, Share] | None = None


class Validation(_Table, frozen=True, kw_only=True):
    """The table ``[validation]``.

    ``n`` units were judged by ``coders`` people in ``codings`` judgements. ``alpha_coders`` is
    Krippendorff's nominal alpha among the people, ``alpha_score`` between their majority and the
    score. ``terms`` and ``sample`` are digests of the terms that were checked and of the sample.
    """

    unit: Literal["sentence", "article"]
    n: Count
    codings: Count
    coders: Count
    alpha_coders: Alpha | None = None
    alpha_score: Alpha | None = None
    low: PoleCheck
    high: PoleCheck
    terms: Digest
    sample: Digest


def digest_terms(terms: Iterable[DataclassInstance]) -> str:
    """Sixteen hexadecimal digits that stand for what terms match and weigh.

    Reasons and the order of the terms do not matter, nor do fields that have their default: a
    format that learns something new leaves the digest of old terms as it is.
    """
    encoded = sorted(msgspec.json.encode(_said_of(term), order="deterministic") for term in terms)
    return digest_of(b"\n".join(encoded))


def _said_of(entry: Any) -> dict[str, Any]:
    """The fields of a term, or of a part of it, that differ from their defaults."""
    defaults = {each.name: each.default for each in fields(entry) if each.default is not MISSING}
    said = {each.name: getattr(entry, each.name) for each in fields(entry)}
    return {
        name: _said_of(value) if is_dataclass(value) else value
        for name, value in said.items()
        if name != "reason" and defaults.get(name, MISSING) != value
    }
