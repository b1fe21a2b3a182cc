"""Inflected forms of English verbs, so that the cue tables list each verb once."""

from __future__ import annotations

from typing import Literal

Form = Literal["base", "s", "past", "ing", "participle", "adjective"]

IRREGULAR: dict[str, tuple[str, str, str, str]] = {
    # base: third person, past, -ing, participle
    "say": ("says", "said", "saying", "said"),
    "tell": ("tells", "told", "telling", "told"),
    "write": ("writes", "wrote", "writing", "written"),
    "read": ("reads", "read", "reading", "read"),
    "think": ("thinks", "thought", "thinking", "thought"),
    "know": ("knows", "knew", "knowing", "known"),
    "feel": ("feels", "felt", "feeling", "felt"),
    "hold": ("holds", "held", "holding", "held"),
    "find": ("finds", "found", "finding", "found"),
    "show": ("shows", "showed", "showing", "shown"),
    "see": ("sees", "saw", "seeing", "seen"),
    "hear": ("hears", "heard", "hearing", "heard"),
    "speak": ("speaks", "spoke", "speaking", "spoken"),
    "make": ("makes", "made", "making", "made"),
    "put": ("puts", "put", "putting", "put"),
    "swear": ("swears", "swore", "swearing", "sworn"),
    "foresee": ("foresees", "foresaw", "foreseeing", "foreseen"),
    "forecast": ("forecasts", "forecast", "forecasting", "forecast"),
    "understand": ("understands", "understood", "understanding", "understood"),
    "seek": ("seeks", "sought", "seeking", "sought"),
    "go": ("goes", "went", "going", "gone"),
    "mean": ("means", "meant", "meaning", "meant"),
    "underscore": ("underscores", "underscored", "underscoring", "underscored"),
    "dream": ("dreams", "dreamed", "dreaming", "dreamt"),
    "quip": ("quips", "quipped", "quipping", "quipped"),
    "plan": ("plans", "planned", "planning", "planned"),
    "brag": ("brags", "bragged", "bragging", "bragged"),
    "blog": ("blogs", "blogged", "blogging", "blogged"),
    "admit": ("admits", "admitted", "admitting", "admitted"),
    "commit": ("commits", "committed", "committing", "committed"),
    "dub": ("dubs", "dubbed", "dubbing", "dubbed"),
    "label": ("labels", "labeled", "labeling", "labelled"),
    "refer": ("refers", "referred", "referring", "referred"),
    "infer": ("infers", "inferred", "inferring", "inferred"),
    "slam": ("slams", "slammed", "slamming", "slammed"),
    "prefer": ("prefers", "preferred", "preferring", "preferred"),
    "concur": ("concurs", "concurred", "concurring", "concurred"),
    "rebut": ("rebuts", "rebutted", "rebutting", "rebutted"),
    "bet": ("bets", "bet", "betting", "bet"),
    "blast": ("blasts", "blasted", "blasting", "blasted"),
}

_VOWELS = frozenset("aeiou")


def inflect(verb: str) -> dict[str, Form]:
    """All forms of a verb and what each is; the past form stands also for the participle."""
    if verb in IRREGULAR:
        third, past, ing, participle = IRREGULAR[verb]
    else:
        third, past, ing, participle = _third(verb), _past(verb), _ing(verb), _past(verb)
    forms: dict[str, Form] = {verb: "base", third: "s", participle: "participle"}
    return forms | {past: "past", ing: "ing"}


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return verb + "ing"
