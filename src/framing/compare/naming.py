"""Naming: what sources call one thing, where the word is a choice ("regime", "government")."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from framing.reading import Reading
from framing.score.score import Share
from framing.score.whose import share_of
from framing.text.span import Span
from framing.text.words import WORD, find_words

FILE = Path(__file__).parent / "namings.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One form in one source: how often in the narrator's own words, quoted and at arm's length."""

    form: str
    own: int
    quoted: int
    scare: int
    spans: tuple[Span, ...]

    @property
    def total(self) -> int:
        """All uses."""
        return self.own + self.quoted + self.scare


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What two sources call one thing, where at least one form is in one of them only.

    ``uses`` are those of the left and of the right source, in the order of the table; ``reason``
    says what the choice is about. Where the thing is not ``specific``, the two may mean different
    ones: the government of one country, the regime of another.
    """

    referent: str
    reason: str
    specific: bool
    left: tuple[Use, ...]
    right: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class _Choice:
    referent: str
    reason: str
    specific: bool
    forms: tuple[str, ...]


Uses = Mapping[str, Sequence[Use]]
"""The forms that a source uses, by what they name."""


def compare_namings(left: Uses, right: Uses) -> tuple[Naming, ...]:
    """What two sources name differently, from the uses of each."""
    found = []
    for choice in _load()[0]:
        ours, theirs = left.get(choice.referent, ()), right.get(choice.referent, ())
        if ours and theirs and {use.form for use in ours} != {use.form for use in theirs}:
            naming = Naming(
                referent=choice.referent,
                reason=choice.reason,
                specific=choice.specific,
                left=tuple(ours),
                right=tuple(theirs),
            )
            found.append(naming)
    return tuple(found)


def find_uses(reading: Reading) -> Uses:
    """The uses of every thing of the table that a reading names."""
    choices, _ = _load()
    spans: dict[tuple[int, int], list[Span]] = {}
    for sentence in reading.sentences:
        if sentence.tells:
            for owner, span in _found(reading.article.text, sentence):
                spans.setdefault(owner, []).append(span)
    used: dict[str, list[Use]] = {}
    for (choice, form), places in sorted(spans.items()):
        use = _use(choices[choice].forms[form].split("|")[0], places, reading)
        used.setdefault(choices[choice].referent, []).append(use)
    return used


def _found(text: str, sentence: Span) -> Iterator[tuple[tuple[int, int], Span]]:
    """The forms in a sentence, the longest at each word, with whose they are."""
    _, by_first = _load()
    free = sentence.start
    for start, end in find_words(text, sentence.start, sentence.end):
        for form, owner in by_first.get(text[start:end].lower(), ()) if start >= free else ():
            printed = text[start : start + len(form)]
            same = printed == form or (form.islower() and printed.lower() == form)
            if same and not _goes_on(text, start + len(form)):
                free = start + len(form)
                yield owner, Span(start, free)
                break


def _goes_on(text: str, at: int) -> bool:
    """Whether a word goes on at a place: "Israeli" and "US-led" are other words."""
    return at < len(text) and (text[at].isalnum() or text[at] == "-")


def _use(form: str, places: Sequence[Span], reading: Reading) -> Use:
    shares: dict[Share, int] = {"own": 0, "quoted": 0, "scare": 0}
    for place in places:
        shares[share_of(reading.voice_at(place.start))] += 1
    return Use(form=form, spans=tuple(places), **shares)


@cache
def _load() -> tuple[tuple[_Choice, ...], dict[str, list[tuple[str, tuple[int, int]]]]]:
    """The table, and its forms by their first word, the longest first, with whose each is."""
    rows = tomllib.loads(FILE.read_text("utf-8"))["naming"]
    choices = tuple(
        _Choice(row["referent"], row["reason"], row.get("specific", False), tuple(row["forms"]))
        for row in rows
    )
    by_first: dict[str, list[tuple[str, tuple[int, int]]]] = {}
    for number, choice in enumerate(choices):
        for place, forms in enumerate(choice.forms):
            for form in forms.split("|"):
                first = WORD.match(form.lower())
                by_first.setdefault(first.group() if first else form, []).append(
                    (form, (number, place))
                )
    for forms_of_word in by_first.values():
        forms_of_word.sort(key=lambda entry: -len(entry[0]))
    return choices, by_first
