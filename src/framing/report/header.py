"""Header: who tells it."""

from __future__ import annotations

from msgspec import Struct

from framing.compare.comparison import Source
from framing.report.wording import counted, first_words

WEB = ("https://", "http://")
"""Only these become links: an address from outside may hold a script."""


class SourceView(Struct, frozen=True, kw_only=True):
    """One source: its short name and what is known about the article.

    ``title`` is the headline where there is one, otherwise the first words (``titled`` tells).
    ``citation`` is what a copied passage is given as its source.
    """

    number: int
    name: str
    id: str
    title: str
    titled: bool
    facts: tuple[str, ...]
    href: str
    url: str
    citation: str


def view_source(source: Source, number: int, name: str) -> SourceView:
    """The head of one source."""
    article = source.reading.article
    title = source.reading.title
    facts = (article.outlet, article.published, counted(source.words.total, "word"))
    url = article.url or ""
    return SourceView(
        number=number,
        name=name,
        id=article.id,
        title=title or first_words(article.text) or "(no text)",
        titled=bool(title),
        facts=tuple(fact for fact in facts if fact),
        href=url if url.startswith(WEB) else "",
        url=url,
        citation=", ".join(
            filter(None, (title, article.outlet, article.published, article.id, url))
        ),
    )
