"""Comparing with a memory: the work is done only for what was not compared before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framing.lexicon.files import LexiconFile
from framing.review.review import Review
from framing.run.cache import key_of, remember
from framing.run.lean import import_textstat
from framing.run.results import render_results
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

    def make() -> dict[str, str]:
        import_textstat()
        from framing.compare.story import compare_articles
        from framing.lexicon.loading import parse_lexicon

        parsed = [parse_lexicon(file) for file in lexicons]
        return render_results(compare_articles(articles, parsed, settings, review), formats)

    parts = (*articles, *((file.path.stem, file.digest) for file in lexicons), settings, *formats)
    if review is not None and review.items:
        parts = (*parts, review)
    return remember(key_of(*parts), make, cache)
