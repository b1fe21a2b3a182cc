"""Make the syllable table that ships with the package from the CMU Pronouncing Dictionary.

    python scripts/make_syllables.py cmudict.dict LICENSE

``cmudict.dict`` and its ``LICENSE`` are the files of https://github.com/cmusphinx/cmudict. A word
is kept where Pyphen counts other syllables than its first pronunciation has.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from textwrap import wrap

import pyphen

from framing.score.syllables import TABLE

WIDTH = 98


def main(dictionary: Path, licence: Path) -> None:
    hyphenator = pyphen.Pyphen(lang="en_US")
    words_by_count: dict[int, list[str]] = defaultdict(list)
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, *sounds = line.split("#")[0].split()
        count = sum(sound[-1].isdigit() for sound in sounds)
        is_first_pronunciation = "(" not in word
        if is_first_pronunciation and len(hyphenator.positions(word)) + 1 != count:
            words_by_count[count].append(word)
    notice = [f"# {line}".rstrip() for line in licence.read_text(encoding="utf-8").splitlines()]
    head = ["# Syllables of English words, reduced from the CMU Pronouncing Dictionary.", "#"]
    rows = [
        f"{count} {line}"
        for count, words in sorted(words_by_count.items())
        for line in wrap(" ".join(sorted(words)), WIDTH, break_on_hyphens=False)
    ]
    TABLE.write_text("\n".join([*head, *notice, *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
