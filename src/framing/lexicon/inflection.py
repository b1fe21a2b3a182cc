"""Inflection: the forms of an English lemma, by closed rules and a table of what they miss.

Forms that the rules cannot know (irregular ones, doubled consonants that depend on the stress, two
spellings in use) stand in ``inflection.toml``. Runs when a lexicon is loaded.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

Kind = Literal["verb", "noun", "adjective"]

PREFIXES = ("over", "under", "out", "re", "un", "fore", "mis", "with", "up", "inter")
"""Before an irregular verb they keep its forms: "withdraw", "overthrew"."""

_CLOSED = re.compile(r"(?:^|[^aeiou]|qu)[aeiou][bcdfghjklmnpqrstvz]$")
_ONE_VOWEL = re.compile(r"(?:[^aeiouy]*|qu|y)[aeiouy]+[^aeiouy]*e?")
_KEEPING_E = ("ee", "oe", "ye")
_HISSING = ("s", "sh", "ch", "x", "z")


def inflect_term(term: str, kind: Kind) -> tuple[str, ...]:
    """All forms of a term, itself first, each once.

    In a term of several words a verb is the first word ("turn a blind eye"), a noun or an adjective
    the last ("war criminal"). Words keep the case in which they are written.
    """
    words = term.split()
    at = 0 if kind == "verb" else len(words) - 1
    forms = _RULES[kind](words[at].lower())
    spelled = (" ".join([*words[:at], _like(words[at], form), *words[at + 1 :]]) for form in forms)
    return tuple(dict.fromkeys([" ".join(words), *spelled]))


def _like(word: str, form: str) -> str:
    """A form with the capitals of the word it comes from."""
    if len(word) > 1 and word.isupper():
        return form.upper()
    return form.capitalize() if word[:1].isupper() else form


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, Any]:
    return tomllib.loads(files("framing.lexicon").joinpath("inflection.toml").read_text("utf-8"))


def _verb_forms(verb: str) -> list[str]:
    stem = _stem(verb)
    irregular = _irregular(verb)
    third = verb if verb in _words("own_third") else _plural_ending(verb)
    ings = [_before_vowel(each, "ing") for each in stem]
    if irregular is None:
        return [verb, third, *(_before_vowel(each, "ed") for each in stem), *ings]
    return [verb, third, *irregular, *ings]


def _irregular(verb: str) -> list[str] | None:
    table: Mapping[str, str] = _tables()["verbs"]
    if verb in table:
        return table[verb].split()
    for prefix in PREFIXES:
        base = verb.removeprefix(prefix)
        if base != verb and base in table and verb not in _words("regular_verbs"):
            return [prefix + form for form in table[base].split()]
    return None


@lru_cache(maxsize=8)
def _words(name: str) -> frozenset[str]:
    return frozenset(str(_tables()["lists"][name]).split())


def _stem(verb: str) -> list[str]:
    """What "-ed" and "-ing" are added to: with the last letter doubled, not doubled, or either."""
    double = verb + verb[-1]
    if verb.endswith("c"):
        return [verb + "k"]
    if verb in _words("either"):
        return [verb, double]
    base = next((verb.removeprefix(p) for p in PREFIXES if verb.startswith(p)), verb)
    short = any(_ONE_VOWEL.fullmatch(each) and _CLOSED.search(each) for each in (verb, base))
    if short and not verb.endswith(("h", "j", "q")):
        return [double]
    if verb in _words("doubled"):
        return [double]
    return [verb]


def _before_vowel(stem: str, ending: str) -> str:
    if ending == "ing" and stem.endswith("ie"):
        return stem[:-2] + "ying"
    if stem.endswith("e") and (
        ending != "ing" or (not stem.endswith(_KEEPING_E) and len(stem) > 2)
    ):
        return stem[:-1] + ending
    if ending != "ing" and stem.endswith("y") and stem[-2:-1] not in tuple("aeiou"):
        return stem[:-1] + "i" + ending
    return stem + ending


def _plural_ending(word: str) -> str:
    """The word with -s, -es or -ies."""
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    if word.endswith("z") and _CLOSED.search(word):
        return word + "zes"
    if word.endswith(_HISSING) or word in _words("with_es"):
        return word + "es"
    return word + "s"


def _noun_forms(noun: str) -> list[str]:
    table: Mapping[str, str] = _tables()["nouns"]
    if noun in table:
        return [noun, *table[noun].split()]
    if noun.endswith("man") and noun not in _words("not_men"):
        return [noun, noun[:-2] + "en"]
    if noun.endswith(("sis", "xis")):
        return [noun, noun[:-2] + "es"]
    return [noun, _plural_ending(noun)]


def _adjective_forms(adjective: str) -> list[str]:
    table: Mapping[str, str] = _tables()["adjectives"]
    if adjective in table:
        return [adjective, *table[adjective].split()]
    if not _compares_with_endings(adjective):
        return [adjective]
    short = _ONE_VOWEL.fullmatch(adjective) and _CLOSED.search(adjective)
    stem = adjective + adjective[-1] if short else adjective
    return [adjective, _before_vowel(stem, "er"), _before_vowel(stem, "est")]


def _compares_with_endings(adjective: str) -> bool:
    """Whether it takes -er and -est: one syllable, or two with a light end."""
    if _ONE_VOWEL.fullmatch(adjective):
        return True
    groups = re.findall(r"[aeiouy]+", adjective)
    return len(groups) == 2 and adjective.endswith(("y", "le", "ow", "er"))


_RULES: Mapping[Kind, Callable[[str], list[str]]] = {
    "verb": _verb_forms,
    "noun": _noun_forms,
    "adjective": _adjective_forms,
}
