"""Name: a person, place or body that the text names."""

from __future__ import annotations

from dataclasses import dataclass

from framing.text.span import Span


@dataclass(frozen=True, slots=True)
class Name(Span):
    """A run of capitalised words or an acronym.

    ``key`` is the form under which mentions of one referent meet within and across articles: the
    fullest form in the article for a short form ("Pezeshkian" has the key "Masoud Pezeshkian").
    """

    key: str
