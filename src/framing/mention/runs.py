"""Runs of capitalised words: the raw material of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from framing.mention.tables import word_set
from framing.mention.vocabulary import (
    BODIES,
    CALENDAR,
    DEMONYMS,
    OF_HEADS,
    PARTICLES,
    ROLE_PARTS,
    ROLES,
    SENTENCE_OPENERS,
)

_FIRST = r"[^ a-z\W\d_]"  # a space is no word sign either; named, it is passed over at once
_REST = r"(?:\.(?:[A-Z]\.)+|[^\W_]*(?:[-‐‑–&.][^\W_]+)*\+?(?:['’][A-Z][^\W_]+)?)"
_CAPITAL = re.compile(_FIRST + _REST)
"""A word of a name: "U.S.", "North-South", "BRICS+", "O'Neill"; never "'s". It begins with a plain
set of letters, which lets the search skip what lies between."""

_TIED = "(?:al|el|an|as|ad|ash|az|at|ben|bin)[-‐‑]"
_ARTICLE = re.compile(rf"(?<![\w'’]){_TIED}$")
"""What may be tied to a name in front: "al-Assad"."""

_PARTICLE = "(?:" + "|".join(sorted(PARTICLES)) + ")"
_SPACE = r"\s{1,13}"
_BETWEEN = (
    rf"(?:{_SPACE}(?:(?:of(?:{_SPACE}the)?|and|{_PARTICLE}(?:{_SPACE}{_PARTICLE})?){_SPACE})?"
    rf"|-|\.[ \xa0]?)(?:{_TIED})?"
)
_ROW = re.compile(rf"{_FIRST}(?:(?<=[\w'’].){_REST}()|{_REST}(?:{_BETWEEN}{_FIRST}{_REST})*+)")
"""Capitalised words with anything between them that may stand inside a name. The empty group marks
a capital inside a word ("iPhone"), which begins no name."""

_COMPOUND = re.compile(r"[A-Z][^\W\d_]+[-‐‑][a-z]")  # "Western-dominated" is an adjective
_SMALL_WORD = re.compile(r"[^\W_]+")

LONGEST_LINK = 14
"""Characters between two words of one name: the longest is " of the "; a few more for spaces."""

TITLES = word_set("mr mrs ms dr gen col lt capt sgt sen rep gov rev prof st jr sr hon maj")
"""Short forms whose full stop does not end a run."""

_POSTS = ROLE_PARTS | ROLES | BODIES
_BEFORE_TITLE = ROLE_PARTS | ROLES | PARTICLES | {"and", "of", "the", "for"}

LONGEST_RUN = 12
"""Words. Longer rows of capitals are headlines in capitals or lists."""


class Word(NamedTuple):
    """A word with its place; ``low`` is its form in small letters."""

    start: int
    end: int
    text: str
    low: str


def find_rows(line: str) -> Iterator[tuple[int, str]]:
    """Rows of capitalised words with their places: whatever may be one name, and often is more.

    What a row names depends on its letters alone, so that it needs to be found out only once.
    """
    for match in _ROW.finditer(line):
        if match.lastindex:
            continue
        start, end = match.span()
        if start and line[start - 1] in "-‐‑":
            article = _ARTICLE.search(line[max(0, start - 5) : start])
            start -= len(article.group()) if article else 0
        yield start, line[start:end]


def split_row(row: str) -> Iterator[list[Word]]:
    """The capitalised runs in a row, with the small words that belong inside them."""
    run: list[Word] = []
    for match in _CAPITAL.finditer(row):
        first, last = match.span()
        if first and row[first - 1] in "-‐‑":
            article = _ARTICLE.search(row[max(0, first - 5) : first])
            first -= len(article.group()) if article else 0
        printed = row[first:last]
        if not (printed[0].isupper() or _is_capital(printed)):
            continue
        word = Word(first, last, printed, printed.lower())
        near = run and first - run[-1].end <= LONGEST_LINK and len(run) < LONGEST_RUN
        link = _link(row, run, word) if near else None
        if link is None:
            if run:
                yield run
            run = [word]
        else:
            run += [*link, word]
    if run:
        yield run


def _word(match: re.Match[str], offset: int = 0) -> Word:
    printed = match.group()
    return Word(match.start() + offset, match.end() + offset, printed, printed.lower())


def _is_capital(word: str) -> bool:
    """Whether a word is written as a name: "Moscow", "al-Assad"."""
    return word[0].isupper() or (word[0].islower() and word[0].isascii())


_TIES = frozenset((" ", "\xa0", "-"))


def _link(text: str, run: list[Word], word: Word) -> list[Word] | None:
    """The small words between a run and the next capitalised word; None where they part."""
    left = run[-1]
    between = text[left.end : word.start]
    if between in _TIES:
        return []
    if not between:
        return None
    if between.startswith("."):  # "Mr. Smith", "J. Smith"
        short = left.low in TITLES or len(left.text) == 1
        return [] if short and between in (". ", ".\xa0", ".") else None
    if not between[0].isspace() or not between[-1].isspace():
        return None
    small = [_word(match, left.end) for match in _SMALL_WORD.finditer(between)]
    return small if _belongs(run, between.split(), word) else None


def _belongs(run: list[Word], small: list[str], word: Word) -> bool:
    """Whether small words stand inside one name: "of (the)", "al", "bin", "and"."""
    if small == ["of"] or small == ["of", "the"]:
        return run[-1].low in OF_HEADS
    if small == ["and"]:
        # "Economy and Finance Minister", "Food and Drug Administration"; never "Iran and Russia".
        joins = word.low in _POSTS
        return len(run) == 1 and run[0].low in ROLE_PARTS and joins
    return len(small) <= 2 and all(part in PARTICLES for part in small)


def strip_run(run: list[Word], opens: bool) -> list[list[Word]]:
    """The names inside a run: without openers, titles, adjectives of origin and dates.

    ``opens`` says that the first word stands where any word would have a capital.
    """
    if opens and run[0].low in SENTENCE_OPENERS and run[0].text not in ("US", "IT"):
        run = run[1:]
    parts = _split_at_titles(run)
    return [part for part in map(_clean, parts) if part]


def _split_at_titles(run: list[Word]) -> list[list[Word]]:
    """What stands before and after the titles of a run; the titles themselves are dropped."""
    last = len(run) - 1
    while last >= 0 and run[last].low not in ROLES:
        last -= 1
    heads_of = last == 0 and len(run) > 1 and run[1].low == "of"  # "Leader of the Revolution"
    if last < 0 or (run[-1].low in BODIES and not heads_of):
        return [run]
    tail = run[last + 1 :]
    if tail and tail[0].low == "of":  # "Secretary of State Antony Blinken", "... of the Council X"
        tail = _after_of(tail)
    elif tail and tail[0].low in PARTICLES and tail[0].low not in ("al", "el", "bin", "ibn", "de"):
        tail = []
    head = run[:last]
    while head and (head[-1].low in _BEFORE_TITLE):
        head = head[:-1]
    return [head, *(_split_at_body(tail))]


def _after_of(tail: list[Word]) -> list[Word]:
    """The part after "of (the) State|Defense"; the words themselves belong to the title."""
    rest = [word for word in tail if word.low not in ("of", "the")]
    return rest[1:] if rest and rest[0].low in ("state", "defense", "defence", "war") else rest


def _split_at_body(tail: list[Word]) -> list[list[Word]]:
    """The row "Russian Security Council Sergey Shoigu" is a body and a person."""
    for i, word in enumerate(tail[:-1]):
        if word.low in BODIES and i > 0 and _is_capital(tail[i + 1].text):
            return [tail[: i + 1], tail[i + 1 :]]
    return [tail]


_NAMELESS = PARTICLES | ROLE_PARTS | {word + s for word in DEMONYMS | ROLES for s in ("", "s")}
"""Words that name nobody when nothing else stands with them."""


def _clean(words: list[Word]) -> list[Word]:
    """Without leading and trailing words that name nothing; empty when nothing is left."""
    while words and (words[0].low in CALENDAR or not _is_capital(words[0].text)):
        words = words[1:]
    while words and (words[-1].low in CALENDAR or not _is_capital(words[-1].text)):
        words = words[:-1]
    if _NAMELESS.issuperset([word.low for word in words]):
        return []
    if len(words) == 1 and _COMPOUND.match(words[0].text):
        return []
    if words[0].low in DEMONYMS and words[-1].low not in BODIES:
        return _clean(words[1:])
    return words
