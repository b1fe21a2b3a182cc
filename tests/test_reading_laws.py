"""Laws of reading, on random text: nothing raises, nothing is lost, every span is in range."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.reading import Reading, read_article
from framing.text.article import Article
from work import count_calls

PIECES = st.sampled_from(
    [
        *"“”\"'‘’«»„‚‹›`",
        *".,;:!?…()—–-",
        *"\n\r\f\t \u00a0\u2028",
        "\r\n",
        "\n\n",
        *["said", "that", "Ada Lind", "Lind", "he", "the minister", "according to", "IRNA", "told"],
        *["called for", "believes", "so-called", "claim", "U.S.", "Mr.", "St.", "and", "who", "of"],
        *["$2.5 billion", "40%", "two hundred", "1,200", "5m", "2022", "Jan 19", "10:30", "Su-35"],
        *["İstanbul", "straße", "שלום", "مرحبا", "😀", "e\u0301", "\u200b", "\u202e", "中文"],
        *["Leave a Comment", "By Jane Doe", "TEHRAN — ", "1.", "•", "a", "I", "A"],
    ]
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " "])), max_size=60).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


def read(text: str) -> Reading:
    return read_article(Article(id="law", text=text))


@settings(max_examples=300)
@given(TEXTS | st.text(max_size=80).filter(lambda t: not any("\ud800" <= c <= "\udfff" for c in t)))
def test_laws(text: str) -> None:
    reading = read(text)
    check_sentences(text, reading)
    check_tiles(text, reading)
    check_nesting(reading)
    check_ranges(text, reading)


def check_sentences(text: str, reading: Reading) -> None:
    """Ordered, disjoint, trimmed; they cover all text that is not white space."""
    position = 0
    for sentence in reading.sentences:
        assert position <= sentence.start < sentence.end
        assert sentence.of(text) == sentence.of(text).strip()
        assert not text[position : sentence.start].strip()
        assert reading.blocks[sentence.paragraph].covers(sentence)
        position = sentence.end
    assert not text[position:].strip()


def check_tiles(text: str, reading: Reading) -> None:
    """Every character has exactly one tile, and it is the innermost voice there."""
    position = 0
    for tile in reading.tiles:
        assert tile.start == position < tile.end
        position = tile.end
    assert position == len(text)
    for i in range(len(text)):
        around = [v for v in reading.voices if v.start <= i < v.end]
        innermost = min(around, key=lambda v: v.end - v.start, default=None)
        assert reading.voice_at(i) is innermost


def check_nesting(reading: Reading) -> None:
    """Any two voices are disjoint, or one lies in the other."""
    for index, one in enumerate(reading.voices):
        for other in reading.voices[index + 1 :]:
            assert not one.overlaps(other) or one.covers(other) or other.covers(one)


def check_ranges(text: str, reading: Reading) -> None:
    """Every span lies in the text and is not empty; lists are in text order."""
    parts = (reading.blocks, reading.voices, reading.names, reading.figures, reading.problems)
    for spans in parts:
        assert [s.start for s in spans] == sorted(s.start for s in spans)
        assert all(s.start < s.end <= len(text) for s in spans)
    for voice in reading.voices:
        for span in (voice.cue, voice.speaker_span):
            assert span is None or span.start < span.end <= len(text)


@given(TEXTS)
@settings(max_examples=50)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


HARD = {
    "marks": '"',
    "curly marks": "“",
    "marks of all kinds": "«„“‘'",
    "no full stop": "the man said that Oslo wants it, ",
    "one cue after another": "said ",
    "sources": "according to x ",
    "paragraphs that open marks": "“a b.\n\n",
    "single marks": "s' ",
    "digits": "1,",
    "capitals": "Ab ",
    "short lines": "a\n",
}


@pytest.mark.parametrize("unit", HARD.values(), ids=HARD.keys())
def test_work_grows_with_the_length(unit: str) -> None:
    """Four times the text takes about four times the work; a square would take sixteen times."""
    read(unit)  # what is loaded and kept once
    calls = []
    for size in (5_000, 20_000):
        text = (unit * (size // len(unit) + 1))[:size]
        calls.append(count_calls(lambda text=text: read(text)))
    assert calls[1] < 6 * calls[0]
