"""Formats by name: how each is read and written, and what it has no place for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from framing.errors import LexiconError
from framing.lexicon.foreign.lexicoder import parse_lexicoder, render_lexicoder
from framing.lexicon.foreign.liwc import parse_liwc, render_liwc
from framing.lexicon.foreign.quanteda import parse_quanteda, render_quanteda
from framing.lexicon.foreign.table import parse_table, render_csv, render_dicx, render_tsv
from framing.lexicon.foreign.tree import Dictionary, Parsed
from framing.lexicon.foreign.wordlist import parse_wordlist, render_wordlist
from framing.lexicon.foreign.wordstat import parse_wordstat, render_wordstat
from framing.lexicon.foreign.yoshikoder import parse_yoshikoder, render_yoshikoder

NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A file format of dictionaries.

    ``title`` is the name for people. ``weights``, ``reasons``, ``descriptions``, ``levels``,
    ``categories`` and ``empty`` (categories without entries) say whether it has a place for them,
    ``sums`` whether a category counts what stands below it. Terms and names of categories in
    which ``bad_term`` or ``bad_name`` is found would be read as something else.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    parse: Callable[[str, str], Parsed]
    render: Callable[[Dictionary], str]
    weights: bool = False
    reasons: bool = False
    descriptions: bool = False
    levels: bool = False
    sums: bool = False
    empty: bool = True
    categories: bool = True
    bad_term: re.Pattern[str] = NOTHING
    bad_name: re.Pattern[str] = NOTHING


FORMATS = {
    each.name: each
    for each in (
        Format(
            name="liwc",
            title="LIWC",
            suffixes=(".dic",),
            parse=parse_liwc,
            render=render_liwc,
            levels=True,
            bad_term=re.compile(r"\([^()]*\)"),
        ),
        Format(
            name="dicx",
            title="LIWC-22 table",
            suffixes=(".dicx",),
            parse=parse_table,
            render=render_dicx,
            weights=True,
        ),
        Format(
            name="quanteda",
            title="quanteda YAML",
            suffixes=(".yml", ".yaml"),
            parse=parse_quanteda,
            render=render_quanteda,
            levels=True,
            sums=True,
            bad_term=re.compile(r"\?"),
        ),
        Format(
            name="lexicoder",
            title="Lexicoder",
            suffixes=(".lc3", ".lcd"),
            parse=parse_lexicoder,
            render=render_lexicoder,
            bad_term=re.compile(r"^[+<]|_"),
        ),
        Format(
            name="wordstat",
            title="WordStat",
            suffixes=(".cat",),
            parse=parse_wordstat,
            render=render_wordstat,
            weights=True,
            levels=True,
            sums=True,
            bad_term=re.compile(r"^[@#]|[_?]"),
            bad_name=re.compile(r"^[@#]|\([-+]?[\d.]+\)$"),
        ),
        Format(
            name="yoshikoder",
            title="Yoshikoder",
            suffixes=(".ykd",),
            parse=parse_yoshikoder,
            render=render_yoshikoder,
            descriptions=True,
            levels=True,
            sums=True,
        ),
        Format(
            name="csv",
            title="CSV",
            suffixes=(".csv",),
            parse=parse_table,
            render=render_csv,
            weights=True,
            reasons=True,
            empty=False,
        ),
        Format(
            name="tsv",
            title="TSV",
            suffixes=(".tsv", ".tab"),
            parse=parse_table,
            render=render_tsv,
            weights=True,
            reasons=True,
            empty=False,
        ),
        Format(
            name="words",
            title="list of words",
            suffixes=(".txt", ".lst"),
            parse=parse_wordlist,
            render=render_wordlist,
            categories=False,
            bad_term=re.compile(r"(?:^| )#"),
        ),
    )
}


def format_named(name: str) -> Format:
    """The format of that name.

    Raises:
        LexiconError: There is none.
    """
    if name not in FORMATS:
        raise LexiconError(f"there is no format {name!r}; choose one of: {', '.join(FORMATS)}")
    return FORMATS[name]


def guess_format(suffix: str) -> Format:
    """The format whose files end like this.

    Raises:
        LexiconError: No format does.
    """
    for each in FORMATS.values():
        if suffix.casefold() in each.suffixes:
            return each
    raise LexiconError(
        f"the ending {suffix!r} belongs to no format; name one with --format: {', '.join(FORMATS)}"
    )
