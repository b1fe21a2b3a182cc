"""Categories: how much each voice of each source has of each category, and every hit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from framing.compare.comparison import Source
from framing.lexicon.lexicon import Scheme
from framing.report.anchors import Anchors
from framing.report.marks import why_not_counted
from framing.report.wording import SHARE_WORDS, SPACE, plain
from framing.score.score import CategoryHit, CategoryProfile, CategoryScore

SHOWN = ("own", "quoted")
"""The shares that have a column; words at arm's length stand in the list of hits."""


class CategoryLine(Struct, frozen=True, kw_only=True):
    """A category with a cell for each source and share; ``depth`` is 0 at the top."""

    name: str
    description: str
    depth: int
    cells: tuple[str, ...]


class CategoryHitLine(Struct, frozen=True, kw_only=True):
    """One hit: what stands there, what it counts for, and whether it does."""

    source: int
    href: str
    printed: str
    term: str
    category: str
    reason: str
    whose: str
    why_not: str


class SchemeView(Struct, frozen=True, kw_only=True):
    """All sources in the categories of one scheme, with their hits; ``counted`` of them count."""

    name: str
    question: str
    lines: tuple[CategoryLine, ...]
    hits: tuple[CategoryHitLine, ...]
    counted: int


def view_categories(sources: Sequence[Source], anchors: Anchors) -> tuple[SchemeView, ...]:
    """Every scheme of categories that was asked for."""
    names = list(sources[0].profile.categories) if sources else []
    return tuple(
        _view([source.profile.categories[name] for source in sources], sources, anchors)
        for name in names
    )


def _view(
    profiles: Sequence[CategoryProfile], sources: Sequence[Source], anchors: Anchors
) -> SchemeView:
    scheme = profiles[0].scheme
    hits = tuple(
        _hit(hit, number, source, scheme, anchors)
        for number, (source, profile) in enumerate(zip(sources, profiles, strict=True))
        for hit in profile.hits
    )
    return SchemeView(
        name=scheme.name,
        question=scheme.question,
        lines=tuple(_lines(scheme, None, 0, profiles)),
        hits=hits,
        counted=sum(not hit.why_not for hit in hits),
    )


def _lines(
    scheme: Scheme, parent: str | None, depth: int, profiles: Sequence[CategoryProfile]
) -> Iterator[CategoryLine]:
    """The categories below a parent in the order of the file, each followed by its own."""
    for category in scheme.categories:
        if category.parent == parent:
            cells = (_cell(getattr(p, share)[category.id]) for p in profiles for share in SHOWN)
            yield CategoryLine(
                name=category.name,
                description=category.description,
                depth=depth,
                cells=tuple(cells),
            )
            yield from _lines(scheme, category.id, depth + 1, profiles)


def _cell(score: CategoryScore) -> str:
    """Hits with their rate and its interval: "7 (12.1 per 1,000, 6.0 to 20.4)"."""
    if not score.hits:
        return "0"
    rate = f"{score.intensity:.1f} per{SPACE}1,000"
    if score.interval is not None:
        rate += f", {score.interval[0]:.1f} to {score.interval[1]:.1f}"
    return f"{plain(score.hits)} ({rate})"


def _hit(
    hit: CategoryHit, number: int, source: Source, scheme: Scheme, anchors: Anchors
) -> CategoryHitLine:
    text = source.reading.article.text
    return CategoryHitLine(
        source=number,
        href=anchors.sentence(number, hit.sentence),
        printed=" ".join(hit.of(text).split()),
        term=hit.term,
        category=scheme.category(hit.category).name,
        reason=scheme.group(hit.group).reason,
        whose=SHARE_WORDS[hit.share],
        why_not=why_not_counted(hit, text),
    )
