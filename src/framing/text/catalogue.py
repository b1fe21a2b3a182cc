"""Catalogue: which articles a corpus folder holds, before any of them is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from framing.errors import CorpusError
from framing.text.toml import parse_toml

METADATA = "corpus.toml"
SUFFIXES = (".txt", ".md")
"""Endings of files that are taken for articles."""

NOT_ARTICLES = frozenset(("readme.md", "licence.md", "license.md", "license.txt", "licence.txt"))


class Metadata(msgspec.Struct, frozen=True):
    """What ``corpus.toml`` may say of an article; other keys are for people and are passed over."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None


class _File(msgspec.Struct):
    articles: dict[str, Metadata] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Ids of a corpus in sorted order, with the file and the metadata of each."""

    folder: Path
    paths: dict[str, Path]
    metadata: dict[str, Metadata]

    def resolve(self, reference: str) -> str:
        """The id meant by a reference: the id itself, or a prefix that only one id has.

        Raises:
            CorpusError: No id or several ids begin so; the message names the nearest.
        """
        return resolve_id(reference, self.paths, str(self.folder))


def load_catalogue(folder: Path) -> Catalogue:
    """List the articles of a corpus folder.

    Raises:
        CorpusError: The folder is missing, holds no article, or its ``corpus.toml`` is malformed.
    """
    if not folder.is_dir():
        raise CorpusError(f"there is no corpus folder {folder}; give one with --corpus")
    paths = {
        path.stem: path
        for path in sorted(folder.iterdir())
        if path.suffix.lower() in SUFFIXES and path.name.lower() not in NOT_ARTICLES
    }
    if not paths:
        raise CorpusError(f"{folder} holds no article (a file ending in {' or '.join(SUFFIXES)})")
    return Catalogue(folder=folder, paths=paths, metadata=_load_metadata(folder / METADATA))


def _load_metadata(path: Path) -> dict[str, Metadata]:
    if not path.is_file():
        return {}
    try:
        content = parse_toml(path.read_bytes())
        return msgspec.convert(content, _File).articles
    except (ValueError, msgspec.ValidationError) as error:
        raise CorpusError(f"{path} cannot be used: {error}") from None


def resolve_id(reference: str, ids: Iterable[str], place: str) -> str:
    """The one id that a reference means.

    Raises:
        CorpusError: There is none, or more than one.
    """
    known = list(ids)
    if reference in known:
        return reference
    begun = [name for name in known if reference and name.startswith(reference)]
    if len(begun) == 1:
        return begun[0]
    if begun:
        raise CorpusError(
            f"{reference!r} is the beginning of {len(begun)} articles in {place}: "
            f"{_some(begun)}; give more of the id"
        )
    raise CorpusError(f"there is no article {reference!r} in {place}; {_nearest(reference, known)}")


def _nearest(reference: str, known: list[str]) -> str:
    from rapidfuzz import fuzz, process

    found = process.extract(reference, known, scorer=fuzz.partial_ratio, limit=3, score_cutoff=60)
    if found:
        return f"did you mean {_some([name for name, _, _ in found])}?"
    return f"it holds {_some(known)}"


def _some(ids: list[str], most: int = 5) -> str:
    shown = ", ".join(ids[:most])
    return shown if len(ids) <= most else f"{shown} and {len(ids) - most} more"
