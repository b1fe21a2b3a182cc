"""Hits: where a cue word of a strip is really used as a verb of saying or thinking."""

from __future__ import annotations

from framing.mention.tables import word_set
from framing.voice.cues import CUES, PAST_FORMS, Cue
from framing.voice.grammar import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DOCUMENTS,
    HAVE,
    IMPERSONAL,
    MODALS,
    NOUN_MARKERS,
    PERSONAL,
    PERSONS,
    PREPOSITIONS,
    STOPS,
    is_adverb,
)
from framing.voice.phrases import main_subject
from framing.voice.strip import QUOTE, Strip
from framing.voice.subjects import Hit, find_subject

PASSIVE = word_set(
    """
    expect believe think say report allege know accuse charge describe call dub label consider
    see regard view suspect rumor rumour tell ask urge announce estimate claim fear term brand
    characterize portray depict quote cite criticize condemn praise inform remind advise warn
    hail tout deem
    """
)
"""Verbs that report also in the passive ("is expected to", "has been accused of")."""

SHOWING = word_set(
    """
    show find indicate signal reflect mean reveal demonstrate prove suggest imply confirm
    highlight underscore underline illustrate verify attest hint claim explain
    """
)
"""Verbs whose subject may be an event ("the visit highlights growing ties"): that is the
narrator's own reading. They report only for persons and for documents."""


CUE_WORDS = frozenset(CUES)

NOUN_LIKE = word_set(
    """
    state comment post view detail question frame term brand challenge answer thank tweet remark
    judge rate mention figure guess project support back offer
    """
)
"""Their base and -s forms are mostly nouns ("state law"): they report only before "that"."""

NEVER_ING = frozenset(("regard", "consider", "assume", "suppose", "figure"))
"""Verbs whose -ing form is a preposition or a mere condition ("considering the costs")."""

PRONOUN_STARTS = ("he'", "she'", "they'", "it'", "i'", "we'", "you'", "that'", "there'")
"""Contracted subjects with their auxiliary."""

ADJECTIVE_ENDINGS = ("al", "ic", "ive", "ous", "ful", "less", "able", "ible", "ary")
"""Behind such a word "demands" and "claims" are nouns."""


def find_hits(strip: Strip, capitals: list[bool]) -> list[Hit]:
    """The verbal cues of a strip in order, each with its subject where one is found."""
    hits: list[Hit] = []
    free = 0
    low = strip.low
    that = "that" in low
    if not that and CUE_WORDS.isdisjoint(low):
        return hits
    for first in _candidates(low, that):
        hit = _hit(low, capitals, first) if first >= free or low[first] not in CUES else None
        if hit is None:
            continue
        if hit.passive:
            hit.subject = _agent(strip.low, hit.last)
        else:
            find_subject(strip, capitals, hit)
        if _reports(strip, capitals, hit):
            hits.append(hit)
            free = hit.last
    return hits


def _candidates(low: list[str], that: bool) -> list[int]:
    """The tokens that may be cues; before a "that" any past verb may be one."""
    if that:
        return [at for at, word in enumerate(low) if word in CUES or word[-2:] == "ed"]
    return [at for at, word in enumerate(low) if word in CUES]


ANY_VERB = Cue("", (), "past", frozenset("c"), "neutral", "speech")
"""A past verb of no table before "that": "testified that", "calculated that"."""

_NO_TELLERS = BE | PREPOSITIONS | NOUN_MARKERS
_TELLERS = PERSONAL | HAVE | CONJUNCTIONS
_NOT_TELLING = word_set("need needed ensured indeed speed succeed exceed meant required so")


def _tells_that(low: list[str], capitals: list[bool], at: int) -> bool:
    """Whether any verb in -ed stands between a person and a clause with "that"."""
    if at == 0 or at + 2 >= len(low) or low[at + 1] != "that" or low[at] in _NOT_TELLING:
        return False
    before = low[at - 1]
    if AUXILIARIES.isdisjoint(low[at + 3 : at + 12]):  # "used that trip": no clause follows
        return False
    if capitals[at] or low[at + 2] in AUXILIARIES or before in _NO_TELLERS:
        return False
    return capitals[at - 1] or before in _TELLERS or is_adverb(before) or (before in PERSONS)


def _hit(low: list[str], capitals: list[bool], first: int) -> Hit | None:
    """The longest cue at a token that its neighbours allow to be a verb."""
    cues = CUES.get(low[first])
    if cues is None:
        return Hit(first, first + 1, ANY_VERB) if _tells_that(low, capitals, first) else None
    for cue in cues:
        if not cue.tail or _tail_fits(low, first, cue):
            break
    else:
        return None
    last = first + 1 + len(cue.tail)
    following = low[last] if last < len(low) else ""
    if cue.verb in NOUN_LIKE and cue.form in ("base", "s") and following not in _SAYS:
        return None
    before = _before(low, first)
    if before == "" and cue.verb == "ask" and cue.form == "past":  # "Asked whether ..., he said"
        return Hit(first, last, cue, passive=True)
    if before in BE and cue.form in ("past", "participle"):
        fits = cue.verb in PASSIVE and not cue.tail
        relative = first > 1 and low[first - 2] in ("who", "which")
        return Hit(first, last, cue, passive=True, relative=relative) if fits else None
    return Hit(first, last, cue) if _is_verb(low, capitals, first, before, cue) else None


_SAYS = frozenset(("that", ",", ":", QUOTE, ""))


