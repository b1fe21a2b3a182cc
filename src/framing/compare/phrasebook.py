"""Phrasebook: forms of one word or several, looked up at every word of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Phrase(Generic[T]):
    """A form found in a sentence: words ``first`` to ``end`` (exclusive), and its meaning."""

    first: int
    end: int
    meaning: T


class Phrasebook(Generic[T]):
    """Forms with their meanings. A form may have several; each is found."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for form, meaning in entries:
            words = tuple(form.split())
            self._by_first.setdefault(words[0], []).append((words, meaning))

    def find(self, words: Sequence[str]) -> Iterator[Phrase[T]]:
        """Every form among folded words, in their order. One look-up for each word."""
        for first, word in enumerate(words):
            for form, meaning in self._by_first.get(word, ()):
                end = first + len(form)
                if len(form) == 1 or tuple(words[first:end]) == form:
                    yield Phrase(first, end, meaning)


def split_forms(forms: str) -> list[str]:
    """The forms of a row of a table, which commas part."""
    return [" ".join(form.split()) for form in forms.split(",")]
