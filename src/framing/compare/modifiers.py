"""Modifiers: what two sources put to one noun, where they differ ("unjust sanctions").

Both use the noun; at least one of them judges it with a word that the other does not put to it.
That both mean the same thing is likely where the two stand in one link, or where both speak of it
again and again and no classifying word tells the two apart ("nuclear deal", "trade deal").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from framing.align.link import Link
from framing.compare.adjectives import AdjectiveKind
from framing.compare.described import Described, Nouns, Place
from framing.mention.tables import word_set
from framing.mention.units import singular
from framing.score.score import Share
from framing.score.whose import share_of
from framing.text.span import Span

FEWEST_USES = 2
"""Uses in each of the two sources from which a noun outside of links is one of the story."""

MOST_OF_ONE_KIND = 30
"""Nouns given for a pair and kind; nobody reads more, and the first are the surest."""

_GENERIC = word_set(
    """
    thing way day time year month week hour minute moment morning night end start part number lot
    kind sort type form case fact point place side step level role use example reason result matter
    issue question word statement person people man woman men child family friend someone something
    anything nothing everything everyone one life home area world country nation state city town
    group member official leader minister president percent million billion dollar news story
    article report source line set range series majority rest half work job change effort move
    remark comment today tomorrow yesterday chance idea sense look call name experience hand head
    eye face body power peace
    """
)
"""Nouns that mean another thing at every use; they count only where their passages are linked."""

_NEVER = word_set(
    """
    thing way day time year month week hour lot kind sort one today end part number job chance idea
    """
)
"""Nouns that name nothing by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifier:
    """One word put to a noun in one source: how often, in whose words, and where it stands.

    ``form`` is the plain form of the word, “…” for quotation marks around the noun. ``grades`` says
    that it only tells how much or how important.
    """

    form: str
    reason: str
    grades: bool
    own: int
    quoted: int
    scare: int
    spans: tuple[Span, ...]

    @property
    def total(self) -> int:
        """All uses."""
        return self.own + self.quoted + self.scare


@dataclass(frozen=True, slots=True, kw_only=True)
class ModifiedNoun:
    """A noun that two sources use, and the words of one ``kind`` that each puts to it.

    ``left_uses`` and ``right_uses`` are how often each uses the noun, with or without a modifier.
    At least one modifier is in one source only. ``linked`` says that the two stand in one link at
    least once.
    """

    noun: str
    kind: AdjectiveKind
    linked: bool
    left_uses: int
    right_uses: int
    left: tuple[Modifier, ...]
    right: tuple[Modifier, ...]


def compare_modifiers(left: Nouns, right: Nouns, links: Sequence[Link]) -> tuple[ModifiedNoun, ...]:
    """The shared nouns to which two sources put different words, those that judge first.

    Args:
        left: The nouns of one source, from `find_described`.
        right: Those of the other.
        links: The links of their alignment.

    Returns:
        By kind, those that only grade last, then linked ones, then those most often modified by
        the narrators. Swapping the sources (and the links) swaps the sides; a source differs in
        nothing from itself.
    """
    tie = _Tie(links)
    found = [
        noun
        for key in sorted({*left.described, *right.described})
        if key in left.uses and key in right.uses and key not in _NEVER
        for noun in _compare_noun(key, left, right, tie)
    ]
    found.sort(key=_rank)
    judged = [noun for noun in found if noun.kind == "evaluative"][:MOST_OF_ONE_KIND]
    return (*judged, *[n for n in found if n.kind == "classifying"][:MOST_OF_ONE_KIND])


class _Tie:
    """Which sentences of the two articles stand in one link."""

    def __init__(self, links: Sequence[Link]) -> None:
        self._left = {index: n for n, link in enumerate(links) for index in link.left}
        self._right = {index: n for n, link in enumerate(links) for index in link.right}

    def holds(self, left: Iterable[int], right: Iterable[int]) -> bool:
        ours = {self._left[index] for index in left if index in self._left}
        return any(self._right.get(index) in ours for index in right)


