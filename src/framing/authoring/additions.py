"""Additions: accepted candidates as groups in the text of a lexicon file, its comments kept.

Refused candidates stay in the file as a comment, so that nobody has to refuse them again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.authoring.candidate import Candidate
from framing.errors import LexiconError
from framing.lexicon.files import LexiconFile
from framing.lexicon.foreign.toml import quote
from framing.lexicon.lexicon import Lexicon, Pole
from framing.lexicon.loading import parse_lexicon

_REFUSED = "# refused: "
_LINE = re.compile(rf"^{re.escape(_REFUSED)}(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A candidate with the reason for which a person took it."""

    candidate: Candidate
    reason: str


def add_to_lexicon(
    file: LexiconFile, accepted: Sequence[Accepted], refused: Sequence[Candidate], target: Path
) -> LexiconFile:
    """The file with one more group for each pole that has an accepted candidate.

    Every form of a candidate is a term of its own. Nothing of the file is changed but its end.

    Raises:
        LexiconError: The file is no lexicon, or would be none with the additions.
    """
    lexicon = parse_lexicon(file)
    blocks = list(_blocks(lexicon, accepted, refused))
    if not blocks:
        return LexiconFile(target, file.raw)
    added = "\n".join(blocks)
    grown = LexiconFile(target, file.raw.rstrip(b"\r\n") + b"\n\n" + added.encode("utf-8"))
    before, after = len(lexicon.terms), len(parse_lexicon(grown).terms)
    new = sum(len(each.candidate.forms) for each in accepted)
    if after != before + new:
        raise LexiconError(f"lexicon {target} would hold {after} terms and not {before + new}")
    return grown


def load_refused(file: LexiconFile) -> frozenset[str]:
    """Candidates that were refused before, as the comments of the file say."""
    found: set[str] = set()
    for line in _LINE.findall(file.raw.decode("utf-8", "replace")):
        try:
            found.update(map(str, json.loads(f"[{line}]")))
        except json.JSONDecodeError:
            continue  # a comment that a person wrote otherwise
    return frozenset(found)


def _blocks(
    lexicon: Lexicon, accepted: Sequence[Accepted], refused: Sequence[Candidate]
) -> Iterator[str]:
    ids = {group.id for group in lexicon.axis.groups}
    poles: tuple[Pole, Pole] = ("low", "high")
    for pole in poles:
        chosen = [each for each in accepted if each.candidate.pole == pole]
        if chosen:
            yield _group(_free_id(f"suggested-{pole}", ids), pole, chosen)
    if refused:
        yield _REFUSED + ", ".join(quote(each.text) for each in refused) + "\n"


def _group(id: str, pole: Pole, accepted: Sequence[Accepted]) -> str:
    measures = ", ".join(dict.fromkeys(each.candidate.measure for each in accepted))
    lines = [
        "[[groups]]",
        f"id = {quote(id)}",
        f"pole = {quote(pole)}",
        f"reason = {quote(f'Suggested by {measures} and accepted one by one.')}",
        "terms = [",
    ]
    for each in accepted:
        reason = quote(each.reason)
        lines += [
            f"  {{ term = {quote(form)}, reason = {reason} }}," for form in each.candidate.forms
        ]
    return "\n".join([*lines, "]", ""])


def _free_id(id: str, taken: set[str]) -> str:
    number, free = 2, id
    while free in taken:
        free, number = f"{id}-{number}", number + 1
    return free
