"""Lexicons: the file format, what a term matches, which of overlapping finds counts."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.errors import LexiconError
from framing.lexicon.checking import check_lexicon
from framing.lexicon.files import list_lexicons
from framing.lexicon.lexicon import Axis, Example, Group, Lexicon, Scheme, Term
from framing.lexicon.matching import match_lexicon
from framing.text.fold import fold_text
from framing.text.span import Span


def make_lexicon(*terms: str | tuple[str, str, float]) -> Lexicon:
    """A lexicon of these terms: plain ones speak for the high pole with the weight 1."""
    full = [term if isinstance(term, tuple) else (term, "high", 1.0) for term in terms]
    axis = Axis(
        name="test",
        version="1",
        language="en",
        licence="",
        question="?",
        description="",
        low="down",
        high="up",
        low_description="",
        high_description="",
        groups=(Group(id="g", pole="high", reason="a test"),),
        digest=repr(full),
    )
    return Lexicon(
        about=axis,
        terms=tuple(Term(text=t, pole=p, group="g", weight=w) for t, p, w in full),  # type: ignore[arg-type]
    )


def counted(text: str, *terms: str | tuple[str, str, float]) -> list[str]:
    """The words that count."""
    matches = match_lexicon(text, [Span(0, len(text))], make_lexicon(*terms))
    return [match.of(text) for match in matches if match.status == "counted"]


@pytest.mark.parametrize(
    ("text", "term", "found"),
    [
        ("US hegemony ends", "us hegemony", ["US hegemony"]),
        ("US\u00a0hegemony", "US hegemony", ["US\u00a0hegemony"]),
        ("US\r\n hegemony", "US hegemony", ["US\r\n hegemony"]),
        ("U.S. hegemony", "u.s. hegemony", ["U.S. hegemony"]),
        ("in the U.S. again", "U.S.", ["U.S."]),
        ("America’s role", "america's role", ["America’s role"]),
        ("America’s role", "america", ["America"]),
        ("an anti-Western bloc", "western", []),
        ("an anti–Western bloc", "anti-western", ["anti–Western"]),
        ("the pre-war war-like state", "war", []),
        ("war — and peace", "war", ["war"]),
        ("war—and peace", "war", ["war"]),
        ("rearward toward", "war", []),
        ("snake_case war_", "war", []),
        ("o'war o'war's", "war", []),
        ("hegemony, hegemonic, the Hegemon", "hegemon*", ["hegemony", "hegemonic", "Hegemon"]),
        ("hegemon-like", "hegemon*", []),
        ("neocolonial, colonial, colony", "*colonial", ["neocolonial", "colonial"]),
        ("destabilising destabilizing", "destabili*ing", ["destabilising", "destabilizing"]),
        ("imposed illegal sanctions", "impos* illegal sanction*", ["imposed illegal sanctions"]),
        ("İstanbul’da US hegemony ß ﬁ", "us hegemony", ["US hegemony"]),
        ("cafe\u0301 society", "café", ["cafe\u0301"]),
        ("“hegemony”", "hegemony", ["hegemony"]),
        ("he\u00adgemony", "hegemony", ["he\u00adgemony"]),
    ],
)
def test_what_a_term_matches(text: str, term: str, found: list[str]) -> None:
    assert counted(text, term) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("This is not hegemony.", []),
        ("It isn’t hegemony.", []),
        ("no sign of hegemony", []),
        ("without any new hegemony", []),
        ("a lack of hegemony", []),
        ("far from being hegemony", []),
        ("He denied the hegemony", []),
        ("not only hegemony", ["hegemony"]),
        ("No, hegemony is here", ["hegemony"]),
        ("not that we ever said hegemony", ["hegemony"]),
        ("He did not come. Hegemony came", ["Hegemony"]),
        ("no doubt hegemony", ["hegemony"]),
        ("“no” hegemony", ["hegemony"]),
        ("knot hegemony", ["hegemony"]),
    ],
)
def test_a_negator_before_a_term_cancels_it(text: str, found: list[str]) -> None:
    assert counted(text, "hegemony") == found


def test_a_cancelled_find_is_listed_with_its_negator() -> None:
    text = "It is not a hegemony"
    (match,) = match_lexicon(text, [Span(0, len(text))], make_lexicon("hegemony"))
    assert match.status == "negated"
    assert match.because is not None
    assert match.because.of(text) == "not"


def test_negation_does_not_reach_over_a_sentence() -> None:
    text = "He said no\nHegemony is here"
    matches = match_lexicon(text, [Span(0, 10), Span(11, 27)], make_lexicon("hegemony"))
    assert [match.status for match in matches] == ["counted"]


@pytest.mark.parametrize(
    ("terms", "winner"),
    [
        ([("illegal", "low", 1), ("illegal sanctions", "high", 1)], "illegal sanctions"),
        (
            [("illegal sanctions", "low", 9), ("western illegal sanctions", "high", 1)],
            "western illegal sanctions",
        ),
        ([("western illegal", "low", 1), ("illegal western", "high", 2)], "western illegal"),
    ],
)
def test_the_longest_find_counts_across_poles(
    terms: list[tuple[str, str, float]], winner: str
) -> None:
    assert counted("western illegal sanctions", *terms) == [winner]


def test_of_equally_long_finds_the_heavier_counts_then_the_earlier() -> None:
    assert counted("aa bb aa", ("aa bb", "low", 1), ("bb aa", "high", 2)) == ["bb aa"]
    assert counted("aa bb aa", ("aa bb", "low", 1), ("bb aa", "high", 1)) == ["aa bb"]


def test_the_loser_of_an_overlap_is_listed_with_the_winner() -> None:
    text = "illegal sanctions"
    lexicon = make_lexicon("illegal", "illegal sanctions")
    matches = match_lexicon(text, [Span(0, len(text))], lexicon)
    (loser,) = [match for match in matches if match.status == "overlapped"]
    assert (loser.of(text), loser.because) == ("illegal", Span(0, 17))


PIECES = st.sampled_from(
    ["us", "US", "hegemon", "y", "ic", "anti", "-", "’", "'", "s", " ", "\u00a0", "—", ".", "éİ"]
)
TERMS = st.sampled_from(["us", "us hegemon*", "hegemon*", "*s", "anti-us", "hegemony", "h*y", "é"])


def slow_reference(text: str, term: str) -> set[tuple[int, int]]:
    """Whole-word matches of one term by a regular expression with look-arounds."""
    folded = fold_text(text)
    body = "".join(r"[^\W_]*" if c == "*" else re.escape(c) for c in term)
    pattern = rf"(?<![\w])(?<![^\W_][-'])(?={body})"
    found = set()
    for start in (match.start() for match in re.finditer(pattern, folded.text)):
        for end in range(start + 1, len(folded.text) + 1):
            whole = re.fullmatch(body, folded.text[start:end])
            if whole and re.match(r"(?!\w)(?!(?!'s(?![^\W_]))[-'][^\W_])", folded.text[end:]):
                found.add(folded.original(start, end))
    return found


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=14).map("".join), TERMS)
def test_matching_agrees_with_a_slow_reference(text: str, term: str) -> None:
    matches = match_lexicon(text, [Span(0, len(text))], make_lexicon(term))
    found = {(match.start, match.end) for match in matches}
    expected = slow_reference(text, term)
    assert found <= expected
    # a term with a star is found once at a place: with the longest word that fits
    assert {start for start, _ in found} == {start for start, _ in expected}


@given(st.text(max_size=200))
def test_matching_never_fails_and_stays_inside_the_text(text: str) -> None:
    for match in match_lexicon(text, [Span(0, len(text))], make_lexicon("a*", "e", "*i*")):
        assert match.of(text)


@pytest.mark.parametrize("name", list_lexicons())
def test_a_shipped_lexicon_has_nothing_to_report_as_an_error(name: str) -> None:
    findings = check_lexicon(framing.load_lexicon(name))
    assert [f.message for f in findings if f.level == "error"] == []


@pytest.mark.parametrize("name", list_lexicons())
def test_a_shipped_lexicon_gives_reasons_and_tests_itself(name: str) -> None:
    lexicon = framing.load_lexicon(name)
    assert lexicon.name == name
    assert lexicon.about.question.endswith("?")
    assert all(len(group.reason) > 20 for group in lexicon.about.groups)
    assert len(lexicon.examples) >= 15
    silent = [e for e in lexicon.examples if not (e.low or e.high or any(n for _, n in e.counts))]
    assert len(silent) >= 3
    if isinstance(lexicon.about, Scheme):
        sizes = Counter(term.category for term in lexicon.terms)
        assert min(sizes[category.id] for category in lexicon.about.categories) >= 10
    else:
        assert min(len(lexicon.pole_terms("low")), len(lexicon.pole_terms("high"))) >= 80


def test_the_check_finds_what_is_wrong() -> None:
    lexicon = make_lexicon("a", "A", ("b", "low", 1), "b", "c", "d", "e")
    wrong = Example(text="a c", low=1, high=1)
    findings = check_lexicon(Lexicon(about=lexicon.axis, terms=lexicon.terms, examples=(wrong,)))
    text = "\n".join(finding.message for finding in findings)
    assert "'a' stands 2 times" in text
    assert "'b' stands on both poles" in text
    assert "low pole has 1" in text
    assert "gives 0 and 2" in text


MINIMAL = """
schema = 1
name = "x"
version = "1"
language = "en"
licence = "CC0"
question = "?"
[low]
name = "l"
[high]
name = "h"
[[groups]]
id = "a"
pole = "low"
reason = "r"
terms = ["one", { term = "two", weight = 2.0 }]
[[groups]]
id = "b"
pole = "high"
reason = "r"
weight = 0.5
terms = ["three"]
"""


def test_a_term_that_could_be_laid_on_a_text_in_too_many_ways_is_refused() -> None:
    with pytest.raises(LexiconError, match=r"'a\*a\*a\*a\*b' cannot be searched"):
        counted("aaaa", "a*a*a*a*b")


def test_a_lexicon_is_loaded_from_a_path(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(MINIMAL)
    lexicon = framing.load_lexicon(path)
    assert [(t.text, t.pole, t.weight) for t in lexicon.terms] == [
        ("one", "low", 1.0),
        ("two", "low", 2.0),
        ("three", "high", 0.5),
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("schema = 1", "schema = 3", "schema"),
        ('name = "x"', 'nmae = "x"', "nmae|name"),
        ('pole = "low"', 'pole = "left"', "left"),
        ('"one"', '"*"', "no letter or digit"),
        ("weight = 2.0", "weight = -1", "above 0"),
        ('id = "b"', 'id = "a"', "ids are unique"),
        ('pole = "high"', 'pole = "low"', "the high pole has no term"),
        ("[low]", "[low", "not TOML"),
        ('"one"', "[" * 5000, "not TOML.*too deep"),
        ('"one"', '"a*a*a*a*b"', r"more than 3 \* in one word"),
        ('"one"', '"a ... b ... c ... d ... e"', "more than 3 gaps"),
    ],
)
def test_a_broken_file_gets_one_sentence(tmp_path: Path, old: str, new: str, message: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(MINIMAL.replace(old, new, 1))
    with pytest.raises(LexiconError, match=message) as caught:
        framing.load_lexicon(path)
    assert "x.toml" in str(caught.value)


@pytest.mark.parametrize("name", ["nope", "../secrets", "no/file.toml", ""])
def test_an_unknown_lexicon_is_said(name: str) -> None:
    with pytest.raises(LexiconError, match="there is no lexicon"):
        framing.load_lexicon(name)
