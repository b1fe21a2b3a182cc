"""Harvest: what a parser gathers line by line, and the checks that every entry goes through."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from framing.lexicon.foreign.tree import Category, Dictionary, Entry, Leftover, Parsed
from framing.lexicon.pattern import find_excess

MAX_DEPTH = 50
"""Levels of categories. Real dictionaries have five at most; trees are walked by recursion, so that
a hostile file must not choose the depth."""

MAX_TERM = 200
"""Characters of an entry. The longest phrases of real dictionaries have about eighty."""

GAPS = frozenset({"...", "…"})
"""Words of a lexicon's term that stand for any words of a text."""

MAX_WEIGHT = 100.0
"""The upper bound of weights in a lexicon."""

_SHOWN = 80
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff]")


@dataclass(slots=True)
class Branch:
    """A category that is still growing."""

    name: str
    line: int
    description: str = ""
    entries: list[Entry] = field(default_factory=list)
    children: list[Branch] = field(default_factory=list)

    def grown(self) -> Category:
        return Category(
            name=self.name,
            entries=tuple(self.entries),
            children=tuple(child.grown() for child in self.children),
            description=self.description,
            line=self.line,
        )


@dataclass(slots=True)
class Harvest:
    """Branches by depth, and leftovers. ``name`` is that of the dictionary.

    ``one_character`` says whether ``?`` stands for one character in the format that is read: a
    lexicon has no such wildcard.
    """

    name: str
    one_character: bool = False
    roots: list[Branch] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    path: list[tuple[int, Branch]] = field(default_factory=list)
    loose: Branch | None = None
    seen: set[tuple[int, Entry]] = field(default_factory=set)

    def leave(self, line: int, text: str, why: str) -> None:
        """List something that cannot be carried over."""
        self.leftovers.append(Leftover(line, clip(text), why))

    def open_branch(self, depth: int, name: str, line: int) -> Branch:
        """A new category below the last one that is less deep than ``depth``."""
        self.climb(depth)
        if len(self.path) == MAX_DEPTH:
            self.leave(
                line, name, f"it lies deeper than {MAX_DEPTH} levels and was put on the last"
            )
            self.path.pop()
        branch = Branch(one_line(name), line)
        (self.path[-1][1].children if self.path else self.roots).append(branch)
        self.path.append((depth, branch))
        return branch

    def climb(self, depth: int) -> None:
        """Close the categories that are as deep as ``depth`` or deeper."""
        while self.path and self.path[-1][0] >= depth:
            self.path.pop()

    def current(self, line: int) -> Branch:
        """The open category; outside of all of them, one that is named like the dictionary."""
        if self.path:
            return self.path[-1][1]
        if self.loose is None:
            self.loose = Branch(one_line(self.name), line)
            self.roots.append(self.loose)
        return self.loose

    def add(
        self,
        branch: Branch,
        term: str,
        line: int,
        *,
        weight: float = 1.0,
        reason: str = "",
        excepted: tuple[str, ...] = (),
    ) -> None:
        """Add an entry, or list it with the reason why a lexicon cannot hold it."""
        entry = Entry(
            term=one_line(term), weight=weight, reason=reason, excepted=excepted, line=line
        )
        why = "it holds a control character" if _UNPRINTABLE.search(term) else self._object(entry)
        if why is None and (id(branch), entry) in self.seen:
            why = f"it stands in {clip(branch.name)!r} already"
        if why is not None:
            self.leave(line, term, why)
            return
        self.seen.add((id(branch), entry))
        branch.entries.append(entry)

    def _object(self, entry: Entry) -> str | None:
        if len(entry.term) > MAX_TERM:
            return f"it has {len(entry.term)} characters; a term has at most {MAX_TERM}"
        if not any(character.isalnum() for character in entry.term):
            return "it has no letter or digit"
        if "\ufffd" in entry.term:
            return "it holds bytes that could not be decoded"
        if GAPS & set(entry.term.split()):
            return "'...' would be read as a gap between words"
        if self.one_character and "?" in entry.term:
            return "'?' for one character has no place in a lexicon"
        excess = next(filter(None, map(find_excess, (entry.term, *entry.excepted))), None)
        if excess is not None:
            return excess
        if not 0 < entry.weight <= MAX_WEIGHT:
            return f"its weight {entry.weight:g} is not above 0 and at most {MAX_WEIGHT:g}"
        return None

    def parsed(self) -> Parsed:
        """The tree, with the leftovers in the order of the file."""
        categories = tuple(branch.grown() for branch in self.roots)
        leftovers = tuple(sorted(self.leftovers, key=lambda leftover: leftover.line))
        return Parsed(Dictionary(name=self.name, categories=categories), leftovers)


def one_line(text: str) -> str:
    """The text with every run of white space, or of control characters, as one space."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split())


def write_weight(weight: float) -> str:
    """A weight in full decimals: 2, 0.5; never 1e-05, which not every program reads."""
    return f"{Decimal(repr(weight)):f}".removesuffix(".0")


def clip(text: str) -> str:
    """The text as it is shown: on one line, not longer than a line, nothing that moves a cursor."""
    shown = text[: 2 * _SHOWN].strip()
    if not shown.isprintable():
        shown = "".join(c if c.isprintable() else "\ufffd" for c in shown)
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"