def _compare_noun(key: str, left: Nouns, right: Nouns, tie: _Tie) -> Iterator[ModifiedNoun]:
    uses = left.uses[key], right.uses[key]
    told = left.described.get(key, ()), right.described.get(key, ())
    for kind in ("evaluative", "classifying"):
        ours, theirs = ([each for each in side if _is_of(each, kind)] for side in told)
        if kind == "evaluative":
            ours, theirs = _meeting(ours, right, uses[1]), _meeting(theirs, left, uses[0])
        if {each.adjective.base for each in ours} == {each.adjective.base for each in theirs}:
            continue
        linked = tie.holds([each.sentence for each in ours], [place[0] for place in uses[1]])
        linked |= tie.holds([place[0] for place in uses[0]], [each.sentence for each in theirs])
        if not linked:
            ours, theirs = _sure(ours, right, uses[1]), _sure(theirs, left, uses[0])
        judged = kind == "evaluative" and bool(ours or theirs) and _is_of_the_story(key, uses)
        if linked or judged:
            yield ModifiedNoun(
                noun=_printed(key, (left, right)),
                kind=kind,
                linked=linked,
                left_uses=len(uses[0]),
                right_uses=len(uses[1]),
                left=_modifiers(ours, left),
                right=_modifiers(theirs, right),
            )


def _is_of(each: Described, kind: AdjectiveKind) -> bool:
    """Whether a modifier is of a kind; of several things one that picks tells which are meant."""
    several = each.adjective.picks and singular(each.form) is not None
    return each.adjective.kind == kind and not several


def _sure(found: Iterable[Described], other: Nouns, uses: Iterable[Place]) -> list[Described]:
    """What counts outside of links: the other source has the noun in the same number, too."""
    forms = {other.word(place).low for place in uses}
    return [each for each in found if each.form in forms and not each.adjective.picks]


def _is_of_the_story(key: str, uses: tuple[Sequence[Place], Sequence[Place]]) -> bool:
    return key not in _GENERIC and min(map(len, uses)) >= FEWEST_USES


def _meeting(found: Sequence[Described], other: Nouns, uses: Iterable[Place]) -> list[Described]:
    """What may be of a thing that the other source speaks of, as far as classifying words tell."""
    if not any(each.classes for each in found):
        return list(found)
    there = {other.classes(place) for place in uses}
    named = frozenset().union(*there)
    return [
        each
        for each in found
        if not each.classes or frozenset() in there or not each.classes.isdisjoint(named)
    ]


def _rank(noun: ModifiedNoun) -> tuple[bool, bool, int, int, str]:
    grades = all(each.grades for each in (*noun.left, *noun.right))
    own = sum(each.own + each.scare for each in (*noun.left, *noun.right))
    every = sum(each.total for each in (*noun.left, *noun.right))
    return grades, not noun.linked, -own, -every, noun.noun


def _printed(key: str, sides: tuple[Nouns, Nouns]) -> str:
    """The most frequent form of a noun in both sources; of several the first in the alphabet."""
    words = ((side, side.word(place)) for side in sides for place in side.uses[key])
    forms = Counter(side.reading.article.text[word.start : word.end] for side, word in words)
    return min(forms, key=lambda form: (-forms[form], form))


def _modifiers(found: Sequence[Described], nouns: Nouns) -> tuple[Modifier, ...]:
    """The modifiers of one noun, most used first."""
    by_form: dict[str, list[Described]] = {}
    for each in found:
        by_form.setdefault(each.adjective.base, []).append(each)
    made = [_modifier(form, uses, nouns) for form, uses in by_form.items()]
    return tuple(sorted(made, key=lambda modifier: (-modifier.total, modifier.form)))


def _modifier(form: str, uses: Sequence[Described], nouns: Nouns) -> Modifier:
    shares: dict[Share, int] = {"own": 0, "quoted": 0, "scare": 0}
    for use in uses:
        shares[share_of(nouns.reading.voice_at(use.modifier.start))] += 1
    return Modifier(
        form=form,
        reason=uses[0].adjective.reason,
        grades=uses[0].adjective.grades,
        spans=tuple(use.modifier for use in uses),
        **shares,
    )
