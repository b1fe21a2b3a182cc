"""Dropping: an alignment without links that somebody rejects."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from framing.align.alignment import mirror_alignment
from framing.align.link import Alignment, Link, Nearest
from framing.align.linking import Tie, find_crossing
from framing.reading import Reading


def drop_links(
    alignment: Alignment, left: Reading, right: Reading, is_rejected: Callable[[Link], bool]
) -> tuple[Alignment, tuple[Link, ...]]:
    """Take links out of an alignment.

    Their sentences are linked to nothing else instead: they have the rejected one as the nearest
    that was not good enough. Which of the other links cross is asked anew. Swapping the articles
    mirrors the result.

    Returns:
        The alignment without these links, and the links taken out.
    """
    dropped = tuple(link for link in alignment.links if is_rejected(link))
    if not dropped:
        return alignment, ()
    rejected = set(dropped)
    kept = replace(
        alignment,
        links=tuple(link for link in alignment.links if link not in rejected),
        nearest_left=_marked(
            alignment.nearest_left, {i: link.right for link in dropped for i in link.left}
        ),
        nearest_right=_marked(
            alignment.nearest_right, {j: link.left for link in dropped for j in link.right}
        ),
    )
    if (left.article.text, left.article.id) > (right.article.text, right.article.id):
        return mirror_alignment(_crossed_anew(mirror_alignment(kept))), dropped
    return _crossed_anew(kept), dropped


def _crossed_anew(alignment: Alignment) -> Alignment:
    ties = [Tie(list(link.left), list(link.right), link.score) for link in alignment.links]
    crossing = zip(alignment.links, find_crossing(ties), strict=True)
    return replace(alignment, links=tuple(replace(link, crosses=out) for link, out in crossing))


def _marked(
    nearest: Sequence[Nearest | None], rejected: dict[int, tuple[int, ...]]
) -> tuple[Nearest | None, ...]:
    """The nearest candidates, those marked to which a sentence was tied by a rejected link."""
    return tuple(
        replace(each, rejected=True)
        if each is not None and each.sentence in rejected.get(index, ())
        else each
        for index, each in enumerate(nearest)
    )
