"""How well the voice layer finds other people's words, measured against human labels.

Data: PolNeAR news articles (``polnear_dev.jsonl``) with sources, cues and contents marked by
people. The folder is not part of the project; without it the benchmark is skipped and says so.

    python benchmarks/voice.py [--data FOLDER] [--file NAME] [--worst 20]

Figures, all between 0 and 1:

content      precision, recall and F1 over alphanumeric characters; found content is every
             character inside a direct or indirect voice
by kind      recall of the characters of contents that are direct, mixed or indirect
sentences    macro-F1 over narrator, direct (with mixed) and indirect; a sentence is the
             narrator's when under half of its characters are content. The labels call a content
             direct, mixed or indirect by the share of it in double marks on one line
by marks     the same, with the rule of the labels for our contents too, whatever we call them:
             quotations in ''...'', in single marks or over several paragraphs are indirect there
sources      share of marked sources that a found speaker mention overlaps, among voices that
             overlap the marked content

With ``basil.jsonl`` and ``gum.jsonl`` in the folder, two lines follow (see voice_others.py).
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from voice_others import basil_line, gum_line

from framing.reading import Reading, read_article
from framing.text.article import Article

LABELS = ("narrator", "direct", "indirect")
KINDS = ("direct", "mixed", "indirect")
MIXED, DIRECT = 0.1, 0.9
"""Shares of a content in quotation marks from which the labels call it mixed and direct."""

IN_MARKS = re.compile(r'"[^"\n]*"|“[^”\n]*”')
"""What the labels take for quotation marks."""

ORDER = ("", "indirect", "mixed", "direct")
"""Where contents lie in one another, a character has the last kind of these."""


@dataclass
class Tally:
    """Counts that add up over documents."""

    hit: int = 0
    found: int = 0
    marked: int = 0
    by_kind: Counter[tuple[str, str]] = field(default_factory=Counter)
    sentences: Counter[tuple[str, str]] = field(default_factory=Counter)
    by_marks: Counter[tuple[str, str]] = field(default_factory=Counter)
    sources: int = 0
    sources_hit: int = 0

    def add(self, other: Tally) -> None:
        """Add the counts of another tally."""
        for name in ("hit", "found", "marked", "sources", "sources_hit"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.by_kind.update(other.by_kind)
        self.sentences.update(other.sentences)
        self.by_marks.update(other.by_marks)

    @property
    def precision(self) -> float:
        """Share of found content characters that are marked."""
        return self.hit / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of marked content characters that are found."""
        return self.hit / self.marked if self.marked else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.found + self.marked
        return 2 * self.hit / total if total else 1.0

    def kind_recall(self, kind: str) -> float:
        """Share of marked characters of one kind that are found."""
        marked = self.by_kind[kind, "marked"]
        return self.by_kind[kind, "hit"] / marked if marked else 1.0


def macro_f1(sentences: Counter[tuple[str, str]]) -> float:
    """Mean F1 of the three sentence labels."""
    return sum(label_f1(sentences, label) for label in LABELS) / len(LABELS)


def label_f1(sentences: Counter[tuple[str, str]], label: str) -> float:
    """F1 of one sentence label."""
    right = sentences[label, label]
    marked = sum(n for (gold, _), n in sentences.items() if gold == label)
    found = sum(n for (_, told), n in sentences.items() if told == label)
    return 2 * right / (marked + found) if marked + found else 1.0


def score_document(document: dict[str, Any], reading: Reading) -> Tally:
    """Counts for one labelled document."""
    text = document["text"]
    gold = _gold_labels(document)
    told, by_marks = _told_labels(reading)
    counted = [i for i, letter in enumerate(text) if letter.isalnum()]
    tally = Tally()
    for i in counted:
        tally.found += told[i] != ""
        tally.marked += gold[i] != ""
        tally.hit += gold[i] != "" and told[i] != ""
        if gold[i]:
            tally.by_kind[gold[i], "marked"] += 1
            tally.by_kind[gold[i], "hit"] += told[i] != ""
    for start, end in document["sents"]:
        pair = (_label(text, gold, start, end), _label(text, told, start, end))
        tally.sentences[pair] += 1
        tally.by_marks[pair[0], _label(text, by_marks, start, end)] += 1
    tally.sources, tally.sources_hit = _sources(document, reading)
    return tally


def _gold_labels(document: dict[str, Any]) -> list[str]:
    labels = [""] * len(document["text"])
    for attribution in document["attributions"]:
        for start, end in attribution["content"]:
            _paint(labels, start, end, attribution["voice"])
    return labels


