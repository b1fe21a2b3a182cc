"""Phrases: the words of a noun phrase beside a figure, and the names it is of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from framing.mention.figure import BOTH
from framing.mention.movement import QUANTITY_VERBS
from framing.mention.tables import word_set
from framing.mention.units import singular
from framing.mention.vocabulary import ALIASES, CALENDAR, DEMONYM_PLACES, DEMONYMS, SENTENCE_OPENERS

BREAKS = frozenset(',;:()—–“”".')
_PREPOSITIONS = word_set(
    """
    between of in with from for among by on at to against across through over since during within
    under into after before than about per towards toward via amid
    """
)
_OPENERS = word_set(
    """
    that which who whose and but or as while when where because although though if so saying said
    says say added adding noted noting told reported reports reporting with whereas since once
    showed shows showing found estimated expects expected expect believes like also even this
    these those the a an its their his her our your my it they he she we there both all each
    every another any no last next year month quarter week years months decade today now yesterday
    """
)
"""Words behind which a noun phrase begins."""

_AUXILIARIES = word_set(
    """
    is are was were be been being has have had will would can could may might shall should must do
    does did not to also then already now still just only even further reportedly currently
    expected set likely never always often
    """
)
GENERIC = word_set(
    """
    global world worldwide world’s world's current currently recent total overall annual yearly
    bilateral mutual such own known new latest existing estimated country country’s country's
    countries’ nation’s nation's natural whole entire general main nominal discovered proven
    respective all combined
    """
)
"""Words that tell one quantity from no other."""

_LIGHT = word_set(
    "value number volume amount level rate size sum quantity total scale cost figure turnover"
)
"""Heads that say what they measure behind "of": "the value of exports"."""

_ANAPHORS = word_set(
    """
    indicator figure number total amount it this that which year sum record level they those value
    """
)
"""Heads that take up a quantity that was named before."""

_JOINT = word_set("together combined jointly both Together Combined Jointly Both")
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_][\w’'&-]*|\d(?:[\d.,]*\d)?|[,;:()—–“”\".]")
_MOST_WORDS = 4
_LOOK = 90


def phrase_after(
    text: str, at: int, links: Sequence[str] = (), *, behind: bool = False
) -> tuple[list[str], list[str]]:
    """The noun phrase at ``at``, behind one of ``links`` where there are any.

    Returns:
        Its words (in the singular, no names) and the names in it; with ``behind`` also those in
        the rest of its clause.
    """
    stretch = text[at : at + _LOOK]
    tokens = _WORD.findall(stretch if len(stretch) < _LOOK else stretch[: stretch.rfind(" ")])
    if links:
        if not tokens or tokens[0].lower() not in links:
            return [], []
        tokens = tokens[1:]
    kept: list[str] = []
    rest = len(tokens)
    for index, printed in enumerate(tokens):
        word = printed.lower()
        stops = word in BREAKS or word in _PREPOSITIONS or word in _AUXILIARIES
        goes_on = kept and (word in _OPENERS or word.endswith("ed"))
        if stops or word in QUANTITY_VERBS or goes_on:
            rest = index
            break
        kept.append(printed)
        if printed.islower() and singular(word) and not word.endswith(("’s", "'s")):
            rest = index + 1
            break
    words = _plain_words(kept)
    further = _behind(tokens[rest:]) if behind and words else []
    return words[-_MOST_WORDS:], [*_names(kept), *further]


def phrase_before(tokens: Sequence[str], skip: int = 0) -> tuple[list[str], list[str]]:
    """The noun phrase that ends before the last ``skip`` words of some tokens."""
    kept: list[str] = []
    for token in reversed(tokens[: len(tokens) - skip]):
        word = token.lower()
        if token in BREAKS or word in _OPENERS or word in _PREPOSITIONS or word in _AUXILIARIES:
            break
        if word in QUANTITY_VERBS and kept:
            break
        kept.insert(0, token)
    return _plain_words(kept)[-_MOST_WORDS:], _names(kept)


def small_opener(tokens: list[str]) -> list[str]:
    """Tokens of a sentence, the first in small letters unless it is a name.

    A name is joined to another, owns something, does something, or always has a capital.
    """
    if not tokens or not tokens[0][1:].islower() or tokens[0].lower() in _CAPITALS:
        return tokens
    first, second = tokens[0], tokens[1] if len(tokens) > 1 else ""
    owns = first.endswith(("’s", "'s"))
    joined = second in ("and", ",") or second[:1].isupper() or second in _ACTS
    return tokens if owns or joined else [first.lower(), *tokens[1:]]


_ACTS = word_set(
    """
    alone holds hold owns own has accounts account cut cuts lost loses raised raises lifted lifts
    boosted boosts slashed made makes
    """
)
"""What is done by somebody who has a name, and not by "turnout" or "exports"."""

_CAPITALS = DEMONYMS | ALIASES.keys() | frozenset(DEMONYM_PLACES.values())


def subject_of(tokens: Sequence[str], verb: int | None) -> tuple[list[str], list[str]]:
    """The words for the subject of a verb (no names), and whose it is."""
    start = len(tokens) if verb is None else verb
    while start > 0 and tokens[start - 1].lower() in _AUXILIARIES:
        start -= 1
    if start > 1 and tokens[start - 1].lower() in ("which", "that", "who"):
        return phrase_before(tokens[: start - 1 - (tokens[start - 2] in BREAKS)])
    end = start
    while start > 0 and tokens[start - 1] not in BREAKS:
        start -= 1
    clause = tokens[start:end]
    words = _head_words(clause) if verb is not None else []
    if words and words[-1] in _ANAPHORS:
        words = []
    names = _names(clause)
    if not names and (not words or "whose" in clause):  # "Russia, with 35 trillion, holds"
        names = _names_aside(tokens, start)
    return words, names


def _head_words(clause: Sequence[str]) -> list[str]:
    """The first noun phrase of a clause; behind a head that measures, what it measures."""
    segments: list[list[str]] = [[]]
    links: list[str] = [""]
    for token in clause:
        if token.lower() in _PREPOSITIONS:
            segments.append([])
            links.append(token.lower())
        else:
            segments[-1].append(token)
    for index, segment in enumerate(segments):
        words = _plain_words(_after_opener(segment))
        if not words:
            continue
        further = segments[index + 1] if links[index + 1 : index + 2] == ["of"] else []
        of = _plain_words(_after_opener(further))
        if of and words[-1] in _LIGHT:
            return of[-_MOST_WORDS:]
        return [*of, *words][-_MOST_WORDS:]
    return []


def _after_opener(segment: Sequence[str]) -> Sequence[str]:
    for index in range(len(segment) - 1, -1, -1):
        word = segment[index].lower()
        if word in _OPENERS or word in CALENDAR or word[0].isdigit():
            return segment[index + 1 :]
    return segment


def _plain_words(tokens: Iterable[str]) -> list[str]:
    """Words in small letters and in the singular, without names and without generic ones."""
    words = []
    for token in tokens:
        word = token.lower().rstrip(".")
        if not word[:1].isalpha() or word in GENERIC or word in _OPENERS or _is_name(token):
            continue
        if word.endswith(("’s", "'s", "s’", "ly")):
            continue
        words.append(singular(word) or word)
    return words


def _is_name(token: str) -> bool:
    word = token.lower()
    if word in DEMONYMS:
        return True
    return token[:1].isupper() and word not in SENTENCE_OPENERS


def _names(tokens: Sequence[str]) -> list[str]:
    """The names among some tokens, demonyms as their places, and `BOTH` where the two are meant."""
    found: list[str] = []
    previous = -2
    for index, token in enumerate(tokens):
        if token.lower() in CALENDAR or not _is_name(token):
            continue
        parts = [_place(part) for part in token.split("-") if part]
        runs_on = index == previous + 1 and not tokens[previous].endswith(("’s", "'s"))
        if runs_on and len(parts) == 1:
            found[-1] = _place(f"{found[-1]} {parts[0]}")
        else:
            found += parts
        previous = index
    if _is_joint(tokens):
        found.append(BOTH)
    return found


def _is_joint(tokens: Sequence[str]) -> bool:
    if "two" in tokens and tokens[tokens.index("two") - 1].lower() in ("the", "these", "our"):
        return True
    return not _JOINT.isdisjoint(tokens) or {"Between", "them"} <= {*tokens}


def _place(name: str) -> str:
    word = re.sub(r"[’']s?$", "", name.lower()).rstrip(".")
    word = ALIASES.get(word, word).lower()
    return DEMONYM_PLACES.get(word, word)


def _behind(tokens: Sequence[str]) -> list[str]:
    """Names in what is left of a clause."""
    stop = next((i for i, printed in enumerate(tokens) if printed in BREAKS), len(tokens))
    return _names(tokens[:stop])


def _names_aside(tokens: Sequence[str], end: int) -> list[str]:
    """Names of a short part before the clause."""
    part: list[str] = []
    for token in [*reversed(tokens[:end]), ","]:
        if token not in BREAKS:
            part.insert(0, token)
            continue
        if 0 < len(part) <= _MOST_WORDS and (names := _names(part)):
            return names
        part = []
    return []
