"""Attaching: the outcome as the table ``[validation]`` of a lexicon file, nothing else touched."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from framing.errors import LexiconError
from framing.lexicon.loading import parse_content
from framing.lexicon.validation import PoleCheck, Validation
from framing.validate.outcome import Outcome
from framing.validate.rates import DIGITS, PoleRates

KEY = "validation"
_TABLE = re.compile(
    r"^\[validation\][ \t]*(?:#[^\n]*)?\r?\n(?:[a-z_]+ = [^\n]*(?:\n|\Z))*", re.MULTILINE
)
"""The header with the lines of keys below it: what this module writes."""


def validation_of(outcome: Outcome) -> Validation:
    """The table that says how a lexicon did."""
    return Validation(
        unit=outcome.unit,
        n=outcome.judged,
        codings=outcome.codings,
        coders=len(outcome.coders),
        alpha_coders=_rounded(outcome.among_coders.nominal.alpha),
        alpha_score=_rounded(outcome.with_score.nominal.alpha),
        low=_check_of(outcome.poles["low"]),
        high=_check_of(outcome.poles["high"]),
        terms=outcome.axis.terms,
        sample=outcome.sample,
    )


def attach_validation(raw: bytes, validation: Validation, name: str) -> bytes:
    """A lexicon file with this table: the old one is replaced where it stands, else it is added
    at the end. Every other byte stays.

    Args:
        raw: The file, TOML in UTF-8.
        validation: What to write.
        name: Of the file, for messages.

    Raises:
        LexiconError: It is not TOML, or holds a table that was written in another way.
    """
    before = parse_content(raw, name)
    text = raw.decode("utf-8")
    end = "\r\n" if "\r\n" in text else "\n"
    table = "".join(f"{line}{end}" for line in (f"[{KEY}]", *_lines(validation)))
    if KEY in before:
        after = _TABLE.sub(lambda _: table, text, count=1)
    else:
        after = f"{text}{'' if text.endswith(end) else end}{end}{table}"
    written = after.encode("utf-8")
    rest = {name: value for name, value in before.items() if name != KEY}
    if parse_content(written, name) != rest | tomllib.loads(table):
        raise LexiconError(
            f"lexicon {name} holds a validation that was not written by framing validate; take it "
            "out by hand and attach again"
        )
    return written


def _lines(validation: Validation) -> Iterator[str]:
    yield f'unit = "{validation.unit}"'
    for name in ("n", "codings", "coders", "alpha_coders", "alpha_score"):
        value = getattr(validation, name)
        if value is not None:
            yield f"{name} = {value}"
    yield f"low = {_inline(validation.low)}"
    yield f"high = {_inline(validation.high)}"
    yield f'terms = "{validation.terms}"'
    yield f'sample = "{validation.sample}"'


def _inline(check: PoleCheck) -> str:
    parts = []
    for name in check.__struct_fields__:
        value = getattr(check, name)
        if value is not None:
            parts.append(f"{name} = {list(value) if isinstance(value, tuple) else value}")
    return f"{{ {', '.join(parts)} }}" if parts else "{}"


def _check_of(rates: PoleRates) -> PoleCheck:
    return PoleCheck(
        precision=_rounded(rates.precision.value),
        precision_interval=rates.precision.interval,
        recall=_rounded(rates.recall.value),
        recall_interval=rates.recall.interval,
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)
