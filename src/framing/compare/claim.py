"""Claim: what one sentence says of which things, said or unsaid by which words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from framing.align.background import load_background
from framing.align.clues import Clues, collect_clues
from framing.align.concepts import concepts_in
from framing.align.tokens import content_words
from framing.compare.opposition import Pole, Reach, load_denials, load_opposites
from framing.compare.phrasebook import Phrase
from framing.lexicon.negation import NEGATORS, find_negator
from framing.mention.tables import word_set
from framing.reading import Reading
from framing.text.fold import Folded, fold_text
from framing.text.span import Span
from framing.text.words import find_words

NEGATION_REACH = 3
"""Words before a word that may hold its negator, as for the words of a lexicon."""

DENIAL_REACH = 10
"""Words behind a denial, or before a dismissal, that it may deny, within its clause."""

HEDGE_REACH = 4
"""Words before a word that may hold what makes it uncertain."""

OPAQUE = word_set(
    """
    say said comment commented know known knew respond responded reply clear disclose disclosed
    specify specified elaborate identify identified mention explain immediately return answer
    provide provided give given name named only just yet necessarily always
    """
)
"""Behind a negator these shield what follows: not to *say* what caused a fire does not unsay it."""

_CLAUSE_ENDS = frozenset(",;:!?—()")
_LINKS = word_set("is are was were be been being as called simply completely totally entirely")
_TURNS = word_set("but although though while yet instead")
_NEGATORS = frozenset(word for words in NEGATORS.values() for word in words)

Run = tuple[int, int]
"""Numbers of words of a sentence, the second exclusive."""


@dataclass(frozen=True, slots=True)
class Denied:
    """How a word is unsaid, and by which words."""

    how: Literal["negation", "denial"]
    by: Run


@dataclass(frozen=True, slots=True)
class Stated:
    """A pole of an opposition in a sentence."""

    number: int
    is_one: bool
    reason: str
    run: Run


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence as it is set against others.

    ``keys`` are the concepts of its ``words``, "" for one that says nothing of the matter;
    ``denied`` tells by the number of a word how it is unsaid. ``poles`` are the sides of
    oppositions that it takes. ``disputes``, ``turns`` and ``negators`` are words that tell that two
    are at odds, turn against something, or negate anything; ``hedges`` make what follows uncertain.
    """

    clues: Clues
    words: Sequence[str]
    keys: Sequence[str]
    denied: Mapping[int, Denied]
    poles: Sequence[Stated]
    disputes: Sequence[Run]
    turns: Sequence[Run]
    hedges: Sequence[Run]
    negators: Sequence[int]
    asks: bool
    folded: Folded
    places: Sequence[tuple[int, int]]
    start: int

    def span(self, run: Run) -> Span:
        """Words of the sentence in the text as loaded."""
        first, last = self.places[run[0]], self.places[run[1] - 1]
        start, end = self.folded.original(first[0], last[1])
        return Span(self.start + start, self.start + end)

    def is_hedged(self, number: int) -> bool:
        """Whether a word is told as possible, wished or asked, not as so."""
        return any(end <= number <= end + HEDGE_REACH for _, end in self.hedges)

    def is_shielded(self, number: int) -> bool:
        """Whether a word takes no side: another one stands between it and its negator."""
        denied = self.denied.get(number)
        start = denied.by[1] if denied and denied.by[1] <= number else number
        return not OPAQUE.isdisjoint(self.words[start : number + 1])


def read_claims(reading: Reading) -> tuple[Claim, ...]:
    """The claims of all sentences of a reading, in order."""
    text = reading.article.text
    return tuple(
        _read_claim(fold_text(sentence.of(text)), sentence.start, clues)
        for sentence, clues in zip(reading.sentences, collect_clues(reading), strict=True)
    )


@lru_cache(maxsize=50_000)
def rarity_of(key: str) -> float:
    """How rare a concept is in news at large, in [0, 1]."""
    return float(load_background().rarity((key,))[0])


@lru_cache(maxsize=50_000)
def _key_of(word: str) -> str:
    """The concept of a word, "" for one that says nothing of the matter."""
    concepts = concepts_in(content_words(word))
    return concepts[0] if concepts else ""


def _read_claim(folded: Folded, start: int, clues: Clues) -> Claim:
    places = find_words(folded.text)
    words = [folded.text[a:b] for a, b in places]
    cues: dict[Reach, list[Run]] = {}
    for cue in load_denials().find(words):
        cues.setdefault(cue.meaning, []).append((cue.first, cue.end))
    negators = [number for number, word in enumerate(words) if _negates(word)]
    negated = dict(_negated(folded.text, places, negators))
    cues["behind"] = [run for run in cues.get("behind", ()) if run[0] not in negated]
    denied = {
        # "did not deny that" unsays nothing behind "deny"
        **{number: each for number, each in negated.items() if each.by[0] not in negated},
        **dict(_denied(folded.text, places, words, cues)),
    }
    return Claim(
        clues=clues,
        words=words,
        keys=list(map(_key_of, words)),
        denied=denied,
        poles=list(map(_stated, load_opposites().find(words))),
        disputes=cues.get("dispute", ()),
        turns=cues.get("turn", ()),
        hedges=cues.get("hedge", ()),
        negators=negators,
        asks=folded.text.rstrip("\"' ").endswith("?"),
        folded=folded,
        places=places,
        start=start,
    )


def _stated(found: Phrase[Pole]) -> Stated:
    pole = found.meaning
    return Stated(pole.number, pole.is_one, pole.reason, (found.first, found.end))


def _negates(word: str) -> bool:
    return word in _NEGATORS or word.endswith("n't")


def _negated(
    text: str, places: Sequence[Run], negators: Sequence[int]
) -> Iterator[tuple[int, Denied]]:
    """The words that stand behind a negator and within its reach."""
    reached = {
        number
        for negator in negators
        for number in range(negator + 1, min(negator + NEGATION_REACH + 2, len(places)))
    }
    starts = {start: number for number, (start, _) in enumerate(places)} if reached else {}
    for number in reached:
        found = find_negator(text, 0, places[number][0], NEGATION_REACH)
        if found is not None:
            first = starts[found[0]]
            yield number, Denied("negation", (first, first + 1))


def _denied(
    text: str, places: Sequence[Run], words: Sequence[str], cues: Mapping[Reach, Sequence[Run]]
) -> Iterator[tuple[int, Denied]]:
    """The words that a denial or a dismissal reaches, within its clause."""
    for first, end in cues.get("behind", ()):
        for number in range(end, min(end + DENIAL_REACH, len(words))):
            if _opens_clause(text, places, words, number):
                break
            yield number, Denied("denial", (first, end))
    for first, end in cues.get("before", ()):
        if _LINKS.isdisjoint(words[max(first - 2, 0) : first]):
            continue
        for number in range(first - 1, max(first - DENIAL_REACH, -1), -1):
            yield number, Denied("denial", (first, end))
            if _opens_clause(text, places, words, number):
                break


def _opens_clause(
    text: str, places: Sequence[Run], words: Sequence[str], number: int
) -> bool:
    """Whether a clause begins with a word: a mark stands before it, or it turns."""
    gap = text[places[number - 1][1] if number else 0 : places[number][0]]
    return words[number] in _TURNS or not _CLAUSE_ENDS.isdisjoint(gap)
