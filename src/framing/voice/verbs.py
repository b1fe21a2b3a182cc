"""Verbs of saying, thinking, wanting and showing, in tables with reasons.

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
b     a topic, behind "about" or "of" ("spoke at length about")
====  =============================================================================
"""

from __future__ import annotations

from framing.voice.rows import rows

# --- speech -------------------------------------------------------------------------------

NEUTRAL_SPEECH = rows(
    """
    say: cqf, add: sqf, state: cqfo, tell: cpqft, write: sqf, report: cqfo, announce: coqf,
    declare: coqf, mention: coqf, remark: cqf, comment: cqf, tweet: cqfo, post: qf, email: qf,
    reply: cqf, respond: sqf, answer: qf, continue: qf, recall: coqf, explain: cowqf, describe: aoq,
    repeat: coqf, reiterate: coqf, read: qf, quip: cqf, joke: cqf, recount: coqf, relate: cqf,
    testify: cqf, inform: pc, remind: pcq, notify: pc, summarize: oqf, opine: cqf, muse: cqf,
    vent: qf, exclaim: cqf, shout: cqf, chant: qf, yell: cqf, whisper: cqf, observe: cqf,
    predict: coqf, forecast: coq, estimate: cof, propose: cotqf, suggest: coqf, recommend: coqf,
    advise: pcqft, ask: pwqft, wonder: wqf, inquire: wqf, enquire: wqf, question: owq, quote: oa,
    cite: oq, reference: oq, paraphrase: oq, narrate: qf, project: c, voice: oq, allude to: oq,
    elaborate: qf, clarify: cqf, specify: coqf, detail: oq, outline: oq, discuss: o, deem: a,
    dub: a, term: a, label: a, characterize: a, characterise: a, portray: a, depict: a, frame: a,
    assess: ao, rate: a, brand: a, hail: oa, greet: o, sum up: qf, chime in: qf, go on: qf,
    speak of: oq, speak about: oq, talk about: oq, talk of: oq, refer to: oaq, point to: oq,
    call: aq, express: oq, convey: osq, articulate: oq, talk: b, speak: b, speak out: b, deliver: q,
    blog: cqf, retweet: oq, caption: q, weigh in: qf, put it: qf
    """
)
"""Plain saying: the narrator takes no side on whether it is true."""

URGING_SPEECH = rows(
    """
    urge: ptocqf, call for: oq, call on: pto, call upon: pto, appeal for: o, appeal to: p,
    demand: cotqf, request: cot, order: pto, instruct: pt, beg: pt, implore: pt, invite: pt,
    encourage: pto, press for: o, push for: o, lobby for: o, advocate: coq, advocate for: o,
    promise: cotqf, pledge: cotqf, vow: cotqf, swear: ctqf, threaten: toqc, warn: pcqfo,
    warn of: oq, warn against: oq, caution: pcqf, caution against: oq, assure: pcq, reassure: pcq,
    agree: sqf, refuse: t, decline: t, commit to: o, plead: qtf, plead for: o, dare: pt,
    challenge: qt
    """
)
"""Asking and promising: what is wanted or given is the content, no claim of fact is made."""

EMPHASIS_SPEECH = rows(
    """
    stress: coqf, emphasize: coqf, emphasise: coqf, underline: coqf, underscore: coqf,
    highlight: coq, reaffirm: coqf, affirm: coqf, insist: cqf, insist on: oq, assert: coqf,
    maintain: sqf, argue: cqf, argue for: o, argue against: o, contend: cqf, conclude: cqf,
    declaim: q, proclaim: coqfa, profess: coq, reason: cqf, posit: cq, theorize: cq, speculate: cqf,
    counter: qf, retort: cqf, rejoin: qf, object: qf, object to: o, protest: osqf, complain: cqf,
    complain about: o, complain of: o, lament: coqf, regret: co, defend: oq, justify: o, vouch: c,
    make clear: cq, make it clear: cq, make the case: c, make the point: c
    """
)
"""Stress laid on the content without a word on its truth."""

