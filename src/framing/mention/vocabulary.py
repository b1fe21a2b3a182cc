"""Tables for telling names from other capitalised words."""

from __future__ import annotations

from framing.mention.tables import word_set

CALENDAR = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan feb mar apr jun jul aug sept sep
    oct nov dec mon tue tues wed thu thurs fri sat sun christmas easter ramadan
    """
)
"""Days and months are capitalised in English and name nobody."""

SENTENCE_OPENERS = word_set(
    """
    a about according across additionally after afterwards again all almost along already also
    although always amid amidst among an and another any apparently are as aside asked at away
    back because before behind being below beside besides between beyond both but by can citing
    clearly coincidentally consequently could currently despite did do does during each earlier
    either else even eventually every everyone everything evidently except few finally first
    following for former formerly fortunately frankly from further furthermore given had has
    have having he hence her here hers his hopefully how however i if in indeed initially inside
    instead into is isn't it its just last late later lately leaders let like likewise many
    maybe me meanwhile might more moreover most much must my near nearly neither never
    nevertheless new next no nobody none nonetheless nor not nothing now obviously of off
    officials often on once one only or other others otherwise our out outside over overall own
    part per perhaps previously quite rather read recently regarding relations second separately
    several shall she should similarly since so some somebody someone something sometimes soon
    still such surely than thank thanks that the their them then there therefore these they
    third this those though three through throughout thus to today together tomorrow tonight too
    toward towards two under unfortunately unless unlike until up upon us very via was we well
    were what whatever when whenever where whereas wherever whether which whichever while who
    whoever whom whose why will with within without would yes yesterday yet you your continuous
    economic political regional international global national foreign domestic public private
    local military social cultural
    """
)
"""Words that are capitalised at the start of a sentence or quotation without being names."""

DEMONYMS = word_set(
    """
    afghan african albanian algerian american arab arabian argentine argentinian armenian asian
    australian austrian azerbaijani azeri bahraini bangladeshi belarusian belgian bosnian
    brazilian british bulgarian cambodian canadian catalan chechen chilean chinese colombian
    croatian cuban cypriot czech danish dutch egyptian english estonian ethiopian eurasian
    european finnish french georgian german ghanaian greek hungarian indian indonesian iranian
    iraqi irish islamist israeli italian japanese jewish jordanian kazakh kenyan korean kurdish
    kuwaiti kyrgyz latvian lebanese libyan lithuanian malaysian mexican moldovan mongolian
    moroccan muslim nigerian norwegian omani pakistani palestinian persian peruvian philippine
    polish portuguese qatari romanian russian saudi scottish serbian slovak slovenian somali
    soviet spanish sudanese swedish swiss syrian taiwanese tajik thai tunisian turkish turkmen
    ugandan ukrainian uzbek venezuelan vietnamese welsh western eastern northern southern yemeni
    zionist christian catholic republican democratic democrat
    """
)
"""Adjectives of origin. Alone they name nobody; before a name or a role they are stripped."""

DEMONYM_PLACES = {
    "american": "united states",
    "us": "united states",
    "u.s": "united states",
    "british": "united kingdom",
    "chinese": "china",
    "french": "france",
    "german": "germany",
    "iranian": "iran",
    "iraqi": "iraq",
    "israeli": "israel",
    "russian": "russia",
    "syrian": "syria",
    "turkish": "turkey",
    "ukrainian": "ukraine",
}
"""Adjective to place, where "Iran's president" and "the Iranian president" must meet."""

ROLES = word_set(
    """
    president vice-president premier minister ambassador secretary chancellor king queen prince
    princess emperor pope sultan emir sheikh leader chief chairman chairwoman chair ceo cfo
    director governor gov mayor senator sen sens congressman congresswoman representative rep
    reps judge justice attorney prosecutor commissioner speaker spokesman spokeswoman
    spokesperson adviser advisor envoy diplomat general gen colonel col captain capt lieutenant
    lt major maj admiral sergeant sgt commander officer professor prof doctor dr mr mrs ms miss
    sir lord lady dame ayatollah imam rabbi reverend rev bishop archbishop cardinal coach
    candidate nominee editor author journalist correspondent reporter analyst economist
    strategist lawyer detective constable inspector sheriff minister's counterpart
    """
)
"""Words that say what a person is. A capitalised run up to its last such word is a title."""

ROLE_PARTS = word_set(
    """
    prime foreign vice deputy first acting former ex- defense defence oil energy economy finance
    interior home trade health education security national chief general state attorney
    assistant senior special supreme press visiting incoming outgoing new then
    """
)
"""Words that only colour a role: with it they form a title, alone they name nobody."""

BODIES = word_set(
    """
    organization organisation council union ministry department agency committee commission
    university institute bank court assembly parliament congress senate party corps army navy
    guard force forces group company corporation corp inc ltd association federation alliance
    forum summit agreement treaty accord pact plan act convention conference campaign times post
    news press journal network center centre foundation fund authority office bureau house
    republic kingdom states emirates nations league front movement administration board chamber
    academy college school hospital church mosque museum championship cup games revolution war
    deal corridor project initiative program programme service services system society reserve
    treasury pentagon kremlin tribune herald magazine report poll club team research
    """
)
"""Last words of the names of bodies, papers and events: such a name is no person."""

PLACES = word_set(
    """
    east west north south sea ocean gulf strait river lake mountain mountains island islands
    city county province region street avenue square airport port valley bay desert africa asia
    europe america york jersey hampshire carolina dakota virginia korea arabia zealand lanka
    leone verde rica salvador marino kong angeles francisco vegas washington d.c
    """
)
"""Last words of the names of places."""

OF_HEADS = BODIES | word_set(
    """
    secretary leader minister gulf strait sea city sultanate state statue bay district province
    isle duke duchess prince archbishop bishop university joint
    """
)
"""Words after which "of" goes on inside a name ("Ministry of Foreign Affairs")."""

PARTICLES = word_set("al bin ibn ben el de da do dos del della der den di du la le van von")
"""Small words inside the name of a person."""

ALIASES = {
    "us": "United States",
    "u.s": "United States",
    "u.s.": "United States",
    "usa": "United States",
    "u.s.a.": "United States",
    "united states of america": "United States",
    "uk": "United Kingdom",
    "u.k.": "United Kingdom",
    "britain": "United Kingdom",
    "great britain": "United Kingdom",
    "un": "United Nations",
    "u.n.": "United Nations",
    "eu": "European Union",
    "e.u.": "European Union",
    "uae": "United Arab Emirates",
    "türkiye": "Turkey",
    "islamic republic": "Iran",
    "islamic republic of iran": "Iran",
    "russian federation": "Russia",
}
"""Short or other forms of one name, by small letters; keys must meet across articles."""
