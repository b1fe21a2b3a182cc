"""Loading a lexicon from TOML: every key is checked, every message names the file and the place."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Literal

import msgspec

from framing.errors import LexiconError
from framing.lexicon.files import LexiconFile, load_lexicon_file
from framing.lexicon.lexicon import Axis, Example, Group, Lexicon, Pole, Term
from framing.lexicon.validation import Validation, digest_terms


class _Pole(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    description: str = ""


class _Term(msgspec.Struct, forbid_unknown_fields=True):
    term: str
    weight: float | None = None
    reason: str | None = None


class _Group(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    pole: Pole
    reason: str
    terms: list[str | _Term]
    weight: float = 1.0


class _Example(msgspec.Struct, forbid_unknown_fields=True):
    text: str
    low: int
    high: int


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """The format, version 1, key by key (``docs/lexicons.md`` explains it)."""

    schema: Literal[1]
    name: str
    version: str
    language: str
    licence: str
    question: str
    low: _Pole
    high: _Pole
    groups: list[_Group]
    description: str = ""
    examples: list[_Example] = []
    validation: Validation | None = None


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
    try:
        content = tomllib.loads(file.raw.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"lexicon {file.path} is not TOML in UTF-8: {error}") from None
    try:
        parsed = msgspec.convert(content, _File)
    except msgspec.ValidationError as error:
        raise LexiconError(
            f"lexicon {file.path}: {error}; docs/lexicons.md lists the keys"
        ) from None
    return _lexicon_of(parsed, file.digest, file.path)


def _lexicon_of(file: _File, digest: str, path: Path) -> Lexicon:
    terms = tuple(_term_of(group, entry, path) for group in file.groups for entry in group.terms)
    checked = file.validation
    axis = Axis(
        name=file.name,
        version=file.version,
        language=file.language,
        licence=file.licence,
        question=file.question,
        description=file.description,
        low=file.low.name,
        high=file.high.name,
        low_description=file.low.description,
        high_description=file.high.description,
        groups=tuple(Group(id=g.id, pole=g.pole, reason=g.reason) for g in file.groups),
        digest=digest,
        validation=checked,
        validated=checked is not None and checked.terms == digest_terms(terms),
    )
    examples = tuple(Example(text=e.text, low=e.low, high=e.high) for e in file.examples)
    _refuse_repeated_groups(file, path)
    _refuse_missing_pole(terms, path)
    return Lexicon(axis=axis, terms=terms, examples=examples)


def _term_of(group: _Group, entry: str | _Term, path: Path) -> Term:
    given = _Term(term=entry) if isinstance(entry, str) else entry
    weight = group.weight if given.weight is None else given.weight
    text = given.term.strip()
    if not any(character.isalnum() for character in text):
        raise LexiconError(
            f"lexicon {path}: group {group.id!r} has the term {given.term!r}, "
            "which has no letter or digit"
        )
    if not 0 < weight <= 100:
        raise LexiconError(
            f"lexicon {path}: the term {text!r} has the weight {weight}; "
            "weights are above 0 and at most 100"
        )
    return Term(text=text, pole=group.pole, group=group.id, weight=weight, reason=given.reason)


def _refuse_repeated_groups(file: _File, path: Path) -> None:
    for name, count in Counter(group.id for group in file.groups).items():
        if count > 1:
            raise LexiconError(
                f"lexicon {path}: {count} groups share the id {name!r}; ids are unique"
            )


def _refuse_missing_pole(terms: tuple[Term, ...], path: Path) -> None:
    for pole in ("low", "high"):
        if not any(term.pole == pole for term in terms):
            raise LexiconError(f"lexicon {path}: the {pole} pole has no term; an axis needs both")
