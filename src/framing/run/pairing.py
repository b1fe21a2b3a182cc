"""Pairing: which pairs of many articles are compared."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Literal

from framing.run.shelf import Shelf
from framing.text.article import Article

Pairing = Literal["all", "same-event"]
"""Every pair, or only those whose articles fall into one group of `framing.group_events`."""


def choose_pairs(
    articles: Sequence[Article], pairing: Pairing, shelf: Shelf
) -> tuple[tuple[int, int], ...]:
    """Numbers of the articles of each pair, in the order of the articles."""
    numbers = range(len(articles))
    if pairing == "all":
        return tuple(combinations(numbers, 2))
    event = _events(articles, shelf)
    return tuple((a, b) for a, b in combinations(numbers, 2) if event[a] == event[b])


def _events(articles: Sequence[Article], shelf: Shelf) -> list[int]:
    """The number of its event for each article."""
    from framing.compare.events import group_events

    readings = [shelf.take(article).reading for article in articles]
    groups = group_events(readings, shelf.settings)
    number = {name: event for event, names in enumerate(groups) for name in names}
    return [number[article.id] for article in articles]
