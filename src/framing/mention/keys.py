"""Keys: the fullest form under which the mentions of one referent meet."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from framing.mention.vocabulary import ALIASES


class Keys:
    """Short forms and the full form that each stands for at a place in the text."""

    def __init__(self) -> None:
        self._fulls: dict[str, list[tuple[int, str]]] = {}

    def introduce(self, short: str, full: str, place: int) -> None:
        """Let ``short`` stand for ``full`` from ``place`` on; places come in text order."""
        self._fulls.setdefault(short, []).append((place, full))

    def of(self, form: str, place: int) -> str:
        """The fullest form for ``form``: the last one introduced before ``place``, else the first.

        Aliases of states and bodies ("U.S.") come first, so that keys meet across articles.
        """
        seen: set[str] = set()
        while form not in seen:
            seen.add(form)
            alias = _alias(form)
            if alias:
                return alias
            fulls = self._fulls.get(form)
            if not fulls:
                return form
            form = fulls[max(0, bisect_left(fulls, (place,)) - 1)][1]
        return form


@lru_cache(maxsize=4096)
def _alias(form: str) -> str | None:
    low = form.lower()
    return ALIASES.get(low) or ALIASES.get(low + ".")
