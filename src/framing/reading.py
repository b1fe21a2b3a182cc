"""Reading: an article with everything found in it, and the function that finds it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from framing.errors import ArticleError
from framing.mention.figure import Figure
from framing.mention.name import Name
from framing.segment.sentence import Block, Sentence
from framing.settings import Settings
from framing.text.article import Article
from framing.text.span import Span
from framing.voice.voice import Problem, Tile, Voice


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as read. Every member is a span, or a tuple of spans in text order.

    ``sentences`` cover all text that is not white space; ``tiles`` cover every character, each
    with the index of its innermost voice or None for the narrator. ``dateline`` is the place (and
    date) before the first sentence of a wire story. ``problems`` are places that could not be read
    for sure, such as a quotation that never closes.
    """

    article: Article
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    dateline: Span | None
    voices: tuple[Voice, ...]
    tiles: tuple[Tile, ...]
    names: tuple[Name, ...]
    figures: tuple[Figure, ...]
    problems: tuple[Problem, ...]

    def voice_at(self, position: int) -> Voice | None:
        """The innermost voice at a character, or None for the narrator.

        Raises:
            IndexError: The position is outside the text.
        """
        if not 0 <= position < len(self.article.text):
            raise IndexError(f"position {position} is outside the text of {self.article.id}")
        tile = self.tiles[bisect_right(self.tiles, position, key=attrgetter("start")) - 1]
        return None if tile.voice is None else self.voices[tile.voice]
