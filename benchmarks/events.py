"""Grouping by event against labelled events: SEESAW, BASIL, NeuS and ECB+.

    python benchmarks/events.py [--data FOLDER]

B-cubed F1 (Bagga and Baldwin 1998) of `framing.group_events` at several distances.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from datasets import data_folder, load_rows

import framing

SETS = (
    ("seesaw.jsonl", "event"),
    ("basil.jsonl", "event"),
    ("neus_events.jsonl", "event"),
    ("ecbplus_docs.jsonl", "subtopic"),
)
DISTANCES = (0.70, 0.74, 0.77, 0.80, 0.83, 0.86, 0.90)


def b_cubed(groups: list[list[str]], event_of: dict[str, str]) -> float:
    """F1 of mean precision and mean recall over articles."""
    members: dict[str, int] = defaultdict(int)
    for event in event_of.values():
        members[event] += 1
    precision = recall = 0.0
    for group in groups:
        for article in group:
            same = sum(event_of[other] == event_of[article] for other in group)
            precision += same / len(group)
            recall += same / members[event_of[article]]
    precision, recall = precision / len(event_of), recall / len(event_of)
    return 2 * precision * recall / (precision + recall)


def load_texts(path: Path, field: str) -> list[tuple[str, str, str]]:
    """Name, event and text of every article; NeuS keeps the articles of an event together."""
    texts = []
    for row in load_rows(path):
        for number, article in enumerate(row.get("articles", [row])):
            name = article.get("id", f"{row[field]}-{number}")
            texts.append((name, row[field], article["text"]))
    return texts


def main() -> None:
    """Print a line per set of labels."""
    folder = data_folder(ArgumentParser(description=__doc__))
    print(f"{'B-cubed F1 at distance':24}" + "".join(f"{d:8.2f}" for d in DISTANCES))
    for file, field in SETS:
        texts = load_texts(folder / file, field)
        event_of = {name: event for name, event, _ in texts}
        readings = [
            framing.read_article(framing.Article(id=name, text=text)) for name, _, text in texts
        ]
        figures = [
            b_cubed(
                framing.group_events(readings, replace(framing.Settings(), event_distance=d)),
                event_of,
            )
            for d in DISTANCES
        ]
        print(f"{file:24}" + "".join(f"{figure:8.3f}" for figure in figures))


if __name__ == "__main__":
    main()
