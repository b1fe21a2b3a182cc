"""Sensitivity: which entries of a lexicon carry its scores over a corpus.

Each entry is left out in turn and every article scored again, so that a shorter entry that it
overlapped can take its place. A lean that hangs on one entry is a finding about one word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from framing.authoring.finds import hits_in, lean_in
from framing.lexicon.lexicon import Lexicon, Term
from framing.reading import Reading
from framing.score.profile import score_reading
from framing.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Influence:
    """What leaving out one entry does to the leans (own and quoted words together) of a corpus.

    ``articles`` counts those with a lean in which the entry stands, ``mean_change`` is the mean
    absolute change over all articles with a lean, ``largest_change`` the largest one with its sign
    (the lean without the entry minus the lean with it) in ``article``. ``lost`` counts the articles
    that fall below the evidence floor without the entry; ``largest_change`` is None where it alone
    made every lean it was in.
    """

    term: str
    group: str
    articles: int
    mean_change: float
    largest_change: float | None
    article: str
    lost: int


@dataclass(frozen=True, slots=True)
class _Change:
    article: str
    change: float | None
    lost: bool

    @property
    def size(self) -> float:
        """How far the lean moves; a lean that vanishes has moved as far as one can from zero."""
        return 1.0 if self.change is None else abs(self.change)


def measure_influence(
    readings: Iterable[Reading],
    lexicon: Lexicon,
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> tuple[Influence, ...]:
    """The influence of every entry found in an article with a lean, the greatest mean first; none
    in a scheme of categories, which has no lean.

    Only the entries that stand in an article are tried on it, so the work grows with the finds and
    not with the lexicon.
    """
    changes: defaultdict[tuple[str, str], list[_Change]] = defaultdict(list)
    leaning = 0
    for reading in readings:
        found = list(_leave_out_each(reading, lexicon, settings))
        leaning += found != []
        for term, change in found:
            changes[term.text, term.group].append(change)
    every = [_influence_of(*key, each, leaning) for key, each in changes.items()]
    return tuple(sorted(every, key=lambda one: (-one.mean_change, one.term, one.group)))


def _leave_out_each(
    reading: Reading, lexicon: Lexicon, settings: Settings
) -> Iterator[tuple[Term, _Change]]:
    profile = score_reading(reading, lexicon, settings)
    lean = lean_in(profile, lexicon)
    if lean is None:
        return
    found = {(hit.term, hit.group) for hit in hits_in(profile, lexicon)}
    here = [term for term in lexicon.terms if (term.text, term.group) in found]
    lowest = replace(settings, evidence_floor=1)
    for number, term in enumerate(here):
        others = replace(lexicon, terms=(*here[:number], *here[number + 1 :]))
        without = score_reading(reading, others, lowest).axes[lexicon.name].all
        change = None if without.lean is None else without.lean - lean
        lost = without.evidence < settings.evidence_floor
        yield term, _Change(reading.article.id, change, lost)


def _influence_of(term: str, group: str, changes: Sequence[_Change], leaning: int) -> Influence:
    largest = max(changes, key=lambda one: one.size)
    return Influence(
        term=term,
        group=group,
        articles=len(changes),
        mean_change=sum(one.size for one in changes) / leaning,
        largest_change=largest.change,
        article=largest.article,
        lost=sum(one.lost for one in changes),
    )
