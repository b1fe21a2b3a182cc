"""Alignment: what small edits of an article may change, on every pair of the sample articles."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

import framing
from corpora import SHIPPED, real_articles
from texts import reading

EDITS = 200
Pair = frozenset[tuple[str, str]]


def linked(left: framing.Reading, right: framing.Reading) -> tuple[set[tuple[str, str]], set[str]]:
    """Linked pairs of sentences by their text, and the left sentences that are in no link."""
    alignment = framing.align_readings(left, right)
    ours = [s.of(left.article.text) for s in left.sentences]
    theirs = [s.of(right.article.text) for s in right.sentences]
    pairs = {(ours[i], theirs[j]) for x in alignment.links for i in x.left for j in x.right}
    return pairs, set(ours) - {mine for mine, _ in pairs}


def shuffled(text: str, chance: random.Random) -> str:
    """The paragraphs in another order."""
    paragraphs = [line for line in text.split("\n") if line.strip()]
    return "\n".join(chance.sample(paragraphs, len(paragraphs)))


@pytest.mark.parametrize("which", ["shipped", "real"])
def test_small_edits_keep_the_links(which: str) -> None:
    """A deleted sentence that was in no link, or paragraphs in another order."""
    folder = SHIPPED if which == "shipped" else real_articles()
    if folder is None:
        pytest.skip("the real articles are not here; name their folder in FRAMING_REAL_SEEDS")
    readings = [framing.read_article(article) for article in framing.load_corpus(folder)]
    couples = list(combinations(readings, 2))
    before = {(a.article.id, b.article.id): linked(a, b) for a, b in couples}
    chance = random.Random(4)
    kept = whole = 0
    for number in range(EDITS):
        left, right = couples[number % len(couples)]
        pairs, free = before[left.article.id, right.article.id]
        text = left.article.text
        if number % 2 and free:
            edited = text.replace(chance.choice(sorted(free)), "", 1)
        else:
            edited = shuffled(text, chance)
        after, _ = linked(reading(edited, left.article.id), right)
        kept += len(pairs & after)
        whole += len(pairs)
    assert kept >= 0.95 * whole, f"{kept} of {whole} linked pairs were kept"
