"""Voice: who is speaking in a stretch of text, when it is not the narrator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.text.span import Span

Kind = Literal["direct", "indirect", "scare"]
"""direct: words in quotation marks given to somebody. indirect: somebody's words retold.
scare: a word or phrase in marks that the narrator uses at arm's length."""

Stance = Literal["neutral", "endorsing", "distancing"]
"""How the narrator reports: "said"; "pointed out"; "claimed", "so-called"."""

Share = Literal["own", "quoted", "scare"]
"""Whose words: the narrator's; somebody's, in marks or retold; words held at arm's length."""


@dataclass(frozen=True, slots=True)
class Voice(Span):
    """A stretch of text that is not, or not simply, the narrator's.

    ``speaker`` is the name by which the speaker is counted (the fullest form found in the article),
    ``speaker_span`` the words that name the speaker here, ``cue`` the reporting words. Each is None
    where the text does not say. Voices nest: an agency may quote an official. The span of a direct
    voice includes its quotation marks.
    """

    kind: Kind
    speaker: str | None
    speaker_span: Span | None
    cue: Span | None
    stance: Stance


@dataclass(frozen=True, slots=True)
class Tile(Span):
    """A stretch with one innermost voice: an index into the article's voices, or the narrator."""

    voice: int | None


@dataclass(frozen=True, slots=True)
class Problem(Span):
    """Something in the text that could not be read for sure, said in one sentence."""

    message: str
