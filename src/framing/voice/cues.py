"""Cues: the words by which a text hands over to another voice, in tables with reasons.

A row is ``verb: complements``. The complements say what may stand for the words reported:

====  =============================================================================
c     a clause, with or without "that" ("said the deal was dead")
s     a clause, only where "that" or an auxiliary shows that it is one
o     an object ("stressed the need for talks", "called for a truce")
t     an infinitive ("vowed to fight")
p     a person first, then the content ("told reporters that", "urged both to")
q     words in quotation marks
w     a question ("asked whether")
a     an object and what it is taken for ("described it as", "called it a lie")
f     after the content ("..., he said")
====  =============================================================================
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.mention.tables import word_set, words
from framing.voice.inflection import Form, inflect
from framing.voice.voice import Stance

Family = Literal["speech", "belief", "intention", "evidence", "source"]
"""speech: somebody said it. belief, intention: it is in a mind, as the narrator tells. evidence: a
poll, a document. source: a phrase such as "according to"."""

MINDS: frozenset[Family] = frozenset(("belief", "intention"))
"""Families that report what is in a mind, not what was said."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word in one of its forms; ``tail`` holds the further words it needs."""

    verb: str
    tail: tuple[str, ...]
    form: Form
    takes: frozenset[str]
    stance: Stance
    family: Family


def _rows(table: str) -> dict[str, str]:
    """Rows "verb: complements" separated by commas."""
    pairs = (row.split(":") for row in table.split(","))
    return {" ".join(verb.split()): takes.strip() for verb, takes in pairs}


# --- speech -------------------------------------------------------------------------------

NEUTRAL_SPEECH = _rows(
    """
    say: cqf, add: sqf, state: cqfo, tell: cpqft, write: cqf, report: cqfo, announce: coqf,
    declare: coqf, mention: coqf, remark: cqf, comment: cqf, tweet: cqfo, post: qf, email: qf,
    reply: cqf, respond: cqf, answer: cqf, continue: qf, recall: coqf, explain: cowqf,
    describe: aoq, repeat: coqf, reiterate: coqf, read: qf, quip: cqf, joke: cqf, recount:
    coqf, relate: cqf, testify: cqf, inform: pc, remind: pcq, notify: pc, brief: p, discuss:
    o, summarize: oqf, opine: cqf, muse: cqf, vent: qf, exclaim: cqf, shout: cqf, chant: qf,
    yell: cqf, whisper: cqf, observe: cqf, predict: coqf, forecast: coq, estimate: cof,
    propose: cotqf, suggest: coqf, recommend: coqf, advise: pcqft, ask: pwqft, wonder: wqf,
    inquire: wqf, enquire: wqf, question: owq, quote: oa, cite: oq, reference: oq, paraphrase:
    oq, narrate: qf, project: c, voice: oq, allude to: oq, elaborate: qf, clarify: cqf, specify:
    coqf, detail: oq, outline: oq,
    deem: a, dub: a, term: a, label: a, characterize: a, characterise: a, portray: a, depict:
    a, frame: a, assess: ao, rate: a, brand: a, tout: oa, hail: oa, greet: o, sum up: qf,
    chime in: qf, go on: qf, speak of: oq, speak about: oq, talk about: oq, talk of: oq, refer
    to: oaq, point to: oq, call: aq, express: oq, convey: oq, articulate: oq,
    deliver: q, blog: cqf, retweet: oq, caption: q, weigh in: qf, put it: qf
    """
)
"""Plain saying: the narrator takes no side on whether it is true."""

URGING_SPEECH = _rows(
    """
    urge: ptocqf, call for: oq, call on: pto, call upon: pto, appeal for: o, appeal to: p,
    demand: cotqf, request: cot, order: pto, instruct: pt, beg: pt, implore: pt, invite: pt,
    encourage: pto, press for: o, push for: o, lobby for: o, advocate: coq, advocate for: o,
    promise: cotqf, pledge: cotqf, vow: cotqf, swear: ctqf, offer: tq, threaten: toqc, warn:
    pcqfo, warn of: oq, warn against: oq, caution: pcqf, caution against: oq, assure: pcq,
    reassure: pcq, agree: sqf, refuse: t, decline: t, commit to: o, plead: qtf, plead for: o,
    dare: pt, challenge: poqt
    """
)
"""Asking and promising: what is wanted or given is the content, no claim of fact is made."""

