"""Comparing with a memory: the work is done only for what was not compared before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framing.lexicon.files import LexiconFile
from framing.review.review import Review
from framing.run.cache import key_of, remember
from framing.run.results import render_results
from framing.run.shelf import Shelf
from framing.settings import Settings
from framing.text.article import Article


def compare_to_files(
    articles: Sequence[Article],
    lexicons: Sequence[LexiconFile],
    settings: Settings,
    formats: Sequence[str],
    cache: Path | None,
    review: Review | None = None,
) -> dict[str, str]:
    """Compare articles and render the results, or find them as they were rendered before.

    Args:
        articles: At least two.
        lexicons: Files of the axes to score; they are parsed only when there is work.
        settings: Thresholds.
        formats: Some of `framing.run.results.FORMATS`.
        cache: Folder of the cache, None for no cache.
        review: What readers said of an earlier report, None for nothing.

    Returns:
        Content by file name.

    Raises:
        FramingError: As `framing.compare_articles` and `framing.load_lexicon`.
    """
    return compare_from_shelf(articles, Shelf(lexicons, settings, review), formats, cache)


def compare_from_shelf(
    articles: Sequence[Article], shelf: Shelf, formats: Sequence[str], cache: Path | None
) -> dict[str, str]:
    """`compare_to_files` for one of many comparisons that share articles."""
    files = ((file.path.stem, file.digest) for file in shelf.lexicons)
    parts = (*articles, *files, shelf.settings, *formats)
    if shelf.review is not None and shelf.review.items:
        parts = (*parts, shelf.review)
    return remember(key_of(*parts), lambda: render_results(shelf.compare(articles), formats), cache)
