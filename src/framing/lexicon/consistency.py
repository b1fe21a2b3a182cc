"""Consistency: what a lexicon file says against itself, in one sentence each, with its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from framing.lexicon.format import GroupEntry, LexiconEntry, Rules, TermEntry
from framing.lexicon.pattern import find_excess, split_gaps

OLD_KEYS = frozenset({"weight"})
"""Rules that version 1 knew."""

_RULES = tuple(name for name in Rules.__struct_fields__ if name not in OLD_KEYS)
_SOUND = re.compile(r"[^\W_]")
_EDGE = re.compile(r"[^\W_]|\*")


def find_contradictions(file: LexiconEntry) -> Iterator[str]:
    """What is wrong with a file whose keys and values are each right, the gravest first."""
    if file.schema == 1:
        yield from _newer_than_version_1(file)
    yield from _about(file)
    yield from _repeated("groups", (group.id for group in file.groups))
    yield from _categories(file)
    for group in file.groups:
        yield from _side(file, group)
        place = f"group {group.id!r}"
        yield from (f"{place}: {problem}" for problem in _rules(group, group))
        for entry in group.terms:
            term = entry if isinstance(entry, str) else entry.term
            yield from (f"{place}, term {term!r}: {problem}" for problem in _term(group, entry))
    yield from _examples(file)
    yield from _missing_poles(file)


def _newer_than_version_1(file: LexiconEntry) -> Iterator[str]:
    if file.kind == "categories":
        yield 'kind = "categories" needs schema = 2'
    for group in file.groups:
        entries = (entry for entry in group.terms if isinstance(entry, TermEntry))
        for rules in (group, *entries):
            for name in _RULES:
                if getattr(rules, name) is not None:
                    yield f"group {group.id!r} uses the key {name.rstrip('_')!r}, needs schema = 2"


def _about(file: LexiconEntry) -> Iterator[str]:
    if file.kind == "axis":
        if file.low is None or file.high is None:
            yield "an axis needs both a table [low] and a table [high]"
        if file.categories is not None or file.overlap is not None:
            yield 'an axis has no categories and no overlap; did you mean kind = "categories"?'
    else:
        if file.low is not None or file.high is not None:
            yield "a lexicon of categories has no poles; drop [low] and [high]"
        if file.categories is None:
            yield "a lexicon of categories needs at least one [[categories]]"


def _repeated(what: str, ids: Iterable[str]) -> Iterator[str]:
    for name, count in Counter(ids).items():
        if count > 1:
            yield f"{count} {what} share the id {name!r}; ids are unique"


def _categories(file: LexiconEntry) -> Iterator[str]:
    categories = file.categories or []
    parents = {category.id: category.parent for category in categories}
    yield from _repeated("categories", (category.id for category in categories))
    for category in categories:
        if category.parent and category.parent not in parents:
            yield f"category {category.id!r} has the parent {category.parent!r}, which is not there"
        elif _is_own_ancestor(category.id, parents):
            yield f"category {category.id!r} is its own ancestor; parents may not go in a circle"


def _is_own_ancestor(id: str, parents: dict[str, str]) -> bool:
    above, seen = parents[id], set[str]()
    while above and above in parents and above not in seen:
        if above == id:
            return True
        seen.add(above)
        above = parents[above]
    return False


def _side(file: LexiconEntry, group: GroupEntry) -> Iterator[str]:
    place = f"group {group.id!r}"
    if file.kind == "axis":
        if group.category is not None:
            yield f"{place} has a category, but the file is an axis; give it a pole"
        if group.pole is None:
            yield f'{place} needs pole = "low" or pole = "high"'
        return
    if group.pole is not None:
        yield f"{place} has a pole, but the file holds categories; give it a category"
    if group.category not in {category.id for category in file.categories or []}:
        yield f"{place} needs a category of the file, got {group.category!r}"


def _term(group: GroupEntry, entry: TermEntry | str) -> Iterator[str]:
    if isinstance(entry, str):
        yield from _wording(entry, group.inflect)
        return
    yield from _wording(entry.term, group.inflect if entry.inflect is None else entry.inflect)
    if entry.gap is not None and len(split_gaps(entry.term.strip())) == 1:
        yield "it has a gap, but no ... between two words"
    near, not_near = entry.near or group.near, entry.not_near or group.not_near
    if entry.window is not None and not near and not not_near:
        yield "it has a window, but neither near nor not_near"
    yield from _rules(entry, group)


def _wording(term: str, inflect: str | None) -> Iterator[str]:
    pieces = split_gaps(term.strip())
    if excess := find_excess(term):
        yield excess
    if not all(map(_SOUND.search, pieces)):
        yield "it has no letter or digit" + (" on one side of its gap" if len(pieces) > 1 else "")
    elif not all(_EDGE.match(p) for p in pieces[1:]) or not all(
        _EDGE.match(p[-1]) for p in pieces[:-1]
    ):
        yield "the words beside a gap begin and end with a letter, a digit or *"
    if inflect is not None and ("*" in term or len(pieces) > 1):
        yield "inflect needs plain words, without * and ..."


def _rules(rules: Rules, shared: Rules) -> Iterator[str]:
    """What is wrong with rules as they are given, beside those shared by all of their group."""
    if rules.weight is not None and not 0 < rules.weight <= 100:
        yield f"it has the weight {rules.weight}; weights are above 0 and at most 100"
    if rules.near or rules.not_near:
        near, not_near = rules.near or shared.near, rules.not_near or shared.not_near
        for word in sorted(set(near or ()) & set(not_near or ())):
            yield f"{word!r} stands both in near and in not_near"
    for name in ("except_", "near", "not_near", "with_", "attribute_of"):
        for word in getattr(rules, name) or ():
            if not _SOUND.search(word):
                yield f"{name.rstrip('_')} holds {word!r}, which has no letter or digit"
            if excess := find_excess(word):
                yield f"{name.rstrip('_')} holds {word!r}: {excess}"


def _examples(file: LexiconEntry) -> Iterator[str]:
    ids = {category.id for category in file.categories or []}
    for number, example in enumerate(file.examples, 1):
        poles = (example.low is not None) + (example.high is not None)
        if file.kind == "axis" and (poles < 2 or example.counts is not None):
            yield f"example {number} of an axis gives low and high, and nothing else"
        elif file.kind == "categories" and (poles or example.counts is None):
            yield f"example {number} of categories gives counts, and nothing else"
        for name in example.counts or {}:
            if file.kind == "categories" and name not in ids:
                yield f"example {number} counts the category {name!r}, which is not there"


def _missing_poles(file: LexiconEntry) -> Iterator[str]:
    for pole in ("low", "high") if file.kind == "axis" else ():
        if not any(group.pole == pole for group in file.groups):
            yield f"the {pole} pole has no term; an axis needs both"
