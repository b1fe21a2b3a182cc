"""Candidates for a lexicon: measures recomputed, what is never suggested, what is written."""

from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chi2_contingency

import framing
from corpora import SHIPPED
from framing.authoring.additions import Accepted, add_to_lexicon, load_refused
from framing.authoring.candidate import FEWEST, Candidate
from framing.authoring.concordance import find_uses, lexicon_of_terms
from framing.authoring.contrast import contrast_groups
from framing.authoring.grams import split_grams, tally_grams
from framing.authoring.neighbours import find_neighbours, likelihood_ratio, mutual_information
from framing.compare.odds import PRIOR, STANDS_OUT
from framing.lexicon.files import LexiconFile
from framing.lexicon.matching import match_lexicon
from framing.text.span import Span
from lexicons import lexicon, lexicon_text
from texts import news_text, reading

FILLER = "The road led from one town to another and nobody knew who had made it. " * 20
AXIS = framing.load_lexicon("loaded-language")


def test_the_formula_of_monroe_and_others_recomputed(tmp_path: Path) -> None:
    """Equations 16, 19 and 22 over the whole vocabulary at once, with numpy."""
    corpus = [framing.read_article(article) for article in framing.load_corpus(SHIPPED)]
    low, high = corpus[:2], corpus[2:]
    tallies = [
        tally_grams(s for each in group for s in split_grams(each, AXIS)) for group in (low, high)
    ]
    found = contrast_groups(low, high, AXIS, 1000)
    n = np.array([[sum(t.uses[g] for g in t.uses if len(g) == 1)] for t in tallies], dtype=float)
    for length in (1, 2):
        grams = sorted({gram for tally in tallies for gram in tally.uses if len(gram) == length})
        y = np.array([[tally.uses[gram] for gram in grams] for tally in tallies], dtype=float)
        alpha = PRIOR * y.sum(axis=0) / n.sum()
        odds = np.log((y + alpha) / (n + PRIOR - y - alpha))
        z = (odds[0] - odds[1]) / np.sqrt((1 / (y + alpha)).sum(axis=0))
        for pole, sign, row in (("low", 1, 0), ("high", -1, 1)):
            expected = sorted(sign * z[(sign * z >= STANDS_OUT) & (y[row] >= FEWEST)])
            got = [c.surprise for c in found if c.pole == pole and (" " in c.text) == (length == 2)]
            assert sorted(got) == pytest.approx(expected, abs=1e-4)


def test_a_repeated_phrase_stands_out_with_its_uses(tmp_path: Path) -> None:
    axis = lexicon(tmp_path, ["brutal"], ["calm"])
    low = [reading(FILLER + "The puppet council met. A puppet council fell. " * 3, "low")]
    found = contrast_groups(low, [reading(FILLER * 2, "high")], axis)
    assert {candidate.text for candidate in found} >= {"puppet council", "puppet", "council"}
    puppet = next(candidate for candidate in found if candidate.text == "puppet council")
    assert (puppet.pole, puppet.count, puppet.others, puppet.articles) == ("low", 6, 0, 1)
    assert [use.printed for use in puppet.uses] == ["puppet council"] * 5


@given(news_text.map(lambda text: text * 8), news_text.map(lambda text: text * 8))
@settings(max_examples=25, deadline=None)
def test_nothing_is_suggested_that_the_lexicon_has_and_forms_stand_in_the_text(
    one: str, other: str
) -> None:
    low, high = [reading(one, "low")], [reading(other, "high")]
    for candidate in (*contrast_groups(low, high, AXIS), *find_neighbours([*low, *high], AXIS)):
        assert candidate.count >= FEWEST
        assert candidate.articles >= 1
        assert len(candidate.uses) > 0
        whole = Span(0, len(candidate.text))
        wins = [m for m in match_lexicon(candidate.text, [whole], AXIS) if m.end == whole.end]
        assert all(m.start > 0 or m.end < whole.end for m in wins)


@given(news_text.map(lambda text: text * 6))
@settings(max_examples=20, deadline=None)
def test_a_group_contrasted_with_itself_suggests_nothing_and_groups_mirror(text: str) -> None:
    one, other = [reading(text, "one")], [reading(FILLER, "other")]
    assert contrast_groups(one, one, AXIS) == ()
    forth, back = contrast_groups(one, other, AXIS), contrast_groups(other, one, AXIS)
    assert {(c.text, c.surprise) for c in forth} == {(c.text, c.surprise) for c in back}


