"""Audit: everything that the check of a lexicon finds, by itself and over a corpus."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from framing.authoring.balance import PoleSize, measure_poles
from framing.authoring.finds import hits_in, lean_in
from framing.authoring.sensitivity import Influence, measure_influence
from framing.authoring.swapping import Cause, Swap, Trial, measure_swaps
from framing.lexicon.checking import BALANCE, Finding, check_lexicon
from framing.lexicon.lexicon import Lexicon, Scheme
from framing.lexicon.shadowing import Shadow, find_shadowed
from framing.reading import Reading
from framing.score.profile import score_reading
from framing.score.score import Profile
from framing.settings import Settings

FEWEST_KNOWN = 10
"""Entries of each pole that the background must know before it says that one pole is likelier."""

CARRIES = 0.2
"""Change of a lean from which one entry is said to carry it: a tenth of the scale."""


_CAUSES: dict[Cause, str] = {
    "names an actor": "by entries that name one of them",
    "overlap": "by entries that those overlap",
    "reading": "by entries found otherwise because the text reads otherwise",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shadowed:
    """An entry that never counts because ``winner`` always takes its words; ``across`` from the
    other pole of an axis.
    """

    term: str
    winner: str
    printed: str
    across: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OverCorpus:
    """What a corpus says of a lexicon.

    ``leaning`` counts the articles with a lean; ``dead`` are entries that stand in none of the
    articles, counted or not; ``influences`` the others by their influence on the leans; ``swaps``
    the exchanges of actors.
    """

    articles: int
    leaning: int
    dead: tuple[str, ...]
    influences: tuple[Influence, ...]
    swaps: tuple[Swap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """A lexicon as its check found it.

    ``poles`` is empty for a scheme of categories; ``corpus`` is None when none was given.
    """

    lexicon: str
    version: str
    digest: str
    terms: int
    examples: int
    findings: tuple[Finding, ...]
    shadowed: tuple[Shadowed, ...]
    poles: tuple[PoleSize, ...]
    corpus: OverCorpus | None

    @property
    def failed(self) -> bool:
        """Whether there is an error among the findings."""
        return any(finding.level == "error" for finding in self.findings)


def audit_lexicon(
    lexicon: Lexicon,
    readings: Sequence[Reading] = (),
    trials: Mapping[str, Sequence[Trial]] | None = None,
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> Audit:
    """Check a lexicon by itself and, where there are articles, over them.

    Args:
        lexicon: An axis.
        readings: The articles of a corpus, or none.
        trials: The same articles with their actors exchanged, from ``try_exchanges``.
        settings: As for scoring.
    """
    scored = [score_reading(each, lexicon, settings) for each in readings]
    shadowed = tuple(_name_shadow(shadow, lexicon) for shadow in find_shadowed(lexicon))
    about = lexicon.about
    poles = () if isinstance(about, Scheme) else measure_poles(lexicon, scored)
    corpus = _look_over(lexicon, readings, scored, trials or {}, settings) if readings else None
    return Audit(
        lexicon=lexicon.name,
        version=about.version,
        digest=about.digest,
        terms=len(lexicon.terms),
        examples=len(lexicon.examples),
        findings=(
            *check_lexicon(lexicon),
            *map(_shadow_finding, shadowed),
            *_uneven_poles(poles),
            *(_corpus_findings(corpus) if corpus else ()),
        ),
        shadowed=shadowed,
        poles=poles,
        corpus=corpus,
    )


def _look_over(
    lexicon: Lexicon,
    readings: Sequence[Reading],
    scored: Sequence[Profile],
    trials: Mapping[str, Sequence[Trial]],
    settings: Settings,
) -> OverCorpus:
    found = {(hit.term, hit.group) for each in scored for hit in hits_in(each, lexicon)}
    return OverCorpus(
        articles=len(readings),
        leaning=sum(lean_in(profile, lexicon) is not None for profile in scored),
        dead=tuple(term.text for term in lexicon.terms if (term.text, term.group) not in found),
        influences=measure_influence(readings, lexicon, settings),
        swaps=measure_swaps(trials, lexicon, settings),
    )


def _name_shadow(shadow: Shadow, lexicon: Lexicon) -> Shadowed:
    term, winner = lexicon.terms[shadow.term], lexicon.terms[shadow.winner]
    return Shadowed(
        term=term.text,
        winner=winner.text,
        printed=shadow.printed,
        across=term.pole != winner.pole,
    )


def _shadow_finding(shadow: Shadowed) -> Finding:
    said = f"{shadow.term!r} never counts: {shadow.winner!r} takes {shadow.printed!r}"
    if shadow.across:
        return Finding(level="error", message=f"{said}, and stands on the other pole")
    return Finding(level="note", message=said)


def _uneven_poles(poles: Sequence[PoleSize]) -> Iterator[Finding]:
    if not poles:
        return
    low, high = poles
    least, most = sorted((low.expected, high.expected))
    if min(low.known, high.known) >= FEWEST_KNOWN and most > BALANCE * least:
        yield Finding(
            level="note",
            message=f"an article of news at large would hold {low.expected:.2f} entries of the low "
            f"pole and {high.expected:.2f} of the high pole, by the {low.known} and {high.known} "
            "entries whose words the background knows",
        )


def _corpus_findings(corpus: OverCorpus) -> Iterator[Finding]:
    if corpus.dead:
        yield Finding(
            level="note",
            message=f"found in none of the {corpus.articles} articles: {_entries(corpus.dead)}",
        )
    carrying = [one for one in corpus.influences if _carries(one)]
    if carrying:
        first = carrying[0]
        yield Finding(
            level="note",
            message=f"the lean of an article moves by {CARRIES:g} or more without one of "
            f"{_entries(carrying)}, {first.term!r} first ({first.article})",
        )
    yield from (_swap_finding(swap) for swap in corpus.swaps if swap.moved)


def _entries(some: Sequence[object]) -> str:
    return "1 entry" if len(some) == 1 else f"{len(some)} entries"


def _carries(one: Influence) -> bool:
    return one.largest_change is None or abs(one.largest_change) >= CARRIES


def _swap_finding(swap: Swap) -> Finding:
    change = abs(swap.largest_change)
    moved = f"exchanging {swap.exchange} moves {swap.moved} of {swap.articles} articles"
    said = [f"{moved}, a lean by up to {change:.2f}" if change else moved]
    for cause, words in _CAUSES.items():
        terms = [entry.term for entry in swap.entries if entry.cause == cause]
        if terms:
            said.append(f"{words}: {_some(terms)}")
    return Finding(level="note", message="; ".join(said))


def _some(terms: list[str], most: int = 5) -> str:
    shown = ", ".join(map(repr, terms[:most]))
    return shown if len(terms) <= most else f"{shown} and {len(terms) - most} more"
