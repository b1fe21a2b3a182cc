"""Speakers: from the words beside a cue to the name under which a speaker is counted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from framing.mention.name import Name
from framing.mention.names import is_person_form
from framing.mention.tables import word_set
from framing.mention.vocabulary import DEMONYM_PLACES, DEMONYMS, ROLE_PARTS, ROLES
from framing.text.span import Span
from framing.voice.grammar import DETERMINERS, OPENING_PREPOSITIONS, PREPOSITIONS

SINGULAR_PRONOUNS = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m"}
PLURAL_PRONOUNS = frozenset(("they", "them", "their", "both"))
GENDER_TITLES = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "king": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
}
LEADING_ROLES = frozenset(("president", "premier", "minister", "chancellor", "king"))
"""Whoever has one of these may be called "the leader" of the country."""

PLURAL_REACH = 300
"""Characters back to the group that "they" may stand for; farther back it is anybody's guess."""

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_ADJUNCT = 200
_BEFORE_NAME = 120
_OPENING = _ADJUNCT + _BEFORE_NAME
"""Characters from the start of a sentence to the comma of an adjunct, and on to the name that is
its subject."""

_LOOK_BEFORE = 60
_LOOK_AFTER = 60
"""Characters beside a name that may hold the role of its bearer."""


class Speakers:
    """What an article tells about who is who; it is asked in text order and remembers."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self.text = text
        self.names = names
        self._starts = [name.start for name in names]
        self._roles: dict[tuple[str, str | None], list[tuple[int, str]]] = {}
        self._gender: dict[str, str] = {}
        self._persons: set[str] = set()
        self._last: list[str] = []  # persons who spoke or acted last, the latest at the end
        self._last_plural: tuple[str, int] | None = None
        for name in names:
            if is_person_form(name.key):
                self._persons.add(name.key)
                self._learn(name)

    def _learn(self, name: Name) -> None:
        """Keep the role printed before a name, or after it ("X, Iran's new president,")."""
        before = self.text[max(0, name.start - _LOOK_BEFORE) : name.start]
        words = _tail_words(before)
        self._hold(_role_in(words), name)
        if words and words[-1] in GENDER_TITLES:
            self._gender.setdefault(name.key, GENDER_TITLES[words[-1]])
        after = self.text[name.end : name.end + _LOOK_AFTER]
        if after[:2] == ", ":
            words = [word.lower() for word in _WORD.findall(after[2:].split(",")[0])]
            self._hold(_role_in(words[-5:]), name)

    def _hold(self, role: tuple[str, str | None] | None, name: Name) -> None:
        if role is not None:
            self._roles.setdefault(role, []).append((name.start, name.key))

    def resolve(self, span: Span) -> str | None:
        """The name for a speaker mention; its own words where it names nobody; None if unsure."""
        if self.text[span.start : span.end].endswith(("’s", "'s")):
            span = Span(span.start, span.end - 2)
        printed = span.of(self.text)
        words = _words_in(printed)
        if not words:
            return None
        if len(words) == 1 and (words[0] in SINGULAR_PRONOUNS or words[0] in PLURAL_PRONOUNS):
            return self._pronoun(words[0], span.start)
        if words[0] in _NO_SPEAKER and len(words) == 1:
            return None
        if words[-1] in _PAIR and words[-2:-1] and words[-2] in ("two", "both"):
            return self._pair(words[-1], span.start) or _description(printed)
        named = self._named(span)
        if named is None:
            named = self._by_role(words, span.start)
        return named if named is not None else _description(printed)

    def note(self, speaker: str | None, mention: str = "", at: int = 0) -> None:
        """Remember who spoke or acted, so that a pronoun after it can be resolved."""
        if speaker is None:
            return
        if speaker in self._persons:
            if mention.lower() in ("he", "she"):
                self._gender.setdefault(speaker, SINGULAR_PRONOUNS[mention.lower()])
            if speaker in self._last:
                self._last.remove(speaker)
            self._last = [*self._last[-5:], speaker]
        elif " and " in speaker or speaker.endswith("s"):
            self._last_plural = speaker, at

    def opening_mention(self, start: int, end: int) -> Span | None:
        """The name or pronoun that opens a sentence as its subject, an opening adjunct skipped."""
        first = _WORD.search(self.text, start, end)
        if first is None:
            return None
        word = first.group().lower()
        if (word in SINGULAR_PRONOUNS and word in ("he", "she")) or word == "they":
            return Span(*first.span())
        if word in OPENING_PREPOSITIONS or word.endswith("ing"):
            comma = self.text.find(", ", start, min(end, start + _ADJUNCT))
            if comma < 0:
                return None
            start = comma + 2
        elif word not in _OPENING_WORDS and self._stands_apart(first.end(), start):
            return None
        at = bisect_left(self._starts, start)
        if at == len(self.names) or self.names[at].end > end:
            return None
        name = self.names[at]
        before = _WORD.findall(self.text[start : min(name.start, start + _BEFORE_NAME)])
        opens = len(before) < 9 and all(w.lower() in _OPENING_WORDS for w in before)
        owns = self.text[name.end : name.end + 2] in ("’s", "'s")
        return Span(start, name.end) if opens and not owns else None

    def _stands_apart(self, word_end: int, start: int) -> bool:
        """Whether the first word from ``start`` ends before the first name begins."""
        at = bisect_left(self._starts, start)
        name = self._starts[at] if at < len(self._starts) else word_end
        return word_end <= min(name, start + _BEFORE_NAME)

    def note_subject(self, start: int, end: int) -> None:
        """Remember the person who opens a sentence as its subject."""
        at = bisect_left(self._starts, start)
        if at == len(self.names) or self._starts[at] > min(end, start + _OPENING):
            return
        span = self.opening_mention(start, end)
        names = self._names_in(span) if span else []
        if names:
            self.note(names[-1].key)

    def _pair(self, noun: str, before: int) -> str | None:
        """The persons of "the two leaders": sure when just two who fit are named so far."""
        fitting = _PAIR[noun]
        roles = (held for (role, _), held in self._roles.items() if role in fitting)
        found = sorted(place for held in roles for place in held if place[0] < before)
        if not found:
            named = self.names[: bisect_left(self._starts, before)]
            found = [(name.start, name.key) for name in named if name.key in self._persons]
        keys = list(dict.fromkeys(key for _, key in found))
        return " and ".join(keys) if len(keys) == 2 else None

    def _pronoun(self, word: str, at: int) -> str | None:
        if word in PLURAL_PRONOUNS:
            near = self._last_plural and at - self._last_plural[1] <= PLURAL_REACH
            return self._last_plural[0] if near and self._last_plural else None
        gender = SINGULAR_PRONOUNS[word]
        for speaker in reversed(self._last):
            if self._gender.get(speaker, gender) == gender:
                return speaker
        return None

    def _named(self, span: Span) -> str | None:
        """The names that head a mention, joined where several share it."""
        inside = self._names_in(span)
        if not inside:
            return None
        comma = self.text.find(",", span.start, span.end)
        heads = [name for name in inside if comma < 0 or name.start < comma]
        heads = [name for name in heads if self._is_head(name, span)]
        if not heads:
            return None
        chosen = [name for name in heads if name.key in self._persons] or heads
        keys = list(dict.fromkeys(name.key for name in chosen))
        if " and " in self.text[chosen[0].end : chosen[-1].start]:
            return " and ".join(keys)
        return keys[-1]

    def _names_in(self, span: Span) -> list[Name]:
        at = bisect_left(self._starts, span.start)
        inside: list[Name] = []
        while at < len(self.names) and self.names[at].start < span.end and len(inside) < 8:
            if self.names[at].end <= span.end:
                inside.append(self.names[at])
            at += 1
        return inside

    def _is_head(self, name: Name, span: Span) -> bool:
        """Whether the mention is the named one, not somebody of theirs or in there."""
        before = [w.lower() for w in _WORD.findall(self.text[span.start : name.start])]
        while before and (before[-1].rstrip(".") in ROLES or before[-1] in DETERMINERS):
            before.pop()
        if before and before[-1] in PREPOSITIONS:
            return False
        after = self.text[name.end : span.end].lstrip()
        goes_on = (",", "(", "and ", "or ", "of ", "in ", "on ", "at ", "from ")
        return not after or after.startswith(goes_on)

    def _by_role(self, words: list[str], before: int) -> str | None:
        """Who is meant by "the Iranian president", "the president of Russia", "the ambassador"."""
        if words[0] not in ("the", "this", "that", "his", "her") and words[0] not in DEMONYMS:
            return None
        role = _role_in(words)
        return self._holder(*role, before) if role else None

    def _holder(self, role: str, place: str | None, before: int) -> str | None:
        """Whoever was last introduced in a role, of a place where one is named."""
        found: list[tuple[int, str]] = []
        for (known_role, known_place), holders in self._roles.items():
            same = known_role == role or (role == "leader" and known_role in LEADING_ROLES)
            if same and (place is None or known_place == place):
                found += [(start, key) for start, key in holders if start < before]
        if not found:
            return None
        keys = {key for _, key in found}
        recent = next((key for key in reversed(self._last) if key in keys), None)
        return recent or max(found)[1]


_PAIR: dict[str, frozenset[str]] = {
    # Of "the two ...": the roles that fit; none means any person.
    "leaders": LEADING_ROLES,
    "presidents": frozenset(("president",)),
    "ministers": frozenset(("minister",)),
    **dict.fromkeys(("men", "women", "politicians", "officials", "candidates"), frozenset()),
}
_NO_SPEAKER = word_set("i we you it its our my your whose who which that this one")
_OPENING_WORDS = word_set("the us u.s mr mrs ms dr and presidential") | (
    DEMONYMS | ROLES | ROLE_PARTS
)


_UP_TO_STOP = re.compile(r'(?s).*[,;:“”"\n—(]')


def _tail_words(before: str) -> list[str]:
    """The words directly before a name, back to the last stop."""
    stop = _UP_TO_STOP.match(before)
    tail = before[stop.end() :] if stop else before
    return _words_in(tail)[-5:]


def _words_in(printed: str) -> list[str]:
    """Words in small letters with straight apostrophes, without the signs around them."""
    words = printed.lower().replace("’", "'").replace(",", " ").split()
    return [bare for word in words if (bare := word.strip(_SIGNS))]


_SIGNS = ".;:!?()[]“”\"'—–-…"


def _role_in(words: list[str]) -> tuple[str, str | None] | None:
    """The last role in a row of words, and the place it is held in where one is named."""
    if ROLES.isdisjoint(words):
        return None
    roles = [word for word in words if word in ROLES]
    places = [place for word in words if (place := _place(word))]
    return roles[-1], places[0] if places else None


def _place(word: str) -> str | None:
    """One form for a place: "iranian" and "iran's" are the same."""
    if word in DEMONYM_PLACES:
        return DEMONYM_PLACES[word]
    if word.endswith("'s"):
        return word[:-2]
    return word if word in DEMONYMS else None


def _description(printed: str) -> str | None:
    """A mention that names nobody, in its own words without the article."""
    words = printed.split()
    if words and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    return " ".join(words).strip(" ,") or None
