"""Actors: who can change places with whom, and under which names a text speaks of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from framing.errors import LexiconError
from framing.reading import Reading
from framing.text.toml import parse_toml

TABLE = Path(__file__).with_suffix(".toml")


class _Actor(msgspec.Struct, forbid_unknown_fields=True):
    place: list[str] = []
    origin: list[str] = []
    people: list[str] = []
    seat: list[str] = []
    leaders: list[str] = []

    def kinds(self) -> tuple[list[str], ...]:
        return self.place, self.origin, self.people, self.seat


class _Exchanges(msgspec.Struct, forbid_unknown_fields=True):
    pairs: list[tuple[str, str]]


class _File(msgspec.Struct, forbid_unknown_fields=True):
    actors: dict[str, _Actor]
    exchanges: _Exchanges


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two actors that change places: the forms of each, and what stands in the place of a form."""

    name: str
    one: Mapping[str, str]
    other: Mapping[str, str]

    @property
    def forms(self) -> dict[str, str]:
        """The forms of both. A form that both have is exchanged for the partner of the first."""
        return {**self.other, **self.one}

    def apply(self, text: str) -> str:
        """The text with the actors exchanged; a longer form goes before a shorter one."""
        forms = self.forms
        return _pattern_of(tuple(forms)).sub(lambda found: forms[found[0]], text)

    def concerns(self, text: str) -> bool:
        """Whether one of the actors is named in a text."""
        return _names(text, self.one) or _names(text, self.other)

    def is_set_in(self, texts: Sequence[str]) -> bool:
        """Whether both of the actors are named somewhere in some texts."""
        return all(any(_names(text, side) for text in texts) for side in (self.one, self.other))


@cache
def load_exchanges(path: Path = TABLE) -> tuple[Exchange, ...]:
    """The exchanges in a table of actors, by default the one that ships with the package.

    Raises:
        LexiconError: The table cannot be read, or names an actor that it does not describe.
    """
    try:
        content = msgspec.convert(parse_toml(path.read_bytes()), _File)
        pairs = content.exchanges.pairs
        return tuple(_exchange(*pair, content.actors) for pair in pairs)
    except OSError as error:
        raise LexiconError(f"actors {path} cannot be read: {error.strerror}") from None
    except KeyError as error:
        raise LexiconError(
            f"actors {path}: {error} cannot be exchanged; give each actor forms that the "
            "other has too"
        ) from None
    except (ValueError, msgspec.ValidationError) as error:
        raise LexiconError(f"actors {path} cannot be used: {error}") from None


def exchange_of_names(reading: Reading, taken: frozenset[str]) -> Exchange | None:
    """The two names that an article uses most exchanged with each other, the forms in ``taken``
    apart; None for an article that names fewer than two.
    """
    text = reading.article.text
    uses = Counter(name.key for name in reading.names if taken.isdisjoint(_forms_of(name.key)))
    ranked = sorted(uses, key=lambda key: (-uses[key], key))[:2]
    if len(ranked) < 2:
        return None
    one, other = ranked
    forms: dict[str, dict[str, str]] = {one: {}, other: {}}
    for name in reading.names:
        if name.key in forms:
            printed = name.of(text)
            partner = other if name.key == one else one
            forms[name.key][printed] = partner if printed == name.key else _short(partner)
    return Exchange(f"{one} and {other}", forms[one], forms[other])


def _exchange(one: str, other: str, actors: Mapping[str, _Actor]) -> Exchange:
    there = dict(_one_way(actors[one], actors[other]))
    back = dict(_one_way(actors[other], actors[one]))
    if not (there and back):
        raise KeyError(f"{one} and {other}")
    return Exchange(f"{one} and {other}", there, back)


def _one_way(actor: _Actor, other: _Actor) -> Iterator[tuple[str, str]]:
    for ours, theirs in zip(actor.kinds(), other.kinds(), strict=True):
        if theirs:
            yield from ((form, theirs[0]) for form in ours)
    for number, leader in enumerate(actor.leaders if other.leaders else ()):
        partner = other.leaders[number % len(other.leaders)]
        yield leader, partner
        yield _short(leader), _short(partner)


def _forms_of(name: str) -> tuple[str, str]:
    return name, _short(name)


def _short(name: str) -> str:
    return name.split()[-1]


def _names(text: str, forms: Mapping[str, str]) -> bool:
    return bool(forms) and _pattern_of(tuple(forms)).search(text) is not None


@lru_cache(maxsize=500)
def _pattern_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, longest_first))})(?![^\W_])")
