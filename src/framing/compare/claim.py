"""Claim: what one sentence says of which things, said or unsaid by which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.align.background import load_background
from framing.align.clues import Clues, collect_clues
from framing.align.concepts import concepts_in
from framing.align.tokens import content_words
from framing.compare.opposition import Pole, Reach, load_denials, load_opposites
from framing.compare.phrasebook import Phrase
from framing.compare.unsaying import BE, UNREAD, Denial, Run, Unsayer, is_negator
from framing.mention.tables import word_set
from framing.reading import Reading
from framing.text.fold import Folded, fold_text
from framing.text.span import Span
from framing.text.words import find_words

UNCLEAR_REACH = 8
"""Words around a word within which what turns something else around leaves it unclear."""

SUPPOSED_REACH = 2
"""Words before a word that may hold what makes it only supposed: "to fully *close*"."""

HEDGE_REACH = 4
"""The same for what makes it possible or right: "could in the end *close*"."""

REVERSING = word_set(
    """
    reverse reverses reversed reversing reversal undo undone undid overturn overturned overturning
    override overriding overrode longer enough formerly previously instead rather
    """
)
"""Near these, what a word says does not stand as it is: "reversed the ban", "no longer allowed"."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence as it is set against others.

    ``keys`` are the concepts of its ``words``, "" for one that says nothing of the matter;
    ``negated`` gives for a word that is turned around the words that do it, ``denied`` what is
    denied by denying words, of which ``denials`` are all, at work or not, ``accusations`` the words
    between accuser and accused. ``poles`` are the sides of oppositions that it takes. ``disputes``,
    ``turns`` and ``negators`` are words that tell that two are at odds, turn against something, or
    negate anything; ``hedges``, ``supposed`` and ``conditions`` take certainty from what follows.
    """

    clues: Clues
    words: Sequence[str]
    keys: Sequence[str]
    negated: Mapping[int, Run]
    denied: Sequence[Denial]
    denials: Sequence[Run]
    accusations: Sequence[Run]
    poles: Sequence[Phrase[Pole]]
    disputes: Sequence[Run]
    turns: Sequence[Run]
    hedges: Sequence[Run]
    supposed: Sequence[Run]
    conditions: Sequence[Run]
    negators: Sequence[int]
    text: str
    folded: Folded
    places: Sequence[tuple[int, int]]
    start: int

    @property
    def asks(self) -> bool:
        """Whether the sentence is a question, which claims nothing."""
        return self.folded.text.rstrip("\"' ").endswith("?")

    def span(self, run: Run) -> Span:
        """Words of the sentence in the text as loaded."""
        first, last = self.places[run[0]], self.places[run[1] - 1]
        start, end = self.folded.original(first[0], last[1])
        return Span(self.start + start, self.start + end)

    def print_word(self, number: int) -> str:
        """A word as the sentence prints it."""
        start, end = self.folded.original(*self.places[number])
        return self.text[start:end]

    def is_hedged(self, number: int) -> bool:
        """Whether a word is told as possible or right, not as so."""
        return any(end <= number <= end + HEDGE_REACH for _, end in self.hedges)

    def is_supposed(self, number: int) -> bool:
        """Whether a word is not told at all: after "if" or "to", or made a noun by "-ing"."""
        before = self.words[max(number - 2, 0) : number]
        noun = self.words[number].endswith(("ing", "ings")) and BE.isdisjoint(before)
        first, last = self.negated.get(number, (0, 0))  # the "to" of "refused to" supposes nothing
        asked = any(end <= number for _, end in self.conditions)
        return (
            noun
            or asked
            or any(
                end <= number <= end + SUPPOSED_REACH and not first <= start < last
                for start, end in self.supposed
            )
        )

    def is_clear(self, number: int) -> bool:
        """Whether nothing turns around what is told near a word but what is known to do so."""
        near = [n for n in self.negators if number - UNCLEAR_REACH <= n < number]
        around = self.words[max(number - UNCLEAR_REACH, 0) : number + UNCLEAR_REACH]
        return (not near or number in self.negated) and REVERSING.isdisjoint(around)

    def is_name(self, number: int) -> bool:
        """Whether a word stands in a name, or is a number or an initial: it states nothing."""
        key = self.keys[number]
        return len(key) < 3 or not key[0].isalpha() or key in self.clues.name_words


def read_claims(reading: Reading) -> tuple[Claim, ...]:
    """The claims of all sentences of a reading, in order."""
    text = reading.article.text
    return tuple(
        _read_claim(sentence.of(text), sentence.start, clues)
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
    return concepts[0] if concepts and len(word) > 1 and not is_negator(word) else ""


def _read_claim(text: str, start: int, clues: Clues) -> Claim:
    folded = fold_text(text)
    places = find_words(folded.text)
    words = [folded.text[a:b] for a, b in places]
    cues: dict[Reach, list[Run]] = {}
    for cue in load_denials().find(words):
        if words[cue.first] != "may" or not _is_month(text, folded, places[cue.first]):
            cues.setdefault(cue.meaning, []).append((cue.first, cue.end))
    negators = [number for number, word in enumerate(words) if is_negator(word)]
    unsayer = Unsayer(folded.text, places, words)
    plain = [(n, n + 1) for n in negators if words[n] not in UNREAD]
    negated = dict(unsayer.find_negated([*plain, *cues.get("next", ())]))
    behind, before = cues.get("behind", ()), cues.get("before", ())
    at_work = [run for run in behind if run[0] not in negated]  # not "did not deny that"
    return Claim(
        clues=clues,
        words=words,
        keys=list(map(_key_of, words)),
        negated=negated,
        denied=list(unsayer.find_denied(at_work, before)),
        denials=(*behind, *before),
        accusations=cues.get("accusation", ()),
        poles=list(load_opposites().find(words)),
        disputes=cues.get("dispute", ()),
        turns=cues.get("turn", ()),
        hedges=cues.get("hedge", ()),
        supposed=cues.get("supposed", ()),
        conditions=cues.get("condition", ()),
        negators=negators,
        text=text,
        folded=folded,
        places=places,
        start=start,
    )


def _is_month(text: str, folded: Folded, place: Run) -> bool:
    """Whether "may" is the month: a capital behind the first word."""
    start, _ = folded.original(*place)
    return place[0] > 0 and text[start] == "M"
