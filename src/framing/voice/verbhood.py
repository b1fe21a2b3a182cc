"""Verbhood: whether a word that may be a verb is one here, told by its neighbours."""

from __future__ import annotations

from framing.mention.tables import word_set
from framing.voice.cues import PAST_FORMS, THIRD_FORMS, Cue
from framing.voice.grammar import (
    AUXILIARIES,
    DETERMINERS,
    DOCUMENTS,
    HAVE,
    MODALS,
    NOUN_MARKERS,
    PERSONAL,
    PERSONS,
    PREPOSITIONS,
    STOPS,
    is_adverb,
)
from framing.voice.strip import QUOTE

NOUN_LIKE = word_set(
    """
    state comment post view detail question frame term brand challenge answer thank tweet remark
    judge rate mention figure guess project support back offer talk
    """
)
"""Their base and -s forms are mostly nouns ("state law"): as verbs they need a sign."""

NEVER_ING = frozenset(("regard", "consider", "assume", "suppose", "figure"))
"""Verbs whose -ing form is a preposition or a mere condition ("considering the costs")."""

PARTICLES = word_set("up down off away out back twice")
"""Behind one of these a verb means something else ("showed up", "backed away")."""

_PRONOUN_STARTS = ("he'", "she'", "they'", "it'", "i'", "we'", "you'", "that'", "there'")
_ADJECTIVE_ENDINGS = ("al", "ic", "ive", "ous", "ful", "less", "able", "ible", "ary")
_SAYS = frozenset(("that", ",", ":", QUOTE, ""))
_PRONOUNS_BEFORE = PERSONAL | MODALS
_CONTRACTIONS = frozenset(("he's", "she's", "it's", "who's", "that's"))


def is_verb(low: list[str], capitals: list[bool], first: int, before: str, cue: Cue) -> bool:
    """Whether the word before allows a verb here; forms that are also nouns need more proof."""
    if before[-2:] == "'s" and before not in _CONTRACTIONS:
        return False
    form = cue.form
    if before in HAVE:
        return form in ("past", "participle")
    if before in MODALS or before == "to":
        return form == "base"
    if form == "ing":
        free = before == "of" or before not in NOUN_MARKERS
        return free and before != "worth" and cue.verb not in NEVER_ING
    if form == "participle" or (before in NOUN_MARKERS and before not in ("this", "that")):
        return False
    if before == "" or before in PREPOSITIONS:
        return False
    if form in ("base", "s") and _is_noun(low, capitals, first, before, cue):
        return False
    if form == "base":
        return before in _PLURAL_PERSONS or _is_plural(low, first, before)
    return True


_PLURAL_PERSONS = PERSONAL - {"he", "she"}


def _is_noun(low: list[str], capitals: list[bool], first: int, before: str, cue: Cue) -> bool:
    """Whether "report", "demands" stand as nouns: behind an adjective, or before a verb."""
    named = capitals[first - 1] and first > 1
    if before.endswith(_ADJECTIVE_ENDINGS) and not named and before not in PERSONS:
        return True
    after = low[first + 1] if first + 1 < len(low) else ""
    if after.startswith(_PRONOUN_STARTS):  # "says he'll": the auxiliary belongs to a pronoun
        return False
    return after in AUXILIARIES or after in PAST_FORMS or (cue.form == "s" and after in THIRD_FORMS)


def is_mere_noun(low: list[str], capitals: list[bool], first: int, cue: Cue) -> bool:
    """Whether a word that is mostly a noun has no sign of being a verb."""
    if cue.form not in ("base", "s") or cue.verb not in NOUN_LIKE:
        return False
    last = first + 1 + len(cue.tail)
    following = low[last] if last < len(low) else ""
    if low[first] == "states":
        return _are_regions(low, capitals, first, following)
    if following in _SAYS:
        return False
    if first == 0:
        return True
    if is_adverb(low[first - 1]) or low[first - 1] in _PRONOUNS_BEFORE:
        return False
    return not (cue.form == "s" and capitals[first - 1] and following in DETERMINERS)


def _are_regions(low: list[str], capitals: list[bool], first: int, following: str) -> bool:
    """Whether "states" are regions: only a document or a name states something."""
    if first == 0 or low[first - 1].endswith("ern"):
        return True
    if following == "that" and first + 2 < len(low) and low[first + 2] in AUXILIARIES:
        return True
    named = capitals[first - 1] and low[first - 1] != "united"
    return not named and DOCUMENTS.isdisjoint(low[max(0, first - 3) : first])


_CROWDS = frozenset(("those", "people", "many", "some", "most", "others", "data", "few"))
_PLURAL_SUBJECTS = _CROWDS | word_set("police both media all more and who that percent")


def _is_plural(low: list[str], first: int, before: str) -> bool:
    """Whether the subject of a base form is plural ("experts believe", "analysts in Iran say")."""
    if before in _PLURAL_SUBJECTS or _ends_plural(before) or before.isdigit():
        return True
    if before in (",", "—", "-"):
        return _plural_before_insertion(low, first - 1)
    if before[-2:] == "ed" and first > 1 and _are_many(low[first - 2]):  # "those surveyed say"
        return True
    for at in range(first - 2, max(0, first - 8), -1):
        word = low[at]
        if word in STOPS:
            return False
        if word == "and" or (word in PREPOSITIONS and _many_before(low, at)):
            return True
    return False


def _many_before(low: list[str], at: int) -> bool:
    """Whether a plural stands before a preposition: "people briefed on", "those close to"."""
    if _ends_plural(low[at - 1]) or not _CROWDS.isdisjoint(low[max(0, at - 2) : at]):
        return True
    return at > 1 and low[at - 1][-2:] == "ed" and _ends_plural(low[at - 2])


def _plural_before_insertion(low: list[str], stop: int) -> bool:
    """As in "Democratic economists, like their counterparts, say"."""
    return any(
        low[at] == low[stop] and any(map(_ends_plural, low[max(0, at - 4) : at]))
        for at in range(stop - 1, max(0, stop - 25), -1)
    )


def _are_many(word: str) -> bool:
    return word in _CROWDS or _ends_plural(word)


def _ends_plural(word: str) -> bool:
    if word[-1:] != "s":
        return word == "people"
    return word[-2:] not in ("ss", "us", "'s") and word[-3:] != "sis" and word not in _SINGULAR


_SINGULAR = word_set(
    "is his this paris tennis louis chris dennis davis harris morris francis axis curtis"
)
