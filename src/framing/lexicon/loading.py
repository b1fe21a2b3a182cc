"""Loading a lexicon from TOML: every key is checked, every message names the file and the place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from framing.errors import LexiconError
from framing.lexicon.conditions import GAP, PLAIN, WINDOW, Conditions
from framing.lexicon.consistency import find_contradictions
from framing.lexicon.files import LexiconFile, load_lexicon_file
from framing.lexicon.format import (
    ExampleEntry,
    GroupEntry,
    LexiconEntry,
    PoleEntry,
    Rules,
)
from framing.lexicon.inflection import inflect_term
from framing.lexicon.lexicon import Axis, Category, Example, Group, Lexicon, Scheme, Term
from framing.lexicon.validation import digest_terms
from framing.text.toml import parse_toml

NO_CONDITION = frozenset({"weight", "inflect"})
"""Rules that ask nothing of what stands around a find."""


def load_lexicon(name_or_path: str | Path) -> Lexicon:
    """Load a lexicon by the name of a shipped one, or from a path.

    Raises:
        LexiconError: There is no such lexicon or file, or the file breaks the format.
    """
    return parse_lexicon(load_lexicon_file(name_or_path))


def parse_lexicon(file: LexiconFile) -> Lexicon:
    """The lexicon in a file.

    Raises:
        LexiconError: The file breaks the format; the message names the file and the place.
    """
    content = parse_content(file.raw, str(file.path))
    try:
        parsed = msgspec.convert(content, LexiconEntry)
    except msgspec.ValidationError as error:
        raise LexiconError(
            f"lexicon {file.path}: {error}; docs/lexicons.md lists the keys"
        ) from None
    for contradiction in find_contradictions(parsed):
        raise LexiconError(f"lexicon {file.path}: {contradiction}")
    return _lexicon_of(parsed, file.digest)


def parse_content(raw: bytes, name: str) -> dict[str, Any]:
    """What stands in the bytes of a lexicon file, before anything is asked of it.

    Raises:
        LexiconError: They are not TOML; the message gives the name.
    """
    try:
        return parse_toml(raw)
    except ValueError as error:
        raise LexiconError(f"lexicon {name} is not TOML in UTF-8: {error}") from None


def _lexicon_of(file: LexiconEntry, digest: str) -> Lexicon:
    groups = tuple(
        Group(id=group.id, reason=group.reason, pole=group.pole, category=group.category)
        for group in file.groups
    )
    terms = tuple(term for group in file.groups for term in _terms_of(group))
    axis = file.kind == "axis"
    return Lexicon(
        about=_axis_of(file, groups, terms, digest) if axis else _scheme_of(file, groups, digest),
        terms=terms,
        examples=tuple(map(_example_of, file.examples)),
    )


def _axis_of(
    file: LexiconEntry, groups: tuple[Group, ...], terms: tuple[Term, ...], digest: str
) -> Axis:
    low, high = file.low or PoleEntry(name="low"), file.high or PoleEntry(name="high")
    checked = file.validation
    return Axis(
        name=file.name,
        version=file.version,
        language=file.language,
        licence=file.licence,
        question=file.question,
        description=file.description,
        low=low.name,
        high=high.name,
        low_description=low.description,
        high_description=high.description,
        groups=groups,
        digest=digest,
        validation=checked,
        validated=checked is not None and checked.terms == digest_terms(terms),
    )


def _scheme_of(file: LexiconEntry, groups: tuple[Group, ...], digest: str) -> Scheme:
    return Scheme(
        name=file.name,
        version=file.version,
        language=file.language,
        licence=file.licence,
        question=file.question,
        description=file.description,
        categories=tuple(
            Category(id=c.id, name=c.name, description=c.description, parent=c.parent or None)
            for c in file.categories or ()
        ),
        groups=groups,
        overlap=file.overlap or "longest",
        digest=digest,
    )


def _terms_of(group: GroupEntry) -> Iterator[Term]:
    """The terms of a group. What the group gives to all of them is worked out once: most terms of a
    long list say nothing of their own.
    """
    shared = _rules_of(group)
    conditions = _conditions_of(shared)
    for entry in group.terms:
        if isinstance(entry, str):
            yield _term_of(group, entry, None, shared, conditions)
        else:
            own = _rules_of(entry)
            rules = {**shared, **own}
            own_conditions = _conditions_of(rules) if own.keys() - NO_CONDITION else conditions
            yield _term_of(group, entry.term, entry.reason, rules, own_conditions)


def _rules_of(given: Rules) -> dict[str, Any]:
    """The rules that are given, by name."""
    rules = ((name, getattr(given, name)) for name in Rules.__struct_fields__)
    return {name: rule for name, rule in rules if rule is not None}


def _term_of(
    group: GroupEntry,
    printed: str,
    reason: str | None,
    rules: dict[str, Any],
    conditions: Conditions,
) -> Term:
    text = printed.strip()
    inflect = rules.get("inflect")
    return Term(
        text=text,
        group=group.id,
        weight=rules.get("weight", 1.0),
        pole=group.pole,
        category=group.category,
        reason=reason,
        forms=inflect_term(text, inflect) if inflect else (),
        conditions=conditions,
    )


def _conditions_of(rules: dict[str, Any]) -> Conditions:
    if not rules.keys() - NO_CONDITION:
        return PLAIN
    return Conditions(
        case=rules.get("case", False),
        gap=rules.get("gap", GAP),
        excepted=tuple(rules.get("except_", ())),
        near=tuple(rules.get("near", ())),
        not_near=tuple(rules.get("not_near", ())),
        window=rules.get("window", WINDOW),
        company=tuple(rules.get("with_", ())),
        attribute_of=tuple(rules.get("attribute_of", ())),
        negatable=rules.get("negation") != "exempt",
        voices=tuple(rules.get("voices", ())),
    )


def _example_of(example: ExampleEntry) -> Example:
    return Example(
        text=example.text,
        low=example.low or 0,
        high=example.high or 0,
        counts=tuple((example.counts or {}).items()),
    )
