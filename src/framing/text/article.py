"""Article: a text as it was loaded, with what is known about where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from framing.errors import ArticleError


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article. The text is never changed; every offset in this package counts its code points.

    Args:
        id: A name that is unique in its corpus (the file name without its ending).
        text: The text as loaded, line ends and no-break spaces included.
        title: The headline, where the corpus tells it apart from the text.
        outlet: Who published it.
        published: ISO 8601 date, ``"2024-10-01"``.
        url: Where it was published.
        encoding: How the bytes were decoded, ``None`` for a text that was never a file.
        notes: Sentences about what loading had to decide or repair.

    Raises:
        ArticleError: The id is empty, or the text is not a string of Unicode characters.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    encoding: str | None = None
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.id, str) or not self.id.strip():
            raise ArticleError(f"an article needs an id that is not empty, got {self.id!r}")
        if not isinstance(self.text, str):
            raise ArticleError(
                f"article {self.id}: the text must be a str, got {type(self.text).__name__}; "
                "decode bytes first or use framing.load_corpus"
            )
        try:
            self.text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise ArticleError(
                f"article {self.id}: character {error.start} is half of a surrogate pair, which no "
                "file can hold; replace it by U+FFFD before building the article"
            ) from None

    @property
    def is_blank(self) -> bool:
        """Whether the text holds no letter and no digit."""
        return not any(map(str.isalnum, self.text))
