"""Conditions: what must hold around a term, beyond its words, for a find of it to count."""

from __future__ import annotations

from dataclasses import dataclass

from framing.voice.voice import Share

GAP = 3
"""Words that "..." in a term may stand for where the term does not say."""

WINDOW = 8
"""Words on each side within which ``near`` and ``not_near`` look where the term does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """The rules of one term, each named after its key in the file.

    Every list holds words or phrases, in which ``*`` stands for letters within a word. Case does
    not matter in them, save that two or three capitals ("US") must be printed so. An empty list
    asks for nothing.

    ``case``: the printed letters must be as written. ``gap``: most words that "..." stands for.
    ``excepted`` (key ``except``): phrases in which the term means something else. ``near`` and
    ``not_near``: one of them, or none, among the ``window`` words on each side. ``company`` (key
    ``with``): one of them elsewhere in the sentence. ``attribute_of``: the term stands before one
    of these nouns, with at most two modifiers between, or is said of one through a copula.
    ``negatable``: False when no negator cancels it. ``voices``: the shares in which it counts, all
    when empty.
    """

    case: bool = False
    gap: int = GAP
    excepted: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    window: int = WINDOW
    company: tuple[str, ...] = ()
    attribute_of: tuple[str, ...] = ()
    negatable: bool = True
    voices: tuple[Share, ...] = ()

    @property
    def lists(self) -> tuple[tuple[str, ...], ...]:
        """Every list of words or phrases that is looked for around a find."""
        named = (self.excepted, self.near, self.not_near, self.company, self.attribute_of)
        return tuple(filter(None, named))

    @property
    def depend_on_text(self) -> bool:
        """Whether anything but the words of the term decides if a find may count."""
        return bool(self.case or self.lists or self.voices)


PLAIN = Conditions()
"""No rule at all."""
