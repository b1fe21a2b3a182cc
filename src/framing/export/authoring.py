"""The findings of the authoring tools as JSON and CSV."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from framing.authoring.audit import Audit
from framing.authoring.candidate import Candidate
from framing.authoring.concordance import Use
from framing.export.document import SCHEMA_VERSION, render_document
from framing.export.tables import Table, render_csv


class AuditDocument(Struct, frozen=True, kw_only=True):
    """Checked lexicons; ``problems`` are the files that are no lexicon, one sentence each."""

    schema_version: int
    failed: bool
    problems: tuple[str, ...]
    audits: tuple[Audit, ...]


class UsesDocument(Struct, frozen=True, kw_only=True):
    """A concordance."""

    schema_version: int
    uses: tuple[Use, ...]


class CandidatesDocument(Struct, frozen=True, kw_only=True):
    """Candidates for a lexicon, none of them accepted."""

    schema_version: int
    lexicon: str
    candidates: tuple[Candidate, ...]


def render_audits_json(audits: Sequence[Audit], problems: Sequence[str]) -> str:
    """Checked lexicons as JSON text."""
    return render_document(
        AuditDocument(
            schema_version=SCHEMA_VERSION,
            failed=bool(problems) or any(audit.failed for audit in audits),
            problems=tuple(problems),
            audits=tuple(audits),
        )
    )


def render_uses_json(uses: Sequence[Use]) -> str:
    """A concordance as JSON text."""
    return render_document(UsesDocument(schema_version=SCHEMA_VERSION, uses=tuple(uses)))


def render_uses_csv(uses: Sequence[Use]) -> str:
    """A concordance as CSV text, one use a row."""
    return render_csv(Table(Use, tuple(uses)))


def render_candidates_json(lexicon: str, candidates: Sequence[Candidate]) -> str:
    """Candidates for a lexicon as JSON text."""
    return render_document(
        CandidatesDocument(
            schema_version=SCHEMA_VERSION, lexicon=lexicon, candidates=tuple(candidates)
        )
    )
