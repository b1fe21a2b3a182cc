"""Tables for the lines of a page that do not tell the story: boilerplate, bylines, dates."""

from __future__ import annotations

import re

BOILERPLATE: dict[str, tuple[str, ...]] = {
    # Invitations to talk back: they follow the last paragraph on most news pages.
    "comments": (
        r"(leave|post|add|write) (a|your) (comment|reply)\b",
        r"(\d+|no|view|show|read|see)( all)? comments?\b",
        r"comments( are closed)?( \(\d+\))?\b",
    ),
    # Links to other stories.
    "links": (
        r"(read|see|learn) more\b",
        r"(read|see) (also|next|here)\b",
        r"read the (rest|full (story|article))\b",
        r"(also read|more on this|more (from|in|about)|you (may|might) also like)\b",
        r"(related|recommended)( (articles?|stories|topics|news|content|links))?\b",
        r"(click here|continue reading|back to top|skip to)\b",
    ),
    # Buttons that pass the story on.
    "sharing": (
        r"share( (this|on|via|it|article|story))?\b",
        r"(tweet|print|email|copy link)( (this|page|article|story))?\b",
        r"(facebook|twitter|whatsapp|telegram|linkedin)\b",
        r"follow (us|me|him|her|the author)\b",
        r"(like|find|join) us on\b",
    ),
    # Requests for an address or for money.
    "subscription": (
        r"(subscribe|sign up|log ?in|sign in|register)\b",
        r"(get|download) (our|the) (app|newsletter|daily|latest)\b",
        r"(support|donate to) (our|us)\b",
        r"(our )?newsletters?\b",
    ),
    # Paid space.
    "advertising": (r"(advertisements?|advertising|ads?|sponsored( content)?|promoted)\b",),
    # Rights and credits.
    "rights": (
        r"(©|\(c\)|copyright)",
        r"all rights reserved\b",
        r"(photo|image|picture|file photo|illustration)s?( (credit|by|courtesy))?\s*:",
        r"(tags?|topics?|categor(y|ies)|filed under|keywords|source)\s*:",
        r"(terms of (use|service)|privacy policy|cookie policy)\b",
    ),
}
"""Beginnings of lines by reason, matched without case. A line counts only when it is short."""

LONGEST_BOILERPLATE = 14
"""Words. A longer line that begins "Read more" or "Comments are" is a sentence of the story."""

_BOILERPLATE = re.compile(
    r"\W{0,4}(?:" + "|".join(p for group in BOILERPLATE.values() for p in group) + ")",
    re.IGNORECASE,
)
_ONLY_A_WORD = re.compile(
    r"\W{0,4}(?:share|tweet|print|email|facebook|twitter|whatsapp|telegram|linkedin|related|ads?|"
    r"recommended|promoted|register|advertising|comments|newsletters?)\b",
    re.IGNORECASE,
)

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE_WORD = re.compile(
    MONTH + r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|"
    r"(?:first |last )?(?:published|updated|posted|modified|created)|date|time|on|at|of|the|"
    r"\d{1,4}(?:st|nd|rd|th)?|am|pm|a\.m\.?|p\.m\.?|gmt|utc|edt|est|et|cet|bst|ist|irst|msk|h",
    re.IGNORECASE,
)
_DATE_PUNCTUATION = re.compile(r"[\s.,:;/|+–—-]+")
_DIGIT = re.compile(r"\d")
_DATE_EVIDENCE = re.compile(
    r"\b(?:" + MONTH + r"\s+\d|\d{1,2}(?:st|nd|rd|th)?\s+" + MONTH + r"|\d{1,4}[/.-]\d{1,2}[/.-]\d)"
    r"|\b\d{1,2}:\d{2}\b",
    re.IGNORECASE,
)

_PERSON = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|al|bin|de|la|van|von)){1,3}"
_BYLINE = re.compile(
    rf"(?:(?i:(?:written |reported |story )?by)|Author|Reporter|Reporting by)\s*:?\s+"
    rf"(?:[A-Z][\w.'’-]*|{_PERSON})(?:(?:,| and| &| \||/|;| in| for) ?[\w.'’@ &-]*)*"
)
_NAME_AND_BODY = re.compile(rf"{_PERSON}(?:,| \|| [-–—]) ?[A-Z][\w.&'’ -]{{1,40}}")


def is_boilerplate(line: str) -> bool:
    """Whether a line belongs to the page and not to the story."""
    words = len(line.split(None, LONGEST_BOILERPLATE))
    if words > LONGEST_BOILERPLATE or not _BOILERPLATE.match(line):
        return False
    return not _ONLY_A_WORD.match(line) or (words <= 4 and line[-1] not in ".?")


def is_date(line: str) -> bool:
    """Whether a line holds a date or a time of day and nothing else of weight."""
    if len(line) > 100 or not _DIGIT.search(line) or not _DATE_EVIDENCE.search(line):
        return False
    return all(_DATE_WORD.fullmatch(part) for part in _DATE_PUNCTUATION.split(line) if part)


def is_byline(line: str) -> bool:
    """Whether a line names the writer ("By Jane Doe, Agency")."""
    return len(line) <= 100 and bool(_BYLINE.fullmatch(line))


def is_name_and_body(line: str) -> bool:
    """Whether a line could be "Jane Doe, Agency"; only its place in the page can tell for sure."""
    return len(line) <= 80 and bool(_NAME_AND_BODY.fullmatch(line))
