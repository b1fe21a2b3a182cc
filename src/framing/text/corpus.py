"""Corpus: articles loaded from a folder or a file, with those that could not be loaded named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec

from framing.errors import ArticleError, CorpusError, FramingError
from framing.text.article import Article
from framing.text.catalogue import SUFFIXES, Catalogue, Metadata, load_catalogue, resolve_id
from framing.text.decoding import decode_text

_ROWS = ".jsonl"


class _Row(msgspec.Struct):
    """A line of a JSON Lines corpus; keys that are not here are passed over."""

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Articles in the order of their ids. ``problems`` says, per damaged article, what is wrong."""

    articles: tuple[Article, ...]
    problems: tuple[str, ...] = ()

    def __getitem__(self, reference: str) -> Article:
        """The article of that id, or of the only id that begins so.

        Raises:
            CorpusError: There is none or more than one; the message names near ids.
        """
        if not self.articles:
            wrong = "; ".join(self.problems[:1]) or "it is empty"
            raise CorpusError(f"the corpus holds no article that can be read: {wrong}")
        meant = resolve_id(reference, (article.id for article in self.articles), "the corpus")
        return next(article for article in self.articles if article.id == meant)

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    def __len__(self) -> int:
        return len(self.articles)


def load_corpus(path: str | Path) -> Corpus:
    """Load all articles of a folder (``.txt``, ``.md``, with an optional ``corpus.toml``), of a
    JSON Lines file (``id``, ``text`` and optional metadata a line), or one text file.

    An article that cannot be read is left out and named in ``problems``.

    Raises:
        CorpusError: The path is nothing that can be a corpus, or holds no article.
    """
    path = Path(path)
    if path.is_dir():
        catalogue = load_catalogue(path)
        loaded = [_try(partial(load_catalogued, catalogue, name)) for name in catalogue.paths]
    elif path.suffix.lower() == _ROWS:
        loaded = [_try(partial(_article_of_row, *row)) for row in _load_rows(path)]
    elif path.suffix.lower() in SUFFIXES:
        loaded = [_try(partial(load_article, path))]
    else:
        raise CorpusError(
            f"{path} is not a corpus; give a folder, a {_ROWS} file or a file ending in "
            f"{' or '.join(SUFFIXES)}"
        )
    return Corpus(
        articles=tuple(item for item in loaded if isinstance(item, Article)),
        problems=tuple(item for item in loaded if isinstance(item, str)),
    )


def load_catalogued(catalogue: Catalogue, id: str) -> Article:
    """Load one article of a catalogue, by its full id.

    Raises:
        ArticleError: Its file cannot be read as text.
    """
    return load_article(catalogue.paths[id], catalogue.metadata.get(id, Metadata()))


def load_article(path: Path, metadata: Metadata = Metadata()) -> Article:  # noqa: B008 - frozen
    """Load one text file as an article; its id is the file's name without the ending.

    Raises:
        ArticleError: The file is missing, cannot be read, or is not text.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise ArticleError(f"there is no file {path}; give an id of the corpus or a path") from None
    except OSError as error:
        raise ArticleError(f"{path} cannot be read: {error.strerror}") from None
    return build_article(raw, path.stem, str(path), metadata)


def build_article(
    raw: bytes,
    id: str,
    name: str,
    metadata: Metadata = Metadata(),  # noqa: B008 - frozen
) -> Article:
    """An article from bytes that were read elsewhere (standard input).

    Raises:
        ArticleError: The bytes are not text.
    """
    decoded = decode_text(raw, name)
    return Article(
        id=id,
        text=decoded.text,
        title=metadata.title,
        outlet=metadata.outlet,
        published=metadata.published,
        url=metadata.url,
        encoding=decoded.encoding,
        notes=decoded.notes,
    )


def _try(load: Callable[[], Article]) -> Article | str:
    try:
        return load()
    except FramingError as error:
        return str(error)


def _load_rows(path: Path) -> list[tuple[str, bytes]]:
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise CorpusError(f"{path} cannot be read: {error.strerror}") from None
    return [
        (f"{path}, line {number}", line) for number, line in enumerate(lines, 1) if line.strip()
    ]


def _article_of_row(place: str, line: bytes) -> Article:
    try:
        row = msgspec.json.decode(line, type=_Row)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ArticleError(f"{place}: {error}") from None
    return Article(
        id=row.id,
        text=row.text,
        title=row.title,
        outlet=row.outlet,
        published=row.published,
        url=row.url,
        encoding="UTF-8",
    )
