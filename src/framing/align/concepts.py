"""Concepts: words by which news name one thing, so that "drones" and "weapons" can meet.

A small table, made by hand for public affairs, business and crime. Each line is one concept; a word
is in one line at most. It is no thesaurus: words that only sometimes mean the same are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from framing.align.tokens import content_words

CONCEPTS = (
    # states and their dealings
    "agreement agreements pact treaty accord deal deals contract contracts",
    "sign signed signing signature",
    "visit visits visited visiting trip tour travelled traveled arrived arrival",
    "meeting meet met meets talks summit encounter negotiations negotiation",
    "cooperation cooperate collaboration collaborations collaborate partnership partnerships",
    "ties relations relationship",
    "leader leaders president presidents head",
    "official officials authorities",
    "sanctions sanction embargo embargoes",
    "organization organizations organisation organisations bloc blocs",
    "growing grew grow growth increase increased increases rose rise risen expanded expansion",
    "fell fall fallen drop dropped decline declined decrease decreased plunged",
    "trade commerce turnover",
    "railway railways rail railroad",
    "corridor corridors route routes",
    "nuclear atomic",
    "petroleum oil crude",
    "election elections vote voted poll polls ballot",
    "law legislation bill act",
    "parliament congress senate assembly lawmakers legislators",
    "minister ministers ministerial",
    # violence
    "weapons weapon arms drones drone missiles missile munitions rockets rocket",
    "war conflict fighting hostilities",
    "attack attacks attacked strike strikes struck assault raid raided bombing bombed airstrike",
    "kill killed killing kills murder murdered murders slain slaying shot shooting homicide",
    "dead death deaths died die dies",
    "injured injuries injury wounded hurt",
    "army troops soldiers military forces",
    "terrorist terrorists terrorism militants militant insurgents",
    # police and courts
    "arrest arrested arrests detained detention custody captured caught apprehended",
    "charge charged charges indicted indictment accused accusation",
    "convicted conviction guilty",
    "trial court judge hearing tribunal",
    "jail jailed prison imprisoned sentence sentenced",
    "steal stole stolen theft robbery robbed robbers thieves heist burglary burglars",
    "police officers cops detectives",
    "escape escaped fled flee",
    "suspect suspected suspects",
    "lawsuit sue sued suing suit",
    # accidents and nature
    "earthquake quake tremor temblor",
    "crash crashed collision collided accident",
    "fire blaze flames burned burnt arson",
    "flood floods flooding flooded",
    "explosion blast exploded blew",
    # business, sport, show
    "buy bought buys buying acquire acquired acquires acquisition purchase purchased takeover",
    "company firm corporation",
    "announce announced announces announcement unveil unveiled unveils launch launched introduced",
    "fire fired sacked dismissed axed ousted",
    "resign resigned resignation quit stepped",
    "hire hired appointed appoint named",
    "win won wins winning victory triumph beat defeated",
    "film movie",
    "actor actress star",
    "rehab rehabilitation clinic treatment",
    "wed wedding married marry marriage",
    "pregnant pregnancy baby expecting",
    "jewelry jewellery jewels jewel gems diamonds",
)

TELLING_ONLY = (
    "noted notes noting note stressed stresses stressing highlighted highlights highlighting "
    "emphasized emphasised emphasizes emphasizing underscored underscoring pointed pointing "
    "added adding expressed expressing described describes mentioned mentioning discussed "
    "discussing remarked remark remarks assessed stated states stating reiterated argued "
    "explained called noticed believe believes believed current currently various several new "
    "first last another other important importance significant significantly highly very "
    "recent recently general particular main major further addition additional additionally "
    "aimed following regarding fully indeed example instance continue continues continued "
    "continuing create creates created position place time times end come comes came expected "
    "expects part parts potential going take takes taken make makes made see seen year years "
    "day days week weeks month months"
)
"""Words by which news report and weigh, whatever the matter: they tie no two passages."""


def concepts_in(words: Iterable[str]) -> list[str]:
    """The concepts among the words (without inflection) of a sentence; a word outside the table is
    its own.
    """
    table = _table()
    return [concept for concept in [table.get(word, word) for word in words] if concept]


@cache
def _table() -> dict[str, str]:
    """The concept of every word in the tables; words of telling have none."""
    table: dict[str, str] = {}
    for line in CONCEPTS:
        first = line.split()[0]
        for word in content_words(line):
            table.setdefault(word, first)
    return table | dict.fromkeys(content_words(TELLING_ONLY), "")
