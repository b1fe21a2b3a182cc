"""Reviews on the command line: files that are put on the texts they are about."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.errors import FramingError
from framing.review.loading import load_review
from framing.review.merging import merge_reviews
from framing.review.review import Review
from framing.review.settling import settle_review
from framing.text.article import Article


@dataclass(frozen=True, slots=True)
class Opened:
    """Reviews that stand in the texts as they are now, and what could not be used of the files."""

    reviews: tuple[Review, ...]
    problems: tuple[str, ...]


def open_reviews(
    paths: Sequence[Path],
    articles_of: Callable[[Review], Iterable[Article]],
    about: Collection[str] | None = None,
) -> Opened:
    """Load review files and put them on texts; a file that fails does not stop the others.

    Args:
        paths: The files.
        articles_of: The texts, as they are now, for the articles of a review.
        about: Ids of the articles of interest; items about others are passed over. None for all.
    """
    reviews: list[Review] = []
    problems: list[str] = []
    for path in paths:
        try:
            loaded = load_review(path)
            review = loaded if about is None else loaded.about(about)
            settled = settle_review(review, articles_of(review))
        except FramingError as error:
            problems.append(str(error))
            continue
        reviews.append(settled.review)
        problems += [f"{path}: left out the {x.item.kind} {x.reason}" for x in settled.lost]
    return Opened(tuple(reviews), tuple(problems))


def chosen_review(
    paths: Sequence[Path], articles: Sequence[Article]
) -> tuple[Review | None, tuple[str, ...]]:
    """The files as one review of the articles chosen, and what could not be used of them."""
    if not paths:
        return None, ()
    ids = {article.id for article in articles}
    opened = open_reviews(paths, lambda _: articles, ids)
    return merge_reviews(opened.reviews).review, opened.problems
