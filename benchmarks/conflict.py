"""Conflict between passages against human labels: ClaimDiff, read where it lies.

    python benchmarks/conflict.py [--data FOLDER]

Each line holds two sentences from two articles on one story; people said whether the second weakens
the first. Printed is how well a score ranks those that do above all others (AUC: the chance that
one that weakens gets the higher score), beside number mismatch and TF-IDF in the same run: over all
pairs, with the middle 90 % of draws of whole topics (bootstrap, Bradley Efron 1979), over two
halves of the topics, and as the mean over topics.
"""

from __future__ import annotations

import re
from argparse import ArgumentParser
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
from datasets import data_folder, load_rows
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

import framing
from framing.compare.conflicts import weigh_conflict
from framing.reading import Reading

Numbers = NDArray[Any]
DRAWS = 1000


@cache
def read(text: str) -> Reading:
    """A claim as an article of one sentence."""
    return framing.read_article(framing.Article(id="claim", text=text), sentences=[(0, len(text))])


def score_conflicts(rows: list[dict[str, Any]]) -> Numbers:
    """The score of every pair."""
    return np.array([weigh_conflict(read(r["claim_a"]), read(r["claim_b"])).score for r in rows])


def mismatch_numbers(rows: list[dict[str, Any]]) -> Numbers:
    """1 where both hold numbers and none is the same, else 0."""
    found = [[set(re.findall(r"\d[\d.,]*", row[side])) for side in SIDES] for row in rows]
    return np.array([float(bool(a and b and not a & b)) for a, b in found])


SIDES = ("claim_a", "claim_b")


def compare_words(rows: list[dict[str, Any]]) -> Numbers:
    """Cosine of TF-IDF vectors of words."""
    vectors = TfidfVectorizer(sublinear_tf=True)
    vectors.fit([row[side] for row in rows for side in SIDES])
    left, right = (vectors.transform([row[side] for row in rows]) for side in SIDES)
    return np.asarray(left.multiply(right).sum(axis=1)).ravel()


def area(labels: Numbers, scores: Numbers) -> float:
    """Area under the curve; not a number where a label is missing."""
    high, low = scores[labels == 1], scores[labels == 0]
    if not len(high) or not len(low):
        return float("nan")
    return float(((high[:, None] > low) + (high[:, None] == low) / 2).mean())


def interval(labels: Numbers, scores: Numbers, topics: Numbers) -> tuple[float, float]:
    """The middle 90 % of areas over draws of whole topics."""
    random = np.random.default_rng(1)
    members = [np.flatnonzero(topics == topic) for topic in np.unique(topics)]
    areas = []
    for _ in range(DRAWS):
        drawn = np.concatenate([members[k] for k in random.integers(0, len(members), len(members))])
        areas.append(area(labels[drawn], scores[drawn]))
    low, high = np.nanpercentile(areas, [5, 95])
    return float(low), float(high)


SCORES: dict[str, Callable[[list[dict[str, Any]]], Numbers]] = {
    "number mismatch": mismatch_numbers,
    "TF-IDF": compare_words,
    "conflict score": score_conflicts,
}


def main() -> None:
    """Print a line for each score."""
    rows = load_rows(data_folder(ArgumentParser(description=__doc__)) / "claimdiff.jsonl")
    labels = np.array([row["weaken"] for row in rows])
    topics = np.unique([row["topic"] for row in rows], return_inverse=True)[1]
    print(f"{len(rows)} pairs, {labels.sum()} weaken, {len(set(topics))} topics")
    print(f"{'':18}{'AUC':>6}{'middle 90 %':>14}{'half 1':>8}{'half 2':>8}{'topics':>8}")
    for name, score in SCORES.items():
        scores = score(rows)
        low, high = interval(labels, scores, topics)
        halves = [area(labels[topics % 2 == h], scores[topics % 2 == h]) for h in (0, 1)]
        each = [area(labels[topics == t], scores[topics == t]) for t in set(topics)]
        print(
            f"{name:18}{area(labels, scores):6.3f}   {low:.3f}-{high:.3f}"
            + "".join(f"{figure:8.3f}" for figure in (*halves, np.nanmean(each)))
        )


if __name__ == "__main__":
    main()