EMPHASIS_SPEECH = _rows(
    """
    stress: coqf, emphasize: coqf, emphasise: coqf, underline: coqf, underscore: coqf,
    highlight: coq, reaffirm: coqf, affirm: coqf, insist: cqf, insist on: oq, assert: coqf,
    maintain: sqf, argue: cqf, argue for: o, argue against: o, contend: cqf, conclude: cqf,
    declaim: q, proclaim: coqfa, profess: coq, reason: cqf, posit: cq, theorize: cq,
    speculate: cqf, counter: qf, retort: cqf, rejoin: qf, object: qf, object to: o, protest:
    cqf, complain: cqf, complain about: o, complain of: o, lament: coqf, regret: co, defend:
    oq, justify: o, vouch: c, make clear: cq, make it clear: cq
    """
)
"""Stress laid on the content without a word on its truth."""

VALUING_SPEECH = _rows(
    """
    praise: oq, commend: oq, applaud: oq, laud: oq, welcome: oq, thank: po, congratulate: po,
    appreciate: oq, condemn: oq, denounce: oq, criticize: oq, criticise: oq,
    slam: oq, blast: oq, decry: oq, deplore: oq, rebuke: oq, chide: oq, lambast: oq, lambaste:
    oq, berate: oq, scold: oq, mock: oq, ridicule: oq, deride: oq, assail: oq, accuse: po,
    blame: po, charge: cq, fault: o, reject: oq, dismiss: oaq, rebuff: o, dispute: coq, deny:
    soqf, rebut: oq, refute: oq, downplay: oq, play down: oq, hit back: qf, fire back: qf,
    lash out at: o, boast: cqfo, boast of: oq, boast about: oq, brag: cqf, brag about: oq,
    gush: qf, scoff: qf, fume: qf, rail against: oq, apologize for: oq, apologise for: oq
    """
)
"""Praise, blame and refusal are acts of the one who speaks, whoever the narrator sides with."""

ACTS = _rows(
    """
    endorse: oq, support: o, oppose: oq, echo: oq, bemoan: coq, embrace: o, favor: o, favour: o,
    attack: oq, champion: o, interject: qf, liken: o, side with: o, bark: qf, snap: qf, credit: o,
    assail: oq, pan: o, back: o, vouch for: o, opine on: o, weigh in on: o
    """
)
"""Taking sides in public. Only "endorsed" and "endorses" report: the plain forms and those in
-ing are mostly about what somebody may do."""

ENDORSING_SPEECH = _rows(
    """
    note: coqf, point out: coqf, reveal: coqf, acknowledge: coqf, admit: coqf, concede: coqf,
    confess: cqf, confirm: coqf, disclose: coqf, recognize: co, recognise: co, learn: s,
    discover: s, remember: coqf, realize: s, realise: s, demonstrate: co, prove: co, verify:
    co, certify: co, attest: cqf
    """
)
"""These grant that the content is so: one cannot point out or reveal what is not the case."""

DISTANCING_SPEECH = _rows(
    """
    claim: cotqf, allege: coqf, purport: t, pretend: ct, imply: coq, insinuate: coq, hint:
    cqf, hint at: oq, intimate: c, rumor: c, rumour: c, fantasize: c
    """
)
"""These leave the content to the speaker, with a hint that it may not be so."""

# --- thought ------------------------------------------------------------------------------

BELIEF = _rows(
    """
    believe: cf, think: cqf, feel: s, consider: as, regard: a, view: a, see: a, perceive: as,
    doubt: co, suspect: co, assume: s, imagine: s, suppose: s, presume: s, guess: cf, figure:
    s, reckon: cf, understand: s, know: s, judge: sa, expect: ctof, anticipate: co, fear: co,
    worry: cf, worry about: o
    """
)
"""Nobody has said it: the narrator tells us what is in a mind, what it holds for true."""

INTENTION = _rows(
    """
    decide: st, determine: s, want: to, wish: ct, hope: ctf, hope for: o, plan: t, intend: t,
    aim: t, seek: t, prefer: to, dream of: o, look forward to: o, plan on: o
    """
)
"""Again in a mind: what somebody wants to be so. Wish, hope and plan."""

