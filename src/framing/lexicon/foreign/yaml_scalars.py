"""Scalars of YAML: quoted or plain, always words.

YAML reads an unquoted ``no``, ``on`` or ``1984`` as a truth value or a number (YAML 1.1, 10.3.2).
In a dictionary they are words, so that nothing here is ever anything but text.
"""

from __future__ import annotations

import re

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "e": "\x1b", "_": "\xa0", "N": "\x85"}
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*)"')
_SINGLE = re.compile(r"'((?:[^']|'')*)'")


def take_quoted(text: str, start: int) -> tuple[str, int] | None:
    """The value of the quoted scalar that begins at ``start``, and where it ends."""
    double = _DOUBLE.match(text, start)
    if double is not None:
        return _ESCAPE.sub(_unescape, double[1]), double.end()
    single = _SINGLE.match(text, start)
    return None if single is None else (single[1].replace("''", "'"), single.end())


def _unescape(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if code is None:
        return _ESCAPES.get(found[4], found[4])
    number = int(code, 16)
    is_character = number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF
    return chr(number) if is_character else "\ufffd"


def cut_comment(text: str) -> str:
    """The text without a comment: ``#`` at its beginning or after white space, not in quotes."""
    at = 0 if "#" in text else len(text)
    while at < len(text):
        if text[at] in "\"'" and (at == 0 or text[at - 1] in " \t[,:-"):
            quoted = take_quoted(text, at)
            at = quoted[1] if quoted else len(text)
        elif text[at] == "#" and (at == 0 or text[at - 1] in " \t"):
            return text[:at].rstrip()
        else:
            at += 1
    return text.rstrip()


def split_key(text: str) -> tuple[str, str] | None:
    """``key: rest`` in its two parts, None when the text has no key."""
    if text[:1] in ("[", "{"):
        return None
    if text[:1] in ('"', "'"):
        quoted = take_quoted(text, 0)
        rest = "" if quoted is None else text[quoted[1] :].lstrip()
        if quoted is None or not rest.startswith(":") or rest[1:2] not in ("", " ", "\t"):
            return None
        return quoted[0], rest[1:].strip()
    if text.endswith(":") and ": " not in text:
        return text[:-1].rstrip(), ""
    key, colon, rest = text.partition(": ")
    return (key.rstrip(), rest.strip()) if colon and key.strip() else None


def split_flow(text: str) -> list[str] | None:
    """The scalars of ``[a, "b", c]``, None when it is anything more than that."""
    words: list[str] = []
    at = 1
    while at < len(text):
        if text[at] in " \t,":
            at += 1
        elif text[at] == "]":
            return words if not text[at + 1 :].strip() else None
        elif text[at] in "[{}":
            return None
        else:
            word, at = _take_flow_scalar(text, at)
            words.append(word)
    return None


def _take_flow_scalar(text: str, at: int) -> tuple[str, int]:
    quoted = take_quoted(text, at)
    if quoted is not None:
        return quoted
    end = at
    while end < len(text) and text[end] not in ",]":
        end += 1
    return text[at:end].strip(), end
