"""Counting: what a figure counts, of whom it is, and whether it says a level or a change.

No grammar is needed for most of what news prints: the counted thing stands behind "of", behind the
figure itself, or before a verb from the tables of `movement`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from framing.mention.amounts import Amount
from framing.mention.figure import Direction, FigureRole
from framing.mention.movement import AFTERWARDS, CHANGE_NOUNS, QUANTITY_VERBS, direction_of
from framing.mention.phrases import BREAKS, phrase_after, phrase_before, small_opener, subject_of
from framing.mention.tables import word_set

_TOKEN = re.compile(r"\d(?:[\d.,]*\d)?%?|(?:[^\W\d_]\.){2,}|[^\W\d_][\w’'&-]*|[,;:()—–“”\"%]")
_LEADS = word_set("by to from of at worth with in for between as")
_FILLERS = word_set(
    """
    a an the further total combined mere another full whole roughly exactly some around about what
    approximately new fresh nearly almost over more than steady sharp modest massive huge stunning
    hefty reported his her its their this that additional
    """
)
_OF = re.compile(r"[ \xa0](?:worth )?of[ \xa0](?=[^\W\d_])")
_NEXT = re.compile(r"[ \xa0-]([a-z]+)\b")
_FATE = re.compile(
    r"[ \xa0](?:(?:who|that)[ \xa0])?(?:(?:were|was|are|is|have been|has been|had been)[ \xa0])?"
    r"(?:reported(?:ly)?[ \xa0]|confirmed[ \xa0])?"
    r"(killed|dead|injured|wounded|hurt|arrested|detained|missing|displaced|evacuated|infected|"
    r"hospitalized|rescued|destroyed|damaged|sanctioned|released|captured|trapped|affected|"
    r"deployed|expelled|executed|died|fled)\b"
)
_FATE_BEFORE = {
    "killed": "killed", "killing": "killed", "kills": "killed", "injured": "injured",
    "injuring": "injured", "wounded": "wounded", "wounding": "wounded", "arrested": "arrested",
    "arresting": "arrested", "detained": "detained", "displaced": "displaced",
    "displacing": "displaced", "evacuated": "evacuated", "destroyed": "destroyed",
    "destroying": "destroyed", "damaged": "damaged", "damaging": "damaged", "rescued": "rescued",
    "sanctioned": "sanctioned", "released": "released", "deployed": "deployed",
}  # fmt: skip
"""What happens to those who are counted: the killed and the wounded are not one quantity."""

_ARTICLE = re.compile(r"(?:^|\W)(?:an?|the|its|his|her|their|this)\s(?:[a-z]+\s)?$", re.IGNORECASE)

_REACH = 160
"""Characters before a figure that are read for what it counts."""

_BETWEEN = 9
"""Most words between a verb and its figure ("fell by 17.3% in the first half, to")."""


class Sense(NamedTuple):
    """What `Figure` says of the fields with these names."""

    counts: str | None
    whose: tuple[str, ...]
    direction: Direction | None
    role: FigureRole


class _Lead(NamedTuple):
    """What stands before a figure: its sentence in tokens, the last preposition, the verb."""

    tokens: list[str]
    link: str
    verb: int | None

    @property
    def direction(self) -> Direction | None:
        return None if self.verb is None else direction_of(self.tokens[self.verb].lower())

    def touches(self) -> bool:
        """Whether the verb stands directly before the figure (and its preposition)."""
        return self.verb is not None and self.verb == len(self.tokens) - 1


def read_sense(amount: Amount, after: str) -> Sense:
    """What an amount says, from its sentence before (``amount.lead``) and ``after`` it."""
    lead = _read_lead(amount.lead)
    if amount.direction is not None:  # the amount is a verb itself: "doubled"
        thing = subject_of(lead.tokens, len(lead.tokens))
        return _sense(thing, amount.direction, "change")
    behind = _NEXT.match(after)
    word = behind[1] if behind else ""
    if behind and word in CHANGE_NOUNS and amount.kind != "count":
        thing = phrase_after(after, behind.end(), ("in", "of", "for"))
        return _sense(thing or _thing_before(lead), direction_of(word), "change")
    if word in AFTERWARDS and amount.kind in ("percent", "multiple"):
        direction: Direction = "up" if AFTERWARDS[word] == "up" else "down"
        return _sense(subject_of(lead.tokens, lead.verb), direction, "change")
    role, direction_ = _role(lead, amount)
    return _sense(_counted(amount, after, lead, role), direction_, role)


def _sense(
    thing: tuple[Sequence[str], Sequence[str]],
    direction: Direction | None,
    role: FigureRole,
) -> Sense:
    words, whose = thing
    return Sense(" ".join(words) or None, tuple(sorted(set(whose))), direction, role)


def _read_lead(text: str) -> _Lead:
    tokens = _TOKEN.findall(text[-_REACH:])
    if len(text) <= _REACH:
        tokens = small_opener(tokens)
    while tokens and tokens[-1].lower() in _FILLERS:
        tokens.pop()
    link = tokens[-1].lower() if tokens and tokens[-1].lower() in _LEADS else ""
    if link and link != "worth":
        tokens.pop()
    while tokens and tokens[-1].lower() in _FILLERS and link:
        tokens.pop()
    return _Lead(tokens, link, _verb(tokens, link))


def _verb(tokens: Sequence[str], link: str) -> int | None:
    """The last verb of quantity that can rule the figure.

    Behind "by", "to" and "from" it may stand in the clause before.
    """
    far = link in ("by", "to", "from")
    for index in range(len(tokens) - 1, max(-1, len(tokens) - 1 - _BETWEEN), -1):
        word = tokens[index].lower()
        if word in ";:(" or (word in BREAKS and not far):
            return None
        if word in QUANTITY_VERBS and (not far or direction_of(word) or index >= len(tokens) - 2):
            return index
        if not far and index < len(tokens) - 4:
            return None
    return None


def _role(lead: _Lead, amount: Amount) -> tuple[FigureRole, Direction | None]:
    direction = lead.direction
    if amount.kind == "multiple" and direction is None:
        return "change", None
    if direction is None:
        return "level", None
    if lead.link == "from":
        return "from", direction
    if lead.link in ("to", "at", "worth", "with", "in", "between"):
        return "level", direction
    if lead.link in ("by", "of") or (lead.touches() and not lead.link):
        return "change", direction
    return "level", None


def _counted(
    amount: Amount, after: str, lead: _Lead, role: FigureRole
) -> tuple[list[str], list[str]]:
    """The words for what is counted and for whose it is."""
    if amount.kind == "count" and amount.unit:
        return _counted_noun(amount, after, lead)
    of = _OF.match(after)
    if of is not None and role == "level":
        words, whose = phrase_after(after, of.end() - 1, behind=amount.kind == "percent")
        if lead.link == "of" and amount.kind == "measure":  # "the import of 5 tons of grain"
            words = [*words, *phrase_before(lead.tokens)[0]]
        return words, [*whose, *subject_of(lead.tokens, lead.verb)[1]]
    if _is_attribute(amount, after):
        words, whose = phrase_after(after, 0)
        if words:
            return words, [*whose, *subject_of(lead.tokens, lead.verb)[1]]
    return _thing_before(lead)


def _thing_before(lead: _Lead) -> tuple[list[str], list[str]]:
    """The noun before "of" or "worth", else the subject of the verb."""
    if lead.link in ("of", "worth"):
        tokens = lead.tokens[:-1] if lead.link == "worth" else lead.tokens
        words, whose = phrase_before(tokens)
        if words and words[-1] in CHANGE_NOUNS:
            further = phrase_before(tokens, skip=len(words))
            return [*words[:-1], *further[0]], [*whose, *further[1]]
        if words:
            return words, [*whose, *subject_of(lead.tokens, lead.verb)[1]]
    return subject_of(lead.tokens, lead.verb)


def _counted_noun(amount: Amount, after: str, lead: _Lead) -> tuple[list[str], list[str]]:
    noun = str(amount.unit).split()
    fate = _FATE.match(after)
    before = lead.tokens[-1].lower() if lead.tokens and not lead.link else ""
    happened = fate[1] if fate else _FATE_BEFORE.get(before)
    of = _OF.match(after)
    further, owners = phrase_after(after, of.end() - 1) if of else ([], [])
    words = [*further, *noun, *([happened] if happened else [])]
    return words, owners


def _is_attribute(amount: Amount, after: str) -> bool:
    """Whether the figure stands before its noun: "a $1.2 billion deal", "a two-day visit"."""
    return bool(_ARTICLE.search(amount.lead[-40:]) and _NEXT.match(after))
