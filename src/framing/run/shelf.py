"""Shelf: articles that were read and scored, so that many comparisons read each of them once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from framing.lexicon.files import LexiconFile
from framing.review.review import Review
from framing.run.lean import import_textstat
from framing.settings import Settings
from framing.text.article import Article

if TYPE_CHECKING:
    from framing.compare.comparison import Comparison, Source
    from framing.lexicon.lexicon import Lexicon


@dataclass(frozen=True)
class Shelf:
    """What a process keeps from one comparison to the next, for these lexicons and settings.

    What a ``review`` rejects is left out of every comparison.
    """

    lexicons: Sequence[LexiconFile]
    settings: Settings
    review: Review | None = None
    _sources: dict[Article, Source] = field(default_factory=dict, repr=False)

    @cached_property
    def axes(self) -> tuple[Lexicon, ...]:
        """The lexicons, parsed once.

        Raises:
            LexiconError: One of them cannot be used.
        """
        from framing.lexicon.loading import parse_lexicon

        return tuple(map(parse_lexicon, self.lexicons))

    def take(self, article: Article) -> Source:
        """An article as read and scored, now or before."""
        if article not in self._sources:
            import_textstat()
            from framing.compare.story import build_sources

            (self._sources[article],) = build_sources(
                [article], self.axes, self.settings, self.review
            )
        return self._sources[article]

    def compare(self, articles: Sequence[Article]) -> Comparison:
        """What `framing.compare_articles` gives for these articles."""
        from framing.compare.story import compare_sources

        sources = [self.take(each) for each in articles]
        return compare_sources(sources, self.axes, self.settings, self.review)
