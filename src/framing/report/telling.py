"""Telling: differences of two sources in one plain sentence each, for the first screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.compare.comparison import Comparison, PairComparison
from framing.compare.figures import FigureComparison
from framing.compare.modifiers import ModifiedNoun
from framing.compare.naming import Naming
from framing.compare.quantities import AGGREGATES
from framing.reading import Reading
from framing.report.anchors import Anchors
from framing.report.prominence import tell_place
from framing.report.quotations import FORMS
from framing.report.wording import in_a_row

MOST_FORMS = 2
"""Words given for one side of a sentence."""


def tell_differences(comparison: Comparison, anchors: Anchors) -> Iterator[str]:
    """What the two sources call one thing and put to it, a figure on which they differ, where what
    both tell stands, and what they made of quotations.
    """
    if len(comparison.pairs) != 1:
        return
    pair = comparison.pairs[0]
    apart = [naming for naming in pair.namings if naming.specific and _is_apart(naming)]
    if apart:
        readings = [source.reading for source in comparison.sources]
        yield _naming_words(max(apart, key=_own_uses), pair, readings, anchors)
    differing = [each for each in comparison.figures if each.verdict == "differs"]
    if differing:
        yield _figure_words(max(differing, key=_weight), comparison, anchors)
    judged = [noun for noun in pair.modifiers if _tells(noun)]
    if judged:
        yield _modifier_words(judged[0], pair, comparison, anchors)
    yield from tell_place(pair, comparison, anchors)
    if pair.quotes:
        yield _quote_words(pair)


def _weight(each: FigureComparison) -> tuple[bool, bool]:
    """A sum of which there is one tells more than a number of which there are many."""
    return each.quantity.split(" ")[-1] in AGGREGATES, bool(each.quantity)


def _figure_words(each: FigureComparison, comparison: Comparison, anchors: Anchors) -> str:
    sides = []
    for source, number in ((each.left, each.left_figure), (each.right, each.right_figure)):
        reading = comparison.sources[source].reading
        figure = reading.figures[number]
        bound = f"{figure.bound} " if figure.bound else ""
        period = f" ({figure.period.when})" if figure.period else ""
        printed = figure.of(reading.article.text)
        sides.append(f"{anchors.names[source]} has {bound}{printed}{period}")
    thing = f"For the figure of {each.quantity}" if each.quantity else "For one figure"
    return f"{thing}, {sides[0]}; {sides[1]}."


def _tells(noun: ModifiedNoun) -> bool:
    """Whether a judged noun is sure enough for the first screen, and not judged alike."""
    ours, theirs = ({each.form for each in side} for side in (noun.left, noun.right))
    graded = all(each.grades for each in (*noun.left, *noun.right))
    return noun.kind == "evaluative" and ours.isdisjoint(theirs) and not graded


def _modifier_words(
    noun: ModifiedNoun, pair: PairComparison, comparison: Comparison, anchors: Anchors
) -> str:
    sides = []
    for source, modifiers in ((pair.left, noun.left), (pair.right, noun.right)):
        text = comparison.sources[source].reading.article.text
        own = [each for each in modifiers if each.own] or modifiers
        printed = (f"“{each.spans[0].of(text)}”" for each in own[:MOST_FORMS])
        quoting = " in quotation" if own and not any(each.own for each in own) else ""
        name = anchors.names[source]
        found = f"{name} has {in_a_row(printed)}{quoting}" if own else ""
        sides.append(found or f"no judging word was found in {name}")
    return f"To “{noun.noun}”, {sides[0]}; {sides[1]}."


def _is_apart(naming: Naming) -> bool:
    """Whether the two have no form in common."""
    ours, theirs = ({use.form for use in uses} for uses in (naming.left, naming.right))
    return ours.isdisjoint(theirs)


def _own_uses(naming: Naming) -> int:
    """The narrators' own words tell more than those they quote."""
    return sum(use.own for use in (*naming.left, *naming.right))


def _naming_words(
    naming: Naming, pair: PairComparison, readings: Sequence[Reading], anchors: Anchors
) -> str:
    sides = []
    for source, uses in ((pair.left, naming.left), (pair.right, naming.right)):
        most = sorted(uses, key=lambda use: -use.total)[:MOST_FORMS]
        printed = (f"“{use.spans[0].of(readings[source].article.text)}”" for use in most)
        quoting = " in quotation" if not any(use.own for use in most) else ""
        sides.append(f"{anchors.names[source]} has {in_a_row(printed)}{quoting}")
    return f"For {naming.referent}, {sides[0]}; {sides[1]}."


def _quote_words(pair: PairComparison) -> str:
    """How many utterances both carry, and how many of them not word for word."""
    if len(pair.quotes) == 1:
        return f"One quotation stands in both: {FORMS[pair.quotes[0].form].lower()}."
    changed = sum(match.form != "same" for match in pair.quotes)
    how = f"{changed} of them cut, reworded or retold" if changed else "word for word"
    return f"{len(pair.quotes)} quotations stand in both, {how}."
