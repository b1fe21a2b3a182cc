"""Unsaying: which words of a sentence its negators turn around, and what its denials deny."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.align.tokens import STOP_WORDS
from framing.lexicon.negation import NEGATORS, find_negator
from framing.mention.tables import word_set

NEGATION_REACH = 3
"""Words before a word that may hold its negator, as for the words of a lexicon."""

DENIAL_REACH = 10
"""Words behind a denial, or before a dismissal, that it may deny, within its clause."""

UNREAD = word_set("neither nor none without hardly barely scarcely")
"""Negators of which it is not read what they turn around, or that name what is absent and claim
nothing ("won without their captain"); near them nothing is clear."""

OPAQUE = word_set(
    """
    say said comment commented know known knew respond responded reply clear disclose disclosed
    specify specified elaborate identify identified mention explain immediately return answer
    provide provided give given name named only just yet necessarily always feel felt think thought
    believe believed want wanted expect expected seem seemed mean
    """
)
"""Behind a negator these shield what follows: not to *say* what caused a fire does not unsay it,
and not to *think* that it was so is to think that it was not."""

GRANTED = word_set(
    """
    service services protection protections right rights access entry bail permission permit
    permits visa visas citizenship asylum benefits coverage care parole funding credit refuge
    request requests a them him her people
    """
)
"""Behind "deny" these are withheld, not said to be untrue."""

BE = word_set("is are was were be been being isn't aren't wasn't weren't")
_LINKS = BE | word_set("as called simply completely totally entirely")
_TURNS = word_set("but although though while yet instead")
_CLAUSE_ENDS = frozenset(",;:!?—()")
_NEGATORS = frozenset((*NEGATORS["plain denial"], *NEGATORS["near denial"]))

Run = tuple[int, int]
"""Numbers of words of a sentence, the second exclusive; or offsets of one word."""


@dataclass(frozen=True, slots=True)
class Denial:
    """Words that deny, and the words that they deny."""

    by: Run
    reach: Run


def is_negator(word: str) -> bool:
    """Whether a folded word negates."""
    return word in _NEGATORS or word.endswith("n't")


@dataclass(frozen=True, slots=True)
class Unsayer:
    """Looks through one sentence, given as its folded text with its words and their offsets."""

    text: str
    places: Sequence[Run]
    words: Sequence[str]

    def find_negated(self, behind: Sequence[Run]) -> Iterator[tuple[int, Run]]:
        """The word that each of some negating phrases turns around, with the phrase."""
        for first, end in behind:
            number = self._first_content(end)
            if number is not None and self._negates(first, number):
                yield number, (first, end)

    def find_denied(self, behind: Sequence[Run], before: Sequence[Run]) -> Iterator[Denial]:
        """What some phrases deny, of which the matter stands behind or before them."""
        for first, end in behind:
            if not self._withholds(first, end):
                yield Denial((first, end), (end, self._end_of_clause(end)))
        for first, end in before:
            if not _LINKS.isdisjoint(self.words[max(first - 2, 0) : first]):
                yield Denial((first, end), (self._start_of_clause(first), first))

    def _negates(self, first: int, number: int) -> bool:
        """Whether a phrase is no figure of speech, such as "not only"."""
        if not is_negator(self.words[first]):
            return True
        return find_negator(self.text, 0, self.places[number][0], NEGATION_REACH) is not None

    def _first_content(self, start: int) -> int | None:
        """The first word that is neither a small word nor an adverb, in its clause."""
        if self.words[start - 1 : start + 1] == ["not", "the"]:
            return None  # "not the price but the quality": the price is not unsaid
        for number in range(start, min(start + NEGATION_REACH, len(self.words))):
            word = self.words[number]
            if self._opens_clause(number) or word in OPAQUE:
                return None
            if word not in STOP_WORDS and not word.endswith("ly"):
                return number
        return None

    def _withholds(self, first: int, end: int) -> bool:
        """Whether "deny" means not to give ("was denied entry"), not to call untrue."""
        passive = first > 0 and self.words[first - 1] in _LINKS
        given = not GRANTED.isdisjoint(self.words[end : end + 1])
        return self.words[first].startswith("den") and (passive or given)

    def _end_of_clause(self, start: int) -> int:
        end = start
        while end < min(start + DENIAL_REACH, len(self.words)) and not self._opens_clause(end):
            end += 1
        return end

    def _start_of_clause(self, end: int) -> int:
        start = end
        while start > max(end - DENIAL_REACH, 0):
            start -= 1
            if self._opens_clause(start):
                break
        return start

    def _opens_clause(self, number: int) -> bool:
        """Whether a clause begins with a word: a mark stands before it, or it turns."""
        gap = self.text[self.places[number - 1][1] if number else 0 : self.places[number][0]]
        return self.words[number] in _TURNS or not _CLAUSE_ENDS.isdisjoint(gap)