def _told_labels(reading: Reading) -> tuple[list[str], list[str]]:
    """Labels of found content: with direct voices as we call them, and all by the marks."""
    text = reading.article.text
    quoted = bytearray(len(text))
    for match in IN_MARKS.finditer(text):
        quoted[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    ours, theirs = [""] * len(text), [""] * len(text)
    for voice in reading.voices:
        if voice.kind == "scare":
            continue
        letters = [quoted[i] for i in range(voice.start, voice.end) if text[i].isalnum()]
        share = sum(letters) / max(len(letters), 1)
        kind = "direct" if share >= DIRECT else "mixed" if share >= MIXED else "indirect"
        _paint(theirs, voice.start, voice.end, kind)
        _paint(ours, voice.start, voice.end, "direct" if voice.kind == "direct" else kind)
    return ours, theirs


def _paint(labels: list[str], start: int, end: int, kind: str) -> None:
    for i in range(start, end):
        if ORDER.index(kind) > ORDER.index(labels[i]):
            labels[i] = kind


def _label(text: str, labels: list[str], start: int, end: int) -> str:
    """The label of a sentence: narrator under half, else the larger of direct and indirect."""
    counts = Counter(labels[i] for i in range(start, end) if text[i].isalnum())
    content = sum(n for label, n in counts.items() if label)
    if 2 * content < sum(counts.values()) or not content:
        return "narrator"
    direct = counts["direct"] + counts["mixed"]
    return "direct" if direct >= counts["indirect"] else "indirect"


def _sources(document: dict[str, Any], reading: Reading) -> tuple[int, int]:
    marked = found = 0
    for attribution in document["attributions"]:
        if not attribution["source"] or not attribution["content"]:
            continue
        marked += 1
        found += any(
            voice.speaker_span is not None
            and voice.kind != "scare"
            and any(
                voice.start < end and start < voice.end for start, end in attribution["content"]
            )
            and any(
                voice.speaker_span.start < end and start < voice.speaker_span.end
                for start, end in attribution["source"]
            )
            for voice in reading.voices
        )
    return marked, found


def read_documents(path: Path) -> Iterator[dict[str, Any]]:
    """The labelled documents of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def print_table(total: Tally, documents: int, words: int) -> None:
    """The figures as a small table on standard output."""
    print(f"documents {documents}, words {words}")
    print(f"content     P {total.precision:.3f}  R {total.recall:.3f}  F1 {total.f1:.3f}")
    kinds = "  ".join(f"{kind} {total.kind_recall(kind):.3f}" for kind in KINDS)
    print(f"by kind     recall {kinds}")
    for name, counts in (("sentences", total.sentences), ("by marks", total.by_marks)):
        labels = "  ".join(f"{label} {label_f1(counts, label):.3f}" for label in LABELS)
        print(f"{name:<12}macro-F1 {macro_f1(counts):.3f}  {labels}")
    share = total.sources_hit / total.sources if total.sources else 1.0
    print(f"sources     recall {share:.3f}  ({total.sources_hit} of {total.sources})")


def main() -> int:
    """Run the benchmark; 0 also when it was skipped."""
    parser = argparse.ArgumentParser(description="Measure the voice layer on labelled news.")
    default = os.environ.get("FRAMING_DATA") or "../shared/data"
    parser.add_argument("--data", type=Path, default=Path(default), help="folder with the data")
    parser.add_argument("--file", default="polnear_dev.jsonl", help="file in that folder")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the N worst")
    options = parser.parse_args()
    path = options.data / options.file
    if not path.is_file():
        print(f"skipped: {path} is not there (set --data or FRAMING_DATA)", file=sys.stderr)
        return 0
    total, rows, words = Tally(), [], 0
    for document in read_documents(path):
        reading = read_article(Article(id=document["id"], text=document["text"]))
        tally = score_document(document, reading)
        total.add(tally)
        words += len(document["text"].split())
        rows.append((tally.found + tally.marked - 2 * tally.hit, tally, document["id"]))
    print_table(total, len(rows), words)
    for name, line in (("basil.jsonl", basil_line), ("gum.jsonl", gum_line)):
        if (options.data / name).is_file():
            print(f"{name.split('.')[0].upper():<6}{line(read_documents(options.data / name))}")
    for errors, tally, name in sorted(rows, key=lambda row: -row[0])[: options.worst]:
        print(f"{errors:6d} wrong  P {tally.precision:.2f} R {tally.recall:.2f}  {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
