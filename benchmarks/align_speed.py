"""How long it takes to align two articles of 40 sentences, side by side with other ways.

    python benchmarks/align_speed.py

All in one process and one run, because only the ratios can be compared between machines. Memory
for long texts: /usr/bin/time -v python benchmarks/align_speed.py --long 5000
"""

from __future__ import annotations

import difflib
import time
from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from rapidfuzz import fuzz, process
from sklearn.feature_extraction.text import TfidfVectorizer

import framing
from framing.align.alignment import align_readings
from framing.shipped import shipped_folder

ROUNDS = 30


def make_texts(sentences: int) -> tuple[framing.Reading, framing.Reading]:
    """Two articles of so many sentences, from all sample articles in two orders."""
    corpus = framing.load_corpus(shipped_folder("seeds"))
    readings = [framing.read_article(article) for article in corpus]
    told = [
        " ".join(s.of(reading.article.text).split())
        for reading in readings
        for s in reading.sentences
        if s.role == "body"
    ]
    sides = (told[::2], told[1::2])
    texts = (" ".join((side * (sentences // len(side) + 1))[:sentences]) for side in sides)
    left, right = (
        framing.Article(id=name, text=text) for name, text in zip("lr", texts, strict=True)
    )
    return framing.read_article(left), framing.read_article(right)


def milliseconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median time of one call, after one that warms up."""
    work()
    spent = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return 1000 * median(spent)


def compare_speed() -> None:
    """Print the table."""
    left, right = make_texts(40)
    ours, theirs = ([s.of(r.article.text) for s in r.sentences] for r in (left, right))

    def by_tfidf() -> object:
        vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5)).fit_transform(
            ours + theirs
        )
        return (vectors[: len(ours)] @ vectors[len(ours) :].T).toarray()

    def by_difflib() -> object:
        return [difflib.SequenceMatcher(None, a, b).ratio() for a in ours for b in theirs]

    def fresh() -> tuple[framing.Reading, framing.Reading]:
        """The same readings as if never compared: nothing is kept for them."""
        return replace(left), replace(right)

    def everything() -> object:
        pair = fresh()
        return framing.sentence_similarity(*pair), align_readings(*pair)

    ways: dict[str, tuple[Callable[[], object], int]] = {
        "framing: similarity of all pairs": (lambda: framing.sentence_similarity(*fresh()), ROUNDS),
        "framing: links with evidence": (lambda: align_readings(*fresh()), ROUNDS),
        "framing: both": (everything, ROUNDS),
        "rapidfuzz cdist token_set_ratio": (
            lambda: process.cdist(ours, theirs, scorer=fuzz.token_set_ratio),
            ROUNDS,
        ),
        "TF-IDF characters, fitted per pair": (by_tfidf, ROUNDS),
        "difflib ratio": (by_difflib, 2),
    }
    print(f"{len(ours)} x {len(theirs)} sentences")
    base = None
    for name, (work, rounds) in ways.items():
        spent = milliseconds(work, rounds)
        base = base or spent
        print(f"{name:36} {spent:8.1f} ms   x {spent / base:.2f}")


def main() -> None:
    """Print the table, or align two long texts once."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--long", type=int, metavar="SENTENCES")
    sentences = parser.parse_args().long
    if not sentences:
        compare_speed()
        return
    left, right = make_texts(sentences)
    start = time.perf_counter()
    table = framing.sentence_similarity(left, right)
    links = align_readings(left, right).links
    print(f"{table.shape} pairs, {len(links)} links, {time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
