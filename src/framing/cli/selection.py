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


def select_corpus(references: Sequence[str], corpus: Path | None) -> Selection:
    """The articles meant by references, or without any the whole corpus."""
    if references:
        return select_articles(references, corpus)
    loaded = load_corpus(corpus_path(corpus))
    return Selection(loaded.articles, loaded.problems)


def _select(reference: str, corpus: Path | None) -> Article:
    article = _load(reference, corpus)
    if article.is_blank:
        raise ArticleError(f"{reference} has no text, so there is nothing to read in it")
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
