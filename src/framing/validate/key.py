"""Key: what the coder must not see, kept in a file until the answers are in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from framing.errors import ValidationError
from framing.lexicon.lexicon import Pole
from framing.review.plain import plain_line
from framing.text.bounded import load_bytes
from framing.text.json import indented_json
from framing.validate.codes import Code, Unit

FORMAT: Literal["framing-validation-key"] = "framing-validation-key"
VERSION: Literal[1] = 1

LARGEST_FILE = 100_000_000
"""Bytes: some thousand long articles."""

Stratum = Literal["low", "high", "both", "none"]
"""What the score says of a unit, in the coarse: each of these is drawn from apart."""

Voice = Literal["own", "quoted"]
"""Whose words most of a unit is: the narrator's, or somebody's."""

Offset = Annotated[int, Meta(ge=0)]
Share = Annotated[float, Meta(gt=0, le=1)]


class _Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Part of a key; a field that is not known is an error."""


class Found(_Record, frozen=True, kw_only=True):
    """A counted hit: its pole, the term, and the words in the text."""

    pole: Pole
    term: str
    printed: str


class Drawn(_Record, frozen=True, kw_only=True):
    """A unit that was drawn.

    ``start`` and ``end`` are code points of the article; ``before`` and ``after`` the sentences
    around a sentence. ``probability`` is that with which a unit of its stratum was drawn. ``lean``
    and ``interval`` are of an article with enough evidence.
    """

    id: str
    article: str
    start: Offset
    end: Offset
    text: str
    before: str = ""
    after: str = ""
    stratum: Stratum
    voice: Voice
    probability: Share
    score: Code
    hits: tuple[Found, ...] = ()
    lean: float | None = None
    interval: tuple[float, float] | None = None


class Cell(_Record, frozen=True, kw_only=True):
    """The units of one stratum and voice: how many there are, and how many were drawn."""

    stratum: Stratum
    voice: Voice
    units: Offset
    drawn: Offset


class Axis(_Record, frozen=True, kw_only=True):
    """What the coder is asked, and which terms the score was made with (``terms``, a digest)."""

    name: str
    version: str
    question: str
    low: str
    high: str
    low_description: str = ""
    high_description: str = ""
    terms: str

    def pole_name(self, pole: Pole) -> str:
        """The name that people read for a pole."""
        return self.low if pole == "low" else self.high


class Key(_Record, frozen=True, kw_only=True):
    """A sample with all that is known of it. ``units`` stand in the order of the sheet.

    ``sample`` is a digest that stands for axis, terms, texts and what was drawn from them;
    ``texts`` are the digests of the articles that it was drawn from.
    """

    format: Literal["framing-validation-key"] = FORMAT
    version: Literal[1] = VERSION
    sample: str
    seed: int
    unit: Unit
    axis: Axis
    cells: tuple[Cell, ...]
    texts: dict[str, str]
    units: tuple[Drawn, ...]


def render_key(key: Key) -> str:
    """A key as the text of a file: JSON, indented by two, ending with a line feed."""
    return indented_json(key)


def load_key(path: str | Path) -> Key:
    """Load the key of a sample.

    Raises:
        ValidationError: The file is missing, too large, or no key of this version.
    """
    hint = "give the key.json of a sample"
    raw = load_bytes(Path(path), LARGEST_FILE, "key", hint, ValidationError)
    return parse_key(raw, str(path))


def parse_key(raw: bytes, name: str) -> Key:
    """The key in the bytes of a file; ``name`` stands in messages.

    Raises:
        ValidationError: As `load_key`.
    """
    try:
        key = msgspec.json.decode(raw, type=Key)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        wrong = plain_line(str(error))
        raise ValidationError(f"{name} is not a key that can be used: {wrong}") from None
    if len({unit.id for unit in key.units}) < len(key.units):
        raise ValidationError(f"{name} has two units of one id; draw the sample again")
    counted = {(cell.stratum, cell.voice): cell for cell in key.cells}
    for unit in key.units:
        if (unit.stratum, unit.voice) not in counted:
            raise ValidationError(f"{name}: {unit.id} is of a stratum that the key does not count")
    return key