VALUING_SPEECH = rows(
    """
    praise: oq, commend: oq, applaud: oq, laud: oq, welcome: oq, thank: po, congratulate: po,
    appreciate: oq, condemn: oq, denounce: oq, criticize: oq, criticise: oq, slam: oq, blast: oq,
    decry: oq, deplore: oq, rebuke: oq, chide: oq, lambast: oq, lambaste: oq, berate: oq, scold: oq,
    mock: oq, ridicule: oq, deride: oq, assail: oq, accuse: po, blame: po, charge: cq, fault: o,
    reject: oq, dismiss: oaq, rebuff: o, dispute: coq, deny: soqf, rebut: oq, refute: oq,
    downplay: oq, play down: oq, hit back: qf, fire back: qf, lash out at: o, boast: cqfo,
    boast of: oq, boast about: oq, brag: cqf, brag about: oq, gush: qf, scoff: qf, fume: qf,
    rail against: oq, go after: oa, grill: o, compliment: o, herald: oa, resent: o,
    apologize for: oq, apologise for: oq
    """
)
"""Praise, blame and refusal are acts of the one who speaks, whoever the narrator sides with."""

ACTS = rows(
    """
    endorse: oq, support: o, oppose: oq, echo: oq, embrace: o, favor: o, favour: o, champion: o,
    back: o, vouch for: o, weigh in on: o, opine on: o, vote: t, vote for: o, vote against: o,
    agree with: o, disagree with: o, believe in: o, care about: o, resist: o, balk at: o,
    take issue with: o, push back against: o, push back on: o, disavow: o, contradict: o, ignore: o,
    touch on: o, invoke: oq, address: o, lay out: oq, lay: o, set out: o, set forth: o, list: o,
    document: co, debate: ow, rule: s, offer: otq, opt: t, persuade: pt, convince: pt, promote: o,
    trumpet: o, tout: oa, extol: o, admire: o, revere: o, credit: o, single out: o, identify: oa,
    paint: oa, cast: a, interpret: a, compare: oa, liken: o, attribute: o, attack: oq, assail: oq,
    pan: o, rip: oq, bash: oq, knock: oq, hammer: oq, skewer: o, insult: o, disparage: oq,
    belittle: oq, demean: oq, vilify: oq, malign: o, castigate: oq, excoriate: oq, bemoan: coq,
    joke about: oq, brush off: oq, brush aside: oq, shrug off: oq, interject: qf, bark: qf,
    snap: qf, foresee: co, envision: o, contemplate: o, mull: o
    """
)
"""Taking sides in public, with words or without: the object is what the side is taken on."""

ENDORSING_SPEECH = rows(
    """
    note: coqf, point out: coqf, reveal: coqf, acknowledge: coqf, admit: coqf, concede: coqf,
    confess: cqf, confirm: coqf, disclose: coqf, recognize: co, recognise: co, learn: sf,
    discover: s, remember: coqf, realize: s, realise: s, demonstrate: co, verify: co, certify: co,
    attest: cqf
    """
)
"""These grant that the content is so: one cannot point out or reveal what is not the case."""

DISTANCING_SPEECH = rows(
    """
    claim: cotqf, allege: coqf, purport: t, pretend: ct, imply: coq, insinuate: coq, hint: cqf,
    hint at: oq, intimate: c, rumor: c, rumour: c, fantasize: c
    """
)
"""These leave the content to the speaker, with a hint that it may not be so."""

# --- thought ------------------------------------------------------------------------------

BELIEF = rows(
    """
    believe: cf, think: cqf, feel: s, consider: as, regard: a, view: a, see: a, perceive: as,
    doubt: co, suspect: co, assume: s, imagine: s, suppose: s, presume: s, guess: cf, figure: s,
    reckon: cf, understand: s, know: s, judge: sa, expect: ctof, anticipate: co, fear: co,
    worry: sf, worry about: o
    """
)
"""Nobody has said it: the narrator tells us what is in a mind, what it holds for true."""

INTENTION = rows(
    """
    decide: st, determine: s, want: to, wish: ct, hope: ctf, hope for: o, plan: t, intend: t,
    aim: t, seek: to, prefer: to, dream of: o, look forward to: o, plan on: o
    """
)
"""Again in a mind: what somebody wants to be so. Wish, hope and plan."""

EVIDENCE = rows(
    """
    show: cof, find: sf, indicate: cof, signal: co
    """
)
"""Things that speak: polls, documents, reports, laws."""
