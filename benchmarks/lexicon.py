"""Matching a large lexicon: how fast, beside other ways to find many phrases in news text.

    python benchmarks/lexicon.py [--articles 10000] [--patterns 20000] [--data FOLDER]

Articles are put together from sentences of PolNeAR and BASIL (of the sample corpus when the data
are absent), patterns are words and phrases of the same text. Every way works through the same
articles in turn, batch by batch; printed are seconds of the processor per 1,000 articles and the
medians over the batches of the ratios. Ours begin with a reading: sentences, voices, and the text
folded once for all lexicons; folding is timed on its own, so that it can be added. All others, the
bare automaton too, begin with the text. spaCy and flashtext are not dependencies of the
project: install them to have them beside (``pip install spacy flashtext``).
"""

from __future__ import annotations

import gc
import random
import re
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median

from datasets import DEFAULT, load_rows

import framing
from framing.lexicon.conditions import Conditions
from framing.lexicon.lexicon import Axis, Group, Lexicon, Term
from framing.lexicon.matching import match_lexicon
from framing.lexicon.pattern import is_whole
from framing.reading import Reading
from framing.score.booking import book_matches, find_owners
from framing.text.fold import fold_text
from framing.text.words import find_words

Way = Callable[[Sequence[str], Sequence[Reading]], int]
"""Works through a batch of texts, or their readings, and returns how many finds it made."""

WORDS_PER_ARTICLE = 500
BATCH = 50
COMMONEST = 500
_PARTS = re.compile(r"\*| \.\.\. ")

RULED = 0.10
"""Share of the patterns that carry a rule."""


def load_sentences(folder: Path) -> list[str]:
    """Sentences of news articles, in their order."""
    files = [folder / "polnear_train.jsonl", folder / "basil.jsonl"]
    texts = [
        str(row.get("text", "")) for file in files if file.is_file() for row in load_rows(file)
    ]
    if not any(texts):
        print(f"no labelled data in {folder}: the sample corpus stands in")
        from framing.shipped import shipped_folder

        texts = [article.text for article in framing.load_corpus(shipped_folder("seeds"))]
    return [line.strip() for text in texts for line in text.replace(". ", ".\n").splitlines()]


def make_articles(sentences: Sequence[str], count: int, chance: random.Random) -> Iterator[str]:
    """Articles of about 500 words: paragraphs of three sentences that follow each other."""
    for _ in range(count):
        paragraphs, words = [], 0
        while words < WORDS_PER_ARTICLE:
            at = chance.randrange(max(1, len(sentences) - 3))
            paragraph = " ".join(filter(None, sentences[at : at + 3]))
            words += len(paragraph.split())
            paragraphs.append(paragraph)
        yield "\n\n".join(paragraphs)


def make_patterns(sentences: Sequence[str], count: int, chance: random.Random) -> list[str]:
    """Words of four letters or more (6 in 10), phrases of two (3) and three words (1).

    The commonest words are passed over, for no lexicon holds "that" and "with".
    """
    uses: Counter[str] = Counter()
    found: list[dict[str, None]] = [{}, {}, {}]
    for sentence in sentences:
        words = [sentence[start:end].lower() for start, end in find_words(sentence)]
        uses.update(words)
        found[0].update((word, None) for word in words if len(word) >= 4)
        found[1].update((" ".join(pair), None) for pair in pairwise(words))
        found[2].update(
            (" ".join(three), None) for three in zip(words, words[1:], words[2:], strict=False)
        )
    for word, _ in uses.most_common(COMMONEST):
        found[0].pop(word, None)
    patterns: list[str] = []
    for kind, share in zip(found, (0.6, 0.3, 0.1), strict=True):
        patterns += chance.sample(list(kind), min(len(kind), round(share * count)))
    return patterns


