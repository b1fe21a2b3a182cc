"""Nouns: the plural that stands behind a number and is counted by it."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.mention.tables import word_set
from framing.mention.units import singular
from framing.mention.vocabulary import DEMONYMS


class Noun(NamedTuple):
    """A counted noun in the singular with its modifiers ("tanker vessel"), and where it ends."""

    singular: str
    end: int


_WORDS = re.compile(r"(?:[ \xa0]\.?[A-Za-z][a-z’'-]*){1,4}")
_COMPOUND = re.compile(
    r"-(member|nation|state|person|people|point|page|seat|party|vessel|ship|vehicle|story|storey|"
    r"room|bed|lane|country|man|woman|unit|item|stage|part|word|strong)\b"
)
"""What a number counts before a hyphen: "a 12-member council"."""

_SINGLES = re.compile(
    r"[ \xa0](person|man|woman|child|boy|girl|soldier|civilian|officer|policeman|worker|student|"
    r"ship|aircraft|vessel|missile|drone)\b(?![’'])"
)
"""What "one" counts where it counts: with other nouns it stands for "a certain"."""

_STOP = word_set(
    """
    of in on at by for from to with and or but than that which who when while after before since
    was were is are has have had will would can could not as the a an this last next ago be been
    his her its their our my your he she it they we you i into about against between during
    million billion trillion thousand percent per
    """
)
_COLOUR = word_set("more other additional further new such extra different separate own")
"""Modifiers that say nothing of what is counted."""


def find_noun(after: str, at: int) -> Noun | None:
    """The counted noun at ``at``: a plural behind at most three words."""
    if after.startswith("-", at):
        match = _COMPOUND.match(after, at)
        return Noun(match[1], match.end()) if match else None
    run = _WORDS.match(after, at)
    if run is None:
        return None
    kept: list[str] = []
    end = at
    for printed in run[0].split():
        end = after.index(printed, end) + len(printed)
        word = printed.lower()
        if word in _STOP or not (printed.islower() or _is_demonym(word)):
            return None
        one = singular(word)
        if one is not None and not after.startswith(("’", "'", "-"), end):
            return Noun(" ".join([*kept, one]), end)
        if word not in _COLOUR:
            kept.append(word)
    return None


def find_single(after: str) -> Noun | None:
    """What "one" counts ("one soldier"), from a short list of those that are counted in news."""
    match = _SINGLES.match(after)
    return Noun(match[1], match.end()) if match else None


def _is_demonym(word: str) -> bool:
    return word in DEMONYMS or (word.endswith("s") and word[:-1] in DEMONYMS)
