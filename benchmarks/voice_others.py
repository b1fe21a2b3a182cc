"""Two further measures of voices: BASIL's "inside a quotation", GUM's attributions.

BASIL: each biased span carries a human label, inside a quotation or not. We say yes where at least
half of its letters lie in a direct voice or between quotation marks.

GUM: discourse annotation of 14 texts of all kinds gives each reported content. A content counts as
found when at least half of its letters lie in a direct or indirect voice. Texts report much else
that this annotation does not mark, so only recall means anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from framing.reading import Reading, read_article
from framing.text.article import Article


def basil_line(documents: Iterable[dict[str, Any]]) -> str:
    """Precision, recall and F1 of "inside a quotation" on biased spans."""
    counts: Counter[tuple[bool, bool]] = Counter()
    for document in documents:
        reading = read_article(Article(id=document["id"], text=document["text"]))
        quoted = _letters(reading, ("direct", "scare"))
        for span in document["spans"]:
            told = _mostly_in(document["text"], [(span["start"], span["end"])], quoted)
            counts[span["in_quote"] == "yes", told] += 1
    both, marked = counts[True, True], counts[True, True] + counts[True, False]
    found = both + counts[False, True]
    f1 = 2 * both / (marked + found) if marked + found else 1.0
    return (
        f"in quotation  P {both / max(found, 1):.3f}  R {both / max(marked, 1):.3f}  F1 {f1:.3f}"
        f"  ({sum(counts.values())} spans)"
    )


def gum_line(documents: Iterable[dict[str, Any]]) -> str:
    """Share of marked contents that are found, and of their characters."""
    contents = found = 0
    letters = hit = 0
    for document in documents:
        text = document["text"]
        reading = read_article(Article(id=document["id"], text=text))
        told = _letters(reading, ("direct", "indirect"))
        for attribution in document["attributions"]:
            spans = attribution["content"]
            contents += 1
            found += _mostly_in(text, spans, told)
            inside = [i for start, end in spans for i in range(start, end) if text[i].isalnum()]
            letters += len(inside)
            hit += sum(i in told for i in inside)
    return (
        f"attributions  found {found / max(contents, 1):.3f} ({found} of {contents})"
        f"  characters {hit / max(letters, 1):.3f}"
    )


def _letters(reading: Reading, kinds: Sequence[str]) -> set[int]:
    """Places of all characters in voices of some kinds."""
    voices = [voice for voice in reading.voices if voice.kind in kinds]
    return {i for voice in voices for i in range(voice.start, voice.end)}


def _mostly_in(text: str, spans: Sequence[Sequence[int]], told: set[int]) -> bool:
    letters = [i for start, end in spans for i in range(start, end) if text[i].isalnum()]
    return bool(letters) and 2 * sum(i in told for i in letters) >= len(letters)
