"""Folding: the form in which words are looked up, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.text.fold import fold_text

ODD = st.text(st.sampled_from("aAß İIıÉé\u0301\u0308’“”–—\u00a0\u200b\u00ad\r\n\t ﬁΣς한글👍🏽"))


@given(ODD | st.text())
def test_every_folded_character_comes_from_where_it_says(text: str) -> None:
    folded = fold_text(text)
    for index, character in enumerate(folded.text):
        start, end = folded.original(index, index + 1)
        assert 0 <= start < end <= len(text)
        assert character in fold_text(text[start:end]).text


@given(ODD | st.text())
def test_offsets_run_forward(text: str) -> None:
    folded = fold_text(text)
    places = [folded.original(index, index + 1) for index in range(len(folded.text))]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("printed", "looked_up"),
    [
        ("Iran’s “role”", 'iran\'s "role"'),
        ("North–South", "north-south"),
        ("sanctions — illegal", "sanctions — illegal"),
        ("US\u00a0hegemony", "us hegemony"),
        ("US \r\n  hegemony", "us hegemony"),
        ("hege\u00admony", "hegemony"),
        ("cafe\u0301", "café"),
        ("İstanbul", "istanbul"),
        ("STRASSE Straße", "strasse straße"),
        ("ΟΔΟΣ", "οδοσ"),
    ],
)
def test_folds(printed: str, looked_up: str) -> None:
    assert fold_text(printed).text == looked_up


@given(ODD | st.text(), st.integers(0, 40), st.integers(0, 40))
def test_a_part_of_the_original_has_the_folded_characters_that_come_from_it(
    text: str, first: int, last: int
) -> None:
    folded = fold_text(text)
    start, end = min(first, last, len(text)), min(max(first, last), len(text))
    inside = [
        index
        for index in range(len(folded.text))
        for begins, ends in [folded.original(index, index + 1)]
        if start <= begins and ends <= end
    ]
    found = folded.folded(start, end)
    assert list(range(*found)) == inside


def test_what_is_invisible_parts_nothing() -> None:
    assert fold_text("a \xad b").text == "a b"
    assert fold_text("a\xad b").text == "a b"
    assert fold_text("a\xadb").text == "ab"
    assert fold_text("e\xad\u0301").text == "é"


@given(ODD | st.text())
def test_folding_may_leave_the_case(text: str) -> None:
    kept = fold_text(text, keep_case=True)
    assert fold_text(kept.text).text == fold_text(text).text
    assert fold_text(fold_text(text).text).text == fold_text(text).text
    for index in range(len(kept.text)):
        start, end = kept.original(index, index + 1)
        assert kept.text[index] in fold_text(text[start:end], keep_case=True).text
