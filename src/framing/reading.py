"""Reading: an article with everything found in it, and the function that finds it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter, index

from framing.errors import ArticleError
from framing.mention.date import Date
from framing.mention.figure import Figure
from framing.mention.name import Name
from framing.mention.place import Place
from framing.segment.sentence import Block, Sentence
from framing.settings import Settings
from framing.text.article import Article
from framing.text.fold import Folded, fold_text
from framing.text.span import Span
from framing.voice.voice import Problem, Tile, Voice


class _Kept:
    """What is worked out of a reading once, and is no part of what it says or how it is written."""

    __slots__ = ("_folded",)
    _folded: Folded


@dataclass(frozen=True, slots=True)
class Reading(_Kept):
    """An article as read. Every member is a span, or a tuple of spans in text order.

    ``sentences`` cover all text that is not white space; ``tiles`` cover every character, each
    with the index of its innermost voice or None for the narrator. ``dateline`` is the place (and
    date) before the first sentence of a wire story. ``problems`` are places that could not be read
    for sure, such as a quotation that never closes. ``dates`` and ``places`` are those that the
    text names, each as far as it is known.
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
    dates: tuple[Date, ...] = ()
    places: tuple[Place, ...] = ()

    @property
    def folded(self) -> Folded:
        """The text in the form in which words are looked up; kept, for each lexicon needs it."""
        try:
            return self._folded
        except AttributeError:
            object.__setattr__(self, "_folded", fold_text(self.article.text))
            return self._folded

    @property
    def title(self) -> str:
        """The title that the corpus gives, else the first headline of the text, else ""."""
        headlines = (
            line.of(self.article.text) for line in self.sentences if line.role == "headline"
        )
        return self.article.title or next(headlines, "")

    def voice_at(self, position: int) -> Voice | None:
        """The innermost voice at a character, or None for the narrator.

        Raises:
            IndexError: The position is outside the text.
        """
        if not 0 <= position < len(self.article.text):
            raise IndexError(f"position {position} is outside the text of {self.article.id}")
        tile = self.tiles[bisect_right(self.tiles, position, key=attrgetter("start")) - 1]
        return None if tile.voice is None else self.voices[tile.voice]


def read_article(
    article: Article,
    sentences: Sequence[tuple[int, int]] | None = None,
    settings: Settings = Settings(),  # noqa: ARG001, B008 - frozen; see below
) -> Reading:
    """Read an article: its layout, sentences, names, figures, dates, places and voices.

    Args:
        article: The article; its text is not changed.
        sentences: ``(start, end)`` code-point offsets of the caller's own sentences, ordered and
            disjoint, each inside the text and not empty. By default the text is split here.
        settings: Kept with the call so that every step takes the same arguments; nothing in
            reading depends on a threshold yet.

    Returns:
        The reading. An empty text gives a reading without blocks, sentences, voices or tiles.

    Raises:
        ArticleError: The given offsets are not ordered, overlap, or leave the text.
    """
    # Here, so that a comparison found in the cache loads the types only, not the tables.
    from framing.mention.dates import find_dates
    from framing.mention.figures import find_figures
    from framing.mention.names import find_names
    from framing.mention.places import find_places
    from framing.segment.layout import find_blocks, find_dateline
    from framing.segment.sentences import sentences_at, split_sentences
    from framing.voice.tiling import tile_voices
    from framing.voice.voices import find_voices

    text = article.text
    blocks = find_blocks(text)
    if sentences is None:
        split = split_sentences(text, blocks)
    else:
        split = sentences_at(_checked(article, sentences), blocks)
    names, dateline = find_names(text, split), find_dateline(text, blocks)
    voices, problems = find_voices(text, split, names)
    return Reading(
        article=article,
        blocks=blocks,
        sentences=split,
        dateline=dateline,
        voices=voices,
        tiles=tile_voices(len(text), voices),
        names=names,
        figures=find_figures(text, split, article.published),
        problems=problems,
        dates=find_dates(text, split, article.published),
        places=find_places(text, names, dateline),
    )


def _checked(article: Article, offsets: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The caller's sentence offsets, or one sentence about the first that cannot be used."""
    checked: list[tuple[int, int]] = []
    position = 0
    for number, pair in enumerate(offsets, 1):
        start, end = _as_offsets(article, number, pair)
        if not position <= start < end <= len(article.text):
            raise ArticleError(
                f"article {article.id}: sentence {number} at ({start}, {end}) must not be empty, "
                f"must start at {position} or later, and must end within the {len(article.text)} "
                "characters of the text; give ordered, disjoint (start, end) offsets"
            )
        checked.append((start, end))
        position = end
    return checked


def _as_offsets(article: Article, number: int, pair: tuple[int, int]) -> tuple[int, int]:
    try:
        start, end = pair
        return index(start), index(end)
    except (TypeError, ValueError):
        raise ArticleError(
            f"article {article.id}: sentence {number} must be a pair of whole numbers "
            f"(start, end), got {pair!r}"
        ) from None
