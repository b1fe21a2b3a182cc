"""Reviews as JSON: what was merged, what most say, and how far reviewers agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from framing.review.agreement import Agreement
from framing.review.merging import Merge
from framing.review.review import Decision, Review
from framing.text.json import indented_json


class MergeDocument(Struct, frozen=True, kw_only=True):
    """A merge for other programs. ``decisions`` are in the order of the items of ``review``."""

    review: Review
    decisions: tuple[Decision, ...]
    agreement: Mapping[str, Agreement]
    notes: tuple[str, ...]
    left_out: tuple[str, ...]


def render_merge_json(merge: Merge, left_out: Sequence[str]) -> str:
    """A merge as JSON text, indented by two, ending with a line feed.

    Args:
        merge: The reviews put together.
        left_out: What could not be used, a sentence each.
    """
    document = MergeDocument(
        review=merge.review,
        decisions=tuple(item.decision for item in merge.review.items),
        agreement=dict(merge.agreement),
        notes=merge.notes,
        left_out=tuple(left_out),
    )
    return indented_json(document)
