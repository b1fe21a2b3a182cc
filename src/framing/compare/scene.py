"""Scene: where, when and with whom the event of an article takes place, as its opening tells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from framing.mention.date import Date
from framing.mention.name import Name
from framing.mention.names import is_person_form
from framing.mention.place import Place
from framing.mention.places import known_place
from framing.mention.resolving import day_of
from framing.reading import Reading
from framing.segment.sentence import Sentence, sentence_at
from framing.text.span import Span

OPENING = 3
"""Sentences, headlines apart, that tell the event."""

MOST_PEOPLE = 2
"""People of the opening whom the article names most are those whom it is about."""

MOST_DAYS = 12
"""Days of one article that are compared; an article with more is a chronicle."""

MOST_PLACES = 12
"""Places of one opening that are compared."""

FEWEST_NAMED = 2
"""Times that an article names somebody whom it is about."""

EVENTS = {
    "meeting": "meeting met meets talks conversation",
    "visit": "visit visited visits visiting trip",
    "summit": "summit",
    "trial": "trial sentenced convicted acquitted",
    "arrest": "arrest arrested",
    "shooting": "shooting shot",
    "attack": "attack attacked bombing bombed airstrike",
    "fire": "fire blaze",
    "earthquake": "earthquake quake",
    "crash": "crash crashed collision",
    "vote": "vote voted election elected",
    "protest": "protest protests protested demonstration",
}
"""What news tells of, with the words for it; asked in this order."""

_EVENT_OF = {word: event for event, words in EVENTS.items() for word in words.split()}
_EVENT = re.compile(rf"\b(?:{'|'.join(_EVENT_OF)})\b", re.IGNORECASE)

_ASIDE = re.compile(
    r"\b(?:since|until|till|after|before|by|when|born|dated|as of|from|"
    r"(?:was|were|is|are|had been) (?:supposed|scheduled|due|expected|set|planned)|"
    r"told|next|will)\b"
    r"[^,;.:]*$"
    r"|\b(?:posted|published|updated)\b.{0,30}$"
    r"|\b(?:said|says|reported|announced) $"
)
"""Words before a date, in its clause, that make it the date of something else, or of
the report."""

_TELLS = re.compile(r"\b(?:told|said|says|reported|announced|warned)\b")
"""Verbs whose day is that of the telling, where it opens the sentence."""

_REACH = 80
_OPENS = 12
"""Characters before a date that opens its sentence: "Late on"."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What the opening of an article tells of its event.

    ``events`` are the words for what happens, under the first of ``EVENTS`` that they stand for;
    ``days`` are dates of a day, ``places`` those where something happens, ``people`` the names whom
    it is about, each with its first mention; ``present`` are all people of the opening. ``day`` is
    that of the article itself, printed (at ``day_span``) or given.
    """

    events: dict[str, Span]
    days: tuple[Date, ...]
    places: tuple[Place, ...]
    people: tuple[Name, ...]
    present: frozenset[str]
    day: date | None
    day_span: Span | None


def find_scene(reading: Reading) -> Scene:
    """The scene of an article; empty where its opening tells nothing of the kind."""
    people = [name for name in reading.names if _is_person(name)]
    opening = _opening(reading.sentences)
    within = [name for name in people if _stands_in(name, opening)]
    within_opening = [place for place in reading.places if _stands_in(place, opening)]
    main = _main(people, within, reading.article.text)
    told = [*opening, *_joint(reading.sentences, people, main)]
    stated = next((d for d in reading.dates if _is_of_article(d, reading.sentences)), None)
    given = day_of(reading.article.published)
    return Scene(
        events=_events(reading.article.text, opening),
        days=tuple(islice(_days(reading, told), MOST_DAYS)),
        places=places_of_action(within_opening)[:MOST_PLACES],
        people=main,
        present=frozenset(name.key for name in within),
        day=given or (stated.calendar_day if stated else None),
        day_span=Span(stated.start, stated.end) if stated and not given else None,
    )


def _opening(sentences: Sequence[Sentence]) -> list[Sentence]:
    telling = [sentence for sentence in sentences if sentence.tells]
    body = [sentence for sentence in telling if sentence.role == "body"][:OPENING]
    last = body[-1].end if body else 0
    return [sentence for sentence in telling if sentence.end <= last] or telling[:OPENING]


def _events(text: str, opening: Sequence[Sentence]) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for sentence in opening:
        for match in _EVENT.finditer(text, sentence.start, sentence.end):
            found.setdefault(_EVENT_OF[match[0].lower()], Span(*match.span()))
    return found


def _is_person(name: Name) -> bool:
    return is_person_form(name.key) and known_place(name.key) is None


def _main(people: Sequence[Name], within: Iterable[Name], text: str) -> tuple[Name, ...]:
    """The people of the opening who are named most, at their first mention.

    Each is called by a last name alone somewhere, as news calls people, not bodies and products.
    """
    counts = Counter(name.key for name in people)
    called = {name.key for name in people if name.key.endswith(f" {name.of(text)}")}
    first: dict[str, Name] = {}
    for name in within:
        if counts[name.key] >= FEWEST_NAMED and name.key in called:
            first.setdefault(name.key, name)
    most = sorted(first, key=lambda key: (-counts[key], first[key].start))
    return tuple(first[key] for key in most[:MOST_PEOPLE])


def _joint(
    sentences: Sequence[Sentence], people: Sequence[Name], main: Sequence[Name]
) -> list[Sentence]:
    """Later sentences in which all whom the article is about stand together; where that is one
    alone, those in which somebody else is with him or her.
    """
    wanted = {name.key for name in main}
    found: dict[int, set[str]] = {}
    starts = [sentence.start for sentence in sentences]
    for name in people if wanted else ():
        found.setdefault(bisect_right(starts, name.start) - 1, set()).add(name.key)
    return [
        sentences[i]
        for i, keys in sorted(found.items())
        if wanted <= keys and len(keys) >= MOST_PEOPLE
    ]


def places_of_action(places: Sequence[Place]) -> tuple[Place, ...]:
    """Those where something happens; a country only where no city of it is told as well."""
    found = [place for place in places if place.role == "at"]
    nearer = {place.country for place in found if place.name != place.country}
    return tuple(p for p in found if p.name != p.country or p.country not in nearer)


def is_aside(found: Date, sentence: Sentence, text: str) -> bool:
    """Whether a date is not that of what its sentence tells: "since he took office on July 30", "On
    Saturday, the ambassador told reporters".
    """
    before = text[max(sentence.start, found.start - _REACH) : found.start].lower()
    if _ASIDE.search(before) is not None:
        return True
    opens = found.start - sentence.start <= _OPENS
    return (
        opens and _TELLS.search(text, found.end, min(found.end + _REACH, sentence.end)) is not None
    )


def _days(reading: Reading, told: Sequence[Sentence]) -> Iterable[Date]:
    wanted = {sentence.start for sentence in told if sentence.tells}
    for each in reading.dates:
        if each.day is None and each.weekday is None:
            continue
        sentence = reading.sentences[sentence_at(reading.sentences, each.start)]
        if sentence.start in wanted and not is_aside(each, sentence, reading.article.text):
            yield each


def _stands_in(span: Span, sentences: Sequence[Sentence]) -> bool:
    return any(s.start <= span.start < s.end for s in sentences)


def _is_of_article(found: Date, sentences: Sequence[Sentence]) -> bool:
    """Whether a full date stands on a line of its own."""
    if found.calendar_day is None:
        return False
    return any(s.role == "dateline" and s.start <= found.start < s.end for s in sentences)
