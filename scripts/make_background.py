"""Count how usual words are in ECB+ and GUM, for the aligner's background table.

    python scripts/make_background.py --data FOLDER

FOLDER holds ``ecbplus_docs.jsonl`` and ``gum.jsonl``. A collection is one topic of ECB+, or one
text of GUM; the number of a word is the sum over collections of the share of texts that hold it, so
that the words of one event do not count as everyday words because many articles tell it.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections import Counter, defaultdict
from collections.abc import Collection
from pathlib import Path

from framing.align.background import FILE, Background
from framing.align.tokens import content_words
from framing.text.fold import fold_text

HEAD = """\
# How usual a word (without inflection) is: sum over collections of the share of texts that hold it.
# "*" is the number of collections. Counted by scripts/make_background.py in
#   ECB+, development topics (A. Cybulska and P. Vossen 2014), CC BY 3.0: one collection per topic
#   GUM (A. Zeldes 2017 and later), texts under CC BY 2.5 and 4.0 only: one collection per text
# Words of one collection alone are left out below a share of one half.
"""

LICENCES = ("CC BY 2.5", "CC BY 3.0", "CC BY 4.0")
"""Texts of GUM under other terms (share-alike, unnamed) are left out."""

Collections = dict[str, dict[str, float]]


def read_collections(folder: Path) -> Collections:
    """Share of the texts of each collection that hold a word, by name of the collection."""
    texts: dict[str, list[set[str]]] = defaultdict(list)
    for file, field in (("ecbplus_docs.jsonl", "topic"), ("gum.jsonl", "id")):
        for line in (folder / file).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if not row.get("text_licence", "CC BY 3.0").startswith(LICENCES):
                continue
            texts[f"{file} {row[field]}"].append(set(content_words(fold_text(row["text"]).text)))
    return {name: _shares(found) for name, found in texts.items()}


def _shares(texts: list[set[str]]) -> dict[str, float]:
    counts = Counter(word for text in texts for word in text)
    return {word: count / len(texts) for word, count in counts.items()}


def add_up(collections: Collections, without: Collection[str] = ()) -> Background:
    """The background of all collections but some: those that a model is tested on."""
    found: Counter[str] = Counter()
    kept = [shares for name, shares in collections.items() if name not in without]
    for shares in kept:
        for word, share in shares.items():
            found[word] += share  # type: ignore[assignment]
    table = {word: round(float(count), 2) for word, count in found.items() if count >= 0.5}
    return Background(collections=len(kept), found=table)


def main() -> None:
    """Write the table that ships with the package."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    background = add_up(read_collections(parser.parse_args().data))
    lines = [f"*\t{background.collections}"]
    lines += [f"{word}\t{count:g}" for word, count in sorted(background.found.items())]
    FILE.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(background.found)} words, {FILE.stat().st_size} bytes: {FILE.name}")


if __name__ == "__main__":
    main()
