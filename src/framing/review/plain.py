"""Plain: words of files that anybody may have written, fit to be printed in a line."""

from __future__ import annotations

import re

STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What moves a cursor, colours a terminal or turns the direction of what follows. Joiners and marks
of direction that names in Persian or Arabic need are not among them."""


def plain_line(text: str) -> str:
    """A text on one line, a replacement character in the place of what would steer a terminal."""
    return STEERING.sub("\ufffd", " ".join(text.split()))


def is_plain(text: str) -> bool:
    """Whether a text is one line without a space at its ends, and steers nothing."""
    return plain_line(text) == text
