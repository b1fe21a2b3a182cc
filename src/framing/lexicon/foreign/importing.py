"""Importing: a dictionary as the text of a lexicon (``docs/dictionaries.md``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from framing.errors import LexiconError
from framing.lexicon.foreign.levels import lists_on_every_level, take_levels_out
from framing.lexicon.foreign.poles import Poles, find_poles, take_poles
from framing.lexicon.foreign.toml import quote, quote_list, quote_table
from framing.lexicon.foreign.tree import Category, Dictionary, Entry, Leftover

NO_REASON = "the source gives no reason."
"""How the reason of an imported group ends, until somebody writes one."""

EVERY_LEVEL = (
    "words are listed on every level, so each category is counted by its own list; the levels "
    "stand in the descriptions"
)
"""A scheme adds what is below a category to it, and so words that its own list may not hold."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The text of a lexicon, what of the dictionary is not in it, and what was decided."""

    text: str
    leftovers: tuple[Leftover, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Placed:
    """A category with its id in the file."""

    id: str
    category: Category
    parent: str


def import_dictionary(
    dictionary: Dictionary, format_title: str, low: str | None = None, high: str | None = None
) -> Imported:
    """The text of a lexicon that holds the dictionary.

    It is an axis when two categories are named as its poles or when the dictionary has only two
    and they are opposed (positive and negative), otherwise a scheme of categories.

    Raises:
        LexiconError: There is no entry, a pole has none, or a named category does not exist.
    """
    if not any(category.entries for _, category in dictionary.walk()):
        raise LexiconError(f"no entry could be read from {dictionary.name}")
    poles = find_poles(dictionary, low, high)
    source = f"{dictionary.name} ({format_title})"
    if poles is not None:
        return _write_axis(dictionary, poles, source)
    if lists_on_every_level(dictionary):
        flat = take_levels_out(dictionary)
        return Imported(_write_scheme(flat, source), notes=(EVERY_LEVEL,))
    return Imported(_write_scheme(dictionary, source))


def _write_scheme(dictionary: Dictionary, source: str) -> str:
    placed = list(_place(dictionary.categories))
    lines = _write_head(dictionary.name, source, "categories")
    lines.insert(-1, 'overlap = "each"')
    for each in placed:
        lines += _write_category(each)
    for each in placed:
        lines += _write_group(each, f"category = {quote(each.id)}", source, negation="exempt")
    return "\n".join(lines)


def _write_axis(dictionary: Dictionary, poles: Poles, source: str) -> Imported:
    taken = take_poles(dictionary, poles)
    lines = _write_head(dictionary.name, source, "axis")
    for side, category in (("low", poles.low), ("high", poles.high)):
        lines += [f"[{side}]", f"name = {quote(category.name)}"]
        lines += [f"description = {quote(category.description)}", ""]
    for each, pole in zip(_place_all(taken.categories), taken.poles, strict=True):
        lines += _write_group(each, f"pole = {quote(pole)}", source)
    return Imported("\n".join(lines), taken.leftovers)


def _place(categories: tuple[Category, ...]) -> Iterator[_Placed]:
    """All categories, parents first, each with an id of its own."""
    ids: set[str] = set()

    def place(category: Category, parent: str) -> Iterator[_Placed]:
        own = _new_id(category.name, ids)
        yield _Placed(own, category, parent)
        for child in category.children:
            yield from place(child, own)

    for category in categories:
        yield from place(category, "")


def _place_all(categories: Iterable[Category]) -> list[_Placed]:
    ids: set[str] = set()
    return [_Placed(_new_id(category.name, ids), category, "") for category in categories]


def _new_id(name: str, ids: set[str]) -> str:
    stem = re.sub(r"[\W_]+", "-", name.casefold()).strip("-") or "category"
    new, count = stem, 1
    while new in ids:
        count += 1
        new = f"{stem}-{count}"
    ids.add(new)
    return new


def _write_head(name: str, source: str, kind: str) -> list[str]:
    return [
        "schema = 2",
        f"name = {quote(name)}",
        'version = "1"',
        'language = "en"',
        f"licence = {quote(f'Not stated in {source}; ask its owner before passing it on.')}",
        f"question = {quote(f'How often does a text use the words of {source}?')}",
        f"description = {quote(f'Imported from {source}.')}",
        f'kind = "{kind}"',
        "",
    ]


def _write_category(each: _Placed) -> list[str]:
    category = each.category
    return [
        "[[categories]]",
        f"id = {quote(each.id)}",
        f"name = {quote(category.name)}",
        *([f"description = {quote(category.description)}"] if category.description else []),
        *([f"parent = {quote(each.parent)}"] if each.parent else []),
        "",
    ]


def _write_group(each: _Placed, side: str, source: str, negation: str = "") -> list[str]:
    if not each.category.entries:
        return []
    return [
        "[[groups]]",
        f"id = {quote(each.id)}",
        side,
        f"reason = {quote(f'Imported from {source}; {NO_REASON}')}",
        *([f"negation = {quote(negation)}"] if negation else []),
        "terms = [",
        *(f"  {_write_term(entry)}," for entry in each.category.entries),
        "]",
        "",
    ]


def _write_term(entry: Entry) -> str:
    keys = {"term": quote(entry.term)}
    if entry.weight != 1:
        keys["weight"] = repr(entry.weight)
    if entry.reason:
        keys["reason"] = quote(entry.reason)
    if entry.excepted:
        keys["except"] = quote_list(entry.excepted)
    return keys["term"] if len(keys) == 1 else quote_table(keys)
