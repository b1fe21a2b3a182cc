"""Syllables for textstat, offline.

textstat counts syllables with the CMU Pronouncing Dictionary as NLTK reads it, downloads that when
it is missing, and falls back to Pyphen for words it does not hold. This package carries the
dictionary reduced to what textstat takes from it: a count for each word where Pyphen would give
another one. The counts that come out are the same; nothing is downloaded or parsed for a second.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

NLTK_DATA = Path(__file__).parent / "nltk_data"
TABLE = NLTK_DATA / "corpora" / "cmudict" / "syllables.txt"
_A_SYLLABLE = "0"  # textstat counts the sounds that end in a digit (the stress mark of a vowel)


class SyllableTable(dict[str, int]):
    """Syllables by word. Looked up as textstat looks up NLTK's dictionary: a list of
    pronunciations, each a list of sounds.
    """

    def __getitem__(self, word: str) -> list[list[str]]:  # type: ignore[override]
        return [[_A_SYLLABLE] * super().__getitem__(word)]


class _Corpus:
    @staticmethod
    def dict() -> SyllableTable:
        return load_syllables()


def load_syllables() -> SyllableTable:
    """The table that ships with the package: about 50,000 words.

    Each line holds a number of syllables and all the words that have it; lines with ``#`` are
    the notice of the source.
    """
    table = SyllableTable()
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            count, *words = line.split()
            table.update(dict.fromkeys(words, int(count)))
    return table


@cache
def prepare_textstat() -> None:
    """Have textstat keep the shipped table as its dictionary for English.

    textstat asks for the dictionary once and remembers it. NLTK's corpus stands exchanged for that
    one question only, so other users of NLTK in the same process see nothing of it.
    """
    import nltk
    import textstat

    original, path = nltk.corpus.cmudict, list(nltk.data.path)
    nltk.corpus.cmudict = _Corpus
    nltk.data.path.insert(0, str(NLTK_DATA))
    try:
        textstat.syllable_count("syllable")
    finally:
        nltk.corpus.cmudict = original
        nltk.data.path[:] = path