def make_lexicon(patterns: Sequence[str], ruled: float, chance: random.Random) -> Lexicon:
    """A lexicon of the patterns, a share of which carries one rule each, every rule as often."""
    words = [pattern for pattern in patterns if " " not in pattern] or list(patterns)

    def some(number: int) -> tuple[str, ...]:
        return tuple(chance.choice(words) for _ in range(number))

    def rule(pattern: str) -> tuple[str, Conditions]:
        kind = chance.randrange(8)
        ended = pattern[:-1] + "*" if kind == 0 else pattern
        gapped = f"{pattern} ... {chance.choice(words)}" if kind == 1 else ended
        return gapped, Conditions(
            excepted=tuple(f"{pattern} {word}" for word in some(3)) if kind == 2 else (),
            near=some(10) if kind == 3 else (),
            not_near=some(10) if kind == 4 else (),
            company=some(10) if kind == 5 else (),
            attribute_of=some(5) if kind == 6 else (),
            voices=("own",) if kind == 7 else (),
        )

    terms = []
    for number, pattern in enumerate(patterns):
        text, conditions = rule(pattern) if chance.random() < ruled else (pattern, Conditions())
        pole = "low" if number % 2 else "high"
        terms.append(
            Term(text=text, pole=pole, group="all", weight=1.0, conditions=conditions)  # type: ignore[arg-type]
        )
    axis = Axis(
        name="benchmark",
        version="1",
        language="en",
        licence="",
        question="?",
        description="",
        low="low",
        high="high",
        low_description="",
        high_description="",
        groups=(Group(id="all", pole="high", reason=""),),
        digest=f"{len(patterns)} {ruled}",
    )
    return Lexicon(about=axis, terms=tuple(terms))


def matching_only(lexicon: Lexicon) -> Way:
    """Finding, rules, overlaps, negation, offsets in the text as printed."""

    def run(_: Sequence[str], readings: Sequence[Reading]) -> int:
        return sum(
            len(match_lexicon(r.article.text, r.sentences, lexicon, folded=r.folded))
            for r in readings
        )

    return run


def matching(lexicon: Lexicon) -> Way:
    """The whole of it: finding, rules, overlaps, negation, offsets, voices."""
    settings = framing.Settings()

    def run(_: Sequence[str], readings: Sequence[Reading]) -> int:
        return sum(
            len(book_matches(reading, find_owners(reading), lexicon, settings))
            for reading in readings
        )

    return run


def folding(texts: Sequence[str], _: Sequence[Reading]) -> int:
    """What reading does for matching, once for all lexicons."""
    return sum(fold_text(text).in_place for text in texts)


def bare_automaton(lexicon: Lexicon) -> Way:
    """The automaton on folded text, each find kept where it is of whole words: no sentences, rules,
    overlaps, negation, voices, and no way back to the text as printed.
    """
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    keys = list(
        dict.fromkeys(
            max(_PARTS.split(fold_text(term.text).text), key=len) for term in lexicon.terms
        )
    )
    automaton = AhoCorasick(
        keys, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
    )

    def run(texts: Sequence[str], _: Sequence[Reading]) -> int:
        found = 0
        for text in texts:
            low = fold_text(text).text
            places = automaton.find_matches_as_indexes(low, overlapping=True)
            found += len([place for place in places if is_whole(low, place[1], place[2])])
        return found

    return run


def phrase_matcher(patterns: Sequence[str]) -> Way:
    """spaCy: blank English tokenizer, phrases by lower case."""
    import spacy
    from spacy.matcher import PhraseMatcher

    language = spacy.blank("en")
    matcher = PhraseMatcher(language.vocab, attr="LOWER")
    matcher.add("all", [language.make_doc(pattern) for pattern in patterns])

    def run(texts: Sequence[str], _: Sequence[Reading]) -> int:
        return sum(len(matcher(language.make_doc(text))) for text in texts)

    return run


def flashtext(patterns: Sequence[str]) -> Way:
    """flashtext: a trie of words in Python; of overlapping phrases it finds one."""
    from flashtext import KeywordProcessor

    processor = KeywordProcessor()
    processor.add_keywords_from_list(list(patterns))

    def run(texts: Sequence[str], _: Sequence[Reading]) -> int:
        return sum(len(processor.extract_keywords(text, span_info=True)) for text in texts)

    return run


