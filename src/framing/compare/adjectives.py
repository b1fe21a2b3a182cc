"""Adjectives: whether a word before a noun judges the thing or says which kind it is.

Judging words follow the kinds of James Martin and Peter White (2005), The Language of Evaluation:
affect, judgement, appreciation, and graduation, with one for distance ("so-called"). Classifying
words are the "classifiers" of Michael Halliday's noun phrase: they cannot be graded.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from framing.mention.tables import word_set
from framing.mention.vocabulary import DEMONYMS

FILE = Path(__file__).parent / "adjectives.toml"

AdjectiveKind = Literal["evaluative", "classifying"]
"""evaluative: judges, grades or doubts. classifying: says which kind of thing it is."""


@dataclass(frozen=True, slots=True)
class Adjective:
    """A word in its plain form ("harshest" is "harsh"), what it does, and why that is said.

    One that ``grades`` only says how much or how important; one that ``picks`` mostly says
    which of several are meant ("moderate senators").
    """

    base: str
    kind: AdjectiveKind
    reason: str
    grades: bool = False
    picks: bool = False


_JUDGING = re.compile(
    r"[a-z]{3,}(?:[^i]ful|less|ous|worthy|some)|(?:un|ill-|ultra-)[a-z]{3,}(?:ed|able)"
)
_SORTING = re.compile(
    r"[a-z]{3,}(?:[^f]ical|[^fi]ional|ental|ific|istic|ary|wide|-(?:based|led|owned|run|made))"
)
_NEITHER = word_set(
    """
    previous various numerous religious continuous simultaneous contiguous autonomous homogeneous
    indigenous nervous gaseous aqueous igneous deciduous conscious unconscious anonymous unanimous
    miscellaneous spontaneous herbaceous tremendous rigorous vigorous houses spouse grouse mouse
    wireless stainless homeless jobless cordless paperless cashless unless nonetheless nevertheless
    regardless armful handful spoonful mouthful awesome handsome twosome threesome foursome
    wholesome
    hopeful uncontested unlimited united unannounced
    unsealed unveiled unleashed unfolded unpacked unloaded uncovered
    unearthed uninhabited undecided unemployed uninsured unmarried unmanned uninjured unarmed
    unopened unrelated unnamed unspecified untitled undated unaired unpaid unused undisclosed
    undetermined unidentified unchanged unmarked unfinished unscheduled untreated unable
    january february library dictionary diary salary anniversary adversary secretary missionary
    judiciary military boundary summary century primary secondary contrary canary notary luminary
    beneficiary subsidiary intermediary vocabulary glossary commentary documentary treasury country
    parliamentary professional additional traditional
    """
)
"""Words whose ending misleads: they tell of time, number or kind, or are nouns."""

_SORTING_ALSO = word_set(
    """
    religious indigenous autonomous wireless homeless jobless unemployed uninsured unmanned
    parliamentary military secondary primary professional traditional
    """
)
_DOUBLED = re.compile(r"([bdgmnprt])\1$")


@lru_cache(maxsize=20_000)
def find_adjective(word: str) -> Adjective | None:
    """What a word in small letters does before a noun; None where it is not known to do either.

    Lists come first, then the words of origin, then the ending: "-ous", "-ful", "-less" and "un-"
    mostly judge, "-ional", "-ical", "-ary" and "-led" mostly sort.
    """
    table = _load()
    for form in (word, *_plain_forms(word)):
        if form in table:
            return table[form]
    if word in DEMONYMS:
        return Adjective(word, "classifying", "says where it is from")
    if word in _SORTING_ALSO:
        return Adjective(word, "classifying", "says which kind it is")
    if word in _NEITHER:
        return None
    if _JUDGING.fullmatch(word):
        return Adjective(word, "evaluative", "by its ending: such words mostly judge")
    if _SORTING.fullmatch(word):
        return Adjective(word, "classifying", "by its ending: such words mostly say which kind")
    return None


def _plain_forms(word: str) -> tuple[str, ...]:
    """What a comparative or superlative may be of: "harshest" is of "harsh"."""
    for ending in ("est", "er"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 3:
            return stem, stem + "e", stem[:-1] + "y", _DOUBLED.sub(r"\1", stem)
    return ()


@cache
def _load() -> dict[str, Adjective]:
    """Every listed word; one that stands in two groups belongs to the first."""
    table: dict[str, Adjective] = {}
    for group in tomllib.loads(FILE.read_text("utf-8"))["group"]:
        for word in group["words"].split():
            table.setdefault(
                word,
                Adjective(
                    word,
                    group["kind"],
                    group["reason"],
                    group.get("grades", False),
                    group.get("picks", False),
                ),
            )
    return table
