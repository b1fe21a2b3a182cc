"""Checking a lexicon: what its author would want to know before trusting its scores."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from framing.lexicon.conditions import Conditions
from framing.lexicon.lexicon import Example, Lexicon, Scheme
from framing.lexicon.matching import Match, match_lexicon
from framing.lexicon.overlap import each_word_once
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
    """Terms of one spelling and one set of rules that stand more than once."""
    sides: dict[tuple[str, Conditions], list[str]] = {}
    for term in lexicon.terms:
        conditions = term.conditions
        text = fold_text(" ".join(term.text.split()), keep_case=conditions.case).text
        sides.setdefault((text, conditions), []).append(term.pole or term.category or "")
    findings = []
    for (text, _), each in sides.items():
        if isinstance(lexicon.about, Scheme):
            again = len(each) > len(set(each))
        elif len(set(each)) == 2:
            findings.append(_error(f"{text!r} stands on both poles, so it speaks for neither"))
            continue
        else:
            again = len(each) > 1
        if again:
            findings.append(_error(f"{text!r} stands {len(each)} times; once is enough"))
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
    about = lexicon.about
    if isinstance(about, Scheme):
        expected, given = _expected(example, about), _given(counted, lexicon, about)
    else:
        expected = {"low": example.low, "high": example.high}
        poles = [lexicon.terms[match.term].pole for match in counted]
        given = {"low": poles.count("low"), "high": poles.count("high")}
    if all(given.get(side, 0) == count for side, count in expected.items()):
        return []
    shown = ", ".join(repr(match.of(example.text)) for match in counted) or "nothing"
    asked = " and ".join(f"{count} {side}" for side, count in expected.items())
    come = " and ".join(str(given.get(side, 0)) for side in expected)
    return [_error(f"the example {example.text!r} should give {asked}, and gives {come}: {shown}")]


def _expected(example: Example, scheme: Scheme) -> dict[str, int]:
    """What an example asks for: what it says, and none where nothing named is above or below."""
    said = dict(example.counts)
    named = {up for name in said for up in scheme.lineage(name)}
    for category in scheme.categories:
        if category.id not in named and not said.keys() & set(scheme.lineage(category.id)):
            said[category.id] = 0
    return said


def _given(counted: list[Match], lexicon: Lexicon, scheme: Scheme) -> dict[str, int]:
    finds: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    for match in counted:
        term = lexicon.terms[match.term]
        for category in scheme.lineage(term.category or ""):
            finds[category].append((match.start, match.end, term.weight))
    return {category: len(each_word_once(within)) for category, within in finds.items()}


def _error(message: str) -> Finding:
    return Finding(level="error", message=message)


def _note(message: str) -> Finding:
    return Finding(level="note", message=message)