def _agent(low: list[str], at: int) -> tuple[int, int] | None:
    """Who did it, in the passive: "was asked by the host whether"."""
    if at + 1 >= len(low) or low[at] != "by":
        return None
    end = at + 1
    stop = min(len(low), at + 8)
    while end < stop and low[end] not in _AGENT_ENDS:
        end += 1
    return (at + 1, end) if end > at + 1 else None


_AGENT_ENDS = STOPS | PREPOSITIONS | word_set("that to who which if whether as when and") | {QUOTE}


def _tail_fits(low: list[str], first: int, cue: Cue) -> bool:
    return tuple(low[first + 1 : first + 1 + len(cue.tail)]) == cue.tail


def _before(low: list[str], first: int) -> str:
    """The word before a token, adverbs skipped."""
    at = first - 1
    while at >= 0 and at > first - 4 and is_adverb(low[at]):
        at -= 1
    return low[at] if at >= 0 else ""


_PLURAL_PERSONS = PERSONAL - {"he", "she"}


def _is_verb(low: list[str], capitals: list[bool], first: int, before: str, cue: Cue) -> bool:
    """Whether the word before allows a verb here; forms that are also nouns need more proof."""
    if before.endswith("'s") and before not in ("he's", "she's", "it's", "who's", "that's"):
        return False
    if before in HAVE:
        return cue.form in ("past", "participle")
    if before in MODALS or before == "to":
        return cue.form == "base"
    if cue.form == "ing":
        return before != "worth" and before not in NOUN_MARKERS and cue.verb not in NEVER_ING
    if cue.form == "participle" or (before in NOUN_MARKERS and before not in ("this", "that")):
        return False
    if before == "" or before in PREPOSITIONS:
        return False
    if cue.form in ("base", "s") and _is_noun(low, capitals, first, before):
        return False
    if cue.form == "base":
        return before in _PLURAL_PERSONS or _is_plural(low, first, before)
    return True


def _is_noun(low: list[str], capitals: list[bool], first: int, before: str) -> bool:
    """Whether "report", "demands" stand as nouns: behind an adjective, or before a verb."""
    named = capitals[first - 1] and first > 1
    if before.endswith(ADJECTIVE_ENDINGS) and not named and before not in PERSONS:
        return True
    after = low[first + 1] if first + 1 < len(low) else ""
    if after.startswith(PRONOUN_STARTS):  # "says he'll": the auxiliary belongs to a pronoun
        return False
    return after in AUXILIARIES or after in PAST_FORMS


def _is_plural(low: list[str], first: int, before: str) -> bool:
    """Whether the subject of a base form is plural ("experts believe", "analysts in Iran say")."""
    if before in ("people", "police", "many", "some", "others", "both", "media", "all", "most"):
        return True
    if before in ("and", "who", "that", "percent") or _ends_plural(before) or before.isdigit():
        return True
    if before == ",":
        return _plural_before_insertion(low, first - 1)
    for at in range(first - 2, max(0, first - 8), -1):
        if low[at] in STOPS:
            return False
        if (low[at] in PREPOSITIONS and _ends_plural(low[at - 1])) or low[at] == "and":
            return True
    return False


def _plural_before_insertion(low: list[str], comma: int) -> bool:
    """As in "Democratic economists, like their counterparts, say"."""
    for at in range(comma - 1, max(0, comma - 20), -1):
        if low[at] == ",":
            return _ends_plural(low[at - 1])
    return False


def _ends_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))) or word == "people"


def _reports(strip: Strip, capitals: list[bool], hit: Hit) -> bool:
    """Whether the subject can be a voice at all."""
    low = strip.low
    if hit.passive:
        return True
    if hit.subject is None:
        before = low[hit.first - 1] if hit.first else ""
        if hit.cue.verb not in SHOWING:
            return True
        shared = main_subject(strip, capitals, hit.first)
        return before not in ("which", "that") and (
            shared is None or _may_show(low, capitals, low[slice(*shared)], shared[0])
        )
    head = low[hit.subject[1] - 1]
    if head in IMPERSONAL and not hit.relative:
        return head == "it" and _institution_speaks(hit) and hit.subject[1] - hit.subject[0] == 1
    if hit.cue.verb not in SHOWING:
        return True
    subject = low[hit.subject[0] : hit.subject[1] - hit.relative]
    return _may_show(low, capitals, subject, hit.subject[0])


def _may_show(low: list[str], capitals: list[bool], subject: list[str], first: int) -> bool:
    """Whether persons or documents show or find; events do so in the narrator's eyes only."""
    words = _heads(subject)
    if not words:
        return False
    last = first + len(words) - 1
    if capitals[last] and not words[-1].endswith("'s"):
        return True
    if not DOCUMENTS.isdisjoint(words):
        return True
    return words[-1] in PERSONAL or words[-1] in PERSONS or _of_document(low, first)


def _of_document(low: list[str], first: int) -> bool:
    """Whether a subject is the tail of one about a poll ("a survey taken in May showed")."""
    for at in range(first - 1, max(-1, first - 10), -1):
        if low[at] in STOPS or low[at] == QUOTE or low[at] in AUXILIARIES:
            return False
        if low[at] in DOCUMENTS:
            return first - at > 1
    return False


def _institution_speaks(hit: Hit) -> bool:
    """Whether "it" speaks: "it said" is a body, "it shows" and "it means" are the narrator's."""
    return hit.cue.family == "speech" and "c" in hit.cue.takes and hit.cue.verb not in SHOWING


def _heads(words: list[str]) -> list[str]:
    """The words of a phrase up to its first preposition: the head stands among them."""
    for index, word in enumerate(words):
        if index and (word in PREPOSITIONS or word in AUXILIARIES):
            return words[:index]
    return words
