"""Tables of currencies, measures and qualifiers, and how a counted noun is put in the singular."""

from __future__ import annotations

from framing.mention.tables import word_set, words

CURRENCY_SIGNS = {
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₽": "RUB",
    "₹": "INR",
    "₺": "TRY",
    "₪": "ILS",
    **{c: c for c in words("USD EUR GBP RUB IRR CNY JPY INR TRY AED SAR CHF UAH")},
}
"""What stands before the number. A bare "$" is taken as the US dollar, as agencies do."""

CURRENCY_WORDS = {
    "us dollar": "USD",
    "u.s. dollar": "USD",
    "american dollar": "USD",
    "canadian dollar": "CAD",
    "australian dollar": "AUD",
    "dollar": "USD",
    "euro": "EUR",
    "pound sterling": "GBP",
    "pounds sterling": "GBP",
    "british pound": "GBP",
    "rouble": "RUB",
    "ruble": "RUB",
    "rial": "IRR",
    "toman": "IRT",
    "yuan": "CNY",
    "renminbi": "CNY",
    "yen": "JPY",
    "rupee": "INR",
    "lira": "TRY",
    "dirham": "AED",
    "riyal": "SAR",
    "shekel": "ILS",
    "swiss franc": "CHF",
    "hryvnia": "UAH",
    "hryvnias": "UAH",
    **{c.lower(): c for c in words("USD EUR GBP RUB IRR CNY JPY INR TRY AED SAR CHF UAH")},
}
"""What stands after the number, in the singular. A bare "pound" is left out: it also weighs."""

MEASURES = {
    # volume, area, length, each with the forms that stand for it
    "cubic meter": ("cubic meters", "cubic metre", "cubic metres", "m³", "m3", "cu m"),
    "cubic foot": ("cubic feet",),
    "cubic kilometer": ("cubic kilometers", "cubic kilometre", "cubic kilometres", "km³"),
    "square kilometer": (
        "square kilometers",
        "square kilometre",
        "square kilometres",
        "km²",
        "km2",
        "sq km",
        "sq. km",
    ),
    "square meter": ("square meters", "square metre", "square metres", "m²", "m2", "sq m"),
    "square mile": ("square miles", "sq miles"),
    "kilometer": ("kilometers", "kilometre", "kilometres", "km", "kms"),
    "meter": ("meters", "metre", "metres"),
    "centimeter": ("centimeters", "centimetre", "centimetres", "cm"),
    "millimeter": ("millimeters", "millimetre", "millimetres", "mm"),
    "mile": ("miles",),
    "foot": ("feet", "ft"),
    "hectare": ("hectares", "ha"),
    "acre": ("acres",),
    "liter": ("liters", "litre", "litres"),
    "gallon": ("gallons",),
    "barrel": ("barrels", "bbl"),
    "barrel per day": ("barrels per day", "barrels a day", "bpd", "b/d"),
    # weight
    "metric ton": ("metric tons", "tonne", "tonnes"),
    "ton": ("tons",),
    "kilogram": ("kilograms", "kilo", "kilos", "kg"),
    "gram": ("grams",),
    "milligram": ("milligrams", "mg"),
    "microgram": ("micrograms",),
    "ounce": ("ounces", "oz"),
    "pound": ("pounds", "lb", "lbs"),
    # power, energy, heat, speed
    "megawatt": ("megawatts", "mw"),
    "gigawatt": ("gigawatts", "gw"),
    "kilowatt": ("kilowatts", "kw"),
    "watt": ("watts",),
    "kilowatt-hour": ("kilowatt-hours", "kilowatt hours", "kwh"),
    "megawatt-hour": ("megawatt-hours", "megawatt hours", "mwh"),
    "gigawatt-hour": ("gigawatt-hours", "gigawatt hours", "gwh"),
    "terawatt-hour": ("terawatt-hours", "terawatt hours", "twh"),
    "joule": ("joules",),
    "calorie": ("calories",),
    "kiloton": ("kilotons",),
    "volt": ("volts",),
    "degree": ("degrees", "degrees celsius", "degrees fahrenheit", "°c", "°f"),
    "kilometer per hour": ("kilometers per hour", "kilometres per hour", "km/h", "kph"),
    "mile per hour": ("miles per hour", "mph"),
    # time
    "nautical mile": ("nautical miles",),
    "yard": ("yards",),
    "inch": ("inches",),
    "milliliter": ("milliliters", "millilitre", "millilitres", "ml"),
    "bushel": ("bushels",),
    "second": ("seconds",),
    "minute": ("minutes", "min"),
    "hour": ("hours", "hrs"),
    "day": ("days",),
    "week": ("weeks",),
    "month": ("months",),
    "year": ("years",),
    "decade": ("decades",),
    "century": ("centuries",),
    # a difference of shares is not itself a share
    "percentage point": (
        "percentage points",
        "percentage-point",
        "percent points",
        "% points",
        "pp",
    ),
    "basis point": ("basis points", "bps"),
}

