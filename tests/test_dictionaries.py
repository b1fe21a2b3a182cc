"""Dictionaries of other programs: what is read is what is written, and what is left is listed."""

from __future__ import annotations

import codecs
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dictionaries import FILES, in_order, odd_phrase, trees, weight
from framing.errors import FramingError, LexiconError
from framing.lexicon.files import LexiconFile
from framing.lexicon.foreign.fitting import fit_dictionary
from framing.lexicon.foreign.formats import FORMATS, format_named, guess_format
from framing.lexicon.foreign.harvest import MAX_DEPTH
from framing.lexicon.foreign.importing import import_dictionary
from framing.lexicon.foreign.loading import load_foreign
from framing.lexicon.foreign.tree import Category, Dictionary, Parsed
from framing.lexicon.loading import parse_lexicon

CASES = tomllib.loads((Path(__file__).parent / "cases" / "dictionaries.toml").read_text("utf-8"))


def parsed(format: str, text: str, name: str = "random") -> Parsed:
    return FORMATS[format].parse(text, name)


def flat(dictionary: Dictionary) -> Dictionary:
    """Every category at the top, as in a format without levels."""
    return replace(
        dictionary, categories=tuple(replace(c, children=()) for _, c in dictionary.walk())
    )


@pytest.mark.parametrize("format", FILES)
@given(data=st.data())
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_a_file_by_the_grammar_is_read_as_it_is_meant(format: str, data: st.DataObject) -> None:
    text, tree = data.draw(FILES[format])
    found = parsed(format, text)
    assert found.leftovers == ()
    assert in_order(found.dictionary) == in_order(tree)


@pytest.mark.parametrize("format", [name for name, each in FORMATS.items() if each.categories])
@given(tree=trees(odd_phrase, weight, 3))
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_what_fits_a_format_is_read_back_from_it_whole(format: str, tree: Dictionary) -> None:
    kind = FORMATS[format]
    fitted = fit_dictionary(tree, kind).dictionary
    if not kind.weights:
        fitted = weightless(fitted)
    if not kind.levels:
        fitted = flat(fitted)
    if not kind.empty:
        fitted = replace(fitted, categories=tuple(c for c in fitted.categories if c.entries))
    if not any(category.entries for _, category in fitted.walk()):
        return
    again = parsed(format, kind.render(fitted))
    assert again.leftovers == ()
    assert in_order(again.dictionary) == in_order(fitted)


def weightless(dictionary: Dictionary) -> Dictionary:
    def light(category: Category) -> Category:
        return replace(
            category,
            entries=tuple(replace(entry, weight=1.0) for entry in category.entries),
            children=tuple(map(light, category.children)),
        )

    return replace(dictionary, categories=tuple(map(light, dictionary.categories)))


@given(tree=trees(odd_phrase, weight, 3), format=st.sampled_from(sorted(FORMATS)))
@settings(deadline=None)
def test_every_entry_is_written_as_it_is_or_listed(tree: Dictionary, format: str) -> None:
    fitted = fit_dictionary(tree, FORMATS[format])
    listed = {leftover.text for leftover in fitted.leftovers}
    kept = {category.name: category for _, category in fitted.dictionary.walk()}
    for _, category in tree.walk():
        if category.name not in kept:
            continue  # the name, or one above it, is listed: shown by the next assertion
        for entry in category.entries:
            assert entry in kept[category.name].entries or entry.term in listed
    lost = [c for c in tree.categories if c.name not in kept]
    assert all(category.name in listed for category in lost)


PIECES = (
    "\n \t % 1 2 01 zu* lor mi:: + - : [ ] { \" ' # , ; <of>1/2 (1) (1 2)1/2 (2.5) @R ? ... ~ & * "
    "term "
    'DicTerm category weight X <dictionary> <cnode name="a"> <pnode name="zu"/> </cnode> '
    "</dictionary> \u00e9 \u2028 \x85 \x0b \ufffe \x01"
).split(" ")
START = {
    "liwc": "%\n1\tone\n\t2\ttwo\n%\n",
    "csv": "term,category,weight\n",
    "tsv": "term\tone\ttwo\n",
    "dicx": "DicTerm,one,two\n",
    "yoshikoder": "<dictionary>",
}
pieces = st.lists(st.sampled_from((*PIECES, "\n", " ", "\t", "\n  ")), max_size=40).map("".join)


@pytest.mark.parametrize("format", FORMATS)
@given(text=st.one_of(pieces, st.text(max_size=60)), begun=st.booleans())
@settings(max_examples=40, deadline=None)
def test_any_text_is_refused_or_makes_a_lexicon_that_loads(
    format: str, text: str, begun: bool
) -> None:
    try:
        found = parsed(format, START.get(format, "") * begun + text.replace("\0", ""))
    except LexiconError:
        return
    entries = [entry for _, category in found.dictionary.walk() for entry in category.entries]
    assert all(entry.line > 0 for entry in entries)
    assert all(leftover.why for leftover in found.leftovers)
    if not entries:
        with pytest.raises(LexiconError, match="no entry"):
            import_dictionary(found.dictionary, FORMATS[format].title)
        return
    imported = import_dictionary(found.dictionary, FORMATS[format].title)
    lexicon = parse_lexicon(LexiconFile(Path("any.toml"), imported.text.encode()))
    assert [term.text for term in lexicon.terms] == [entry.term for entry in entries]


