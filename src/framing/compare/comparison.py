"""Comparison: the one object that holds everything; reports and exports are views of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.align.link import Alignment, Link, Nearest
from framing.compare.absences import Absence
from framing.compare.conflict import Conflict
from framing.compare.figures import FigureComparison
from framing.compare.groups import PassageGroup
from framing.compare.modifiers import ModifiedNoun
from framing.compare.naming import Naming
from framing.compare.prominence import Prominence
from framing.compare.quotation import QuoteMatch
from framing.compare.reviewing import Heeded
from framing.compare.sameness import EventEvidence
from framing.compare.swaps import Swap
from framing.compare.terms import Term
from framing.compare.whens import WhenComparison
from framing.reading import Reading
from framing.score.certainty import Certainty
from framing.score.score import Position, Profile, Readability
from framing.settings import Settings
from framing.signature import Signature
from framing.voice.kinds import SpeakerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceWords:
    """Words of an article by whose they are; the three add up to its words."""

    own: int
    quoted: int
    scare: int

    @property
    def total(self) -> int:
        """All words of the story (headline, sub-headings, body)."""
        return self.own + self.quoted + self.scare


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerWords:
    """Words given to one speaker of an article, in marks and retold; they add up to the quoted.

    ``speaker`` is "" for words whose speaker the text does not name.
    """

    speaker: str
    kind: SpeakerKind
    words: int
    direct: int
    indirect: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article of a comparison with all that is known about it alone.

    ``speakers`` stand in the order of their words, most first. ``certainty`` counts hedges and
    words of certainty by voice; None where that was not asked.
    """

    reading: Reading
    profile: Profile
    readability: Readability
    words: VoiceWords
    speakers: tuple[SpeakerWords, ...]
    certainty: Certainty | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Salience:
    """How much a passage weighs that another source does not have.

    ``score`` is the mean, from 0 to 1, of: its place (headline 1, lead .8, body from .5 down to 0),
    its words (60 or more are 1), its figures and quotations (three or more are 1) and, with more
    than two sources, the share of the ``others`` that carry it (``carried`` of them).
    """

    score: float
    place: Position
    words: int
    figures: int
    quotes: int
    carried: int
    others: int


EntryStatus = Literal["linked", "only-left", "only-right"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """A passage and where it stands: in both articles, or only in one.

    Every sentence of both articles is in exactly one entry. ``link`` is an index into the links
    of the alignment. ``nearest`` is, for a passage of one article only, the best candidate that
    was not good enough, and ``salience`` how much it weighs.
    """

    status: EntryStatus
    left: tuple[int, ...]
    right: tuple[int, ...]
    link: int | None
    nearest: Nearest | None
    salience: Salience | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of one article's story the other one has too, in sentences and in words."""

    sentences: int
    shared_sentences: int
    words: int
    shared_words: int


ShiftVoice = Literal["own", "quoted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """How one voice leans in the left and in the right article.

    ``difference`` is right minus left, in [-2, 2]; None where either lean is None. ``clear`` is
    True when the two intervals do not overlap.
    """

    axis: str
    voice: ShiftVoice
    left: float | None
    right: float | None
    difference: float | None
    clear: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PairComparison:
    """Two sources side by side: ``left`` and ``right`` are indexes into the sources.

    ``event`` weighs whether they tell one event; None where that was not asked. ``quotes`` are the
    utterances that both carry, ``namings`` the things that they call by different words, ``swaps``
    the places of linked passages in which they name differently, ``modifiers`` the nouns to which
    they put different words, ``whens`` the dates and places of linked passages. ``prominence`` says
    what each puts first and where it tells what both have; None where that was not asked.
    ``rejected`` are the links that a review has taken out of the alignment.
    """

    left: int
    right: int
    alignment: Alignment
    ledger: tuple[LedgerEntry, ...]
    left_coverage: Coverage
    right_coverage: Coverage
    shifts: tuple[Shift, ...]
    event: EventEvidence | None = None
    quotes: tuple[QuoteMatch, ...] = ()
    namings: tuple[Naming, ...] = ()
    swaps: tuple[Swap, ...] = ()
    modifiers: tuple[ModifiedNoun, ...] = ()
    prominence: Prominence | None = None
    whens: tuple[WhenComparison, ...] = ()
    rejected: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two or more sources, every pair of them, and what the result depends on.

    ``groups`` are the passages that two or more sources carry, from the links of all pairs;
    ``terms``, for each source, the words that set it apart from all the others, ``absences`` those
    that the others use and it does not; ``figures`` the
    figures of two sources about one quantity, and ``conflicts`` the passages of two sources that
    pull apart, both pair by pair; ``review`` what was left out because readers reject it (None
    without a review, or where nothing is said in it).
    """

    sources: tuple[Source, ...]
    pairs: tuple[PairComparison, ...]
    settings: Settings
    signature: Signature
    groups: tuple[PassageGroup, ...] = ()
    terms: tuple[tuple[Term, ...], ...] = ()
    absences: tuple[tuple[Absence, ...], ...] = ()
    figures: tuple[FigureComparison, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    review: Heeded | None = None
