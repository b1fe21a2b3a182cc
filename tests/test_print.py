"""Printed pages lose nothing: every passage stands in the PDF, closed or not on the screen."""

from __future__ import annotations

import io
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from browsing import Opened, in_browser
from framing.compare.comparison import Comparison
from framing.report.render import render_report
from pages import compare_seeds, index_of, overview_of, tiny
from sample_comparison import empty_source, profile_only, sample_comparison

pypdf = pytest.importorskip("pypdf", reason="pypdf is not installed")
pytestmark = in_browser

GLYPHS = re.compile("[◦▽△]")
"""Marks of the page between the words."""

LATIN = re.compile("[ -~“”‘’…–—]+")
"""What is compared: how a PDF holds Arabic letters and emoji is up to the fonts at hand."""


def printed(browser: Any, html: str, tmp_path: Path) -> str:
    """The text of a page as it is printed, without white space and marks."""
    path = tmp_path / "page.html"
    path.write_text(html, encoding="utf-8", newline="")
    with Opened(browser, path) as opened:
        pages = pypdf.PdfReader(io.BytesIO(opened.page.pdf(format="A4"))).pages
        assert opened.messages == []
    return bare("".join(page.extract_text() for page in pages))


def bare(text: str) -> str:
    return "".join(GLYPHS.sub("", unicodedata.normalize("NFKC", text)).split())


@pytest.mark.parametrize(
    "comparison",
    [
        compare_seeds("001", "003"),
        compare_seeds("000", "001", "004"),
        sample_comparison(empty_source()),
        profile_only(),
        tiny(),
    ],
    ids=["two", "three", "made", "alone", "tiny"],
)
def test_every_passage_is_printed(browser: Any, tmp_path: Path, comparison: Comparison) -> None:
    paper = printed(browser, render_report(comparison), tmp_path)
    for source in comparison.sources:
        text = source.reading.article.text
        for sentence in source.reading.sentences:
            pieces = LATIN.findall(sentence.of(text))
            assert all(bare(piece) in paper for piece in pieces), sentence.of(text)


def test_every_row_of_the_index_is_printed(browser: Any, tmp_path: Path) -> None:
    overview = overview_of(compare_seeds("000", "001", "002", "003", "004"))
    paper = printed(browser, index_of(overview), tmp_path)
    assert all(bare(source.outlet) in paper for source in overview.sources)
    assert all(f"{source.words.total:,}" in paper for source in overview.sources)
    assert all(bare(source.title)[:20] in paper for source in overview.sources)
