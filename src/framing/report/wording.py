"""Wording: numbers and findings as people read them. Plain words, never a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterable

from framing.lexicon.lexicon import Axis
from framing.mention.figure import Figure
from framing.score.score import Share, VoiceScore
from framing.voice.voice import Kind, Voice

SPACE = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"

SHARE_WORDS: dict[Share, str] = {
    "own": "own voice",
    "quoted": "quoted voices",
    "scare": "at arm’s length",
}
LONGEST = 40
"""Characters of a name in a sentence."""

MONTHS = {
    month[:3].lower(): month
    for month in (
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    )
}  # fmt: skip
"""Months by the three letters that stand for them in a date."""

_ISO = re.compile(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d(?:/\d\d)?))?")
"""A date as `framing.mention.date.Date.when` gives it."""

_WITH_THE = frozenset(
    (
        *("Kremlin", "White House", "Capitol", "Pentagon", "Oval Office", "Blue House", "Vatican"),
        *("Great Hall of the People", "Elysee Palace", "Quai d'Orsay", "United States"),
        *("United Kingdom", "United Arab Emirates", "Netherlands", "Philippines", "Maldives"),
        *("Czech Republic", "Dominican Republic", "Bahamas", "Gambia", "Sinai"),
    )
)
"""Places that take an article."""

KIND_WORDS: dict[Kind, str] = {
    "direct": "quoted",
    "indirect": "retold",
    "scare": "in marks, at arm’s length",
}


def signed(number: float) -> str:
    """A lean with its sign and one decimal: "+0.9", "−1.0", "0.0"."""
    rounded = round(number, 1)
    if rounded == 0:
        return "0.0"
    return f"{'+' if rounded > 0 else MINUS}{abs(rounded):.1f}"


def plain(number: float) -> str:
    """A number without needless decimals, thousands apart: "2,500,000,000", "17.3"."""
    return f"{number:,.15g}".replace("-", MINUS)


def counted(number: float, thing: str) -> str:
    """A count with its noun: "1 hit", "14 hits"."""
    return f"{plain(number)}{SPACE}{thing}{'' if number == 1 else 's'}"


def in_a_row(items: Iterable[str]) -> str:
    """Items as a sentence gives them: "Iran", "Iran and Russia", "Iran, Russia and Oman"."""
    *first, last = items
    return f"{', '.join(first)} and {last}" if first else last


def shortened(words: str) -> str:
    """At most LONGEST characters, cut between words."""
    if len(words) <= LONGEST:
        return words
    return f"{words[:LONGEST].rsplit(' ', 1)[0]}…"


def day_words(date: str) -> str:
    """A day in normal form as people write it: "30 September", "2015", "Monday"."""
    month, _, day = date.partition(" ")
    if month in MONTHS and day:
        return f"{day}{SPACE}{MONTHS[month]}"
    return date.capitalize()


def date_words(when: str) -> str:
    """A date in ISO form, as far as it is known: "30 September 2024", "October", "Monday"."""
    match = _ISO.fullmatch(when)
    if match is None:
        return when.capitalize()
    year, month, days = match.groups()
    names = tuple(MONTHS.values())
    parts = [" to ".join(str(int(day)) for day in days.split("/"))] if days else []
    parts += [names[int(month) - 1]] if month else []
    return SPACE.join([*parts, *([year] if year != "-" else [])])


def place_words(name: str) -> str:
    """A place as it stands in a sentence: "Tehran", "the Kremlin", "the United States"."""
    return f"the {name}" if name in _WITH_THE else name


def percent(part: float, whole: float) -> str:
    """A share in whole percent; of nothing it is 0. Neither end is reached by rounding."""
    share = 100 * part / whole if whole else 0.0
    if 0 < share < 1:
        return f"under{SPACE}1{SPACE}%"
    return f"{min(round(share), 99) if part < whole else round(share)}{SPACE}%"


def length_words(position: float) -> str:
    """A place in an article as a share of its length: "93 %"."""
    return f"{100 * position:.0f}{SPACE}%"


def evidence_words(score: VoiceScore) -> str:
    """How much a score rests on: hits, and how many of them are independent where that is fewer."""
    hits = counted(score.hits.total, "hit")
    if score.evidence < score.hits.total:
        return f"{hits}, {plain(score.evidence)} independent"
    return hits


def lean_words(score: VoiceScore) -> str:
    """A lean with its hits, or that there is not enough evidence for one."""
    if score.lean is None:
        return f"not enough evidence ({evidence_words(score)})"
    return f"{signed(score.lean)} ({evidence_words(score)})"


def interval_words(score: VoiceScore) -> str:
    """The interval of a lean: "+0.7 to +1.0"; empty where there is none."""
    if score.interval is None:
        return ""
    low, high = score.interval
    return f"{signed(low)} to {signed(high)}"


def leaning_words(score: VoiceScore, axis: Axis) -> str:
    """Where a voice leans: "leans to US unilateralism (+0.9, 14 hits)"."""
    if score.lean is None:
        return f"gives not enough evidence ({evidence_words(score)})"
    rounded = round(score.lean, 1)
    if rounded == 0:
        return f"stands between the poles (0.0, {counted(score.hits.total, 'hit')})"
    pole = axis.high if rounded > 0 else axis.low
    return f"leans to {pole} ({signed(rounded)}, {counted(score.hits.total, 'hit')})"


def voice_words(voice: Voice, text: str) -> str:
    """Who speaks and how it is reported: "Masoud Pezeshkian, quoted, distanced by “claimed”"."""
    if voice.kind == "scare":
        return KIND_WORDS["scare"]
    words = f"{voice.speaker or 'speaker not named'}, {KIND_WORDS[voice.kind]}"
    if voice.stance == "neutral":
        return words
    verb = "distanced" if voice.stance == "distancing" else "endorsed"
    return f"{words}, {verb} by “{voice.cue.of(text)}”" if voice.cue else f"{words}, {verb}"


def figure_value(figure: Figure) -> str:
    """The normal value of a figure without its unit: "more than 40", "2,500,000,000"."""
    value = plain(round(figure.value, 2))
    if figure.high is not None:
        value = f"{value} to {plain(figure.high)}"
    return f"{figure.bound}{SPACE}{value}" if figure.bound else value


def figure_unit(figure: Figure) -> str:
    """The unit of a figure, with what it is by: "cubic meter per day"."""
    return " per ".join(part for part in (figure.unit, figure.per) if part)


def figure_thing(figure: Figure) -> str:
    """What a figure counts, and which way it moved: "trade turnover, change, down"."""
    words = [figure.counts or ""]
    if figure.role == "change":
        words.append("change")
    if figure.direction:
        words.append(figure.direction)
    return ", ".join(filter(None, words))


def figure_words(figure: Figure) -> str:
    """The normal value of a figure with its unit: "2,500,000,000 USD", "16 (company)"."""
    if figure.unit is None:
        return figure_value(figure)
    named = figure.kind in ("measure", "count")
    return f"{figure_value(figure)}{SPACE}{f'({figure.unit})' if named else figure.unit}"


def first_words(text: str, limit: int = 12) -> str:
    """The first words of a text on one line, with an ellipsis where it goes on."""
    words = text.split(maxsplit=limit)
    short = " ".join(words[:limit])
    cut = short[:120]
    return cut + "…" if len(words) > limit or cut != short else cut
