"""Finds: the hits of a lexicon in an article, whether it is an axis or a scheme of categories."""

from __future__ import annotations

from framing.lexicon.lexicon import Lexicon
from framing.score.score import CategoryHit, Hit, Profile

Key = tuple[str, str]
"""An entry of a lexicon by its text and the id of its group."""


def hits_in(profile: Profile, lexicon: Lexicon) -> tuple[Hit, ...] | tuple[CategoryHit, ...]:
    """Every hit of a lexicon in an article scored on it, counted or not."""
    axis = profile.axes.get(lexicon.name)
    return profile.categories[lexicon.name].hits if axis is None else axis.hits


def lean_in(profile: Profile, lexicon: Lexicon) -> float | None:
    """The lean of own and quoted words together; None below the floor and in a scheme."""
    axis = profile.axes.get(lexicon.name)
    return None if axis is None else axis.all.lean


def side_of(hit: Hit | CategoryHit) -> str:
    """The pole or the id of the category that a hit speaks for."""
    return hit.pole if isinstance(hit, Hit) else hit.category
