"""Every kind of page that there is, made of what tests have at hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import framing
from corpora import SHIPPED
from framing.compare.comparison import Comparison
from framing.compare.overview import (
    Overview,
    PairLine,
    summarise_pair,
    summarise_source,
)
from framing.lexicon.files import list_axes
from framing.report.index import render_index
from framing.report.render import render_report
from sample_comparison import empty_source, profile_only, sample_comparison
from texts import article


def compare_seeds(*names: str) -> Comparison:
    """Articles of the sample corpus on every axis that comes with the package."""
    corpus = framing.load_corpus(SHIPPED)
    lexicons = [framing.load_lexicon(name) for name in list_axes()]
    return framing.compare_articles([corpus[name] for name in names], lexicons)


def overview_of(comparison: Comparison, problems: tuple[str, ...] = ()) -> Overview:
    """What a run over the sources of a comparison would have in short."""
    return Overview(
        sources=tuple(map(summarise_source, comparison.sources)),
        lines=tuple(
            PairLine(
                left=pair.left,
                right=pair.right,
                summary=summarise_pair(replace(comparison, pairs=(pair,))),
            )
            for pair in comparison.pairs
        ),
        signature=comparison.signature,
        interval=comparison.settings.interval,
        problems=problems,
    )


def with_failure(overview: Overview) -> Overview:
    """The same where the last pair could not be compared and an article could not be read."""
    failed = replace(overview.lines[-1], summary=None, problem="too large: 9 sentences")
    return replace(
        overview, lines=(*overview.lines[:-1], failed), problems=("bad.txt is not a text file",)
    )


def hrefs_of(overview: Overview) -> list[str]:
    """Addresses of the reports, as a run would lay them out."""
    return [
        f"{line.left}-vs-{line.right}/report.html" if line.summary else ""
        for line in overview.lines
    ]


def index_of(overview: Overview) -> str:
    """The index page of an overview."""
    return render_index(overview, hrefs_of(overview))


def tiny() -> Comparison:
    """The least that can be compared."""
    return framing.compare_articles([article("Sanctions", "a"), article("Rain.", "b")])


def same() -> Comparison:
    """An article against itself."""
    one = article("The minister met “friends” on Monday.\n\nTrade rose by 5%.", "a")
    return framing.compare_articles([one, one])


KINDS: dict[str, Callable[[], str]] = {
    "two sources": lambda: render_report(compare_seeds("001", "003")),
    "three sources": lambda: render_report(sample_comparison(empty_source())),
    "one source": lambda: render_report(
        replace(profile_only(), sources=profile_only().sources[:1])
    ),
    "no pair": lambda: render_report(profile_only()),
    "a word each": lambda: render_report(tiny()),
    "the same twice": lambda: render_report(same()),
    "index": lambda: index_of(overview_of(compare_seeds("000", "001", "003"))),
    "index with failures": lambda: index_of(
        with_failure(overview_of(sample_comparison(empty_source())))
    ),
}
"""A page of each kind by what it is."""
