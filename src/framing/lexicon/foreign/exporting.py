"""Exporting: a lexicon as the text of a dictionary for another program."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from framing.errors import LexiconError
from framing.lexicon.conditions import PLAIN, Conditions
from framing.lexicon.foreign.fitting import fit_dictionary
from framing.lexicon.foreign.formats import Format
from framing.lexicon.foreign.harvest import GAPS, MAX_DEPTH
from framing.lexicon.foreign.importing import NO_REASON
from framing.lexicon.foreign.places import Places
from framing.lexicon.foreign.tree import Category, Dictionary, Entry, Leftover
from framing.lexicon.lexicon import Axis, Lexicon, Scheme, Term
from framing.lexicon.lexicon import Category as Named

_NOT_IN_FILES = frozenset({"negatable", "gap"})
"""Conditions that no dictionary writes down: negation is the business of the program that counts,
and a gap shows in the term."""


_KEYS = {"excepted": "except", "company": "with"}
"""Keys of the file that are called otherwise in the code."""

Entries = dict[str, list[Entry]]
"""Entries by pole, or by id of category."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The text of a dictionary, and what of the lexicon is not in it."""

    text: str
    leftovers: tuple[Leftover, ...]


def export_lexicon(lexicon: Lexicon, format: Format, source: str = "") -> Exported:
    """The lexicon in another format.

    ``source`` is the text of the lexicon's file; leftovers name lines in it (0 without it).
    An inflected term is written as its forms.

    Raises:
        LexiconError: Its categories nest deeper than 50 levels.
    """
    leftovers: list[Leftover] = []
    entries = _entries_by_side(lexicon, source, leftovers)
    about = lexicon.about
    places = Places(source)
    categories = (
        _of_axis(about, entries, places)
        if isinstance(about, Axis)
        else _of_scheme(about, entries, places)
    )
    fitted = fit_dictionary(Dictionary(name=about.name, categories=categories), format)
    leftovers += fitted.leftovers
    leftovers.sort(key=lambda leftover: leftover.line)
    return Exported(format.render(fitted.dictionary), tuple(leftovers))


def _entries_by_side(lexicon: Lexicon, source: str, leftovers: list[Leftover]) -> Entries:
    """Entries by pole, or by id of category, in the order of the file."""
    sides: Entries = {}
    places = Places(source)
    for term in lexicon.terms:
        line = places.line_of(term.text)
        why = _objection(term)
        if why is not None:
            leftovers.append(Leftover(line, term.text, why))
            continue
        side = sides.setdefault(term.pole or term.category or "", [])
        plain = Entry(
            term=term.text, weight=term.weight, reason=_reason_of(term, lexicon), line=line
        )
        side += [replace(plain, term=form) for form in term.forms or (term.text,)]
    return sides


def _objection(term: Term) -> str | None:
    if GAPS & set(term.text.split()):
        return "no other format has gaps between words"
    rules = [
        _KEYS.get(field.name, field.name)
        for field in fields(Conditions)
        if field.name not in _NOT_IN_FILES
        and getattr(term.conditions, field.name) != getattr(PLAIN, field.name)
    ]
    return f"no other format has the rule {', '.join(rules)}" if rules else None


def _reason_of(term: Term, lexicon: Lexicon) -> str:
    reason = term.reason or lexicon.about.group(term.group).reason
    return "" if reason.endswith(NO_REASON) else reason


def _of_axis(axis: Axis, entries: Entries, places: Places) -> tuple[Category, ...]:
    return tuple(
        Category(
            name=name,
            description=description,
            entries=tuple(entries.get(pole, ())),
            line=places.line_of(name),
        )
        for pole, name, description in (
            ("low", axis.low, axis.low_description),
            ("high", axis.high, axis.high_description),
        )
    )


def _of_scheme(scheme: Scheme, entries: Entries, places: Places) -> tuple[Category, ...]:
    below: dict[str | None, list[Named]] = {}
    for named in scheme.categories:
        below.setdefault(named.parent, []).append(named)
    lines = {named.id: places.line_of(named.name) for named in scheme.categories}

    def build(parent: str | None, depth: int) -> tuple[Category, ...]:
        if depth == MAX_DEPTH and parent in below:
            raise LexiconError(f"lexicon {scheme.name} nests its categories over {MAX_DEPTH} deep")
        return tuple(
            Category(
                name=named.name,
                description=named.description,
                entries=tuple(entries.get(named.id, ())),
                children=build(named.id, depth + 1),
                line=lines[named.id],
            )
            for named in below.get(parent, ())
        )

    return build(None, 0)
