"""From bytes on a disk to articles: nothing is lost in silence."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing.errors import ArticleError, CorpusError
from framing.text.decoding import decode_text

SURE_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"))


@given(SURE_TEXT)
def test_utf8_is_read_as_it_is_line_ends_included(text: str) -> None:
    assert decode_text(text.encode(), "a").text == text


@given(SURE_TEXT, st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_a_byte_order_mark_names_the_encoding_and_is_not_text(text: str, codec: str) -> None:
    decoded = decode_text(text.encode(codec), "a")
    assert decoded.text == text
    assert "byte-order mark" in decoded.encoding


def test_windows_1252_is_told_from_utf8() -> None:
    decoded = decode_text("“Iran’s” café".encode("cp1252"), "a")
    assert decoded.text == "“Iran’s” café"
    assert decoded.encoding == "Windows-1252"
    assert decoded.notes


def test_a_broken_byte_in_utf8_is_marked_and_named() -> None:
    decoded = decode_text("“sanctions”, café ".encode() + b"\xff end", "a")
    assert decoded.text == "“sanctions”, café \ufffd end"
    assert "byte 23" in decoded.notes[0]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"PK\x03\x04\0\0", "not a text file"),
        (codecs.BOM_UTF16_LE + b"a", "byte-order mark"),
        (b"\x81 \x8d", "neither UTF-8 nor Windows-1252"),
    ],
)
def test_what_is_not_text_is_refused_in_one_sentence(raw: bytes, message: str) -> None:
    with pytest.raises(ArticleError, match=message) as caught:
        decode_text(raw, "page.txt")
    assert "page.txt" in str(caught.value)
    assert "save" in str(caught.value)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "001_visit.txt").write_bytes(b"One.\r\n")
    (tmp_path / "002_talks.txt").write_bytes(b"Two.\n")
    (tmp_path / "0021_more.txt").write_bytes(b"\0")
    (tmp_path / "README.md").write_text("not an article")
    (tmp_path / "corpus.toml").write_text(
        '[articles."001_visit"]\ntitle = "The visit"\npublished = "2024-10-01"\nstance = "x"\n'
    )
    return tmp_path


def test_a_folder_is_a_corpus(folder: Path) -> None:
    corpus = framing.load_corpus(folder)
    assert [article.id for article in corpus] == ["001_visit", "002_talks"]
    assert corpus["001"].text == "One.\r\n"
    assert corpus["001"].title == "The visit"
    assert corpus["001"].encoding == "UTF-8"


def test_a_damaged_article_is_named_and_the_others_are_there(folder: Path) -> None:
    (problem,) = framing.load_corpus(folder).problems
    assert "0021_more" in problem


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        ("00", "beginning of 2 articles.*001_visit, 002_talks"),
        ("001_vist", "did you mean 001_visit"),
        ("", "no article ''"),
        ("zzzz", "it holds 001_visit, 002_talks"),
    ],
)
def test_an_unknown_id_gets_the_nearest(folder: Path, reference: str, message: str) -> None:
    with pytest.raises(CorpusError, match=message):
        framing.load_corpus(folder)[reference]


def test_json_lines_are_a_corpus(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text('{"id": "a", "text": "One.", "outlet": "X", "other": 1}\n\n{"id": 3}\n')
    corpus = framing.load_corpus(path)
    assert corpus["a"].outlet == "X"
    assert "line 3" in corpus.problems[0]


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="holds no article"):
        framing.load_corpus(tmp_path)
    absent = framing.load_corpus(tmp_path / "absent.txt")
    assert "no file" in absent.problems[0]
    with pytest.raises(CorpusError, match="no article that can be read: there is no file"):
        absent["a"]
    with pytest.raises(CorpusError, match="is not a corpus; give a folder"):
        framing.load_corpus(tmp_path / "corpus.pdf")
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "corpus.toml").write_text("articles = 3")
    with pytest.raises(CorpusError, match=r"corpus\.toml"):
        framing.load_corpus(tmp_path)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"id": " ", "text": "a"}, "id"),
        ({"id": "a", "text": b"a"}, "decode bytes"),
        ({"id": "a", "text": "\ud800"}, "surrogate"),
    ],
)
def test_an_article_is_checked_when_it_is_made(fields: dict[str, str], message: str) -> None:
    with pytest.raises(ArticleError, match=message):
        framing.Article(**fields)
