"""Alignment against human labels: ECB+ (Cybulska and Vossen 2014, CC BY 3.0), sentence pairs.

    python benchmarks/align.py [--data FOLDER]

Candidates are the fully annotated sentences of every two articles of a topic; a pair is gold when
both mention one event instance. Prints F1 at the best threshold and average precision.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any, get_args

import numpy as np
from datasets import data_folder, load_rows
from sklearn.metrics import average_precision_score, precision_recall_curve

import framing
from framing.align.clues import collect_clues
from framing.align.link import Matcher
from framing.align.similarity import measure_similarity

MATCHERS: tuple[Matcher, ...] = get_args(Matcher)


def load_pairs(folder: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Evidence (pairs, kinds), scores (pairs,) and gold labels (pairs,)."""
    gold = {
        (row["doc_a"], row["sent_a"], row["doc_b"], row["sent_b"])
        for row in load_rows(folder / "ecbplus_pairs.jsonl")
        if row["selected"]
    }
    topics: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in load_rows(folder / "ecbplus_docs.jsonl"):
        topics[row["topic"]].append(row)
    evidence, scores, labels = [], [], []
    for rows in topics.values():
        clues = {row["id"]: collect_clues(_read(row)) for row in rows}
        for a, b in combinations(rows, 2):
            similarity = measure_similarity(clues[a["id"]], clues[b["id"]], framing.Settings())
            for i in a["selected"]:
                for j in b["selected"]:
                    evidence.append([similarity.columns[m][i, j] for m in MATCHERS])
                    labels.append(
                        (a["id"], i, b["id"], j) in gold or (b["id"], j, a["id"], i) in gold
                    )
                    scores.append(similarity.score[i, j])
    return np.array(evidence), np.array(scores), np.array(labels)


def _read(row: dict[str, Any]) -> framing.Reading:
    article = framing.Article(id=row["id"], text=row["text"])
    return framing.read_article(article, [tuple(span) for span in row["sents"]])


def best_f1(labels: np.ndarray, scores: np.ndarray) -> tuple[float, float]:
    """The best F1 and the threshold that gives it."""
    precision, recall, thresholds = precision_recall_curve(labels, scores)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-12)
    best = int(f1[:-1].argmax())
    return float(f1[best]), float(thresholds[best])


def calibration_error(labels: np.ndarray, scores: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error over bins of equal width."""
    which = np.minimum((scores * bins).astype(int), bins - 1)
    gaps = [
        abs(scores[which == b].mean() - labels[which == b].mean()) * (which == b).mean()
        for b in range(bins)
        if (which == b).any()
    ]
    return float(sum(gaps))


def report(name: str, labels: np.ndarray, scores: np.ndarray) -> None:
    """One line of the table."""
    f1, threshold = best_f1(labels, scores)
    average = average_precision_score(labels, scores)
    print(f"{name:24} F1 {f1:.3f} at {threshold:.2f}  AP {average:.3f}")


def main() -> None:
    """Measure each kind of evidence alone, and the score made of all."""
    folder = data_folder(ArgumentParser(description=__doc__))
    evidence, scores, labels = load_pairs(folder)
    print(f"ECB+ sel, {len(labels)} pairs, {labels.sum()} gold")
    for index, matcher in enumerate(MATCHERS):
        report(matcher, labels, evidence[:, index])
    report("score", labels, scores)
    print(f"{'':24} expected calibration error {calibration_error(labels, scores):.3f}")


if __name__ == "__main__":
    main()
