"""Fitting the aligner's model on labelled pairs, and writing it down so that a person can read it.

Two things are learned apart: whether two articles are on one event (a logistic regression over the
articles as wholes, from topics that hold two look-alike events each), and which sentences of two
articles on one event share it (boosted trees, steadied by a logistic regression).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from ecb import Candidates
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from framing.align.model import DEPTH, MOST, Linear, Model, Split, Tree

TREES, LINE, RAISED = 0.85, 0.3, 0.6
"""Shares of the two learners in the log-odds and what is added: the mean of two cautious learners
is too cautious. Chosen on the development topics, where every topic is scored by the others."""

CORE_WEIGHT = 16
"""What a completely annotated pair counts in the trees: there are sixty times fewer."""

KEPT = 0.12
"""Share of the pairs without a label that are learned from, weighted up again: all of them cost
eight times as long and add nothing."""

LINK_WEIGHTS = {
    "concepts": 6.0,
    "shared_concepts": 1.0,
    "quotation": 14.0,
    "figure": 2.0,
    "date": 2.0,
    "other_figure": 1.5,
    "outstanding": 1.5,
}
"""What ties a passage, set by hand: ECB+ articles tell one event each and repeat it, so weights
learned there tie the leads of any two articles. Their scale is fitted, not their proportions."""

SEED = 0
Array = NDArray[Any]


def fit_model(data: Candidates, topics: Sequence[int], about: tuple[str, ...] = ()) -> Model:
    """A model from the pairs of some topics."""
    chosen = np.isin(data.topic, topics) & data.near
    kept = np.random.default_rng(SEED).random(len(data.gold)) < KEPT
    some = chosen & (data.gold | data.core | kept)
    weight = np.where(data.core, CORE_WEIGHT, np.where(data.gold, 1.0, 1 / KEPT))
    half = some & data.whole.any(axis=1)
    boosted = _boost(data.evidence, data.gold, some, weight)
    linear = _line(data.evidence[half], data.gold[half], data.names)
    pairs = Linear(
        round(TREES * _start(boosted) + LINE * linear.bias + RAISED, 5),
        {name: round(LINE * w, 5) for name, w in linear.weights.items()},
    )
    return Model(
        about=about,
        articles=fit_articles(data, topics),
        pairs=pairs,
        passages=_fit_passages(data, topics, some),
        trees=tuple(_trees_of(boosted, data.names, TREES)),
    )


def _fit_passages(data: Candidates, topics: Sequence[int], some: Array) -> Linear:
    """The weights of a link, scaled so that they give probabilities (Platt 1999), over look-alike
    events too.
    """
    names, weights = data.names, LINK_WEIGHTS.items()
    rows = np.isin(data.topic, topics) & (data.core | (some & data.whole.any(axis=1)))
    evidence, gold = data.evidence[rows], data.gold[rows]
    total = sum(w * evidence[:, names.index(n)].clip(-MOST, MOST) for n, w in weights)
    fitted = LogisticRegression(C=1e6).fit(np.asarray(total)[:, None], gold)
    scale = float(fitted.coef_[0, 0])
    return Linear(
        round(float(fitted.intercept_[0]), 5), {n: round(scale * w, 5) for n, w in weights}
    )


def fit_articles(data: Candidates, topics: Sequence[int]) -> Linear:
    """Log-odds that two articles are on one event, from articles of topics with two events each."""
    couples = [couple for couple in data.couples if couple.topic in set(topics)]
    names = list(couples[0].numbers)
    table = np.array([[couple.numbers[name] for name in names] for couple in couples])
    return _line(table, np.array([c.same_event for c in couples]), names, strength=0.005)


def _boost(
    evidence: Array, gold: Array, rows: Array, weight: Array
) -> HistGradientBoostingClassifier:
    learner = HistGradientBoostingClassifier(
        max_iter=ROUNDS,
        learning_rate=0.2,
        max_depth=DEPTH,
        min_samples_leaf=80,
        l2_regularization=10,
        max_bins=32,
        max_features=0.4,
        early_stopping=False,
        random_state=SEED,
    )
    some = np.flatnonzero(rows)
    return learner.fit(evidence[some], gold[some], weight[some])


ROUNDS = 50
"""Trees: twice as many, learning half as fast, gain nothing on topics not learned from."""


def _start(learner: HistGradientBoostingClassifier) -> float:
    return float(np.ravel(learner._baseline_prediction)[0])


def _trees_of(
    learner: HistGradientBoostingClassifier, names: Sequence[str], share: float
) -> list[Tree]:
    return [_tree_of(predictors[0].nodes, names, share) for predictors in learner._predictors]


def _tree_of(nodes: Any, names: Sequence[str], share: float) -> Tree:
    """A tree as a full heap of questions; where it ends early, both answers give the same."""
    splits = [Split(names[0], 0.0)] * (2**DEPTH - 1)
    leaves = [0.0] * 2**DEPTH

    def walk(node: int, place: int, depth: int) -> None:
        if depth == DEPTH:
            leaves[place - (2**DEPTH - 1)] = round(share * float(nodes[node]["value"]), 5)
            return
        if nodes[node]["is_leaf"]:
            walk(node, 2 * place + 1, depth + 1)
            walk(node, 2 * place + 2, depth + 1)
            return
        name = names[int(nodes[node]["feature_idx"])]
        splits[place] = Split(name, between(float(nodes[node]["num_threshold"])))
        walk(int(nodes[node]["left"]), 2 * place + 1, depth + 1)
        walk(int(nodes[node]["right"]), 2 * place + 2, depth + 1)

    walk(0, 0, 0)
    return Tree(tuple(splits), tuple(leaves))


def between(bound: float) -> float:
    """A bound between two numbers of four decimals, so that no last bit decides."""
    return float(round(np.floor(bound * 1e4) / 1e4 + 5e-5, 5))


def _line(table: Array, gold: Array, names: Sequence[str], strength: float = 0.05) -> Linear:
    """Logistic regression, its scaling worked into the weights."""
    scaler = StandardScaler().fit(table)
    fitted = LogisticRegression(C=strength, max_iter=500).fit(scaler.transform(table), gold)
    weights = fitted.coef_[0] / scaler.scale_
    bias = float(fitted.intercept_[0] - (weights * scaler.mean_).sum())
    return Linear(
        round(bias, 5), {n: round(float(w), 5) for n, w in zip(names, weights, strict=True)}
    )
