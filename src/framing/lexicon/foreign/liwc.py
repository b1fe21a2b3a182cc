r"""LIWC ``.dic``: a legend of numbered categories between two ``%`` lines, then words with numbers.

::

    %
    1<TAB>function
    <TAB>2<TAB>pronoun          (LIWC2015: a tab more for each level)
    %
    word*<TAB>1<TAB>2
    two words<TAB>2             (LIWC2015)
    kind<TAB><of>131/125        (LIWC2007: 131 before "of", else 125)
    like<TAB>(02 134)125/464    (LIWC2001, 2007: 125 after a word of 2 or 134, else 464)
    (discrep) like<TAB>3        (LIWC2015: after a word of the category "discrep")

Sources: the *LIWC2007 Operator's Manual* (Pennebaker, Booth and Francis 2007: "Creating and using
custom dictionaries", "Conditional categories") and the *LIWC2015 Operator's Manual* (Pennebaker,
Booth, Boyd and Francis 2015: "Multi-word phrases"); the odd lines as other readers met them:
``read_dict_liwc`` in quanteda's ``R/dictionaries.R``, issues 3, 4 and 10 of chbrown/liwc-python
(spaces for tabs, two tabs for one, spaces before a tab). ``<of>`` is carried over as a phrase and
an exception; a category as a condition is not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from framing.errors import LexiconError
from framing.lexicon.foreign.harvest import Branch, Harvest
from framing.lexicon.foreign.lines import number_lines
from framing.lexicon.foreign.tree import Dictionary, Parsed

MARK = "%"

_LEGEND = re.compile(r"([ \t]*)(\S+)[ \t]+(\S.*)")
_TOKEN = re.compile(r"\([^()]{0,200}\)[^\s()]*|\S+")
_NEXT_WORD = re.compile(r"<([^<>]{1,60})>([^\s/]+)(?:/([^\s/]+))?")
_PLACE_IN_PHRASE = re.compile(r"\([^()]{1,60}\)")


def parse_liwc(text: str, name: str) -> Parsed:
    """The dictionary in a ``.dic`` file.

    Raises:
        LexiconError: There is no legend between two lines of ``%``.
    """
    harvest = Harvest(name)
    lines = list(number_lines(text, harvest))
    marks = [place for place, (_, line) in enumerate(lines) if line.strip() == MARK]
    if len(marks) < 2:
        raise LexiconError(
            f"{name} has no legend of categories between two lines of '%', so it is not a LIWC "
            "dictionary; name its format with --format"
        )
    first, second = marks[:2]
    for number, line in lines[:first]:
        harvest.leave(number, line, "it stands before the legend")
    branches = _read_legend(lines[first + 1 : second], harvest)
    for number, line in lines[second + 1 :]:
        _read_word(number, line.strip(), branches, harvest)
    return harvest.parsed()


def _read_legend(lines: list[tuple[int, str]], harvest: Harvest) -> dict[str, Branch]:
    branches: dict[str, Branch] = {}
    for number, line in lines:
        found = _LEGEND.fullmatch(line)
        if found is None:
            harvest.leave(number, line, "a category has a number and a name")
        elif _key(found[2]) in branches:
            harvest.leave(number, line, "its number is that of an earlier category")
        else:
            depth = found[1].count("\t")
            branches[_key(found[2])] = harvest.open_branch(depth, found[3], number)
    return branches


def _key(number: str) -> str:
    """A number without its leading zeros: the legend may say 01 where a word says 1."""
    return number.lstrip("0") or "0"


def _read_word(number: int, line: str, branches: Mapping[str, Branch], harvest: Harvest) -> None:
    term, tokens = _split_word(line, branches)
    if _PLACE_IN_PHRASE.search(term):
        harvest.leave(number, line, "a category as part of a phrase has no place in a lexicon")
        return
    if not tokens:
        harvest.leave(number, line, "no category of the legend stands after it")
    given: set[str] = set()
    for token in tokens:
        if token in given:
            harvest.leave(number, line, f"it names {token} twice; counted once")
        else:
            given.add(token)
            _book(number, term, token, branches, harvest)


def _split_word(line: str, branches: Mapping[str, Branch]) -> tuple[str, list[str]]:
    """The word or phrase, and what stands after it. Without a tab, numbers of categories end it."""
    if "\t" in line:
        term, rest = line.split("\t", 1)
        return term.rstrip(), _TOKEN.findall(rest)
    found = list(_TOKEN.finditer(line))
    last = len(found)
    while last > 1 and (found[last - 1][0][0] in "(<" or _key(found[last - 1][0]) in branches):
        last -= 1
    return line[: found[last - 1].end()], [token[0] for token in found[last:]]


def _book(
    number: int, term: str, token: str, branches: Mapping[str, Branch], harvest: Harvest
) -> None:
    if _key(token) in branches:
        harvest.add(branches[_key(token)], term, number)
    elif (condition := _NEXT_WORD.fullmatch(token)) is not None:
        _book_next_word(number, term, condition, branches, harvest)
    elif token.startswith("("):
        why = f"{token}: a condition on the category of the word before has no place in a lexicon"
        harvest.leave(number, term, why)
    else:
        harvest.leave(number, term, f"the legend has no category {token}")


def _book_next_word(
    number: int,
    term: str,
    condition: re.Match[str],
    branches: Mapping[str, Branch],
    harvest: Harvest,
) -> None:
    """``<of>131/125``: before "of" the word is one thing, elsewhere another."""
    word, then, other = condition.groups()
    unknown = [key for key in (then, other) if key is not None and _key(key) not in branches]
    if unknown:
        harvest.leave(number, term, f"the legend has no category {unknown[0]}")
        return
    phrase = f"{term} {word}"
    harvest.add(branches[_key(then)], phrase, number)
    if other is not None:
        harvest.add(branches[_key(other)], term, number, excepted=(phrase,))


def render_liwc(dictionary: Dictionary) -> str:
    """A ``.dic`` file: the legend by levels, the words in alphabetical order."""
    legend: list[str] = []
    numbers: dict[str, list[str]] = {}
    for number, (depth, category) in enumerate(dictionary.walk(), 1):
        legend.append("\t" * depth + f"{number}\t{category.name}")
        for entry in category.entries:
            numbers.setdefault(entry.term, []).append(str(number))
    words = ["\t".join((term, *numbers[term])) for term in sorted(numbers)]
    return "\n".join((MARK, *legend, MARK, *words, ""))
