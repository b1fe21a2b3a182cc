"""Telling: differences of two sources in one plain sentence each, for the first screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from framing.compare.comparison import Comparison, LedgerEntry, PairComparison
from framing.compare.conflict import Conflict, differs_by_words
from framing.compare.figures import FigureComparison
from framing.compare.modifiers import ModifiedNoun
from framing.compare.naming import Naming
from framing.compare.quantities import AGGREGATES
from framing.reading import Reading
from framing.report.anchors import Anchors
from framing.report.conflicts import KINDS
from framing.report.emphasis import tell_place
from framing.report.finding import Finding, See
from framing.report.quotations import FORMS
from framing.report.wording import first_words, in_a_row
from framing.segment.sentence import sentence_at
from framing.text.span import Span

MOST_FORMS = 2
"""Words given for one side of a sentence."""

WORDS_SHOWN = 18
"""Words of a passage that are given in a sentence."""


def tell_differences(comparison: Comparison, number: int, anchors: Anchors) -> Iterator[Finding]:
    """What tells the two sources of a pair apart, at most one finding of each topic."""
    yield from _Teller(comparison, comparison.pairs[number], number, anchors).tell()


class _Teller(Struct, frozen=True):
    comparison: Comparison
    pair: PairComparison
    number: int
    anchors: Anchors

    def tell(self) -> Iterator[Finding]:
        conflicts = [c for c in self.comparison.conflicts if self._ours(c) and differs_by_words(c)]
        if conflicts:
            yield self._conflict(max(conflicts, key=lambda each: each.tension.score))
        figures = [f for f in self.comparison.figures if self._ours(f) and f.verdict == "differs"]
        if figures:
            yield self._figure(max(figures, key=_weight))
        apart = [each for each in self.pair.namings if each.specific and _is_apart(each)]
        if apart:
            yield self._naming(max(apart, key=_own_uses))
        judged = [noun for noun in self.pair.modifiers if _tells(noun)]
        if judged:
            yield self._modifier(judged[0])
        yield from tell_place(self.pair, self.number, self.comparison, self.anchors)
        if self.pair.quotes:
            yield self._quotes()
        only = [each for each in self.pair.ledger if each.salience is not None]
        if only and self.pair.alignment.links:
            yield self._only(
                max(only, key=lambda each: each.salience.score if each.salience else 0)
            )

    def _ours(self, each: Conflict | FigureComparison) -> bool:
        return (each.left, each.right) == (self.pair.left, self.pair.right)

    def _reading(self, source: int) -> Reading:
        return self.comparison.sources[source].reading

    def _see(self, *places: tuple[int, int]) -> tuple[See, ...]:
        """Links to sentences, each given by its source and number."""
        names = self.anchors.names
        return tuple(
            See(name=names[source], href=self.anchors.sentence(source, sentence, self.number))
            for source, sentence in places
        )

    def _see_spans(self, *sides: Iterable[Span]) -> tuple[See, ...]:
        """Links to the first span of the left and of the right source."""
        firsts = zip(
            (self.pair.left, self.pair.right), (next(iter(s), None) for s in sides), strict=True
        )
        return self._see(
            *(
                (source, sentence_at(self._reading(source).sentences, span.start))
                for source, span in firsts
                if span is not None
            )
        )

    def _conflict(self, each: Conflict) -> Finding:
        sign = each.tension.signs[0]
        sides = []
        for source, spans in ((each.left, sign.left), (each.right, sign.right)):
            whole = Span(min(span.start for span in spans), max(span.end for span in spans))
            printed = first_words(whole.of(self._reading(source).article.text), WORDS_SHOWN)
            sides.append(f"{self.anchors.names[source]} has “{printed}”")
        things = in_a_row(sign.thing.split(", ")[:MOST_FORMS])
        on = f"On {things}: " if things else ""
        says = KINDS[sign.kind].lower() if on else KINDS[sign.kind]
        return Finding(
            topic="conflict",
            words=f"{on}{says}. {sides[0]}; {sides[1]}.",
            see=self._see((each.left, each.left_sentence), (each.right, each.right_sentence)),
            weight=each.tension.score,
        )

    def _figure(self, each: FigureComparison) -> Finding:
        sides = []
        for source, index in ((each.left, each.left_figure), (each.right, each.right_figure)):
            reading = self._reading(source)
            figure = reading.figures[index]
            bound = f"{figure.bound} " if figure.bound else ""
            period = f" ({figure.period.when})" if figure.period else ""
            printed = figure.of(reading.article.text)
            sides.append(f"{self.anchors.names[source]} has {bound}{printed}{period}")
        thing = f"For the figure of {each.quantity}" if each.quantity else "For one figure"
        return Finding(
            topic="figure",
            words=f"{thing}, {sides[0]}; {sides[1]}.",
            see=self._see((each.left, each.left_sentence), (each.right, each.right_sentence)),
            weight=sum(_weight(each)),
        )

    def _naming(self, naming: Naming) -> Finding:
        sides = []
        for source, uses in ((self.pair.left, naming.left), (self.pair.right, naming.right)):
            text = self._reading(source).article.text
            most = sorted(uses, key=lambda use: -use.total)[:MOST_FORMS]
            printed = (f"“{use.spans[0].of(text)}”" for use in most)
            quoting = " in quotation" if not any(use.own for use in most) else ""
            sides.append(f"{self.anchors.names[source]} has {in_a_row(printed)}{quoting}")
        return Finding(
            topic="name",
            words=f"For {naming.referent}, {sides[0]}; {sides[1]}.",
            see=self._see_spans(naming.left[0].spans, naming.right[0].spans),
            weight=_own_uses(naming),
        )

    def _modifier(self, noun: ModifiedNoun) -> Finding:
        sides = []
        for source, modifiers in ((self.pair.left, noun.left), (self.pair.right, noun.right)):
            text = self._reading(source).article.text
            own = [each for each in modifiers if each.own] or modifiers
            printed = (f"“{each.spans[0].of(text)}”" for each in own[:MOST_FORMS])
            quoting = " in quotation" if own and not any(each.own for each in own) else ""
            name = self.anchors.names[source]
            found = f"{name} has {in_a_row(printed)}{quoting}" if own else ""
            sides.append(found or f"no judging word was found in {name}")
        spans = ([each.spans[0] for each in side] for side in (noun.left, noun.right))
        return Finding(
            topic="modifier",
            words=f"To “{noun.noun}”, {sides[0]}; {sides[1]}.",
            see=self._see_spans(*spans),
        )

    def _quotes(self) -> Finding:
        """How many utterances both carry, and how many of them not word for word."""
        quotes = self.pair.quotes
        changed = [match for match in quotes if match.form != "same"]
        shown = (changed or list(quotes))[0]
        voices = (self._reading(source).voices for source in (self.pair.left, self.pair.right))
        sides = [
            [of_source[index] for index in side]
            for of_source, side in zip(voices, (shown.left, shown.right), strict=True)
        ]
        if len(quotes) == 1:
            words = f"One quotation stands in both: {FORMS[shown.form].lower()}."
        else:
            how = f"{len(changed)} of them cut, reworded or retold" if changed else "word for word"
            words = f"{len(quotes)} quotations stand in both, {how}."
        return Finding(
            topic="quotation", words=words, see=self._see_spans(*sides), weight=len(changed)
        )

    def _only(self, entry: LedgerEntry) -> Finding:
        left = entry.status == "only-left"
        source, other = self.pair.left, self.pair.right
        if not left:
            source, other = other, source
        first = (entry.left or entry.right)[0]
        reading = self._reading(source)
        words = first_words(reading.sentences[first].of(reading.article.text), WORDS_SHOWN)
        name, missing = self.anchors.names[source], self.anchors.names[other]
        return Finding(
            topic="only",
            words=f"Not found in {missing}, and weighing most in {name}: “{words}”",
            see=self._see((source, first)),
            weight=entry.salience.score if entry.salience else 0,
        )


def _weight(each: FigureComparison) -> tuple[int, int]:
    """A sum of which there is one tells more than a number of which there are many."""
    return int(each.quantity.split(" ")[-1] in AGGREGATES), int(bool(each.quantity))


def _tells(noun: ModifiedNoun) -> bool:
    """Whether a judged noun is sure enough for the first screen, and not judged alike."""
    ours, theirs = ({each.form for each in side} for side in (noun.left, noun.right))
    graded = all(each.grades for each in (*noun.left, *noun.right))
    return noun.kind == "evaluative" and ours.isdisjoint(theirs) and not graded


def _is_apart(naming: Naming) -> bool:
    """Whether the two have no form in common."""
    ours, theirs = ({use.form for use in uses} for uses in (naming.left, naming.right))
    return ours.isdisjoint(theirs)


def _own_uses(naming: Naming) -> int:
    """The narrators' own words tell more than those they quote."""
    return sum(use.own for use in (*naming.left, *naming.right))
