"""Heat: what is shown of a pair in the matrix of all articles, and how dark.

Every measure is written into the cell as words; the shade only repeats it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from msgspec import Struct

from framing.compare.overview import Overview, PairSummary
from framing.report.wording import SPACE, percent, plain

SHADES = 5
"""Shades beside the plain ground."""

NOTHING = "–"
WIDEST = 2.0
"""Distance of two leans at opposite ends."""

Side = tuple[PairSummary, bool]
"""A pair seen from one of its articles: True when that is the right one."""


class MeasureView(Struct, frozen=True, kw_only=True):
    """A choice of what the cells show. ``reads`` says it of one cell: "{row} … {column}"."""

    label: str
    reads: str


class CellView(Struct, frozen=True, kw_only=True):
    """A cell: words and shade (a digit from 0 to SHADES) of each measure, in their order.

    ``href`` is "" where the pair has no report; ``state`` is "pair", "self", "failed" or "none".
    """

    state: str
    href: str = ""
    words: tuple[str, ...] = ()
    shades: str = ""


class _Measure(Struct, frozen=True):
    view: MeasureView
    value: Callable[[Side], float | None]
    words: Callable[[Side], str]
    most: float | None
    """The value of the darkest shade; None: the highest that there is."""


class HeatView(Struct, frozen=True, kw_only=True):
    """The matrix: for each article a row with a cell for each article."""

    measures: tuple[MeasureView, ...]
    rows: tuple[tuple[CellView, ...], ...]


def view_heat(overview: Overview, hrefs: Sequence[str]) -> HeatView:
    """The matrix of an overview. ``hrefs`` lead to the reports of its lines, "" to none."""
    measures = _measures(overview)
    cells = _cells(overview, hrefs, measures)
    numbers = range(len(overview.sources))
    return HeatView(
        measures=tuple(measure.view for measure in measures),
        rows=tuple(
            tuple(
                CellView(state="self") if i == j else cells.get((i, j), CellView(state="none"))
                for j in numbers
            )
            for i in numbers
        ),
    )


def _cells(
    overview: Overview, hrefs: Sequence[str], measures: Sequence[_Measure]
) -> Mapping[tuple[int, int], CellView]:
    sides: dict[tuple[int, int], tuple[Side | None, str]] = {}
    for line, href in zip(overview.lines, hrefs, strict=True):
        pair = line.summary
        sides[line.left, line.right] = ((pair, False) if pair else None), href
        sides[line.right, line.left] = ((pair, True) if pair else None), href
    known = [side for side, _ in sides.values() if side]
    most = [
        each.most or max((each.value(side) or 0 for side in known), default=0) for each in measures
    ]
    return {
        place: _cell(side, href, measures, most) if side else CellView(state="failed")
        for place, (side, href) in sides.items()
    }


def _cell(side: Side, href: str, measures: Sequence[_Measure], most: Sequence[float]) -> CellView:
    values = (measure.value(side) for measure in measures)
    return CellView(
        state="pair",
        href=href,
        words=tuple(measure.words(side) for measure in measures),
        shades="".join(_shade(value, top) for value, top in zip(values, most, strict=True)),
    )


def _shade(value: float | None, most: float) -> str:
    """A digit: 0 for nothing at all, then equal steps up to the most."""
    if not value or not most:
        return "0"
    return str(min(SHADES, 1 + int(SHADES * value / most)))


def _measures(overview: Overview) -> list[_Measure]:
    axes = overview.sources[0].axes if overview.sources else {}
    return [
        _measure(
            "Words told by both, %", "% of the words of {row} are also in {column}", _share, 1
        ),
        _measure("Linked passages", "links between {row} and {column}", _links, None),
        _measure("Conflicts", "conflicts between {row} and {column}", _conflicts, None),
        _measure(
            "Figures that differ", "figures differ between {row} and {column}", _differing, None
        ),
        *(
            _measure(
                f"Own voices apart: {axis.low} to {axis.high}, 0 to 2",
                "between the leans of the own voices of {row} and {column}",
                partial(_distance, name),
                WIDEST,
            )
            for name, axis in axes.items()
        ),
        _measure("Chance of one event, %", "% for one event in {row} and {column}", _event, 1),
    ]


def _measure(
    label: str, reads: str, value: Callable[[Side], float | None], most: float | None
) -> _Measure:
    def words(side: Side) -> str:
        number = value(side)
        return NOTHING if number is None else _FORMS[most](number)

    return _Measure(MeasureView(label=label, reads=reads), value, words, most)


_FORMS: dict[float | None, Callable[[float], str]] = {
    None: plain,
    1: lambda share: percent(share, 1).removesuffix(f"{SPACE}%").replace(f"under{SPACE}", "<"),
    WIDEST: lambda distance: f"{distance:.1f}",
}
"""How a value is written, by its most: a count, a share, a distance."""


def _share(side: Side) -> float | None:
    pair, turned = side
    coverage = pair.right_coverage if turned else pair.left_coverage
    return coverage.shared_words / coverage.words if coverage.words else None


def _links(side: Side) -> float | None:
    return side[0].links


def _conflicts(side: Side) -> float | None:
    return side[0].conflicts


def _differing(side: Side) -> float | None:
    return side[0].differing


def _distance(axis: str, side: Side) -> float | None:
    return side[0].own_distance(axis)


def _event(side: Side) -> float | None:
    return side[0].event.probability if side[0].event else None