def count_vectorizer(patterns: Sequence[str]) -> Way:
    """scikit-learn: counts of the same words and phrases, without places."""
    from sklearn.feature_extraction.text import CountVectorizer

    vectorizer = CountVectorizer(
        vocabulary=list(dict.fromkeys(patterns)),
        ngram_range=(1, 3),
        token_pattern=r"[\w'’-]+",
    )

    def run(texts: Sequence[str], _: Sequence[Reading]) -> int:
        return int(vectorizer.transform(texts).sum())

    return run


def build_ways(patterns: Sequence[str], chance: random.Random) -> dict[str, Way]:
    """Every way that is installed; the missing ones are named."""
    plain, ruled = make_lexicon(patterns, 0, chance), make_lexicon(patterns, RULED, chance)
    ways = {
        "folding alone": folding,
        "matching, plain": matching_only(plain),
        "framing, with rules": matching(ruled),
        "bare automaton": bare_automaton(plain),
        "bare automaton, ruled keys": bare_automaton(ruled),
    }
    peers: dict[str, Callable[[Sequence[str]], Way]] = {
        "spaCy PhraseMatcher": phrase_matcher,
        "flashtext": flashtext,
        "CountVectorizer": count_vectorizer,
    }
    for name, build in peers.items():
        try:
            ways[name] = build(patterns)
        except ImportError as error:
            print(f"missing: {name} ({error}); install it to see it beside")
    return ways


def run_all(ways: dict[str, Way], articles: Sequence[str]) -> dict[str, list[float]]:
    """Seconds of every way on every batch; the first batch warms up and is not kept."""
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    finds = dict.fromkeys(ways, 0)
    for first in range(0, len(articles), BATCH):
        texts = articles[first : first + BATCH]
        readings = [framing.read_article(framing.Article(id="a", text=text)) for text in texts]
        for reading in readings:
            _ = reading.folded
        gc.collect()
        gc.freeze()  # so that no way pays for tables of another, or for the readings
        for name, way in ways.items():
            begin = time.process_time()
            found = way(texts, readings)
            took = time.process_time() - begin
            if first:
                seconds[name].append(took / len(texts))
                finds[name] += found
    kept = len(articles) - BATCH
    for name, taken in seconds.items():
        mean = 1000 * sum(taken) / len(taken)
        print(f"{name:28} {mean:8.3f} s per 1,000 articles  {finds[name] / kept:7.1f} finds each")
    return seconds


def main() -> None:
    """Measure, and print the ratios that are asked for."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--patterns", type=int, default=20_000)
    parser.add_argument("--data", type=Path, default=DEFAULT)
    chosen = parser.parse_args()
    chance = random.Random(2012)  # noqa: S311 - the same articles every time
    sentences = load_sentences(chosen.data)
    patterns = make_patterns(sentences, chosen.patterns, chance)
    articles = list(make_articles(sentences, max(chosen.articles, 2 * BATCH), chance))
    print(
        f"{len(patterns)} patterns, {len(articles)} articles of {WORDS_PER_ARTICLE} words or more"
    )
    seconds = run_all(build_ways(patterns, chance), articles)

    def ratio(one: str, other: str, asked: str) -> None:
        if one in seconds and other in seconds:
            pairs = zip(seconds[one], seconds[other], strict=True)
            print(f"{one} / {other}: {median(a / b for a, b in pairs):.2f} ({asked})")

    ratio("matching, plain", "bare automaton", "at most 1.5")
    ratio("framing, with rules", "bare automaton, ruled keys", "at most 2")
    ratio("spaCy PhraseMatcher", "framing, with rules", "at least 8")
    ratio("flashtext", "framing, with rules", "no bound")
    ratio("CountVectorizer", "framing, with rules", "no bound")


if __name__ == "__main__":
    main()
