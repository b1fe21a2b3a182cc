"""Number words and their values; scales; how a printed number becomes a float."""

from __future__ import annotations

import re
from itertools import groupby

from framing.mention.tables import words

UNITS = {
    word: value
    for value, word in enumerate(
        words(
            """
        zero one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen fifteen sixteen seventeen eighteen nineteen
        """
        )
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(words("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
HUNDREDS = {"hundred": 100.0, "dozen": 12.0}
SCALES = {
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "trn": 1e12,
}
"""Scales as printed, without case. One letter counts only right behind digits ("$4m", "5bn")."""

LONGEST_NUMBER = 30
"""Digits and separators. A longer row of digits is a code, not a quantity."""

MORE_DIGITS = r"(?:\d{0,2}(?:,\d{3})+|\d*)(?:\.\d+)?"
"""What follows the first digit of a number."""

_SMALL = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_STARTS = sorted({word[:5] for word in (*UNITS, *TENS, "half a")})
STARTS = r"an?[ \xa0](?:hundred|thousand|million|billion|trillion|dozen)|" + "|".join(
    f"{first}(?:{'|'.join(word[1:] for word in group)})"
    for first, group in ((key, list(rows)) for key, rows in groupby(_STARTS, lambda w: w[0]))
)
"""How a number in words begins, and some other words too: quick to look for."""

WORDS = (
    rf"(?:(?:an?|half an?)[ \xa0](?=(?:hundred|thousand|million|billion|trillion|dozen)\b)|"
    rf"(?:{_SMALL})\b)"
    rf"(?:(?:-|[ \xa0](?:and[ \xa0])?)?(?:{_SMALL}|hundred|thousand|dozen)\b){{0,8}}"
)
"""A number in words; larger scales ("two million") follow as after digits."""

_WORD = re.compile(r"[a-z]+")


def digits_value(printed: str) -> float | None:
    """The value of "1,200.5"; None where it is too long to be a quantity."""
    if len(printed) > LONGEST_NUMBER:
        return None
    return float(printed.replace(",", ""))


def words_value(printed: str) -> float | None:
    """The value of "two hundred and three"; None where the words form no number ("two one")."""
    total, group, last = 0.0, 0.0, 0.0
    for word in _WORD.findall(printed.lower()):
        if word in ("and", "a", "an", "half"):
            group = 0.5 if word == "half" else group or (1.0 if word != "and" else 0.0)
            continue
        if word in UNITS or word in TENS:
            value = float(UNITS.get(word, TENS.get(word, 0)))
            if group and last != 100 and not (last >= 20 and value < 10 and last % 10 == 0):
                return None
            group, last = group + value, value
        elif word in HUNDREDS:
            group, last = (group or 1.0) * HUNDREDS[word], 100.0
        else:
            total, group, last = total + (group or 1.0) * SCALES[word], 0.0, 100.0
    return total + group