@given(st.integers(0, 40), st.integers(1, 60), st.integers(0, 40), st.integers(1, 60))
def test_the_log_likelihood_ratio_is_that_of_scipy(
    count: int, rest: int, others: int, other_rest: int
) -> None:
    if count + others == 0:
        return
    g2 = likelihood_ratio(count, count + rest, others, others + other_rest)
    table = [[count, rest], [others, other_rest]]
    expected = chi2_contingency(table, correction=False, lambda_="log-likelihood").statistic
    assert g2 == pytest.approx(expected, abs=1e-8)


def test_mutual_information_by_hand() -> None:
    assert mutual_information(4, 8, 0, 8) == pytest.approx(1.0)
    assert mutual_information(2, 8, 2, 8) == pytest.approx(0.0)


def test_neighbours_share_sentences_with_the_pole(tmp_path: Path) -> None:
    axis = lexicon(tmp_path, ["brutal"], ["calm"])
    text = "The brutal crackdown hurt. " * 4 + "The calm harbour slept. " * 4 + FILLER
    found = {(c.pole, c.text): c for c in find_neighbours([reading(text)], axis)}
    assert ("low", "crackdown") in found
    assert ("high", "harbour") in found
    assert ("low", "harbour") not in found
    assert found["low", "crackdown"].count == 4


def test_names_are_not_suggested(tmp_path: Path) -> None:
    axis = lexicon(tmp_path, ["brutal"], ["calm"])
    low = [reading(FILLER + "Then Anna Berg spoke about Oslo. " * 6, "low")]
    texts = {c.text for c in contrast_groups(low, [reading(FILLER * 2, "high")], axis)}
    assert texts.isdisjoint({"berg", "anna berg", "oslo"})
    assert "spoke" in texts


def accepted(axis: framing.Lexicon, reason: str = "It sneers.") -> list[Accepted]:
    low = [reading(FILLER + "The puppet council met. Puppets spoke. " * 3, "low")]
    found = contrast_groups(low, [reading(FILLER * 2, "high")], axis)
    return [Accepted(candidate, reason) for candidate in found if candidate.text == "puppet"]


COMMENT = '\n# a comment at the end\n[[examples]]\ntext = "so brutal"\nlow = 1\nhigh = 0\n'


@pytest.mark.parametrize("reason", ["It sneers.", 'He said "no" \\ and left', "ö\x7f\t"])
def test_additions_keep_the_file_and_parse(tmp_path: Path, reason: str) -> None:
    axis = lexicon(tmp_path, ["brutal"], ["calm"])
    raw = ("# first\n" + lexicon_text(["brutal"], ["calm"], COMMENT)).encode()
    grown = add_to_lexicon(
        LexiconFile(tmp_path / "a.toml", raw), accepted(axis, reason), [], tmp_path
    )
    assert grown.raw.startswith(raw.rstrip())
    group = tomllib.loads(grown.raw.decode())["groups"][-1]
    assert (group["id"], group["pole"]) == ("suggested-low", "low")
    assert group["terms"] == [
        {"term": "puppet", "reason": reason},
        {"term": "puppets", "reason": reason},
    ]
    twice = add_to_lexicon(grown, accepted(axis), [], tmp_path)
    assert tomllib.loads(twice.raw.decode())["groups"][-1]["id"] == "suggested-low-2"


def test_what_was_refused_is_remembered_in_a_comment(tmp_path: Path) -> None:
    axis = lexicon(tmp_path, ["brutal"], ["calm"])
    file = LexiconFile(tmp_path / "a.toml", lexicon_text(["brutal"], ["calm"]).encode())
    refused: list[Candidate] = [each.candidate for each in accepted(axis)]
    grown = add_to_lexicon(file, [], refused, tmp_path)
    assert load_refused(grown) == {"puppet"}
    assert load_refused(file) == frozenset()
    assert add_to_lexicon(file, [], [], tmp_path).raw == file.raw


@given(st.lists(news_text, min_size=1, max_size=3), st.integers(1, 60))
@settings(max_examples=30, deadline=None)
def test_every_use_stands_where_it_says(texts: list[str], width: int) -> None:
    readings = {str(n): reading(text, str(n)) for n, text in enumerate(texts)}
    terms = lexicon_of_terms(["sanction*", "Iran", "trade"])
    for use in find_uses(readings.values(), terms, width):
        text = readings[use.article].article.text
        assert " ".join(text[use.start : use.end].split()) == use.printed
        assert len(use.left) <= width
        assert len(use.right) <= width
        assert " ".join(text[: use.start].split()).endswith(use.left.strip())
        assert " ".join(text[use.end :].split()).startswith(use.right.strip())
        assert use.side is None


def test_a_term_without_a_letter_is_refused() -> None:
    with pytest.raises(framing.FramingError, match="no letter"):
        lexicon_of_terms(["*"])
