"""Names: who and what an article names, each under its fullest form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from framing.mention.name import Name
from framing.mention.runs import Word, find_runs, strip_run
from framing.mention.vocabulary import ALIASES, BODIES, PARTICLES, PLACES, SENTENCE_OPENERS
from framing.segment.sentence import Sentence

_OPENING = re.compile(r"(?:^|[“\"‘'(\[«„:—–]\s?|[.!?…]\s)$")
_POSTED = re.compile(r"\b(?:[Aa]mbassador|[Ee]nvoy|[Rr]epresentative|[Dd]elegate) to (?:the )?$")
TITLE_CASE = 0.6
"""Share of capitalised words from which a headline is taken to be written in title case."""


class _Candidate(NamedTuple):
    words: tuple[Word, ...]
    form: str
    opens: bool  # it stands where any word would have a capital
    sure: bool  # its own shape or place already shows that it is a name


def find_names(text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """The names of an article in order, disjoint. Titles before a name are not part of it.

    Days, months, adjectives of origin and ordinary words at the start of a sentence are left out.
    """
    candidates = [c for s in sentences if s.tells for c in _in_sentence(text, s)]
    proven = {word.text for c in candidates if c.sure for word in c.words}
    kept = [c for c in candidates if c.sure or all(w.text in proven for w in c.words)]
    keys = _Keys(text, kept)
    return tuple(
        Name(c.words[0].start, c.words[-1].end, keys.of(c.form, c.words[0].start)) for c in kept
    )


def _in_sentence(text: str, sentence: Sentence) -> list[_Candidate]:
    heading = sentence.role in ("headline", "subheading")
    title_case = heading and _is_title_case(sentence.of(text))
    found = []
    for run in find_runs(text, sentence.start, sentence.end):
        before = text[max(sentence.start, run[0].start - 2) : run[0].start]
        opens = run[0].start == sentence.start or _opens_behind(before)
        if len(run) > 2 and _POSTED.search(
            text, max(0, run[0].start - 30), run[0].start
        ):  # "Ambassador to Moscow Kazem Jalali" names a place and a person
            found.append(_candidate(text, run[:1], opens=False, sure=True))
            run = run[1:]
        for words in strip_run(run, opens):
            at_start = opens and words[0] is run[0]
            sure = not title_case and (not at_start or _shows(text, words))
            if words[0].low in SENTENCE_OPENERS and len(words) == 1 and words[0].text != "US":
                continue
            found.append(_candidate(text, words, opens=at_start, sure=sure))
    return found


def _candidate(text: str, words: list[Word], *, opens: bool, sure: bool) -> _Candidate:
    form = words[0].text
    if len(words) > 1:
        form = " ".join(text[words[0].start : words[-1].end].split())
    return _Candidate(tuple(words), form, opens, sure)


@lru_cache(maxsize=1024)
def _opens_behind(before: str) -> bool:
    """Whether the two characters before a word are such that any word has a capital there."""
    return _OPENING.search(before) is not None


def _is_title_case(line: str) -> bool:
    words = line.split()
    if len(words) > 25 or len(words) < 4:
        return False
    return sum(word[0].isupper() for word in words) >= TITLE_CASE * len(words)


def _shows(text: str, words: list[Word]) -> bool:
    """Whether a run at the start of a sentence is a name by itself: an acronym, several words
    (the first not an opener), an inner capital, or a single word that owns something.
    """
    first = words[0].text
    if len(words) > 1 or sum(letter.isupper() for letter in first) > 1:
        return True
    return text[words[-1].end : words[-1].end + 2] in ("’s", "'s") and first not in ("It", "That")


class _Keys:
    """Short forms and the full form that each stands for at a place in the text."""

    def __init__(self, text: str, candidates: list[_Candidate]) -> None:
        self._short: dict[str, list[tuple[int, str]]] = {}
        for candidate in candidates:
            words = candidate.words
            if len(words) > 1:
                if is_person_form(candidate.form):
                    self._add_person(candidate)
                else:
                    self._add_body(text, candidate)

    def _add_person(self, candidate: _Candidate) -> None:
        words = candidate.words
        for i in range(1, len(words)):
            rest = candidate.form[words[i].start - words[0].start :]
            if words[i].low not in PARTICLES:
                self._short.setdefault(rest, []).append((words[0].start, candidate.form))
        self._short.setdefault(words[0].text, []).append((words[0].start, candidate.form))

    def _add_body(self, text: str, candidate: _Candidate) -> None:
        end = candidate.words[-1].end
        match = _ACRONYM.match(text, end, end + 20)
        if match and _initials(candidate.form).startswith(match[1].rstrip("s")[:2]):
            place = candidate.words[0].start
            self._short.setdefault(match[1], []).append((place, candidate.form))

    def of(self, form: str, place: int) -> str:
        """The fullest form for ``form``: the last one introduced before ``place``, else the first.

        Aliases of states and bodies ("U.S.") come first, so that keys meet across articles.
        """
        seen = set()
        while form not in seen:
            seen.add(form)
            low = form.lower()
            alias = ALIASES.get(low) or ALIASES.get(low + ".")
            if alias:
                return alias
            choices = self._short.get(form)
            if not choices:
                return form
            before = [full for start, full in choices if start < place]
            form = before[-1] if before else choices[0][1]
        return form


_ACRONYM = re.compile(r"\s?\(([A-Z][A-Za-z&-]{1,9})\b")


def _initials(form: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s–-]+", form) if word and word[0].isupper())


@lru_cache(maxsize=4096)
def is_person_form(form: str) -> bool:
    """Whether a name of several words has the shape of a person's name."""
    words = form.lower().split()
    if not 2 <= len(words) <= 5 or any(word in BODIES or word in PLACES for word in words):
        return False
    return "of" not in words and "the" not in words and not any(map(str.isdigit, form))
