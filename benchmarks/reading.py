"""How long it takes to read an article: sentences, voices, speakers, names and figures.

    python benchmarks/reading.py [--data FOLDER] [--rounds 9]

Time       ms per 500 words over news articles (``polnear_dev.jsonl``, or the shipped seeds without
           the folder), the best of several rounds, beside the sentence splitter alone in the same
           run: the ratio depends less on how busy the machine is
Growth     time for a text of 1 MB over time for 500 kB, for news, for news without a full stop,
           for quotation marks only and for one word; 2 is linear
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter

import nupunkt

from framing.reading import read_article
from framing.shipped import shipped_folder
from framing.text.article import Article
from framing.text.corpus import load_corpus

HALF = 500_000


def best(work: Callable[[], object], rounds: int) -> float:
    """Seconds of the fastest of several rounds."""
    times = []
    for _ in range(rounds):
        begin = perf_counter()
        work()
        times.append(perf_counter() - begin)
    return min(times)


def read_texts(data: Path) -> list[str]:
    """News articles: those of the folder, or the shipped ones."""
    path = data / "polnear_dev.jsonl"
    if path.is_file():
        return [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    return [article.text for article in load_corpus(shipped_folder("seeds"))]


def read_all(texts: Iterable[str]) -> None:
    """Read every text as an article."""
    for text in texts:
        read_article(Article(id="a", text=text))


def print_time(texts: list[str], rounds: int) -> None:
    """One line: reading beside splitting."""
    words = sum(len(text.split()) for text in texts)
    reading = best(lambda: read_all(texts), rounds)
    splitting = best(lambda: [nupunkt.sent_spans(text) for text in texts], rounds)
    per_500 = 500 * 1000 / words
    print(
        f"reading {reading * per_500:.2f} ms per 500 words, the sentence splitter alone "
        f"{splitting * per_500:.2f}, ratio {reading / splitting:.1f}"
    )


def print_growth(name: str, text: str, rounds: int) -> None:
    """One line: how the time grows when a text is twice as long."""
    whole = text * (2 * HALF // len(text) + 1)
    half = best(lambda: read_all([whole[:HALF]]), rounds)
    full = best(lambda: read_all([whole[: 2 * HALF]]), rounds)
    print(f"{name:<20} 500 kB {half:.2f} s, 1 MB {full:.2f} s, ratio {full / half:.2f}")


def main() -> None:
    """Print the time and the growth."""
    parser = argparse.ArgumentParser(description="Measure how long an article takes to read.")
    default = os.environ.get("FRAMING_DATA") or "../shared/data"
    parser.add_argument("--data", type=Path, default=Path(default), help="folder with the data")
    parser.add_argument("--rounds", type=int, default=9, help="rounds of which the best counts")
    options = parser.parse_args()
    texts = read_texts(options.data)
    print_time(texts, options.rounds)
    news = "\n\n".join(texts)[:HALF]
    rounds = max(2, options.rounds // 3)
    print_growth("news", news, rounds)
    print_growth("no full stop", news.replace(".", "").replace("\n", " "), rounds)
    print_growth("quotation marks", "“”\"'" * 100, rounds)
    print_growth("one word", "said ", rounds)


if __name__ == "__main__":
    main()
