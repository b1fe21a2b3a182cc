"""ECB+ (Cybulska and Vossen 2014, CC BY 3.0) as sentence pairs with their evidence and labels."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from datasets import load_rows
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

import framing
from framing.align.clues import collect_clues
from framing.align.model import Linear, Model
from framing.align.similarity import Similarity, measure_similarity
from framing.settings import SentenceEncoder

sys.path.insert(0, str(Path(__file__).parents[1] / "scripts"))
from make_background import add_up, read_collections

BLANK = Model(
    about=(), articles=Linear(0, {}), pairs=Linear(0, {}), passages=Linear(0, {}), trees=()
)
"""A model that gives everything even odds: only the evidence is wanted."""


@dataclass(frozen=True, slots=True)
class Couple:
    """Two articles of one topic: their likeness as wholes, and where their pairs begin and end (of
    two subtopics only the completely annotated ones are kept).
    """

    topic: int
    same_event: bool
    numbers: dict[str, float]
    start: int
    end: int
    shape: tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Pairs of sentences. ``evidence`` has the shape (pairs, columns); ``couple`` numbers the
    articles of each pair. ``core``: both sentences are annotated completely (``sel``). ``near``:
    the two articles are of one subtopic (``full``). ``whole``: (pairs, 2), which is complete.
    ``meaning`` is the evidence of an encoder, kept apart because nothing that ships learns from it.
    """

    names: tuple[str, ...]
    evidence: NDArray[np.float32]
    gold: NDArray[np.bool_]
    core: NDArray[np.bool_]
    near: NDArray[np.bool_]
    whole: NDArray[np.bool_]
    couple: NDArray[np.int32]
    couples: tuple[Couple, ...]
    token_set: NDArray[np.float32]
    meaning: NDArray[np.float32] | None

    def baseline(self, column: str) -> NDArray[np.float32]:
        """A single column of evidence, or rapidfuzz's token_set_ratio, as scores."""
        if column == "token_set":
            return self.token_set
        return self.evidence[:, self.names.index(column)]

    @property
    def topic(self) -> NDArray[np.int64]:
        """The topic of every pair."""
        topics: NDArray[np.int64] = np.array([couple.topic for couple in self.couples])
        return topics[self.couple]


def load_candidates(folder: Path, encoder: SentenceEncoder | None = None) -> Candidates:
    """All pairs of sentences that are scored; a topic's own words are not in its background."""
    settings = framing.Settings(semantic=encoder)
    gold = _load_gold(folder)
    collections = read_collections(folder)
    parts: list[tuple[NDArray[Any], ...]] = []
    couples: list[Couple] = []
    names: tuple[str, ...] = ()
    start = 0
    for topic, rows in _by_topic(folder).items():
        background = add_up(collections, without=(f"ecbplus_docs.jsonl {topic}",))
        clues = {row["id"]: collect_clues(read_row(row)) for row in rows}
        for a, b in combinations(rows, 2):
            one = measure_similarity(clues[a["id"]], clues[b["id"]], settings, BLANK, background)
            names, part = _part(one, a, b, gold)
            shape = (len(clues[a["id"]]), len(clues[b["id"]]))
            near = a["subtopic"] == b["subtopic"]
            end = start + len(part[0])
            couples.append(Couple(int(topic), near, one.articles, start, end, shape))
            start = end
            parts.append(
                (*part, np.full(len(part[0]), near), np.full(len(part[0]), len(couples) - 1))
            )
    evidence, labels, core, whole, ratio, meaning, near_all, couple = (
        np.concatenate(x) for x in zip(*parts, strict=True)
    )
    return Candidates(
        names,
        evidence,
        labels,
        core,
        near_all,
        whole,
        couple.astype(np.int32),
        tuple(couples),
        ratio,
        meaning if encoder else None,
    )


def read_row(row: dict[str, Any]) -> framing.Reading:
    """An article of the data with its own sentences."""
    article = framing.Article(id=row["id"], text=row["text"])
    return framing.read_article(article, [tuple(span) for span in row["sents"]])


def _part(
    one: Similarity, a: dict[str, Any], b: dict[str, Any], gold: set[tuple[Any, ...]]
) -> tuple[tuple[str, ...], tuple[NDArray[Any], ...]]:
    """Evidence and labels of the pairs of two articles (of two subtopics: only ``sel``)."""
    (_, columns), *_more = one.evidence()
    meaning = columns.pop("meaning", np.zeros(len(columns["guess"]), dtype=np.float32))
    table = np.stack(list(columns.values()), axis=1)
    n, m = len(a["sents"]), len(b["sents"])
    i, j = (x.ravel() for x in np.mgrid[:n, :m])
    whole = np.stack([np.isin(i, a["selected"]), np.isin(j, b["selected"])], axis=1)
    core: NDArray[np.bool_] = whole[:, 0] & whole[:, 1]
    keep: NDArray[np.bool_] = core | (a["subtopic"] == b["subtopic"])
    label = np.array(
        [(a["id"], x, b["id"], y) in gold for x, y in zip(i.tolist(), j.tolist(), strict=True)]
    )
    said = [clues.folded for clues in one.bundle.clues]
    ratio = process.cdist(said[:n], said[n:], scorer=fuzz.token_set_ratio, dtype=np.float32).ravel()
    kept = (table, label, core, whole, ratio / 100, meaning)
    return tuple(columns), tuple(part[keep] for part in kept)


def _by_topic(folder: Path) -> dict[str, list[dict[str, Any]]]:
    topics: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in load_rows(folder / "ecbplus_docs.jsonl"):
        topics[row["topic"]].append(row)
    return dict(sorted(topics.items()))


def _load_gold(folder: Path) -> set[tuple[Any, ...]]:
    def both(row: dict[str, Any]) -> Iterator[Sequence[Any]]:
        yield row["doc_a"], row["sent_a"], row["doc_b"], row["sent_b"]
        yield row["doc_b"], row["sent_b"], row["doc_a"], row["sent_a"]

    return {tuple(pair) for row in load_rows(folder / "ecbplus_pairs.jsonl") for pair in both(row)}
