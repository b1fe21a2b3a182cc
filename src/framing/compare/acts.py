"""Acts: the table of things and of what is done with them, by noun and by verb form."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent / "things.toml"


class Form(NamedTuple):
    """A verb form: whose act, its participle, and which form it is (base, ing, past)."""

    act: str
    participle: str
    form: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing with the verbs for what is done with it."""

    kind: str
    first: str
    first_participle: str
    forms: dict[str, Form]
    before: re.Pattern[str]
    after: re.Pattern[str]


_ON = r"(?:[ \xa0](?:on|to|upon|off[ \xa0]on))?"
_LINK = (
    r"that|which|will|would|shall|could|can|may|might|must|should|is|are|was|were|be|been|being|"
    r"has|have|had|to|not|yet|still|never|expected|due|set|scheduled|likely|about|ready|first|"
    r"already|finally|just|also|only|recently|[a-z]{3,12}ly"
)


@cache
def load_kinds() -> tuple[dict[str, Kind], re.Pattern[str]]:
    """The kinds by each of their nouns, and the pattern that finds those nouns in small letters."""
    by_head: dict[str, Kind] = {}
    for row in tomllib.loads(FILE.read_text("utf-8"))["thing"]:
        kind = _kind(row["kind"], row["first"], row["acts"])
        by_head.update(dict.fromkeys(row["heads"].split(), kind))
    heads = "|".join(sorted(by_head, key=lambda head: (-len(head), head)))
    return by_head, re.compile(rf"\b(?:{heads})(?![\w-])")


def _kind(name: str, first: str, acts: dict[str, str]) -> Kind:
    forms: dict[str, Form] = {}
    for act, verbs in acts.items():
        for verb in verbs.split("|"):
            base, ing, past = verb.split()
            for word, form in ((base, "base"), (ing, "ing"), (past, "past")):
                forms[word] = Form(act, past, form)
    words = "|".join(sorted(forms, key=lambda word: (-len(word), word)))
    past = "|".join(word for word, form in forms.items() if form.form == "past")
    return Kind(
        name,
        first,
        acts[first].split("|")[0].split()[2],
        forms,
        re.compile(rf"\b({words}){_ON}[ \xa0]$"),
        re.compile(rf"((?:,?[ \xa0](?:{_LINK})){{0,7}})[ \xa0]({past})\b"),
    )
