"""Background: how rare a word is in English news at large.

Two articles on one thing use its words all the time; only a background says that "corridor" is
rarer than "country". The table comes with the package: its head names the texts it was counted in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.align.bags import Vector

FILE = Path(__file__).parent / "background.tsv"


@dataclass(frozen=True, slots=True)
class Background:
    """Rarity of words between 0 (in every collection) and 1 (in none).

    ``found`` says in how many of ``collections`` a stemmed word is usual: the sum over collections
    of texts on one topic of the share of their texts that hold the word.
    """

    collections: int
    found: dict[str, float]

    def rarity(self, words: Iterable[str]) -> Vector:
        """Rarity of each word: ln((1 + collections) / (1 + found)) over its greatest value."""
        import numpy as np

        get = self.found.get
        found = np.array([get(word, 0.0) for word in words], dtype=np.float64)
        rarity: Vector = 1 - np.log1p(found) / np.log1p(self.collections)
        return rarity


@cache
def load_background() -> Background:
    """The table that ships with the package."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    table = {word: float(count) for word, count in rows}
    return Background(collections=int(table.pop("*")), found=table)
