"""Dictionaries as lexicons and back: the library and the command."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import framing
from command import framing as run
from dictionaries import FILES, in_order, odd_phrase, trees, weight
from framing.cli.dictionaries import FORMATS as NAMED
from framing.errors import LexiconError
from framing.lexicon.files import LexiconFile, list_lexicons
from framing.lexicon.foreign.exporting import export_lexicon
from framing.lexicon.foreign.formats import FORMATS
from framing.lexicon.foreign.importing import import_dictionary
from framing.lexicon.foreign.levels import (
    list_on_every_level,
    lists_on_every_level,
    take_levels_out,
)
from framing.lexicon.foreign.tree import Category, Dictionary, Entry
from framing.lexicon.lexicon import Lexicon
from framing.lexicon.loading import parse_lexicon
from framing.lexicon.matching import match_lexicon

ROUND = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def lexicon_of(text: str) -> Lexicon:
    return parse_lexicon(LexiconFile(Path("random.toml"), text.encode()))


@pytest.mark.parametrize("format", FILES)
@given(data=st.data())
@ROUND
def test_imported_and_exported_a_dictionary_is_the_same(format: str, data: st.DataObject) -> None:
    kind = FORMATS[format]
    text, _ = data.draw(FILES[format])
    read = kind.parse(text, "random").dictionary
    imported = import_dictionary(read, kind.title)
    exported = export_lexicon(lexicon_of(imported.text), kind, imported.text)
    again = kind.parse(exported.text, "random")
    assert again.leftovers == ()
    assert in_order(again.dictionary) == in_order(expected(read, format))
    assert [left for left in exported.leftovers if not left.text.startswith("Under ")] == []


def expected(read: Dictionary, format: str) -> Dictionary:
    """LIWC lists words on every level; where a file does so, levels go into descriptions."""
    if lists_on_every_level(read):
        flat = take_levels_out(read)
        keeps = FORMATS[format].descriptions
        kept = (replace(c, description=c.description if keeps else "") for c in flat.categories)
        return replace(flat, categories=tuple(kept))
    return read if FORMATS[format].sums else list_on_every_level(read)


@given(tree=trees(odd_phrase, weight, 3))
@ROUND
def test_every_imported_entry_is_a_term_of_the_lexicon(tree: Dictionary) -> None:
    clean = FORMATS["csv"].parse(FORMATS["csv"].render(tree), "random").dictionary
    lexicon = lexicon_of(import_dictionary(clean, "CSV").text)
    entries = [(entry.term, entry.weight) for _, c in clean.walk() for entry in c.entries]
    assert [(term.text, term.weight) for term in lexicon.terms] == entries


LIWC = """%
1\taffect
\t2\tnegemo
\t3\tposemo
%
zulor*\t1\t2
midun\t1\t3
"""


def test_a_word_on_every_level_counts_once_in_each_category_negated_or_not() -> None:
    imported = import_dictionary(FORMATS["liwc"].parse(LIWC, "mine").dictionary, "LIWC")
    lexicon = lexicon_of(imported.text)
    profile = framing.score_reading(
        framing.read_article(framing.Article(id="a", text="A zulorba is not midun, she said.")),
        lexicon,
    )
    counted = profile.categories["mine"].all
    assert imported.notes
    assert {name: score.hits for name, score in counted.items()} == {
        "affect": 2,
        "negemo": 1,
        "posemo": 1,
    }


SENTIMENT = (
    "+negative\nzulor*\n+positive\nmidun\n+neg_positive\nnot_midun\n+neg_negative\nnot_zulor*"
)


def test_two_opposed_categories_make_an_axis_and_negated_ones_turn_round() -> None:
    dictionary = FORMATS["lexicoder"].parse(SENTIMENT, "mine").dictionary
    lexicon = lexicon_of(import_dictionary(dictionary, "Lexicoder").text)
    assert (lexicon.axis.low, lexicon.axis.high) == ("negative", "positive")
    assert [term.text for term in lexicon.pole_terms("low")] == ["zulor*", "not midun"]
    assert [term.text for term in lexicon.pole_terms("high")] == ["midun", "not zulor*"]


def hits(lexicon: Lexicon, text: str) -> list[tuple[str, str | None]]:
    whole = framing.read_article(framing.Article(id="a", text=text)).sentences
    return [
        (match.of(text), lexicon.terms[match.term].pole)
        for match in match_lexicon(text, whole, lexicon)
        if match.status == "counted"
    ]


def test_a_negated_word_counts_for_the_other_pole() -> None:
    dictionary = FORMATS["lexicoder"].parse(SENTIMENT, "mine").dictionary
    lexicon = lexicon_of(import_dictionary(dictionary, "Lexicoder").text)
    assert hits(lexicon, "It is not midun. It is midun.") == [
        ("not midun", "low"),
        ("midun", "high"),
    ]


def test_poles_that_are_named_take_what_is_below_them_and_leave_the_rest_listed() -> None:
    tree = FORMATS["wordstat"].parse(
        "A\n\tZU (1)\n\tAA\n\t\tLOR (2)\n\t\tZU (1)\nB\n\tMI (1)\nC\n\tDUN (1)", "m"
    )
    imported = import_dictionary(tree.dictionary, "WordStat", low="a", high="B")
    lexicon = lexicon_of(imported.text)
    assert [(t.text, t.pole, t.weight) for t in lexicon.terms] == [
        ("ZU", "low", 1.0),
        ("LOR", "low", 2.0),
        ("MI", "high", 1.0),
    ]
    assert [(left.line, left.text) for left in imported.leftovers] == [(8, "C")]


@pytest.mark.parametrize(
    ("low", "high", "message"),
    [
        ("A", None, "both"),
        ("A", "X", "no category 'X'"),
        ("A", "Empty", "has no entry"),
        ("a", "A", "both name"),
    ],
)
def test_poles_that_cannot_be_are_refused(low: str, high: str | None, message: str) -> None:
    one = Category(name="A", entries=(Entry(term="zu"),))
    dictionary = Dictionary(name="m", categories=(one, Category(name="Empty")))
    with pytest.raises(LexiconError, match=message):
        import_dictionary(dictionary, "CSV", low, high)


def test_a_pole_within_the_other_takes_its_entries_from_it() -> None:
    inner = Category(name="B", entries=(Entry(term="zu"),))
    outer = Category(name="A", children=(inner,))
    with pytest.raises(LexiconError, match="'A' has no entry"):
        import_dictionary(Dictionary(name="m", categories=(outer,)), "CSV", "A", "B")
    outer = replace(outer, entries=(Entry(term="lor"),))
    text = import_dictionary(Dictionary(name="m", categories=(outer,)), "CSV", "A", "B").text
    assert [(t.text, t.pole) for t in lexicon_of(text).terms] == [("lor", "low"), ("zu", "high")]


@pytest.mark.parametrize("name", list_lexicons())
@pytest.mark.parametrize("format", ["csv", "wordstat", "quanteda"])
def test_a_shipped_lexicon_is_exported_term_by_term_or_listed(name: str, format: str) -> None:
    lexicon = framing.load_lexicon(name)
    exported = export_lexicon(lexicon, FORMATS[format])
    again = FORMATS[format].parse(exported.text, name)
    terms = {entry.term for _, c in again.dictionary.walk() for entry in c.entries}
    listed = {left.text for left in exported.leftovers}
    assert again.leftovers == ()
    for term in lexicon.terms:
        assert term.text in listed or terms >= set(term.forms or (term.text,))


def test_a_dictionary_without_an_entry_is_refused() -> None:
    with pytest.raises(LexiconError, match="no entry"):
        import_dictionary(Dictionary(name="m", categories=(Category(name="A"),)), "CSV")


RULES = """schema = 2
name = "rules"
version = "1"
language = "en"
licence = "CC0"
question = "?"
[low]
name = "down"
[high]
name = "up"
description = "what rises"
[[groups]]
id = "one"
pole = "low"
reason = "because"
terms = [
  "zulor",
  { term = "midun", weight = 2.5 },
  { term = "US", case = true },
  { term = "ba ... lor", gap = 2 },
]
[[groups]]
id = "two"
pole = "high"
reason = "because"
terms = [
  { term = "free", except = ["free trade"] },
  { term = "vos", near = ["tel"], with = ["zu"] },
  { term = "fail", inflect = "verb" },
  "under_score",
]
"""


ALWAYS = {
    (19, "US"): "no other format has the rule case",
    (20, "ba ... lor"): "gaps",
    (27, "free"): "no other format has the rule except",
    (28, "vos"): "no other format has the rule near, with",
}
WEIGHT = {(18, "midun"): "its weight 2.5 becomes 1"}
REASON = {(17, "because"): "no place for reasons"}
DESCRIPTION = {(10, "what rises"): "no place for descriptions"}
LOW_LINE = {(30, "under_score"): "as something else"}
NAMES = {(8, "down"): "no categories", (10, "up"): "no categories"}


@pytest.mark.parametrize(
    ("format", "left"),
    [
        ("liwc", ALWAYS | WEIGHT | REASON | DESCRIPTION),
        ("dicx", ALWAYS | REASON | DESCRIPTION),
        ("quanteda", ALWAYS | WEIGHT | REASON | DESCRIPTION),
        ("lexicoder", ALWAYS | WEIGHT | REASON | DESCRIPTION | LOW_LINE),
        ("wordstat", ALWAYS | REASON | DESCRIPTION | LOW_LINE),
        ("yoshikoder", ALWAYS | WEIGHT | REASON),
        ("csv", ALWAYS | DESCRIPTION),
        ("words", ALWAYS | WEIGHT | REASON | DESCRIPTION | NAMES),
    ],
)
def test_what_a_format_cannot_hold_is_listed_by_line(
    format: str, left: dict[tuple[int, str], str]
) -> None:
    exported = export_lexicon(lexicon_of(RULES), FORMATS[format], RULES)
    found = {(each.line, each.text): each.why for each in exported.leftovers}
    assert found.keys() == left.keys()
    assert len(found) == len(exported.leftovers)
    assert all(left[place] in found[place] for place in left)


def test_forms_of_a_lemma_are_written_out() -> None:
    text = export_lexicon(lexicon_of(RULES), FORMATS["words"], RULES).text
    assert {"fail", "fails", "failed", "failing"} <= set(text.split("\n"))


def test_the_command_names_the_formats_that_there_are() -> None:
    assert tuple(FORMATS) == NAMED


def test_the_command_imports_lists_what_is_left_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "mine.dic").write_bytes(b"%\r\n1\tone\r\n%\r\nzu\t1\r\n:)\t1\r\nlor\t7\r\n")
    done = run("lexicon", "import", "mine.dic", "-o", "out/mine.toml", cwd=tmp_path)
    assert done.returncode == 1
    assert "mine.dic:5: ':)': it has no letter or digit" in done.stderr
    assert "mine.dic:6: 'lor': the legend has no category 7" in done.stderr
    assert "2 things were not carried over" in done.stderr
    assert [t.text for t in framing.load_lexicon(tmp_path / "out" / "mine.toml").terms] == ["zu"]


def test_the_command_goes_there_and_back_on_standard_output(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("one:\n  - zu\ntwo: [lor mi]\n", encoding="utf-8")
    there = run("lexicon", "import", "mine.txt", "--format", "quanteda", cwd=tmp_path)
    assert (there.returncode, there.stderr) == (0, "")
    (tmp_path / "mine.toml").write_text(there.stdout, encoding="utf-8")
    back = run("lexicon", "export", "mine.toml", "--format", "wordstat", cwd=tmp_path)
    assert (back.returncode, back.stderr) == (0, "")
    assert back.stdout == "one\n\tzu (1)\ntwo\n\tlor mi (1)\n"


def test_the_command_lists_what_an_export_leaves_behind(tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text(RULES, encoding="utf-8")
    done = run("lexicon", "export", "rules.toml", "--format", "csv", "-o", "r.csv", cwd=tmp_path)
    assert done.returncode == 1
    assert "rules.toml:19: 'US': no other format has the rule case" in done.stderr
    assert "5 things were not carried over" in done.stderr
    assert (tmp_path / "r.csv").read_text("utf-8").startswith("term,category,weight,reason\n")


@pytest.mark.parametrize(
    ("name", "arguments", "code", "message"),
    [
        ("mine.xyz", (), 1, "name one with --format"),
        ("mine.dic", (), 1, "no legend"),
        ("none.dic", (), 1, "cannot be read"),
        ("mine.txt", ("--low", "a"), 1, "both --low and --high"),
        ("mine.txt", ("--format", "xyz"), 2, "is not one of"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    tmp_path: Path, name: str, arguments: tuple[str, ...], code: int, message: str
) -> None:
    for made in ("mine.xyz", "mine.dic", "mine.txt"):
        (tmp_path / made).write_text("zu\n", encoding="utf-8")
    done = run("lexicon", "import", name, *arguments, cwd=tmp_path)
    assert done.returncode == code
    assert message in done.stderr
    assert "Traceback" not in done.stderr
