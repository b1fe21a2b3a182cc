"""Two articles with one of everything that can be reviewed, and reviews of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import framing
from framing.compare.comparison import Comparison
from framing.compare.conflict import differs_by_words
from framing.compare.reviewing import conflict_spots, figure_spots, link_spots, spot_of
from framing.lexicon.files import list_axes
from framing.lexicon.lexicon import Lexicon
from framing.review.review import (
    KINDS,
    Kind,
    Opinion,
    Place,
    Review,
    ReviewItem,
    Spot,
    Verdict,
    sort_review,
)

LEFT = (
    "Valdoria and Norland opened a joint railway on Monday. Admiral Jonas Brekke called the "
    "unilateral sanctions illegal. The trade turnover of Valdoria and Norland reached $4.8 billion "
    "in 2023. The harbor of Porto Lanta was closed for nine weeks. It rained on the coast. "
    "The ministry of Norland confirmed the transfer of missiles to Valdoria."
)
RIGHT = (
    "The museum opened a hall of clocks. The trade turnover of Valdoria and Norland reached $6.2 "
    "billion in 2023, they said. A joint railway of Valdoria and Norland was opened on Monday. "
    "The harbor of Porto Lanta stayed closed for nine weeks because of the brutal regime of "
    "sanctions. Nobody came. The ministry of Norland denied the transfer of missiles to "
    "Valdoria."
)
LINKS, HITS, DIFFERING, CONFLICTS = 4, 5, 1, 1
"""What is found in the two, on all shipped axes."""


def two_articles(left: str = LEFT, right: str = RIGHT) -> list[framing.Article]:
    return [framing.Article(id="one", text=left), framing.Article(id="two", text=right)]


def shipped_axes() -> list[Lexicon]:
    return [framing.load_lexicon(name) for name in list_axes()]


def review_all(
    comparison: Comparison,
    verdict: Verdict | None,
    kinds: Iterable[Kind] = KINDS,
    reviewer: str = "Ada",
    comment: str = "",
) -> Review:
    """A review that says the same of every link, counted hit and differing pair of figures."""
    said = (Opinion(reviewer=reviewer, verdict=verdict, comment=comment),)
    texts = {s.reading.article.id: s.reading.article.text for s in comparison.sources}
    found = {
        (kind, tuple(sorted(spots)), axis, term): ReviewItem(
            kind=kind,
            places=tuple(
                Place(article=name, start=start, end=end, printed=texts[name][start:end][:2000])
                for name, start, end in spots
            ),
            axis=axis,
            term=term,
            opinions=said,
        )
        for kind, spots, axis, term in _findings(comparison)
        if kind in kinds
    }
    return sort_review(dict(comparison.signature.texts), found.values())


def _findings(comparison: Comparison) -> Iterator[tuple[Kind, tuple[Spot, ...], str, str]]:
    readings = [source.reading for source in comparison.sources]
    for pair in comparison.pairs:
        for link in pair.alignment.links:
            yield "link", link_spots(link, readings[pair.left], readings[pair.right]), "", ""
    for source in comparison.sources:
        for name, axis in source.profile.axes.items():
            for hit in filter(lambda hit: hit.status == "counted", axis.hits):
                yield "hit", (spot_of(source.profile.article, hit),), name, hit.term
    for each in filter(lambda each: each.verdict == "differs", comparison.figures):
        yield "figure", figure_spots(each, readings), "", ""
    for conflict in filter(differs_by_words, comparison.conflicts):
        yield "conflict", conflict_spots(conflict, readings), "", ""
