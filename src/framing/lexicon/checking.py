"""Checking a lexicon: what its author would want to know before trusting its scores."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from framing.lexicon.lexicon import Example, Lexicon
from framing.lexicon.matching import match_lexicon
from framing.text.fold import fold_text
from framing.text.span import Span

BALANCE = 2.0
"""How many times more terms one pole may have than the other before the check says so: beyond it,
chance finds alone pull the lean of neutral text to the larger pole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing found. An ``error`` makes the check fail, a ``note`` does not."""

    level: Literal["error", "note"]
    message: str


def check_lexicon(lexicon: Lexicon) -> tuple[Finding, ...]:
    """Duplicates, terms on both poles, unbalanced poles, and examples that do not come out."""
    return (
        *_repeated_terms(lexicon),
        *_unbalanced_poles(lexicon),
        *(finding for example in lexicon.examples for finding in _check_example(lexicon, example)),
        *(() if lexicon.examples else (_note("it has no examples to test itself against"),)),
    )


def _repeated_terms(lexicon: Lexicon) -> list[Finding]:
    folded = [fold_text(" ".join(term.text.split())).text for term in lexicon.terms]
    poles: dict[str, set[str]] = {}
    for key, term in zip(folded, lexicon.terms, strict=True):
        poles.setdefault(key, set()).add(term.pole)
    findings = []
    for key, count in Counter(folded).items():
        if len(poles[key]) == 2:
            findings.append(_error(f"{key!r} stands on both poles, so it speaks for neither"))
        elif count > 1:
            findings.append(_error(f"{key!r} stands {count} times; once is enough"))
    return findings


def _unbalanced_poles(lexicon: Lexicon) -> list[Finding]:
    low, high = len(lexicon.pole_terms("low")), len(lexicon.pole_terms("high"))
    if max(low, high) <= BALANCE * min(low, high):
        return []
    return [
        _note(
            f"the low pole has {low} terms and the high pole {high}; chance finds favour "
            "the larger pole"
        )
    ]


def _check_example(lexicon: Lexicon, example: Example) -> list[Finding]:
    whole = Span(0, len(example.text))
    matches = match_lexicon(example.text, [whole], lexicon)
    counted = [match for match in matches if match.status == "counted"]
    low = sum(lexicon.terms[match.term].pole == "low" for match in counted)
    high = len(counted) - low
    if (low, high) == (example.low, example.high):
        return []
    shown = ", ".join(repr(match.of(example.text)) for match in counted) or "nothing"
    return [
        _error(
            f"the example {example.text!r} should give {example.low} low and "
            f"{example.high} high, and gives {low} and {high}: {shown}"
        )
    ]


def _error(message: str) -> Finding:
    return Finding(level="error", message=message)


def _note(message: str) -> Finding:
    return Finding(level="note", message=message)
