"""Comparing with a memory: the work is done only for what was not compared before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framing.compare.comparison import Comparison
from framing.compare.signing import sign_comparison
from framing.lexicon.lexicon import Lexicon
from framing.run.cache import comparison_key, remember
from framing.settings import Settings
from framing.text.article import Article


def compare_remembered(
    articles: Sequence[Article],
    lexicons: Sequence[Lexicon],
    settings: Settings,
    folder: Path | None,
) -> Comparison:
    """`framing.compare_articles`, looked up in the cache folder first (None: no cache).

    The modules that do the work are only imported when there is work.
    """

    def make() -> Comparison:
        from framing.compare.story import compare_articles

        return compare_articles(articles, lexicons, settings)

    signature = sign_comparison(articles, lexicons, settings)
    return remember(comparison_key(articles, signature.digest), make, folder)
