"""Fitting: what of a dictionary a format has a place for, and a list of the rest."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from framing.lexicon.foreign.formats import Format
from framing.lexicon.foreign.harvest import one_line, write_weight
from framing.lexicon.foreign.levels import list_on_every_level
from framing.lexicon.foreign.tree import Category, Dictionary, Entry, Leftover, Parsed


def fit_dictionary(dictionary: Dictionary, format: Format) -> Parsed:
    """The dictionary as the format can hold it, and all that it cannot hold.

    Where a category does not count what stands below it, it lists those entries too.
    """
    fitting = _Fitting(format)
    if not format.sums and format.categories:
        dictionary = list_on_every_level(dictionary)
    categories = tuple(
        fitted
        for category in dictionary.categories
        if (fitted := fitting.fit_category(category, None)) is not None
    )
    if not format.categories and len(list(dictionary.walk())) > 1:
        for _, category in dictionary.walk():
            fitting.leave(category.line, category.name, "has no categories")
    return Parsed(replace(dictionary, categories=categories), tuple(fitting.leftovers))


@dataclass(slots=True)
class _Fitting:
    format: Format
    leftovers: list[Leftover] = field(default_factory=list)
    listed: set[Leftover] = field(default_factory=set)
    reasons: set[str] = field(default_factory=set)

    def leave(self, line: int, text: str, why: str) -> None:
        leftover = Leftover(line, text, f"{self.format.title} {why}")
        if leftover not in self.listed:  # an entry may stand on every level
            self.listed.add(leftover)
            self.leftovers.append(leftover)

    def fit_category(self, category: Category, parent: Category | None) -> Category | None:
        if self.format.bad_name.search(category.name):
            self.leave(category.line, category.name, "would read the name as something else")
            return None
        if parent is not None and not self.format.levels and self.format.categories:
            why = f"has no levels, so it no longer stands under {parent.name!r}"
            self.leave(category.line, category.name, why)
        if category.description and not self.format.descriptions:
            self.leave(category.line, category.description, "has no place for descriptions")
        if not (category.entries or category.children or self.format.empty):
            self.leave(category.line, category.name, "has no categories without entries")
        children = (self.fit_category(child, category) for child in category.children)
        return replace(
            category,
            name=one_line(category.name),
            entries=tuple(entry for entry in category.entries if self._fits(entry)),
            children=tuple(child for child in children if child is not None),
        )

    def _fits(self, entry: Entry) -> bool:
        """Whether the entry can be written; what it loses by that is listed."""
        if self.format.bad_term.search(entry.term):
            self.leave(entry.line, entry.term, "would read it as something else")
            return False
        if entry.weight != 1 and not self.format.weights:
            why = f"has no weights; its weight {write_weight(entry.weight)} becomes 1"
            self.leave(entry.line, entry.term, why)
        if entry.reason and not self.format.reasons and entry.reason not in self.reasons:
            self.reasons.add(entry.reason)
            self.leave(entry.line, entry.reason, "has no place for reasons")
        return True