SCALED_MEASURES = {
    "bcm": (1e9, "cubic meter"),
    "tcm": (1e12, "cubic meter"),
    "mmt": (1e6, "metric ton"),
    "mbpd": (1e6, "barrel per day"),
    "megabits": (1e6, "bit"),
}
"""Short forms that hold a scale: 5 bcm are five billion cubic meters."""

BOUNDS = {
    "more than": (
        *("more than", "over", "above", "exceeding", "upwards of", "in excess of", "well over"),
        *("well above", "greater than"),
    ),
    "less than": (
        *("less than", "fewer than", "under", "below", "well under", "well below", "just under"),
        "short of",
    ),
    "at least": (
        *("at least", "no less than", "no fewer than", "not less than", "a minimum of"),
        "minimum of",
    ),
    "up to": (
        *("up to", "as many as", "as much as", "at most", "no more than", "not more than"),
        *("a maximum of", "maximum of"),
    ),
    "about": (
        *("about", "around", "approximately", "roughly", "some", "circa", "estimated", "approx."),
        *("an estimated", "in the region of", "on the order of", "somewhere around"),
    ),
    "nearly": ("nearly", "almost", "close to", "just short of", "approaching"),
    "just": ("just", "only", "merely", "mere"),
    "record": ("record", "all-time high of", "record high of", "record low of"),
}
"""Normal form of a qualifier and the words that stand for it, directly before the number."""

LABELS = word_set(
    """
    article articles chapter section page pages resolution number no room flight channel phase
    level grade verse line route highway version episode season round day act title rule
    amendment group top area id code gate platform line case docket lot unit suite floor block
    ward district precinct tel phone fax isbn volume vol issue figure fig table part book psalm
    question item step nos number unit apartment box window model type class category session
    aged age call dial
    """
)
"""Words that number a thing: "Article 5" counts nothing."""

IRREGULAR_PLURALS = {
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "troops": "troops",
    "personnel": "personnel",
    "aircraft": "aircraft",
    "lives": "life",
    "wives": "wife",
    "series": "series",
    "police": "police",
    "refugees": "refugee",
    "militants": "militant",
    "cattle": "cattle",
    "sheep": "sheep",
    "percentages": "percentage",
    "dead": "dead",
    "staff": "staff",
    "media": "media",
    "countries": "country",
    "parties": "party",
    "companies": "company",
    "species": "species",
    "feet": "foot",
    "crises": "crisis",
    "buses": "bus",
    "viruses": "virus",
    "bases": "base",
    "cases": "case",
    "houses": "house",
    "gases": "gas",
    "movies": "movie",
    "leaves": "leaf",
    "thieves": "thief",
    "teeth": "tooth",
    "analyses": "analysis",
    "spacecraft": "spacecraft",
    "helicopters": "helicopter",
    "goods": "goods",
    "clothes": "clothes",
    "forces": "force",
    "services": "service",
    "premises": "premises",
}

NOT_COUNTED = word_set(
    """
    is was has does says this its his as us thus yes plus versus across towards besides
    afterwards perhaps always sometimes others ours theirs yours hers whereas less unless
    """
)
"""Words that end in s and are no plural noun."""


def singular(word: str) -> str | None:
    """The singular of a plural noun in small letters; None where the word is not a plural."""
    if word in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[word]
    if len(word) < 4 or word in NOT_COUNTED or not word.endswith("s") or word.endswith("ss"):
        return None
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return None if word.endswith(("ous", "us", "is")) else word[:-1]
