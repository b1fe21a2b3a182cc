"""Grams: words and two-word phrases of an article that a lexicon might take up.

Names are passed over (an entry that names an actor measures who is spoken of, not how), and so is
what the lexicon has already: a candidate is a word that nobody has judged yet.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from framing.align.tokens import STOP_WORDS, printed_words
from framing.lexicon.lexicon import Lexicon, Pole
from framing.lexicon.matching import match_lexicon
from framing.reading import Reading
from framing.segment.sentence import sentence_at
from framing.text.fold import fold_text
from framing.text.span import Span
from framing.text.words import find_words
from framing.voice.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    IMPERSONAL,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
)

Gram = tuple[str, ...]
"""One or two words without their inflection."""

Extent = tuple[int, int]

_GRAMMAR = STOP_WORDS.union(
    AUXILIARIES, CONJUNCTIONS, DETERMINERS, IMPERSONAL, PERSONAL, PREPOSITIONS, SUBORDINATORS
)
"""Words that build sentences and judge nothing."""


@dataclass(frozen=True, slots=True)
class SentenceGrams:
    """The grams of a sentence, each with the form in which it stands there.

    ``poles`` are those of the lexicon's counted terms in the sentence.
    """

    article: str
    grams: tuple[tuple[Gram, str], ...]
    poles: frozenset[Pole | None]


@dataclass(frozen=True, slots=True)
class Tally:
    """Grams of some articles: uses, forms, in how many sentences, and in which articles."""

    uses: Counter[Gram] = field(default_factory=Counter)
    forms: dict[Gram, Counter[str]] = field(default_factory=dict)
    sentences: Counter[Gram] = field(default_factory=Counter)
    articles: dict[Gram, set[str]] = field(default_factory=dict)

    @property
    def words(self) -> int:
        """Uses of all single words, which is what phrases are counted out of, too."""
        return sum(count for gram, count in self.uses.items() if len(gram) == 1)


def split_grams(reading: Reading, lexicon: Lexicon) -> Iterator[SentenceGrams]:
    """The grams of every sentence that tells the story.

    Raises:
        LexiconError: The lexicon has no poles.
    """
    pole_of = {group.id: group.pole for group in lexicon.axis.groups}
    text, sentences = reading.article.text, reading.sentences
    poles: defaultdict[int, set[Pole | None]] = defaultdict(set)
    taken: defaultdict[int, list[Extent]] = defaultdict(list)
    for name in reading.names:
        taken[sentence_at(sentences, name.start)].append((name.start, name.end))
    for match in match_lexicon(text, sentences, lexicon, folded=reading.folded):
        taken[match.sentence].append((match.start, match.end))
        if match.status == "counted":
            poles[match.sentence].add(pole_of[lexicon.terms[match.term].group])
    for number, sentence in enumerate(sentences):
        if sentence.tells:
            grams = tuple(_grams(text, sentence, taken[number]))
            yield SentenceGrams(reading.article.id, grams, frozenset(poles[number]))


def tally_grams(sentences: Iterable[SentenceGrams]) -> Tally:
    """Count the grams of sentences."""
    tally = Tally()
    for sentence in sentences:
        for gram, form in sentence.grams:
            tally.uses[gram] += 1
            tally.forms.setdefault(gram, Counter())[form] += 1
            tally.articles.setdefault(gram, set()).add(sentence.article)
        tally.sentences.update({gram for gram, _ in sentence.grams})
    return tally


def forms_of(gram: Gram, tallies: Sequence[Tally]) -> tuple[str, ...]:
    """The forms of a gram, the most frequent first."""
    found: Counter[str] = Counter()
    for tally in tallies:
        found.update(tally.forms.get(gram, {}))
    return tuple(sorted(found, key=lambda form: (-found[form], form)))


def _grams(text: str, sentence: Span, taken: Sequence[Extent]) -> Iterator[tuple[Gram, str]]:
    words = []
    for start, end in find_words(text, sentence.start, sentence.end):
        form = fold_text(text[start:end]).text
        free = not any(first < end and start < last for first, last in taken)
        stem = printed_words(form)[0][0] if free and _speaks(form) else ""
        words.append((start, end, form, stem))
    yield from (((stem,), form) for _, _, form, stem in words if stem)
    for (_, end, one, first), (start, _, other, second) in pairwise(words):
        if first and second and text[end:start].isspace():
            yield (first, second), f"{one} {other}"


def _speaks(form: str) -> bool:
    return form not in _GRAMMAR and len(form) > 1 and form[0].isalpha()
