"""Settings: every threshold that a user may want to move, in one frozen object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from framing.errors import SettingsError

if TYPE_CHECKING:
    from numpy.typing import NDArray


@runtime_checkable
class SentenceEncoder(Protocol):
    """Turns sentences into vectors of length one; ``digest`` stands for it in a signature."""

    @property
    def digest(self) -> str:
        """The same for the same vectors, on every machine."""

    def encode(self, sentences: Sequence[str]) -> NDArray[Any]:
        """Array of shape (sentences, dimensions); zeros for a sentence it knows nothing of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How texts are compared. Change with ``dataclasses.replace``; results carry the settings used.

    Raises:
        SettingsError: A value is outside the range its line states.
    """

    evidence_floor: int = 3
    """Independent hits below which a lean is not given (>= 1). Two hits can both be an accident of
    one phrase; with three the 90 % interval of a one-sided text first excludes zero."""

    interval: float = 0.90
    """Probability mass of every interval shown, between 0.5 and 0.999."""

    negation_reach: int = 3
    """How many words before a lexicon hit may hold the negator that cancels it (>= 0)."""

    link_threshold: float = 0.55
    """Probability from which two passages are linked, between 0 and 1.

    On completely annotated sentences of ECB+ articles on one event, pairs from 0.55 on are right in
    89 % of cases and are 39 % of the right ones (benchmarks/align.py). A lower one ties passages
    of articles on the same people that share little but their names."""

    max_passage: int = 3
    """Most sentences a link may join on one side (>= 1): longer passages stop being checkable."""

    event_distance: float = 0.8
    """Mean cosine distance of words up to which groups of articles are taken for one event, between
    0 and 1."""

    semantic: SentenceEncoder | None = None
    """Vectors of meaning as one more evidence for links and similarities, from ``load_encoder``."""

    max_pairs: int = 30_000_000
    """Most sentence pairs that two articles may form (>= 1). Beyond it a comparison is refused:
    the table of similarities would need more than a gigabyte."""

    def __post_init__(self) -> None:
        self._need(self.evidence_floor >= 1, "evidence_floor", "at least 1")
        self._need(0.5 <= self.interval <= 0.999, "interval", "between 0.5 and 0.999")
        self._need(self.negation_reach >= 0, "negation_reach", "at least 0")
        self._need(0 <= self.link_threshold <= 1, "link_threshold", "between 0 and 1")
        self._need(self.max_passage >= 1, "max_passage", "at least 1")
        self._need(0 <= self.event_distance <= 1, "event_distance", "between 0 and 1")
        self._need(self.max_pairs >= 1, "max_pairs", "at least 1")

    def _need(self, holds: bool, name: str, range_: str) -> None:
        if not holds:
            raise SettingsError(f"{name} must be {range_}, got {getattr(self, name)!r}")

    def changed(self) -> dict[str, object]:
        """The fields that differ from the defaults, by name."""
        default = Settings()
        changed = {
            field.name: getattr(self, field.name)
            for field in fields(self)
            if getattr(self, field.name) != getattr(default, field.name)
        }
        if self.semantic is not None:
            changed["semantic"] = self.semantic.digest
        return changed
