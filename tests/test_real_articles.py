"""Five real articles, where they are at hand: what a careful reader finds in them."""

from __future__ import annotations

import pytest

import framing
from corpora import SHIPPED, real_articles
from framing.score.score import AxisProfile

AXIS = "us-unilateralism-vs-anti-western-alliance"


@pytest.fixture(scope="module", params=["shipped", "real"])
def corpus(request: pytest.FixtureRequest) -> framing.Corpus:
    """The shipped sample corpus keeps the voices of the real articles, so both must hold."""
    folder = SHIPPED if request.param == "shipped" else real_articles()
    if folder is None:
        pytest.skip("the real articles are not here; name their folder in FRAMING_REAL_SEEDS")
    return framing.load_corpus(folder)


def profile(corpus: framing.Corpus, id: str) -> AxisProfile:
    lexicon = framing.load_lexicon(AXIS)
    return framing.score_reading(framing.read_article(corpus[id]), lexicon).axes[AXIS]


def test_the_own_voice_of_001_leans_to_the_anti_western_alliance(corpus: framing.Corpus) -> None:
    own = profile(corpus, "001").own
    assert own.interval is not None
    assert own.interval[1] < 0


def test_the_own_voice_of_003_leans_to_us_unilateralism(corpus: framing.Corpus) -> None:
    own = profile(corpus, "003").own
    assert own.interval is not None
    assert own.interval[0] > 0


def test_in_000_it_is_the_quoted_who_lean_to_us_unilateralism(corpus: framing.Corpus) -> None:
    found = profile(corpus, "000")
    assert found.quoted.interval is not None
    assert found.quoted.interval[0] > 0
    assert found.own.lean is None or found.own.lean <= 0
