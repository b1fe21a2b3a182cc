"""Quotation: one utterance as two sources give it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.text.span import Span

QuoteForm = Literal["same", "cut", "reworded", "retold"]
"""same: word for word. cut: one source has only a part. reworded: other words in marks, as two
translations have. retold: in marks in one source, without marks in the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteMatch:
    """An utterance that two sources carry.

    ``left`` and ``right`` are indexes into the voices of the two readings: the pieces of the
    utterance in text order ("..., he said, ..." has two). ``likeness`` is, from 0 to 1, the share
    of the words of both that stand in both in one order; for a cut or retold utterance the share of
    the shorter one that the longer has. ``left_only`` and ``right_only`` are the words that the
    other source does not have. ``same_speaker`` is None where one of the two is not named.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    form: QuoteForm
    likeness: float
    left_only: tuple[Span, ...]
    right_only: tuple[Span, ...]
    same_speaker: bool | None
