"""Scores: a score is the sum of its hits, and says how sure it is."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import beta

import framing
from corpora import SHIPPED
from framing.lexicon.conditions import PLAIN
from framing.lexicon.files import list_lexicons
from framing.lexicon.lexicon import Axis
from framing.score.interval import lean_interval
from framing.score.score import AxisProfile, Hit, Poles, VoiceScore
from framing.score.whose import share_of
from texts import news_text, reading

AXIS = "us-unilateralism-vs-anti-western-alliance"
LEXICONS = [framing.load_lexicon(name) for name in list_lexicons()]
AXES = [lexicon for lexicon in LEXICONS if isinstance(lexicon.about, Axis)]
SHARES = ("own", "quoted", "scare")


def add_up(hits: list[Hit]) -> Poles:
    """The weights of the counted hits, added again."""
    counted = [hit for hit in hits if hit.status == "counted"]
    return Poles(
        sum(hit.weight for hit in counted if hit.pole == "low"),
        sum(hit.weight for hit in counted if hit.pole == "high"),
    )


def check_sums(profile: AxisProfile) -> None:
    """Every number of an axis profile follows from its hits."""
    for share in SHARES:
        score: VoiceScore = getattr(profile, share)
        hits = [hit for hit in profile.hits if hit.share == share]
        again = add_up(hits)
        assert score.weights.low == pytest.approx(again.low)
        assert score.weights.high == pytest.approx(again.high)
    assert profile.all.hits.total == profile.own.hits.total + profile.quoted.hits.total
    assert profile.all.words == profile.own.words + profile.quoted.words
    by_speaker = profile.by_speaker.values()
    assert sum(score.hits.total for score in by_speaker) == profile.quoted.hits.total
    assert sum(score.words for score in by_speaker) == profile.quoted.words
    places = profile.by_position.values()
    assert sum(score.words for score in places) == profile.all.words + profile.scare.words
    assert sum(score.hits.total for score in places) == (
        profile.all.hits.total + profile.scare.hits.total
    )


@settings(max_examples=60)
@given(news_text)
def test_a_score_is_the_sum_of_its_hits(text: str) -> None:
    profile = framing.score_reading(reading(text), LEXICONS)
    for axis in profile.axes.values():
        check_sums(axis)


@settings(max_examples=60)
@given(news_text)
def test_every_hit_is_its_term_and_belongs_to_the_voice_at_its_place(text: str) -> None:
    read = reading(text)
    for axis in framing.score_reading(read, LEXICONS).axes.values():
        for hit in axis.hits:
            voice = read.voice_at(hit.start)
            assert (None if hit.voice is None else read.voices[hit.voice]) == voice
            assert hit.share == share_of(voice)
            assert read.sentences[hit.sentence].covers(hit)
            if hit.status != "out of context":  # there the words that decide may be missing
                assert (hit.status == "counted") == (hit.because is None)


@settings(max_examples=60)
@given(news_text)
def test_counted_hits_of_an_axis_do_not_overlap(text: str) -> None:
    for axis in framing.score_reading(reading(text), LEXICONS).axes.values():
        counted = [hit for hit in axis.hits if hit.status == "counted"]
        assert all(a.end <= b.start for a, b in pairwise(counted))


def naive_count(text: str, lexicon: framing.Lexicon) -> tuple[int, int]:
    """Count terms as a person would with a search box: longest first, taken words crossed out."""
    text = " ".join(text.lower().translate(str.maketrans("’‘“”–", "''\"\"-")).split())
    found = {"low": 0, "high": 0}
    terms = sorted(lexicon.terms, key=lambda term: -len(term.text))
    for term in terms:
        body = r"[^\W_]*".join(re.escape(part) for part in term.text.lower().split("*"))
        pattern = re.compile(rf"(?<!\w)(?<!\w[-']){body}(?!\w)(?!-\w)(?!'(?!s\b)\w)")
        text, count = pattern.subn("#", text)
        found[term.pole] += count
    return found["low"], found["high"]


def plain_terms(lexicon: framing.Lexicon) -> framing.Lexicon:
    """The lexicon without the terms that have rules, which a search box does not know."""
    plain = [t for t in lexicon.terms if t.conditions == PLAIN and "..." not in t.text]
    return replace(lexicon, terms=tuple(plain), examples=())


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
@pytest.mark.parametrize("lexicon", AXES, ids=lambda lexicon: lexicon.name)
def test_hits_agree_with_a_naive_count(number: str, lexicon: framing.Lexicon) -> None:
    lexicon = plain_terms(lexicon)
    article = framing.load_corpus(SHIPPED)[number]
    read = framing.read_article(article)
    profile = framing.score_reading(read, lexicon).axes[lexicon.name]
    ours = [hit for hit in profile.hits if hit.status != "overlapped"]
    told = "\n".join(s.of(article.text) for s in read.sentences if s.tells)
    assert len(ours) == sum(naive_count(told, lexicon))


def test_lean_is_between_the_poles_and_needs_evidence() -> None:
    lexicon = framing.load_lexicon(AXIS)
    high = "US hegemony. American hegemony. Western hegemony."
    profile = framing.score_reading(reading(high), lexicon).axes[AXIS]
    assert profile.own.lean == 1
    once = framing.score_reading(reading("US hegemony."), lexicon).axes[AXIS]
    assert (once.own.lean, once.own.interval, once.own.hits.high) == (None, None, 1)


def test_one_phrase_said_twice_in_a_sentence_is_one_piece_of_evidence() -> None:
    lexicon = framing.load_lexicon(AXIS)
    text = "US hegemony, American hegemony, Western hegemony and again US hegemony."
    own = framing.score_reading(reading(text), lexicon).axes[AXIS].own
    assert (own.hits.high, own.evidence, own.lean) == (4, 1, None)


@given(st.floats(0, 1), st.integers(1, 400), st.floats(0.5, 0.99))
def test_the_interval_holds_its_lean(share: float, evidence: int, mass: float) -> None:
    low, high = lean_interval(share, evidence, mass)
    assert -1 <= low <= 2 * share - 1 <= high <= 1


def test_the_interval_is_the_beta_posterior() -> None:
    low, high = lean_interval(0.75, 8, 0.9)
    assert low == pytest.approx(2 * beta(6.5, 2.5).ppf(0.05) - 1)
    assert high == pytest.approx(2 * beta(6.5, 2.5).ppf(0.95) - 1)


def test_three_one_sided_hits_exclude_zero_and_two_do_not() -> None:
    assert lean_interval(1, 3, 0.9)[0] > 0 or lean_interval(1, 4, 0.9)[0] > 0
    assert lean_interval(1, 2, 0.9)[0] < lean_interval(1, 3, 0.9)[0]


def test_the_evidence_floor_is_a_setting() -> None:
    lexicon = framing.load_lexicon(AXIS)
    settings_ = replace(framing.Settings(), evidence_floor=1)
    own = framing.score_reading(reading("US hegemony."), lexicon, settings_).axes[AXIS].own
    assert own.lean == 1


def test_words_of_others_are_not_the_narrators() -> None:
    text = "He left. “This is US hegemony and Western hypocrisy,” the minister said."
    axis = framing.score_reading(reading(text), framing.load_lexicon(AXIS)).axes[AXIS]
    assert axis.own.hits.total == 0
    assert axis.quoted.hits.high == 2


def test_an_empty_article_has_an_empty_profile() -> None:
    for axis in framing.score_reading(reading(""), LEXICONS).axes.values():
        assert axis.hits == ()
        assert axis.all == axis.own
        assert axis.own.intensity == Poles(0, 0)
