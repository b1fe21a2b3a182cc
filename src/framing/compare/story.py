"""The story of a comparison, told once for the command line and for library users."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from framing.align.alignment import align_readings
from framing.compare.absences import find_absences
from framing.compare.comparison import Comparison, PairComparison, Source, VoiceWords
from framing.compare.conflict import Conflict
from framing.compare.conflicts import find_all_conflicts
from framing.compare.described import Nouns, find_described
from framing.compare.figures import FigureComparison, compare_all_figures
from framing.compare.groups import group_passages
from framing.compare.inventory import find_things
from framing.compare.ledger import build_ledger, measure_coverage
from framing.compare.modifiers import compare_modifiers
from framing.compare.naming import Uses, compare_namings, find_uses
from framing.compare.points import find_points
from framing.compare.prominence import Layout, compare_prominence, find_layout
from framing.compare.quotations import match_said
from framing.compare.reviewing import (
    Heeded,
    Rejections,
    drop_rejected_conflicts,
    drop_rejected_links,
    find_met,
    read_rejections,
    reject_figures,
)
from framing.compare.salience import weigh_pairs
from framing.compare.sameness import weigh_sameness
from framing.compare.scene import Scene, find_scene
from framing.compare.shifts import find_shifts
from framing.compare.signing import sign_comparison
from framing.compare.speaking import rank_speakers
from framing.compare.statuses import compare_statuses
from framing.compare.swaps import find_swaps
from framing.compare.terms import contrast_terms
from framing.compare.thing import Thing
from framing.compare.utterances import Said, find_said
from framing.compare.whens import compare_whens
from framing.errors import ArticleError
from framing.lexicon.lexicon import Lexicon
from framing.reading import read_article
from framing.review.review import Review
from framing.score.certainty import measure_certainty
from framing.score.profile import score_reading
from framing.score.readability import measure_readability
from framing.score.whose import count_words_by_voice
from framing.settings import Settings
from framing.text.article import Article


def compare_articles(
    articles: Sequence[Article],
    lexicons: Sequence[Lexicon] = (),
    settings: Settings = Settings(),  # noqa: B008 - frozen
    review: Review | None = None,
) -> Comparison:
    """Compare how two or more articles tell the same event.

    Args:
        articles: At least two; the order is kept, and every pair is compared in it.
        lexicons: The axes to score; none leaves the profiles empty.
        settings: Thresholds; they are carried in the result.
        review: What readers said of an earlier report. Links, hits and differing figures that most
            of them reject are left out or not counted; what has no place here is named in the
            result (see `framing.compare.reviewing`).

    Returns:
        Everything that a report, a table or a JSON document shows.

    Raises:
        ArticleError: There are fewer than two articles, or two different ones share an id.
        TooLargeError: Two articles form more pairs of sentences than ``settings.max_pairs``.
    """
    _refuse_bad_selection(articles)
    sources = build_sources(articles, lexicons, settings, review)
    return compare_sources(sources, lexicons, settings, review)


def compare_sources(
    sources: Sequence[Source],
    lexicons: Sequence[Lexicon],
    settings: Settings,
    review: Review | None = None,
) -> Comparison:
    """Compare articles that `build_sources` read and scored with these arguments.

    Of many comparisons with the same articles each article is read once that way.

    Raises:
        ArticleError, TooLargeError: As `compare_articles`.
    """
    articles = [source.reading.article for source in sources]
    _refuse_bad_selection(articles)
    rejections = read_rejections(review, articles)
    told = [_tell(source) for source in sources]
    pairs = tuple(
        _compare_pair(left, right, told, settings, rejections)
        for left, right in combinations(range(len(sources)), 2)
    )
    signature = sign_comparison(articles, lexicons, settings, review)
    aligned = [(pair.left, pair.right, pair.alignment) for pair in pairs]
    groups = group_passages(aligned, settings.max_passage)
    readings = [source.reading for source in sources]
    figures = reject_figures(compare_all_figures(readings, aligned), readings, rejections)
    conflicts = find_all_conflicts(readings, aligned, figures)
    return Comparison(
        sources=tuple(sources),
        pairs=weigh_pairs(pairs, readings, groups),
        settings=settings,
        signature=signature,
        groups=groups,
        terms=contrast_terms(readings),
        absences=find_absences(readings),
        figures=figures,
        conflicts=drop_rejected_conflicts(conflicts, readings, rejections),
        review=_heed(rejections, sources, pairs, figures, conflicts) if signature.review else None,
    )


def _heed(
    rejections: Rejections,
    sources: Sequence[Source],
    pairs: Iterable[PairComparison],
    figures: Iterable[FigureComparison],
    conflicts: Iterable[Conflict],
) -> Heeded:
    """What became of every item that a review rejects."""
    profiles = (source.profile for source in sources)
    dropped = ((pair.left, pair.right, pair.rejected) for pair in pairs)
    readings = [source.reading for source in sources]
    return rejections.heed(set(find_met(profiles, dropped, figures, conflicts, readings)))


def build_sources(
    articles: Iterable[Article],
    lexicons: Sequence[Lexicon],
    settings: Settings,
    review: Review | None = None,
) -> tuple[Source, ...]:
    """Read and score each article by itself; an article that is given twice is read once."""
    built: dict[int, Source] = {}
    chosen = list(articles)
    rejections = read_rejections(review, chosen)
    for article in chosen:
        if id(article) not in built:
            built[id(article)] = _build_source(article, lexicons, settings, rejections)
    return tuple(built[id(article)] for article in chosen)


def _refuse_bad_selection(articles: Sequence[Article]) -> None:
    if len(articles) < 2:
        raise ArticleError(f"a comparison needs two articles or more, got {len(articles)}")
    texts: dict[str, str] = {}
    for article in articles:
        if texts.setdefault(article.id, article.text) != article.text:
            raise ArticleError(
                f"two different articles have the id {article.id!r}; rename one so that the "
                "report can tell them apart"
            )


def _build_source(
    article: Article, lexicons: Sequence[Lexicon], settings: Settings, rejections: Rejections
) -> Source:
    reading = read_article(article, settings=settings)
    counts = count_words_by_voice(reading)
    words = counts.by_share
    return Source(
        reading=reading,
        profile=score_reading(reading, lexicons, settings, rejections.hits(article.id)),
        readability=measure_readability(reading),
        words=VoiceWords(own=words["own"], quoted=words["quoted"], scare=words["scare"]),
        speakers=rank_speakers(reading, counts),
        certainty=measure_certainty(reading, words, settings),
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """A source with what every pair that it is in asks for."""

    source: Source
    said: Said
    uses: Uses
    nouns: Nouns
    layout: Layout
    scene: Scene
    things: tuple[Thing, ...]


def _tell(source: Source) -> _Told:
    reading = source.reading
    return _Told(
        source=source,
        said=find_said(reading),
        uses=find_uses(reading),
        nouns=find_described(reading),
        layout=find_layout(reading),
        scene=find_scene(reading),
        things=find_things(reading),
    )


def _compare_pair(
    left: int, right: int, told: Sequence[_Told], settings: Settings, rejections: Rejections
) -> PairComparison:
    ours, theirs = told[left].source, told[right].source
    found = align_readings(ours.reading, theirs.reading, settings)
    alignment, rejected = drop_rejected_links(found, ours.reading, theirs.reading, rejections)
    linked = {(i, j) for link in alignment.links for i in link.left for j in link.right}
    statuses = compare_statuses(told[left].things, told[right].things, linked)
    points = find_points(told[left].scene, told[right].scene, statuses)
    return PairComparison(
        left=left,
        right=right,
        alignment=alignment,
        ledger=build_ledger(ours.reading, theirs.reading, alignment),
        left_coverage=measure_coverage(ours.reading, [link.left for link in alignment.links]),
        right_coverage=measure_coverage(theirs.reading, [link.right for link in alignment.links]),
        shifts=find_shifts(ours.profile, theirs.profile),
        event=weigh_sameness(ours.reading, theirs.reading, settings, points),
        quotes=match_said(told[left].said, told[right].said),
        namings=compare_namings(told[left].uses, told[right].uses),
        swaps=find_swaps(ours.reading, theirs.reading, alignment),
        modifiers=compare_modifiers(told[left].nouns, told[right].nouns, alignment.links),
        prominence=compare_prominence(told[left].layout, told[right].layout, alignment.links),
        whens=compare_whens(ours.reading, theirs.reading, alignment),
        rejected=rejected,
    )
