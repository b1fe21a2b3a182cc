"""Alignment against human labels: ECB+ (Cybulska and Vossen 2014, CC BY 3.0), BASIL's quotations.

    python benchmarks/align.py [--data FOLDER]     the table; every topic by a model without it
    python benchmarks/align.py --fit [--data ...]  fit on all topics, write the model that ships
    python benchmarks/align.py --semantic PATH     the table with an encoder

sel: fully annotated sentences of every two articles of a topic, gold when both mention one event.
full: all sentences of every two articles of a subtopic. hit@1: such a sentence with a gold partner
has a gold partner first among all sentences of the other article.
"""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

import msgspec
import numpy as np
from datasets import data_folder
from ecb import Candidates, load_candidates
from fitting import fit_model
from numpy.typing import NDArray
from quotations import report_quotations
from sklearn.metrics import average_precision_score, precision_recall_curve, roc_auc_score

from framing.align.encoder import load_encoder
from framing.align.model import FILE
from framing.settings import Settings

FOLDS = 7
"""Groups of topics; each is scored by a model of the other groups."""

BASELINES = {
    "TF-IDF characters": "spelling",
    "TF-IDF words": "words",
    "token_set_ratio": "token_set",
}

ABOUT = (
    "articles: log-odds that two articles are on one event, from their likeness as wholes.",
    "Log-odds that two sentences of such articles tell of it: pairs.bias, plus pairs.weights times",
    "the columns, plus one leaf of every tree (see model.py). Both probabilities are multiplied.",
    "passages: log-odds of a link; the proportions of its weights are set by hand, see fitting.py.",
    "Fitted on the development topics of ECB+ (A. Cybulska and P. Vossen 2014, 'Using a",
    "sledgehammer to crack a nut?', LREC), licence CC BY 3.0.",
    "Reproduce: python benchmarks/align.py --fit",
)
Array = NDArray[Any]


def score_held_out(data: Candidates) -> tuple[Array, Array, Array]:
    """By models without their topic: the similarity of every pair, the probability of a link, and
    the probability that two articles are on one event.
    """
    topics = sorted({couple.topic for couple in data.couples})
    probability, linked = np.zeros(len(data.gold)), np.zeros(len(data.gold))
    one_event = np.zeros(len(data.couples))
    for held in (topics[start::FOLDS] for start in range(FOLDS)):
        model = fit_model(data, [topic for topic in topics if topic not in held])
        for number, couple in enumerate(data.couples):
            if couple.topic not in held:
                continue
            rows = slice(couple.start, couple.end)
            columns = {name: data.evidence[rows, n] for n, name in enumerate(data.names)}
            if data.meaning is not None:
                columns["meaning"] = data.meaning[rows]
            odds = model.articles.log_odds(couple.numbers)
            one_event[number] = 1 / (1 + np.exp(-odds))
            probability[rows] = model.probability(columns, odds)
            linked[rows] = model.passage_probability(columns)
    return probability, linked, one_event


def best_f1(labels: Array, scores: Array) -> tuple[float, float]:
    """The best F1 and the threshold that gives it."""
    precision, recall, thresholds = precision_recall_curve(labels, scores)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-12)
    best = int(f1[:-1].argmax())
    return float(f1[best]), float(thresholds[best])


def calibration_error(labels: Array, scores: Array, bins: int = 10) -> float:
    """Expected calibration error over bins of equal width."""
    which = np.minimum((scores * bins).astype(int), bins - 1)
    gaps = [
        abs(scores[which == b].mean() - labels[which == b].mean()) * (which == b).mean()
        for b in range(bins)
        if (which == b).any()
    ]
    return float(sum(gaps))


def hit_at_one(data: Candidates, scores: Array) -> float:
    """How often a sentence with gold partners has one of them first, both ways round."""
    hits = total = 0
    for couple in data.couples:
        if not couple.same_event:
            continue
        cells = slice(couple.start, couple.start + couple.shape[0] * couple.shape[1])
        gold = data.gold[cells].reshape(couple.shape)
        score = scores[cells].reshape(couple.shape)
        whole = data.whole[cells].reshape(*couple.shape, 2)
        for g, s, w in ((gold, score, whole[:, 0, 0]), (gold.T, score.T, whole[0, :, 1])):
            asked = w & g.any(axis=1)
            hits += int(g[np.arange(len(g)), s.argmax(axis=1)][asked].sum())
            total += int(asked.sum())
    return hits / total


def report(name: str, data: Candidates, scores: Array) -> None:
    """One line of the table."""
    core, near = data.core, data.near
    f1, threshold = best_f1(data.gold[core], scores[core])
    print(
        f"{name:20} sel F1 {f1:.3f} at {threshold:.2f}, AP "
        f"{average_precision_score(data.gold[core], scores[core]):.3f}; full AP "
        f"{average_precision_score(data.gold[near], scores[near]):.3f}, hit@1 "
        f"{hit_at_one(data, scores):.3f}"
    )


def report_thresholds(name: str, data: Candidates, scores: Array) -> None:
    """Precision and recall of pairs at some thresholds, and how well calibrated they are."""
    gold, core, near = data.gold, data.core, data.near
    print(
        f"{name}: calibration error sel {calibration_error(gold[core], scores[core]):.3f}, "
        f"full {calibration_error(gold[near], scores[near]):.3f}"
    )
    for bound in sorted({0.3, 0.4, 0.5, 0.6, 0.7, Settings().link_threshold}):
        words = []
        for part, rows in (("sel", core), ("one event", core & near), ("full", near)):
            given = scores[rows] >= bound
            right = int((gold[rows] & given).sum())
            precision, recall = right / max(int(given.sum()), 1), right / int(gold[rows].sum())
            words.append(f"{part} P {precision:.2f} R {recall:.2f}")
        print(f"  from {bound:.2f}: {'; '.join(words)}")


def report_events(data: Candidates, scores: Array) -> None:
    """How well articles on one event are told from articles on its look-alike."""
    same = np.array([couple.same_event for couple in data.couples])
    topic = np.array([couple.topic for couple in data.couples])
    each = [roc_auc_score(same[topic == t], scores[topic == t]) for t in np.unique(topic)]
    print(
        f"one event or its look-alike: area under the curve {roc_auc_score(same, scores):.3f}, "
        f"within a topic {np.mean(each):.3f} (least {min(each):.2f}), calibration error "
        f"{calibration_error(same, scores):.3f}"
    )


def main() -> None:
    """Print the table, or fit the model that ships."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--fit", action="store_true", help="write the model that ships")
    parser.add_argument("--semantic", metavar="PATH", help="with vectors from a local path")
    folder = data_folder(parser)
    given = parser.parse_args()
    data = load_candidates(folder, load_encoder(given.semantic) if given.semantic else None)
    if given.fit:
        model = fit_model(data, sorted({c.topic for c in data.couples}), ABOUT)
        FILE.write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=1) + b"\n")
        print(f"wrote {FILE.name}: {len(model.trees)} trees, {FILE.stat().st_size} bytes")
        return
    print(f"ECB+ development topics: {data.core.sum()} pairs in sel, {data.near.sum()} in full")
    for name, column in BASELINES.items():
        report(name, data, data.baseline(column))
    scores, linked, one_event = score_held_out(data)
    report("framing", data, scores)
    report("framing, links", data, linked)
    report_thresholds("sentence similarity", data, scores)
    report_thresholds("links", data, linked)
    report_events(data, one_event)
    report_quotations(folder)


if __name__ == "__main__":
    main()