EVIDENCE = _rows(
    """
    show: cof, find: sf, indicate: cof, signal: co
    """
)
"""Things that speak: polls, documents, reports, laws."""

NOUNS: dict[str, Stance] = {
    # Nouns of saying and thinking; they open a that-clause or an infinitive.
    **dict.fromkeys(
        words(
            """
        statement remark comment announcement declaration report suggestion proposal
        prediction promise pledge vow call demand request argument view opinion belief hope
        fear concern worry expectation doubt complaint criticism warning assurance
        insistence message conclusion finding testimony answer reply rumor speculation
        theory notion idea perception feeling assertion contention threat
        """
        ),
        "neutral",
    ),
    **dict.fromkeys(
        words(
            """
        admission acknowledgment acknowledgement revelation confirmation confession reminder
        recognition proof evidence
        """
        ),
        "endorsing",
    ),
    **dict.fromkeys(
        words(
            """
        claim allegation accusation insinuation charge myth fantasy pretence pretense
        """
        ),
        "distancing",
    ),
}

NOUN_FORMS = {form: stance for noun, stance in NOUNS.items() for form in (noun, noun + "s")}
"""The nouns with their plurals."""

SO_CALLED = {
    # Adjectives by which the narrator steps back from a word.
    "so-called": "the word is somebody else's",
    "supposed": "held to be so, by others",
    "purported": "said to be so, without proof",
    "alleged": "said to be so, without proof",
    "self-styled": "only the bearer uses the word",
    "self-proclaimed": "only the bearer uses the word",
    "ostensible": "so on the surface only",
    "would-be": "so by intention only",
}

INVERTIBLE = word_set(
    """
    say add write report note explain announce declare reply respond continue argue claim tweet
    ask recall insist observe remark exclaim warn admit conclude quip joke comment state suggest
    predict point out
    """
)
"""Verbs that may stand before their subject: "..., said the minister"."""

DISTANCING_FRAME = frozenset(("describe", "call", "term", "dub", "brand", "label", "portray"))
"""With "what they ... as" the narrator leaves the word to them; alone the verbs are neutral."""

_VERB_TABLES: tuple[tuple[dict[str, str], Stance, Family], ...] = (
    (NEUTRAL_SPEECH, "neutral", "speech"),
    (URGING_SPEECH, "neutral", "speech"),
    (EMPHASIS_SPEECH, "neutral", "speech"),
    (VALUING_SPEECH, "neutral", "speech"),
    (ACTS, "neutral", "speech"),
    (ENDORSING_SPEECH, "endorsing", "speech"),
    (DISTANCING_SPEECH, "distancing", "speech"),
    (BELIEF, "neutral", "belief"),
    (INTENTION, "neutral", "intention"),
    (EVIDENCE, "neutral", "evidence"),
)


def _build() -> dict[str, list[Cue]]:
    """Cues by their first word, the longest first."""
    cues: dict[str, list[Cue]] = {}
    for table, stance, family in _VERB_TABLES:
        for entry, takes in table.items():
            verb, *tail = entry.split()
            for word, form in inflect(verb).items():
                if table is ACTS and form not in ("past", "s"):
                    continue
                cue = Cue(verb, tuple(tail), form, frozenset(takes), stance, family)
                cues.setdefault(word, []).append(cue)
    for group in cues.values():
        group.sort(key=lambda cue: -len(cue.tail))
    return cues


CUES = _build()
"""Every verbal cue by its first word in small letters."""


PAST_FORMS = frozenset(
    word for word, group in CUES.items() if any(cue.form == "past" for cue in group)
)
"""Words of which one use is a cue in the past: they may be the verb of a clause."""


def cue_family(printed: str | None) -> Family | None:
    """The class of a cue by its printed words; None where there is no cue."""
    if printed is None:
        return None
    tokens = printed.lower().split()
    for token in tokens:
        cue = next((cue for cue in CUES.get(token, ()) if _fits(cue, tokens)), None)
        if cue is not None:
            return cue.family
    return "source" if tokens[:1] in (["according"], ["in"], ["as"]) else "speech"


def _fits(cue: Cue, tokens: list[str]) -> bool:
    return all(word in tokens for word in cue.tail)
