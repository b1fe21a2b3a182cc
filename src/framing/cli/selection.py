"""Which articles are meant on the command line: ids of a corpus, paths, or standard input."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.errors import ArticleError, FramingError
from framing.shipped import shipped_folder
from framing.text.article import Article
from framing.text.catalogue import SUFFIXES, load_catalogue
from framing.text.corpus import build_article, load_article, load_catalogued, load_corpus

STANDARD_INPUT = "-"
VARIABLE = "FRAMING_CORPUS"


@dataclass(frozen=True, slots=True)
class Selection:
    """The articles that can be used, in the order given, and what is wrong with the others."""

    articles: tuple[Article, ...]
    problems: tuple[str, ...]


def corpus_path(given: Path | None) -> Path:
    """The corpus: as given, else ``$FRAMING_CORPUS``, else ``./seeds``, else the shipped one."""
    if given is not None:
        return given
    if os.environ.get(VARIABLE):
        return Path(os.environ[VARIABLE])
    local = Path("seeds")
    return local if local.is_dir() else shipped_folder("seeds")


def select_articles(references: Sequence[str], corpus: Path | None) -> Selection:
    """Load the articles that the references mean; one that fails does not stop the others."""
    articles: list[Article] = []
    problems: list[str] = []
    for reference in references:
        try:
            articles.append(_select(reference, corpus))
        except FramingError as error:
            problems.append(str(error))
    return Selection(tuple(articles), tuple(problems))


def select_many(references: Sequence[str], corpus: Path | None) -> Selection:
    """Load the articles that the references mean, or the whole corpus when there are none.

    Each article is taken once; of two that share an id, only the first can be told apart.
    """
    chosen = select_articles(references, corpus) if references else _select_all(corpus)
    kept: dict[str, Article] = {}
    problems = [
        f"a second article has the id {article.id!r}; rename one of the two"
        for article in chosen.articles
        if kept.setdefault(article.id, article).text != article.text
    ]
    return Selection(tuple(kept.values()), (*chosen.problems, *problems))


def _select_all(corpus: Path | None) -> Selection:
    loaded = load_corpus(corpus_path(corpus))
    blank = [article.id for article in loaded if article.is_blank]
    return Selection(
        tuple(article for article in loaded if not article.is_blank),
        (*loaded.problems, *map(_no_text, blank)),
    )


def _no_text(reference: str) -> str:
    return f"{reference} has no text, so there is nothing to read in it"


def _select(reference: str, corpus: Path | None) -> Article:
    article = _load(reference, corpus)
    if article.is_blank:
        raise ArticleError(_no_text(reference))
    return article


def _load(reference: str, corpus: Path | None) -> Article:
    if reference == STANDARD_INPUT:
        import sys

        return build_article(sys.stdin.buffer.read(), "stdin", "standard input")
    if Path(reference).suffix.lower() in SUFFIXES or os.sep in reference:
        return load_article(Path(reference))
    folder = corpus_path(corpus)
    if folder.is_file():
        return load_corpus(folder)[reference]
    catalogue = load_catalogue(folder)
    return load_catalogued(catalogue, catalogue.resolve(reference))
