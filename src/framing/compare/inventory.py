"""Inventory: the agreements, laws, votes, projects and plans of an article, from all mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from framing.compare.acts import Kind, load_kinds
from framing.compare.stages import find_statuses
from framing.compare.thing import Status, Thing
from framing.mention.tables import word_set
from framing.mention.vocabulary import DEMONYM_PLACES
from framing.reading import Reading
from framing.segment.sentence import Sentence
from framing.text.span import Span

MOST_MODIFIERS = 6
"""Words before a noun that can belong to it."""

NEAR = 2
"""Sentences back to which "the treaty" can point."""

MOST_THINGS = 60
"""Things of one article that are followed; an article that names more is a list."""

MOST_MENTIONS = 40
"""Mentions of one thing that are kept."""

DEFINITE = word_set("the this that its their his her our these those")
_ARTICLES = DEFINITE | word_set("a an another any some no each every one")
_ENDS = word_set(
    """
    of in on at to for from by with about into over under between against after before during since
    and or but as than that which who is are was were be been has have had will would could can may
    it they he she we i you not if when while because also both all more most very said says whether
    """
)
_FOLLOW = (
    _ENDS
    | _ARTICLES
    | word_set(
        "must should might shall already finally earlier last this next here there yesterday today "
        "late once until without upon among through so never still only just now it's who whose"
    )
)
"""Words that may follow a noun that stands alone; before any other it narrows that one."""

GENERAL = word_set(
    "new recent major historic landmark important final first second last same such so-called own "
    "big huge key latest current previous earlier former old whole entire said proposed planned "
    "draft potential possible prospective future upcoming forthcoming tentative signed existing "
    "recently formal official initial good bad great long joint two other full special separate "
    "ambitious controversial similar ongoing"
)
"""Words that fit any thing, and do not tell one from another."""

TRAITS = word_set(
    "comprehensive strategic long-term bilateral multilateral trilateral regional international "
    "global interim permanent partial broad wide-ranging sweeping partnership cooperation "
    "framework lasting multibillion-dollar all-stock cash temporary national federal"
)
"""Words that say what a thing is like; all others say which one it is."""

_NO_THING = word_set("press news great good")
"""A press conference is nothing that could be signed or postponed; a great deal is much."""

_WORD_BEFORE = re.compile(r"([\w’'.-]+)[ \xa0]$")


@dataclass(slots=True)
class _Mention:
    kind: Kind
    span: Span
    modifiers: tuple[str, ...]
    definite: bool
    place: int
    statuses: list[Status]


@dataclass(slots=True)
class _Growing:
    """A thing while its mentions are collected."""

    kind: Kind
    topics: set[str] = field(default_factory=set)
    traits: set[str] = field(default_factory=set)
    mentions: list[_Mention] = field(default_factory=list)

    def takes(self, other: _Mention) -> bool:
        """Whether a mention can be of this thing: it says the same, or points back to it."""
        if other.kind is not self.kind or len(self.mentions) == MOST_MENTIONS:
            return False
        topics, traits = _sorts(other)
        if topics and self.topics and topics.isdisjoint(self.topics):
            return False
        near = other.place - self.mentions[-1].place <= NEAR
        same = bool(topics & self.topics) or bool(traits & self.traits)
        return same or (other.definite and near and not topics)

    def add(self, other: _Mention) -> None:
        """Take a mention in."""
        topics, traits = _sorts(other)
        self.topics |= topics
        self.traits |= traits
        self.mentions.append(other)


def find_things(reading: Reading) -> tuple[Thing, ...]:
    """The things of an article in order of their first mention."""
    things: list[_Growing] = []
    for mention in _find_mentions(reading):
        for thing in reversed(things):
            if thing.takes(mention):
                thing.add(mention)
                break
        else:
            if len(things) == MOST_THINGS:
                break
            things.append(_Growing(mention.kind))
            things[-1].add(mention)
    return tuple(_made(thing, reading) for thing in things)


def _find_mentions(reading: Reading) -> Iterator[_Mention]:
    by_head, heads = load_kinds()
    text = reading.article.text
    small = text.lower() if len(text.lower()) == len(text) else text
    for place, sentence in enumerate(reading.sentences):
        for match in heads.finditer(small, sentence.start, sentence.end) if sentence.tells else ():
            if _narrows(small, match.end(), sentence):
                continue
            kind = by_head[match[0]]
            words, start, opener = _modifiers(small, match.start(), sentence, kind)
            heading = sentence.role != "body"
            if not opener and not heading:
                continue  # "agreement was hard to find": no one thing
            if not _NO_THING.isdisjoint(words):
                continue
            whole = (start - len(opener) - 1 if opener else start, match.end())
            statuses = find_statuses(
                small, whole, (sentence.start, sentence.end), kind, heading=heading
            )
            if match[0] == "partnership":
                words = (*words, "partnership")
            span = Span(start, match.end())
            definite = opener in DEFINITE or opener.endswith(("’s", "'s"))
            yield _Mention(kind, span, words, definite, place, list(statuses))


def _narrows(small: str, end: int, sentence: Sentence) -> bool:
    """Whether the noun narrows the next one: "treaty talks"."""
    following = re.compile(r"[ \xa0]([\w’'-]+)").match(small, end, sentence.end)
    if following is None:
        return False
    word = following[1]
    return word not in _FOLLOW and not word.endswith(("ed", "ly", "ing"))


def _modifiers(
    small: str, start: int, sentence: Sentence, kind: Kind
) -> tuple[tuple[str, ...], int, str]:
    """The words that belong to a noun, where they start, and the determiner before them."""
    words: list[str] = []
    for _ in range(MOST_MODIFIERS + 1):
        match = _WORD_BEFORE.search(small, max(sentence.start, start - 30), start)
        if match is None:
            return tuple(words), start, ""
        word = match[1]
        if word in _ARTICLES or word.endswith(("’s", "'s", "s’", "s'")):
            return tuple(words), start, word
        if word in _ENDS or (word in kind.forms and kind.forms[word].form != "past"):
            return tuple(words), start, ""
        words.append(word)
        start = match.start()
    return tuple(words), start, ""


def _sorts(mention: _Mention) -> tuple[set[str], set[str]]:
    said = {w for w in mention.modifiers if w not in GENERAL and not w.endswith("ly")}
    traits = said & TRAITS
    return {DEMONYM_PLACES.get(word, word) for word in said - traits}, traits


def _made(thing: _Growing, reading: Reading) -> Thing:
    text = reading.article.text
    places = {mention.place for mention in thing.mentions}
    fullest = max(thing.mentions, key=lambda m: (len(m.modifiers), -m.span.start))
    return Thing(
        kind=thing.kind.kind,
        name=" ".join(fullest.span.of(text).split()),
        topics=frozenset(thing.topics),
        traits=frozenset(thing.traits),
        names=_names_in(reading, [reading.sentences[place] for place in sorted(places)]),
        mentions=tuple(mention.span for mention in thing.mentions),
        sentences=tuple(sorted(places)),
        statuses=tuple(status for mention in thing.mentions for status in mention.statuses),
    )


def _names_in(reading: Reading, sentences: Sequence[Sentence]) -> frozenset[str]:
    names, start_of = reading.names, attrgetter("start")
    return frozenset(
        name.key
        for sentence in sentences
        for name in names[
            bisect_left(names, sentence.start, key=start_of) : bisect_left(
                names, sentence.end, key=start_of
            )
        ]
    )
