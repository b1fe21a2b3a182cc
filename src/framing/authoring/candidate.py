"""Candidate: a word or phrase that a lexicon might take up, with why and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from framing.authoring.concordance import Use
from framing.lexicon.lexicon import Pole

FEWEST = 3
"""Uses (or sentences) below which a word is no candidate; fewer are an accident."""

MOST = 20
"""Candidates of each pole, the strongest first, unless asked otherwise."""

CONTEXTS = 5
"""Uses shown with a candidate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A word or two words, in the forms in which they stand, the most frequent first.

    ``measure`` is "log-odds" where two groups of articles were contrasted: ``count`` are uses in
    the group of its pole and ``others`` in the other group, ``strength`` is the log-odds and
    ``surprise`` its z. It is "neighbours" where sentences with the lexicon's own terms were
    compared with the rest: ``count`` and ``others`` are sentences, ``strength`` is the positive
    pointwise mutual information in bits (Church and Hanks 1990) and ``surprise`` the log-likelihood
    ratio G2 (Dunning 1993). ``of`` and ``of_others`` are what the two counts are out of: words that
    could be candidates, or sentences. ``articles`` counts those with a use.
    """

    forms: tuple[str, ...]
    pole: Pole
    measure: str
    count: int
    others: int
    of: int
    of_others: int
    articles: int
    strength: float
    surprise: float
    uses: tuple[Use, ...]

    @property
    def text(self) -> str:
        """The most frequent form."""
        return self.forms[0]
