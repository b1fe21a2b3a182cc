"""The swap test: a lexicon measures wording, so it should not matter who does it to whom.

The actors of an article change places (Iran for the United States and back) and the article is
scored again. What moves then are entries that name an actor, which is a choice that the lexicon's
author should know of, or the reading of the article, which is no fault of the lexicon.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from framing.authoring.actors import Exchange, exchange_of_names
from framing.authoring.finds import Key, hits_in, lean_in
from framing.lexicon.lexicon import Lexicon, Term
from framing.reading import Reading, read_article
from framing.score.profile import score_reading
from framing.score.score import CategoryHit, Hit, Profile
from framing.settings import Settings

NAMES = "the two names used most"
"""What the exchange of names found in the article itself is called."""

Cause = Literal["names an actor", "overlap", "reading"]

Hits = Sequence[Hit | CategoryHit]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedEntry:
    """An entry whose counted hits change: ``before`` and ``after`` over the corpus.

    ``cause`` says why: the entry names one of the actors exchanged; or it stands where it stood and
    an entry that overlaps it came or went; or the text is read otherwise (a longer name moves a
    negator out of reach, a full stop in one ends a sentence).
    """

    term: str
    group: str
    before: int
    after: int
    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """One exchange over a corpus: in how many articles the actors stand, and what moved.

    ``moved`` counts the articles whose counted hits change, ``reread`` those of the others where
    the same hits fall to another voice, because the reading hangs on a name. ``largest_change`` is
    the largest change of a lean (own and quoted words together) in ``article``, 0 where no lean
    changes.
    """

    exchange: str
    articles: int
    moved: int
    reread: int
    largest_change: float
    article: str | None
    entries: tuple[MovedEntry, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """An article before and after an exchange of actors."""

    exchange: Exchange
    before: Reading
    after: Reading


@dataclass(frozen=True, slots=True)
class _Outcome:
    """A trial on a lexicon: the hits, and the change of the lean (0 where one text has none)."""

    id: str
    before: Hits
    after: Hits
    change: float


def try_exchanges(
    readings: Sequence[Reading],
    exchanges: Iterable[Exchange],
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> dict[str, list[Trial]]:
    """Exchange the actors, by the name of the exchange, in every article that names one of them.

    An exchange is tried where both of its actors are named somewhere in the articles. Last comes,
    in every article, the exchange of the two names that it uses most and that are in no table.
    """
    tables = list(exchanges)
    texts = [reading.article.text for reading in readings]
    taken = frozenset(form for table in tables for form in table.forms)
    trials = {
        table.name: [
            _try(each, table, settings) for each in readings if table.concerns(each.article.text)
        ]
        for table in tables
        if table.is_set_in(texts)
    }
    found = ((each, exchange_of_names(each, taken)) for each in readings)
    own = [_try(each, exchange, settings) for each, exchange in found if exchange is not None]
    return {**trials, NAMES: own} if own else trials


def _try(reading: Reading, exchange: Exchange, settings: Settings) -> Trial:
    swapped = replace(reading.article, text=exchange.apply(reading.article.text))
    return Trial(exchange, reading, read_article(swapped, None, settings))


def measure_swaps(
    trials: Mapping[str, Sequence[Trial]],
    lexicon: Lexicon,
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> tuple[Swap, ...]:
    """What each exchange moves on a lexicon."""
    # An article is tried in many exchanges; as it was, it scores the same in all.
    readings = {id(t.before): t.before for chosen in trials.values() for t in chosen}
    scored = {key: score_reading(each, lexicon, settings) for key, each in readings.items()}
    return tuple(
        _measure(name, chosen, scored, lexicon, settings) for name, chosen in trials.items()
    )


def _measure(
    name: str,
    trials: Sequence[Trial],
    scored: Mapping[int, Profile],
    lexicon: Lexicon,
    settings: Settings,
) -> Swap:
    outcomes = [_score(t, scored[id(t.before)], lexicon, settings) for t in trials]
    furthest = max(outcomes, key=lambda outcome: abs(outcome.change))
    forms = {form for trial in trials for form in trial.exchange.forms}
    moved = [_counted(each.before) != _counted(each.after) for each in outcomes]
    reread = [_by_share(each.before) != _by_share(each.after) for each in outcomes]
    return Swap(
        exchange=name,
        articles=len(trials),
        moved=sum(moved),
        reread=sum(again and not hits for again, hits in zip(reread, moved, strict=True)),
        largest_change=furthest.change,
        article=furthest.id if furthest.change else None,
        entries=tuple(_moved_entries(outcomes, lexicon, forms)),
    )


def _score(trial: Trial, first: Profile, lexicon: Lexicon, settings: Settings) -> _Outcome:
    second = score_reading(trial.after, lexicon, settings)
    before, after = lean_in(first, lexicon), lean_in(second, lexicon)
    return _Outcome(
        id=trial.before.article.id,
        before=hits_in(first, lexicon),
        after=hits_in(second, lexicon),
        change=0.0 if before is None or after is None else after - before,
    )


def _moved_entries(
    outcomes: Sequence[_Outcome], lexicon: Lexicon, forms: Iterable[str]
) -> Iterator[MovedEntry]:
    befores, afters = [o.before for o in outcomes], [o.after for o in outcomes]
    before, after = _sum(_counted, befores), _sum(_counted, afters)
    lost, lost_after = _sum(_overlapped, befores), _sum(_overlapped, afters)
    named = set(forms)
    for term in lexicon.terms:
        key = (term.text, term.group)
        if before[key] == after[key]:
            continue
        freed = lost[key] - lost_after[key] == after[key] - before[key]
        cause: Cause = "overlap" if freed else "reading"
        yield MovedEntry(
            term=term.text,
            group=term.group,
            before=before[key],
            after=after[key],
            cause="names an actor" if names_one_of(term, named) else cause,
        )


def _sum(count: Callable[[Hits], Counter[Key]], articles: Iterable[Hits]) -> Counter[Key]:
    total: Counter[Key] = Counter()
    for hits in articles:
        total.update(count(hits))
    return total


def _overlapped(hits: Hits) -> Counter[Key]:
    return Counter((hit.term, hit.group) for hit in hits if hit.status == "overlapped")


def _counted(hits: Hits) -> Counter[Key]:
    return Counter((hit.term, hit.group) for hit in hits if hit.status == "counted")


def _by_share(hits: Hits) -> Counter[Key]:
    return Counter((hit.term, hit.share) for hit in hits if hit.status == "counted")


def names_one_of(term: Term, forms: Iterable[str]) -> bool:
    """Whether an entry, or a condition of it, names an actor under one of these forms."""
    rules = term.conditions
    asked = (*rules.excepted, *rules.near, *rules.not_near, *rules.company, *rules.attribute_of)
    words = [word.casefold() for word in (term.text, *term.forms, *asked)]
    return any(_within(form.casefold(), word) for form in forms for word in words)


def _within(form: str, written: str) -> bool:
    """Whether a form stands in an entry as a word, or a word with ``*`` in the entry matches it."""
    if re.search(rf"(?<![^\W_]){re.escape(form)}(?![^\W_])", written):
        return True
    return any(
        re.fullmatch(re.escape(word).replace(r"\*", r"\w*"), form) is not None
        for word in written.split()
        if "*" in word and word.strip("*")
    )
