r"""WordStat ``.cat``: a tree by tabs; an item ends with its weight in brackets.

::

    NEGATIVE
    <TAB>FEAR
    <TAB><TAB>AFRAID (1)
    <TAB><TAB>LACK_OF (2)
    <TAB>@NOTGOOD [#POSITIVE_WORDS AFTER #NEGATIONS /S 3] (1)

Words of a phrase are parted by a space or ``_``; ``*`` and ``?`` are wildcards. A rule (``@``) asks
for items or categories near each other: there is no public grammar of rules, so they are listed and
not carried over. Some files give no weights at all: then what has nothing below it is an item.

Sources: ``read_dict_wordstat`` in quanteda's ``R/dictionaries.R`` with its test file
``issue-459.cat`` (spaces before the tabs); quanteda issue 516 for the rules;
``importCategoryDictionaryFromFileWordstat`` in conjugateprior/jca (``#`` before a comment).
"""

from __future__ import annotations

import re

from framing.lexicon.foreign.harvest import Harvest, write_weight
from framing.lexicon.foreign.lines import number_lines
from framing.lexicon.foreign.tree import Category, Dictionary, Parsed

RULE, COMMENT = "@", "#"

_WEIGHT = re.compile(r"[-+]?\d{1,9}(?:\.\d{1,30})?")
_INDENT = re.compile(r"[ \t]*")


def parse_wordstat(text: str, name: str) -> Parsed:
    """The dictionary in a ``.cat`` file."""
    harvest = Harvest(name, one_character=True)
    lines = [
        (number, _INDENT.match(line)[0].count("\t"), line.strip())  # type: ignore[index]
        for number, line in number_lines(text, harvest)
        if not line.lstrip().startswith(COMMENT)
    ]
    weighted = any(split_item(content) for _, _, content in lines)
    following = [depth for _, depth, _ in lines[1:]] + [0]
    for (number, depth, content), after in zip(lines, following, strict=False):
        is_leaf = not weighted and 0 < depth >= after
        _read_line(number, depth, content, is_leaf, harvest)
    return harvest.parsed()


def _read_line(number: int, depth: int, content: str, is_leaf: bool, harvest: Harvest) -> None:
    if content.startswith(RULE):
        harvest.leave(number, content, "a rule of proximity has no public grammar to read it by")
        return
    item = split_item(content) or ((content, 1.0) if is_leaf else None)
    if item is None:
        harvest.open_branch(depth, content, number)
        return
    term, weight = item
    harvest.climb(depth)
    harvest.add(harvest.current(number), term.replace("_", " "), number, weight=weight)


def split_item(content: str) -> tuple[str, float] | None:
    """The words and the weight of an item, None when the line does not end with a weight."""
    term, bracket, weight = content.rpartition("(")
    if not (bracket and weight.endswith(")") and _WEIGHT.fullmatch(weight[:-1]) and term.strip()):
        return None
    return term.strip(), float(weight[:-1])


def render_wordstat(dictionary: Dictionary) -> str:
    """A ``.cat`` file, with the weight of every item."""
    return "\n".join(
        (*(line for category in dictionary.categories for line in _render(category, 0)), "")
    )


def _render(category: Category, depth: int) -> list[str]:
    inner = "\t" * (depth + 1)
    return [
        "\t" * depth + category.name,
        *(f"{inner}{entry.term} ({write_weight(entry.weight)})" for entry in category.entries),
        *(line for child in category.children for line in _render(child, depth + 1)),
    ]
