"""Small closed word classes of English, in small letters, and what they are used for."""

from __future__ import annotations

from framing.mention.tables import word_set

BE = word_set("be am is are was were been being isn't aren't wasn't weren't")
HAVE = word_set("has have had having hasn't haven't hadn't he's she's they've we've i've")
MODALS = word_set(
    """
    will would can could may might must shall should do does did won't wouldn't can't cannot
    couldn't shouldn't mustn't don't doesn't didn't i'd he'd she'd we'd they'd i'll he'll we'll
    they'll
    """
)
AUXILIARIES = BE | HAVE | MODALS
"""They stand between a subject and its verb, and end the noun phrase to their left."""

LINKS = BE | word_set(
    """
    he's she's it's they're we're i'm you're who's that's there's remain remains remained feel
    feels felt sound sounds sounded seem seems seemed appear appears appeared become becomes
    became grow grows grew
    """
)
"""Verbs that link a subject and an adjective, and what "is" is contracted to."""

DETERMINERS = word_set(
    """
    the a an this that these those some any each every another no his her its their our my your
    all both many several most few other such much more
    """
)
POSSESSIVES = word_set("his her its their our my your whose")
NOUN_MARKERS = word_set(
    """
    the a an this these those any each every another no his her its their our my your of such
    much own new first last latest whose
    """
)
"""After these a word like "claim" or "report" is a noun."""

PERSONAL = word_set("he she they i we you who")
IMPERSONAL = word_set("it this that which these those there what here such")

PREPOSITIONS = word_set(
    """
    in on at by for from of with to during after before since until into about against among
    amid between through throughout under over within without across behind beyond near toward
    towards upon via like despite following alongside regarding concerning per inside outside as
    ahead because due
    """
)
OPENING_PREPOSITIONS = PREPOSITIONS - frozenset(("of", "like"))
CLAUSE_OPENERS = word_set(
    """
    the a an he she it they we i you his her their there this he's she's it's they're we're i'm
    he'd she'd they'd he'll she'll they'll there's
    """
)
"""They open a clause without "that"."""

SUBORDINATORS = word_set(
    """
    that which who whom whose because when while whenever where wherever if unless although
    though since whereas after before until than as whether so how why what once
    """
)
CONJUNCTIONS = word_set("and but or nor yet")
QUESTIONS = word_set("whether if how why what when where who which")
STOPS = frozenset((",", ";", ":", "—", "-", "(", ")", "?", "!"))
DASHES = frozenset(("—", "-"))

ADVERBS = word_set(
    """
    also then again later earlier further furthermore now still just never not even only once
    often always already soon ever too thus therefore meanwhile however nevertheless first
    instead rather much long twice ever since yet there here far simply today yesterday tonight
    moreover additionally even publicly openly indeed perhaps maybe
    """
)
"""They may stand between subject and verb; words in -ly count too."""

NOT_ADVERBS = word_set(
    """
    family ally july italy reply rally assembly supply monopoly bully anomaly kelly molly sally
    billy emily holly polly beverly kimberly reilly o'reilly donnelly connolly willy elderly daily
    weekly monthly
    """
)
"""Names and nouns in -ly."""

WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = word_set(
    """
    january february march april may june july august september october november december jan
    feb mar apr jun jul aug sept sep oct nov dec
    """
)
TIMES = word_set(
    """
    week month year day night morning afternoon evening weekend fall spring summer winter minute
    hour time
    """
)
TIME_OPENERS = word_set("last this next earlier late early that the")

CHAIN_VERBS = word_set(
    """
    went go goes going gone continued continue continues refused refuse refuses declined decline
    declines began begin begins started starts tried try tries used had has have able ready
    likely quick seemed appeared seems appears wants want managed failed fails wish happy
    willing eager forced rushed chose expected set on ought proceeded sought seeking
    """
)
"""Words between a subject and "to say": "went on to say", "was quick to point out"."""

PERSONS = word_set(
    """
    president minister premier leader official officials spokesman spokeswoman spokesperson
    spokespeople ambassador secretary senator governor mayor general adviser advisor analyst
    analysts expert experts critic critics observer observers source sources politician
    politicians lawmaker lawmakers economist economists diplomat diplomats man woman people
    voters supporters opponents aides aide commander lawyer lawyers attorney judge justice
    professor researcher researchers scientists scientist author reporter journalist chief head
    director chairman candidate nominee leaders ministers presidents campaign police ministry
    government administration agency committee council court embassy office department sides
    parties delegation envoy host editor columnist strategist activist activists residents
    media newspaper outlet others many some few democrats republicans conservatives liberals
    group groups organization company authorities investigators prosecutors jury king queen
    pope chancellor allies ally backers operatives insiders veterans fans teachers parents
    students doctors protesters rivals delegates donors workers women men families citizens
    players owners members member
    """
)
"""Head nouns that speak."""

DOCUMENTS = word_set(
    """
    poll polls survey surveys report reports study studies data document documents email emails
    e-mails letter letters memo memos statistics figures article articles analysis paper papers
    results census audit polling investigation transcript transcripts records filing filings
    statement tweet tweets post book story ad ads video videos reporting research headline
    lawsuit affidavit resolution chart website magazine review release analyses findings
    numbers slide slides map maps footage clip clips photo photos graph graphs log logs
    evidence estimates projections testimony
    """
)
"""Things that are read or heard: they speak for whoever made them."""


def is_adverb(word: str) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return word in ADVERBS or (word[-2:] == "ly" and word not in NOT_ADVERBS and len(word) > 4)
