"""Loaded wording against human labels: BABE, BASIL, NewsMTSC and SEESAW, read where they lie.

    python benchmarks/wording.py [--data FOLDER] [--lexicon loaded-language] [--groups]

The rule: the weights of the counted hits of a sentence are added up, and the sentence is called
loaded when they reach a floor. The floor of 1 is the stated rule: one word that is always loaded,
or two that sometimes are; the other floors show the curve. Printed are macro-F1 on BABE (is the
sentence biased), F1 on BASIL (does it hold a lexical-bias span), each over all and over two halves
of the topics or events, and the polarity toward a target in NewsMTSC and SEESAW by the sign of
(high - low). ``--groups`` prints for each group of terms how many BABE sentences with one of its
hits are biased: what to mend is a kind of word, not a word.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from zlib import crc32

from datasets import data_folder, load_rows

import framing
from framing.lexicon.matching import match_lexicon
from framing.text.span import Span

FLOORS = (0.5, 1.0, 1.5, 2.0, 3.0)
RULE = 1.0
"""The floor of the stated rule: a word of half weight counts only in company."""

POLARITIES = (-1, 0, 1)

Whose = Literal["own", "unquoted", "any"]
"""The narrator's words; those outside quotation marks, retold ones included; all words."""

COUNTED: dict[Whose, tuple[str, ...]] = {
    "own": ("own",),
    "unquoted": ("own", "indirect"),
    "any": ("own", "indirect", "direct", "scare"),
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with its weight of loaded words, what people said, and its half of the data."""

    weight: float
    loaded: bool
    half: int


def half_of(topic: str) -> int:
    """0 or 1, by the name of a topic or event and not by its sentences."""
    return crc32(topic.encode()) % 2


def weigh(text: str, lexicon: framing.Lexicon) -> tuple[float, float, set[str]]:
    """Weight of the counted hits of a sentence on the low and the high pole, and their groups."""
    terms = [
        lexicon.terms[match.term]
        for match in match_lexicon(text, [Span(0, len(text))], lexicon)
        if match.status == "counted"
    ]
    low = sum(term.weight for term in terms if term.pole == "low")
    high = sum(term.weight for term in terms if term.pole == "high")
    return low, high, {term.group for term in terms}


def judge_babe(rows: list[dict[str, Any]], lexicon: framing.Lexicon) -> list[Judged]:
    """The sentences of BABE; a word counts in whatever voice, for the labels ask the sentence."""
    return [
        Judged(sum(weigh(row["text"], lexicon)[:2]), row["biased"], half_of(row["topic"]))
        for row in rows
    ]


def judge_basil(rows: list[dict[str, Any]], lexicon: framing.Lexicon, whose: Whose) -> list[Judged]:
    """The sentences of BASIL; except for ``any``, spans outside quotation marks only."""
    judged = []
    for row in rows:
        article = framing.Article(id=row["id"], text=row["text"])
        sentences = [(start, end) for start, end in row["sents"]]
        filled = [(start, end) for start, end in sentences if row["text"][start:end].strip()]
        reading = framing.read_article(article, sentences=filled)
        weights: dict[int, float] = defaultdict(float)
        for hit in framing.score_reading(reading, lexicon).axes[lexicon.name].hits:
            kind = "own" if hit.voice is None else reading.voices[hit.voice].kind
            if hit.status == "counted" and kind in COUNTED[whose]:
                weights[_sentence_at(sentences, hit.start)] += hit.weight
        gold = {
            span["sent"]
            for span in row["spans"]
            if span["bias"] == "lex" and (whose == "any" or span["in_quote"] != "yes")
        }
        half = half_of(row["event"])
        judged += [Judged(weights.get(i, 0.0), i in gold, half) for i in range(len(sentences))]
    return judged


def _sentence_at(sentences: Sequence[tuple[int, int]], position: int) -> int:
    return next((i for i, (start, end) in enumerate(sentences) if start <= position < end), -1)


def measure_f1(pairs: Iterable[tuple[Any, Any]], label: Any) -> tuple[float, float, float]:
    """Precision, recall and F1 of one label over pairs of what people said and what we say."""
    pairs = list(pairs)
    right = sum(gold == label == said for gold, said in pairs)
    said = sum(said == label for _, said in pairs)
    gold = sum(gold == label for gold, _ in pairs)
    return right / max(said, 1), right / max(gold, 1), 2 * right / max(said + gold, 1)


def macro_f1(pairs: Iterable[tuple[Any, Any]], labels: Sequence[Any]) -> float:
    """The mean F1 of the labels."""
    pairs = list(pairs)
    return sum(measure_f1(pairs, label)[2] for label in labels) / len(labels)


def print_curve(name: str, judged: list[Judged], macro: bool) -> None:
    """A line for each floor: over all, then over each half."""
    loaded = sum(sentence.loaded for sentence in judged)
    print(f"\n{name}: {len(judged)} sentences, {loaded} loaded")
    print(f"{'floor':>6}{'P':>7}{'R':>7}{'F1':>7}{'macro':>7}{'half A':>8}{'half B':>8}")
    for floor in FLOORS:
        pairs = [(each.loaded, each.weight >= floor) for each in judged]
        halves = [
            [pair for pair, each in zip(pairs, judged, strict=True) if each.half == half]
            for half in (0, 1)
        ]
        both = [
            macro_f1(h, (True, False)) if macro else measure_f1(h, label=True)[2] for h in halves
        ]
        figures = (*measure_f1(pairs, label=True), macro_f1(pairs, (True, False)), *both)
        mark = "  <- the rule" if floor == RULE else ""
        print(f"{floor:6}" + "".join(f"{f:7.3f}" for f in figures[:4]), end="")
        print("".join(f"{f:8.3f}" for f in figures[4:]) + mark)


def print_polarity(name: str, pairs: list[tuple[int, int]], labels: Sequence[int]) -> None:
    """Accuracy and macro-F1 of a polarity, beside always saying the commonest one."""
    right = sum(gold == said for gold, said in pairs)
    commonest = Counter(gold for gold, _ in pairs).most_common(1)[0][0]
    always = [(gold, commonest) for gold, _ in pairs]
    base = sum(gold == commonest for gold, _ in pairs)
    print(
        f"\n{name}: {len(pairs)} cases; accuracy {right / len(pairs):.3f}, macro-F1 "
        f"{macro_f1(pairs, labels):.3f} (always {commonest:+d}: {base / len(pairs):.3f}, "
        f"{macro_f1(always, labels):.3f})"
    )


def sign_of(text: str, lexicon: framing.Lexicon) -> int:
    """Which pole the hits of a sentence lean to: 1 high, -1 low, 0 neither."""
    low, high, _ = weigh(text, lexicon)
    return (high > low) - (high < low)


def judge_seesaw(
    rows: list[dict[str, Any]], lexicon: framing.Lexicon
) -> Iterable[tuple[int, int, bool]]:
    """Sentiment of one actor toward another, the sign of its sentence, whether it has a hit."""
    poles = {"NEG": -1, "POS": 1}
    for row in rows:
        for stance in row["stances"]:
            start, end = row["sents"][stance["sent"]]
            low, high, _ = weigh(row["text"][start:end], lexicon)
            if stance["sentiment"] in poles:
                yield poles[stance["sentiment"]], (high > low) - (high < low), bool(low or high)


def print_groups(rows: list[dict[str, Any]], lexicon: framing.Lexicon) -> None:
    """For each group: BABE sentences with one of its hits, and the share of them that is biased."""
    found: dict[str, list[bool]] = defaultdict(list)
    for row in rows:
        for group in weigh(row["text"], lexicon)[2]:
            found[group].append(row["biased"])
    print("\nBABE by group: sentences, share biased")
    for group, labels in sorted(found.items(), key=lambda item: sum(item[1]) / len(item[1])):
        print(f"{group:32}{len(labels):5}{sum(labels) / len(labels):7.2f}")


def main() -> None:
    """Print a table or a line for each set of data."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--lexicon", default="loaded-language", help="name or path of a lexicon")
    parser.add_argument("--groups", action="store_true", help="precision by group on BABE")
    folder: Path = data_folder(parser)
    options = parser.parse_args()
    lexicon = framing.load_lexicon(options.lexicon)
    babe, basil = load_rows(folder / "babe.jsonl"), load_rows(folder / "basil.jsonl")
    print_curve("BABE, biased (macro-F1)", judge_babe(babe, lexicon), macro=True)
    for whose in COUNTED:
        judged = judge_basil(basil, lexicon, whose)
        print_curve(f"BASIL, lexical bias, words: {whose}", judged, macro=False)
    news = load_rows(folder / "newsmtsc.jsonl")
    pairs = [(row["polarity"], sign_of(row["text"], lexicon)) for row in news]
    print_polarity("NewsMTSC, polarity toward the target", pairs, POLARITIES)
    stances = list(judge_seesaw(load_rows(folder / "seesaw.jsonl"), lexicon))
    hit = [(gold, said) for gold, said, any_hit in stances if any_hit]
    print_polarity("SEESAW, sentiment of one toward another", [s[:2] for s in stances], (-1, 1))
    print_polarity("SEESAW, sentences with a hit", hit, (-1, 1))
    if options.groups:
        print_groups(babe, lexicon)


if __name__ == "__main__":
    main()
