"""Coverage: how often the interval of a lean holds the lean that its hits were drawn from.

    python benchmarks/coverage.py [--texts 400] [--seed 1]

A text of the model has a true lean and so many independent finds (hits of one group in one
sentence). Each find speaks for the high pole with the probability (1 + lean) / 2, by itself; it is
one hit or several, and a hit has a weight, whichever pole it speaks for. The texts go through the
product's own adding up, so what is measured is the interval that a user sees. An interval of 90 %
should hold the true lean in 88 to 92 of 100 texts over all true leans; single cells swing more,
because few hits can only give few different intervals (Brown, Cai and DasGupta 2001).
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from framing.lexicon.lexicon import Pole
from framing.score.score import Hit
from framing.score.tally import tally_hits
from framing.settings import Settings

LEANS = tuple(lean / 20 for lean in range(-19, 20, 2))
EVIDENCE = (3, 5, 10, 20, 50, 100)
WITHIN = (0.88, 0.92)


@dataclass(frozen=True, slots=True)
class Model:
    """How many hits a find has and what a hit weighs, both drawn at random."""

    name: str
    hits: Callable[[Random], int]
    weight: Callable[[Random], float]


def _once(_: Random) -> int:
    return 1


def _again(random: Random) -> int:
    """One hit, and another with the probability 0.4, and so on: 1.7 on average."""
    hits = 1
    while random.random() < 0.4:
        hits += 1
    return hits


def _equal(_: Random) -> float:
    return 1.0


def _unequal(random: Random) -> float:
    return random.choice((0.5, 1.0, 1.5))


MODELS = (
    Model("one hit each, equal weights", _once, _equal),
    Model("one hit each, weights 0.5 to 1.5", _once, _unequal),
    Model("1.7 hits each, equal weights", _again, _equal),
    Model("1.7 hits each, weights 0.5 to 1.5", _again, _unequal),
)


def draw_hits(model: Model, lean: float, evidence: int, random: Random) -> list[Hit]:
    """The hits of a text of the model: find ``i`` stands in sentence ``i``."""
    hits = []
    for sentence in range(evidence):
        pole: Pole = "high" if random.random() < (1 + lean) / 2 else "low"
        hits += [_hit(pole, sentence, model.weight(random)) for _ in range(model.hits(random))]
    return hits


def _hit(pole: Pole, sentence: int, weight: float) -> Hit:
    return Hit(
        start=sentence,
        end=sentence + 1,
        pole=pole,
        term="term",
        group=pole,
        weight=weight,
        sentence=sentence,
        voice=None,
        share="own",
        position="body",
        status="counted",
        because=None,
    )


def measure_cover(model: Model, lean: float, evidence: int, texts: int, random: Random) -> float:
    """Share of drawn texts whose interval holds the true lean."""
    settings = Settings(evidence_floor=1)
    held = 0
    for _ in range(texts):
        score = tally_hits(draw_hits(model, lean, evidence, random), 1000, settings)
        if score.interval is None:
            raise ValueError("a text with finds has an interval")
        held += score.interval[0] <= lean <= score.interval[1]
    return held / texts


def main() -> None:
    """Print the coverage by true lean and evidence, and over all, for each model."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=400, help="texts drawn per cell")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    random = Random(chosen.seed)  # noqa: S311 - a simulation
    for model in MODELS:
        print(f"\n{model.name}\ntrue lean " + "".join(f"{n:>7}" for n in EVIDENCE))
        columns: list[list[float]] = [[] for _ in EVIDENCE]
        for lean in sorted(LEANS):
            cells = [measure_cover(model, lean, n, chosen.texts, random) for n in EVIDENCE]
            print(f"{lean:+9.2f} " + "".join(f"{cell:7.3f}" for cell in cells))
            for column, cell in zip(columns, cells, strict=True):
                column.append(cell)
        means = [sum(column) / len(column) for column in columns]
        over_all = sum(means) / len(means)
        kept = "within" if WITHIN[0] <= over_all <= WITHIN[1] else "OUTSIDE"
        print("all leans " + "".join(f"{mean:7.3f}" for mean in means))
        print(f"over all {over_all:.3f}, {kept} {WITHIN[0]} to {WITHIN[1]}")


if __name__ == "__main__":
    main()
