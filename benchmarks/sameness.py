"""One event or its look-alike: what people and days that agree or differ add, on ECB+.

    python benchmarks/sameness.py [--data FOLDER]

Two articles of one topic are of one subtopic (one event), or of two (look-alikes). Area under the
curve of the probability without its topic (see align.py), and of that moved by the weights that
ship; how many pairs are called one event from 0.8 on and how many of those are not; for each point
the share of pairs that are one event.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections import defaultdict
from itertools import combinations

import numpy as np
from align import score_held_out
from datasets import data_folder, load_rows
from ecb import load_candidates
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

import framing
from framing.compare.points import find_points
from framing.compare.sameness import moved_by
from framing.compare.scene import find_scene

SURE = 0.8


def report(name: str, same: NDArray[np.bool_], topic: NDArray[np.int64], scores: object) -> None:
    """One line."""
    given = np.asarray(scores, dtype=np.float64)
    within = [roc_auc_score(same[topic == t], given[topic == t]) for t in np.unique(topic)]
    sure = given >= SURE
    print(
        f"{name:18} area under the curve {roc_auc_score(same, given):.3f}, within a topic "
        f"{np.mean(within):.3f} (least {min(within):.2f}); {int(sure.sum())} pairs from {SURE} on, "
        f"{int((sure & ~same).sum())} of them wrong"
    )


def main() -> None:
    """Print the table."""
    folder = data_folder(ArgumentParser(description=__doc__))
    data = load_candidates(folder)
    one_event = score_held_out(data)[2].clip(1e-6, 1 - 1e-6)
    same = np.array([couple.same_event for couple in data.couples])
    topic = np.array([couple.topic for couple in data.couples])
    topics = defaultdict(list)
    for row in load_rows(folder / "ecbplus_docs.jsonl"):
        article = framing.Article(id=row["id"], text=row["text"])
        topics[row["topic"]].append(find_scene(framing.read_article(article)))
    pairs = [pair for _, scenes in sorted(topics.items()) for pair in combinations(scenes, 2)]
    points = [find_points(left, right, ()) for left, right in pairs]
    odds = np.log(one_event / (1 - one_event)) + np.array([moved_by(each) for each in points])
    report("articles as wholes", same, topic, one_event)
    report("with points", same, topic, 1 / (1 + np.exp(-odds)))
    found = defaultdict(list)
    for each, label in zip(points, same.tolist(), strict=True):
        for point in each:
            found[point.about, point.verdict].append(label)
    for (about, verdict), labels in sorted(found.items()):
        print(f"{about} {verdict}: {len(labels)} pairs, {np.mean(labels):.2f} of them one event")


if __name__ == "__main__":
    main()
