"""Signature: what a result depends on, so that two results can be told apart or trusted as equal.

No clock and no path goes in: the same program on the same input has the same signature.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

DIGEST_LENGTH = 16
"""Hexadecimal digits kept of a SHA-256: 64 bits, far beyond accidental collision in a corpus."""


def digest_of(data: str | bytes) -> str:
    """A short SHA-256 of a text (as UTF-8) or of bytes: 16 hexadecimal digits."""
    raw = data.encode("utf-8") if isinstance(data, str) else data
    return hashlib.sha256(raw).hexdigest()[:DIGEST_LENGTH]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Version, settings that differ from the defaults, and digests of every lexicon and text, and
    of the review that was heeded ("" for none).
    """

    version: str
    settings: Mapping[str, object] = field(default_factory=dict)
    lexicons: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    review: str = ""

    @property
    def short(self) -> str:
        """One line for a terminal or a page footer."""
        parts = [f"framing {self.version}"]
        parts += [f"{name}={value}" for name, value in self.settings.items()]
        parts += [f"{name}:{digest}" for name, digest in self.lexicons.items()]
        parts += [f"{name}:{digest}" for name, digest in self.texts.items()]
        parts += [f"review:{self.review}"] if self.review else []
        return " | ".join(parts)

    @property
    def digest(self) -> str:
        """The whole signature as 16 hexadecimal digits."""
        return digest_of(self.short)
