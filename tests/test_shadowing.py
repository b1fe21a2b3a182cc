"""Entries that can never count."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.lexicon.files import LexiconFile, list_lexicons
from framing.lexicon.lexicon import Lexicon
from framing.lexicon.loading import parse_lexicon
from framing.lexicon.matching import match_lexicon
from framing.lexicon.shadowing import find_shadowed, write_out
from framing.text.span import Span
from lexicons import lexicon_text

STEMS = ("hegemon", "tyrant", "cold war", "cold", "war", "peace")
entry = st.tuples(st.sampled_from(STEMS), st.sampled_from(("", "*", "s", "s*"))).map("".join)


def parse(low: list[str], high: list[str]) -> Lexicon:
    return parse_lexicon(LexiconFile(Path("x.toml"), lexicon_text(low, high).encode()))


def names(lexicon: Lexicon) -> list[tuple[str, str]]:
    terms = lexicon.terms
    return [(terms[s.term].text, terms[s.winner].text) for s in find_shadowed(lexicon)]


@pytest.mark.parametrize(
    ("low", "high", "shadowed"),
    [
        (["hegemon*", "hegemony"], ["peace"], [("hegemony", "hegemon*")]),
        (["hegemony", "hegemon*"], ["peace"], []),  # the first of equals wins, the second has more
        (["hegemon*"], ["hegemonic"], [("hegemonic", "hegemon*")]),
        (["cold", "cold war"], ["war"], []),  # a longer entry wins only its own phrase
        (["tyran*"], ["tyrant*", "tyrants"], [("tyrant*", "tyran*"), ("tyrants", "tyran*")]),
        (["*colonial"], ["neocolonial"], [("neocolonial", "*colonial")]),
        (["peace", "Peace"], ["war"], []),  # a repeated entry is an error of its own
        (["the cold war"], ["cold war"], []),
    ],
)
def test_what_is_shadowed(low: list[str], high: list[str], shadowed: list[tuple[str, str]]) -> None:
    assert names(parse(low, high)) == shadowed


def test_a_heavier_entry_wins_from_behind(tmp_path: Path) -> None:
    heavy = 'id = "heavy"\npole = "high"\nreason = "r"\nweight = 2.0\nterms = ["hegemon*"]\n'
    extra = f"[[groups]]\n{heavy}"
    path = tmp_path / "heat.toml"
    path.write_text(lexicon_text(["hegemony"], ["peace"], extra), encoding="utf-8")
    assert names(framing.load_lexicon(path)) == [("hegemony", "hegemon*")]


@given(st.lists(entry, min_size=1, max_size=6), st.lists(entry, min_size=1, max_size=6))
@settings(max_examples=60)
def test_a_shadowed_entry_loses_on_its_own_text_and_others_win_somewhere(
    low: list[str], high: list[str]
) -> None:
    lexicon = parse(low, high)
    shadowed = {shadow.term for shadow in find_shadowed(lexicon)}
    for number, term in enumerate(lexicon.terms):
        statuses = [
            match.status
            for text in write_out(term.text)
            for match in match_lexicon(text, [Span(0, len(text))], lexicon, 0)
            if match.term == number
        ]
        if number in shadowed:
            assert set(statuses) == {"overlapped"}
        elif low.count(term.text) + high.count(term.text) == 1 and "counted" not in statuses:
            # only an entry that is written twice is passed over
            pytest.fail(f"{term.text} of {low} and {high} never counts")


@pytest.mark.parametrize("name", list_lexicons())
def test_no_shipped_entry_is_shadowed(name: str) -> None:
    assert names(framing.load_lexicon(name)) == []
