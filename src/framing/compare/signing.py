"""Signing: what a comparison depends on, known before the work is done."""

from __future__ import annotations

from collections.abc import Iterable

from framing.lexicon.lexicon import Lexicon
from framing.review.loading import review_digest
from framing.review.review import Review
from framing.settings import Settings
from framing.signature import Signature, digest_of
from framing.text.article import Article
from framing.version import VERSION


def sign_comparison(
    articles: Iterable[Article],
    lexicons: Iterable[Lexicon],
    settings: Settings,
    review: Review | None = None,
) -> Signature:
    """The signature of comparing these articles with these lexicons, settings and review."""
    return Signature(
        version=VERSION,
        settings=settings.changed(),
        lexicons={lexicon.name: lexicon.about.digest for lexicon in lexicons},
        texts={article.id: digest_of(article.text) for article in articles},
        review=review_digest(review),
    )