def paths(dictionary: Dictionary) -> dict[str, list[Any]]:
    """Entries by the path of their category, plain ones as text."""
    found: dict[str, list[Any]] = {}

    def walk(category: Category, above: str) -> None:
        path = f"{above}{category.name}"
        found[path] = [
            entry.term
            if (entry.weight, entry.reason, entry.excepted) == (1, "", ())
            else [entry.term, entry.weight, entry.reason, *entry.excepted]
            for entry in category.entries
        ]
        for child in category.children:
            walk(child, f"{path} > ")

    for category in dictionary.categories:
        walk(category, "")
    return found


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_odd_lines(case: dict[str, Any]) -> None:
    found = parsed(case["format"], case["text"], "list")
    assert paths(found.dictionary) == case["categories"]
    left = [(leftover.line, leftover.why) for leftover in found.leftovers]
    assert len(left) == len(case.get("left", []))
    for (line, why), (expected_line, expected_why) in zip(left, case.get("left", []), strict=True):
        assert line == expected_line
        assert expected_why in why


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["name"])
def test_what_is_refused_whole_says_why(case: dict[str, Any]) -> None:
    with pytest.raises(LexiconError, match=case["message"]):
        parsed(case["format"], case["text"], "list")


@pytest.mark.parametrize("format", FORMATS)
def test_a_line_of_ten_megabytes_is_listed_or_refused(format: str) -> None:
    before = {"liwc": "%\n1\tone\n%\n", "csv": "term\n", "tsv": "term\n", "dicx": "DicTerm,a\n"}
    text = before.get(format, "") + "lo " * 3_500_000
    try:
        found = parsed(format, text)
    except LexiconError:
        assert format == "yoshikoder"
        return
    assert any("characters" in leftover.why for leftover in found.leftovers)
    assert all(len(leftover.text) <= 80 for leftover in found.leftovers)


def test_a_pattern_of_ten_megabytes_is_listed() -> None:
    found = parsed("yoshikoder", f'<dictionary><pnode name="{"a" * 10_000_000}"/></dictionary>')
    assert "10000000 characters" in found.leftovers[0].why


DEEP = 5_000
NESTED = {
    "liwc": "%\n"
    + "".join("\t" * n + f"{n + 1}\tc{n}\n" for n in range(DEEP))
    + f"%\nlormi\t{DEEP}\n",
    "wordstat": "".join("\t" * n + f"c{n}\n" for n in range(DEEP)) + "\t" * DEEP + "lormi (1)\n",
    "quanteda": "".join(" " * n + f"c{n}:\n" for n in range(DEEP)) + " " * DEEP + "- lormi\n",
    "yoshikoder": "<dictionary>"
    + "".join(f'<cnode name="c{n}">' for n in range(DEEP))
    + '<pnode name="lormi"/>'
    + "</cnode>" * DEEP
    + "</dictionary>",
}


@pytest.mark.parametrize("format", NESTED)
def test_levels_without_end_are_cut_and_listed(format: str) -> None:
    found = parsed(format, NESTED[format])
    assert max(depth for depth, _ in found.dictionary.walk()) == MAX_DEPTH - 1
    assert any("deeper" in leftover.why for leftover in found.leftovers)
    assert any(category.entries for _, category in found.dictionary.walk())


BOMB = (
    '<!DOCTYPE d [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><dictionary><pnode name="&c;"/></dictionary>'
)
FETCH = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><dictionary>&a;</dictionary>'
OUTER = '<!DOCTYPE dictionary SYSTEM "http://localhost/x.dtd"><dictionary/>'


@pytest.mark.parametrize("text", [BOMB, FETCH, OUTER])
@pytest.mark.parametrize("format", ["yoshikoder", "lexicoder"])
def test_a_document_type_is_refused_before_anything_is_expanded(format: str, text: str) -> None:
    with pytest.raises(LexiconError, match="document type"):
        parsed(format, text)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"lormi\0zu\n", "NUL"),
        (codecs.BOM_UTF16_LE + b"a", "byte-order mark"),
        (b"\x81 \x8d", "neither UTF-8 nor Windows-1252"),
    ],
)
def test_what_is_not_text_is_refused(tmp_path: Path, raw: bytes, message: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    with pytest.raises(FramingError, match=message):
        load_foreign(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
def test_the_encodings_of_old_programs_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.dic"
    path.write_bytes("%\r\n1\tété\r\n%\r\nkréba*\t1\r\n".encode(encoding))
    assert paths(load_foreign(path).parsed.dictionary) == {"été": ["kréba*"]}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_xml_is_read_in_the_encoding_that_it_is_in(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.ykd"
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    body = '<cnode name="m"><cnode name="été"><pnode name="kréba"/></cnode></cnode>'
    path.write_bytes(f"{head}<dictionary>{body}</dictionary>".encode(encoding))
    assert paths(load_foreign(path).parsed.dictionary) == {"été": ["kréba"]}


def test_a_word_with_a_broken_byte_is_listed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("kréba\nlor".encode() + b"\xff\nmidun\n")
    foreign = load_foreign(path)
    assert paths(foreign.parsed.dictionary) == {"a": ["kréba", "midun"]}
    assert [leftover.line for leftover in foreign.parsed.leftovers] == [2]
    assert foreign.notes


def test_a_file_beyond_the_bound_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("framing.lexicon.foreign.loading.MAX_BYTES", 10)
    path = tmp_path / "a.txt"
    path.write_text("lormi\nmidun\n", encoding="utf-8")
    with pytest.raises(FramingError, match="12 bytes"):
        load_foreign(path)


def test_the_ending_names_the_format() -> None:
    for name, kind in FORMATS.items():
        assert format_named(name) is kind
        assert all(guess_format(suffix.upper()) is kind for suffix in kind.suffixes)
    for wrong in (lambda: guess_format(".xyz"), lambda: format_named("xyz")):
        with pytest.raises(LexiconError, match="wordstat"):
            wrong()
