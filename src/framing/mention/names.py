"""Names: who and what an article names, each under its fullest form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from framing.mention.keys import Keys
from framing.mention.name import Name
from framing.mention.runs import Word, find_rows, split_row, strip_run
from framing.mention.vocabulary import BODIES, PARTICLES, PLACES, SENTENCE_OPENERS
from framing.segment.sentence import Sentence

_OPENING = re.compile(r"(?:^|[“\"‘'(\[«„:—–]\s?|[.!?…]\s)$")
_POSTED = re.compile(r"\b(?:[Aa]mbassador|[Ee]nvoy|[Rr]epresentative|[Dd]elegate) to (?:the )?$")
_ACRONYM = re.compile(r"\s?\(([A-Z][A-Za-z&-]{1,9})\b")
_NO_PERSON = BODIES | PLACES | {"of", "the"}
TITLE_CASE = 0.6
"""Share of capitalised words from which a headline is taken to be written in title case."""

LONGEST_KEPT = 80
"""Characters. Texts repeat rows up to this length; longer ones are not worth remembering."""


class _Part(NamedTuple):
    """A name in a row of capitals, as far as the row tells it by itself."""

    start: int  # in the row
    end: int
    form: str
    words: tuple[str, ...]
    shows: bool  # its shape or place in the row shows that it is a name
    shorts: tuple[str, ...]  # what a person of this name may be called later


class _Candidate(NamedTuple):
    start: int
    part: _Part
    sure: bool


def find_names(text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """The names of an article in order, disjoint. Titles before a name are not part of it.

    Days, months, adjectives of origin and ordinary words at the start of a sentence are left out.
    """
    candidates = [c for s in sentences if s.tells for c in _in_sentence(text, s)]
    proven = {word for c in candidates if c.sure for word in c.part.words}
    kept = [c for c in candidates if c.sure or proven.issuperset(c.part.words)]
    keys = _keys(text, kept)
    return tuple(
        Name(start, start + part.end - part.start, keys.of(part.form, start))
        for start, part, _ in kept
    )


def _in_sentence(text: str, sentence: Sentence) -> list[_Candidate]:
    line = sentence.of(text)
    heading = sentence.role in ("headline", "subheading")
    title_case = heading and _is_title_case(line)
    found = []
    for place, row in find_rows(line):
        opens = place == 0 or _opens_behind(line[max(0, place - 2) : place])
        posted = line.endswith(("to ", "to the "), 0, place) and _is_posted(line, place)
        read = _read_row if len(row) <= LONGEST_KEPT else _parts
        place += sentence.start
        for part in read(row, opens, posted):
            sure = not title_case and (part.shows or _owns(text, place + part.end, part.form))
            found.append(_Candidate(place + part.start, part, sure))
    return found


def _is_posted(line: str, place: int) -> bool:
    """Whether a country stands first: "Ambassador to Moscow Kazem Jalali" is a place and a man."""
    return _POSTED.search(line, max(0, place - 30), place) is not None


def _owns(text: str, end: int, form: str) -> bool:
    """Whether a word that may only open its sentence owns something, as names do."""
    return text[end : end + 2] in ("’s", "'s") and form not in ("It", "That")


def _parts(row: str, opens: bool, posted: bool) -> tuple[_Part, ...]:
    """The names in a row. ``opens`` and ``posted`` say what stands before it."""
    found = []
    for run in split_row(row):
        place = run[0].start
        if place:
            opens, posted = _opens_behind(row[max(0, place - 2) : place]), False
        if posted and len(run) > 2:
            found.append(_part(row, run[:1], opens=False))
            run = run[1:]
        for words in strip_run(run, opens):
            if len(words) == 1 and words[0].low in SENTENCE_OPENERS and words[0].text != "US":
                continue
            found.append(_part(row, words, opens=opens and words[0] is run[0]))
    return tuple(found)


_read_row = lru_cache(maxsize=8192)(_parts)


def _part(row: str, words: list[Word], *, opens: bool) -> _Part:
    start, end = words[0].start, words[-1].end
    form = words[0].text if len(words) == 1 else " ".join(row[start:end].split())
    shows = not opens or len(words) > 1 or sum(map(str.isupper, form)) > 1
    shorts: tuple[str, ...] = ()
    if len(words) > 1 and is_person_form(form):
        later = [form[w.start - start :] for w in words[1:] if w.low not in PARTICLES]
        shorts = (*later, words[0].text)
    return _Part(start, end, form, tuple(word.text for word in words), shows, shorts)


@lru_cache(maxsize=1024)
def _opens_behind(before: str) -> bool:
    """Whether the two characters before a word are such that any word has a capital there."""
    return _OPENING.search(before) is not None


def _is_title_case(line: str) -> bool:
    words = line.split()
    if len(words) > 25 or len(words) < 4:
        return False
    return sum(word[0].isupper() for word in words) >= TITLE_CASE * len(words)


def _keys(text: str, candidates: list[_Candidate]) -> Keys:
    """What the names of several words may be called: a person's parts, a body's acronym."""
    keys = Keys()
    for start, part, _ in candidates:
        for short in part.shorts:
            keys.introduce(short, part.form, start)
        if len(part.words) > 1 and not part.shorts:
            end = start + part.end - part.start
            match = _ACRONYM.match(text, end, end + 20)
            if match and _initials(part.form).startswith(match[1].rstrip("s")[:2]):
                keys.introduce(match[1], part.form, start)
    return keys


def _initials(form: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s–-]+", form) if word and word[0].isupper())


@lru_cache(maxsize=4096)
def is_person_form(form: str) -> bool:
    """Whether a name of several words has the shape of a person's name."""
    words = form.lower().split()
    shaped = 2 <= len(words) <= 5 and _NO_PERSON.isdisjoint(words)
    return shaped and not any(map(str.isdigit, form))
