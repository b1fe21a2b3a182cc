"""Concordance: every use of some terms in its context (keyword in context, H. P. Luhn 1960)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from framing.authoring.finds import hits_in, side_of
from framing.errors import LexiconError
from framing.lexicon.lexicon import Axis, Lexicon, Term
from framing.reading import Reading
from framing.score.profile import score_reading
from framing.settings import Settings

WIDTH = 44
"""Characters of context on each side, unless asked otherwise."""


class Use(Struct, frozen=True, kw_only=True):
    """A place where a term stands: ``printed`` at ``start`` to ``end`` of the article's text.

    ``left`` and ``right`` are the characters around it with every run of white space as one space;
    they may reach over the sentence. ``share`` is whose words they are (own, quoted, scare),
    ``speaker`` who says them, None where the text does not tell. ``status`` is "counted", or why
    the use does not count; ``side`` is the pole or category of the entry, None for terms that were
    asked for alone.
    """

    article: str
    start: int
    end: int
    sentence: int
    left: str
    printed: str
    right: str
    term: str
    side: str | None
    share: str
    speaker: str | None
    status: str


def find_uses(
    readings: Iterable[Reading],
    lexicon: Lexicon,
    width: int = WIDTH,
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> Iterator[Use]:
    """Every use of a lexicon's terms in the story of each article, in text order."""
    asked = lexicon.about is _ASKED
    for reading in readings:
        text = reading.article.text
        for hit in hits_in(score_reading(reading, lexicon, settings), lexicon):
            yield Use(
                article=reading.article.id,
                start=hit.start,
                end=hit.end,
                sentence=hit.sentence,
                left=_squeeze(text[max(0, hit.start - 2 * width) : hit.start])[-width:],
                printed=_squeeze(hit.of(text)),
                right=_squeeze(text[hit.end : hit.end + 2 * width])[:width],
                term=hit.term,
                side=None if asked else side_of(hit),
                share=hit.share,
                speaker=None if hit.voice is None else reading.voices[hit.voice].speaker,
                status=hit.status,
            )


def lexicon_of_terms(texts: Sequence[str]) -> Lexicon:
    """Terms that are looked up by themselves, in the syntax of a lexicon.

    Raises:
        LexiconError: A term has no letter and no digit.
    """
    for text in texts:
        if not any(map(str.isalnum, text)):
            raise LexiconError(f"the term {text!r} has no letter or digit, so nothing can match it")
    terms = tuple(Term(text=text.strip(), pole="high", group="", weight=1.0) for text in texts)
    return Lexicon(about=_ASKED, terms=terms)


_ASKED = Axis(
    name="terms",
    version="",
    language="en",
    licence="",
    question="",
    description="",
    low="",
    high="",
    low_description="",
    high_description="",
    groups=(),
    digest="terms",
)
"""No axis: terms that somebody wants to see."""


def _squeeze(text: str) -> str:
    """White space as single spaces, kept at the ends: they part the context from the term."""
    squeezed = " ".join(text.split())
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and squeezed else ""
    return f"{before}{squeezed}{after}"
