"""Voices: who speaks where, how it is reported, and what stays with the narrator."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from framing.errors import ArticleError
from framing.reading import Reading, read_article
from framing.text.article import Article
from framing.text.span import Span
from framing.voice.cues import CUES
from framing.voice.inflection import inflect
from framing.voice.tiling import nest_voices, tile_voices
from framing.voice.voice import Voice

CASES = tomllib.loads((Path(__file__).parent / "cases" / "voices.toml").read_text("utf-8"))
SURE = [case for part in ("wild", "synthetic", "negative") for case in CASES[part]]


def read(text: str) -> Reading:
    return read_article(Article(id="case", text=text))


def voices(text: str) -> list[list[str]]:
    return [
        [voice.kind, voice.of(text), voice.speaker or "", voice.stance[0]]
        for voice in read(text).voices
    ]


@pytest.mark.parametrize("case", SURE, ids=lambda case: case["name"])
def test_voices(case: dict[str, Any]) -> None:
    assert voices(case["text"]) == case["voices"]
    assert len(read(case["text"]).problems) == case.get("problems", 0)


@pytest.mark.parametrize("case", CASES["known_failure"], ids=lambda case: case["name"])
@pytest.mark.xfail(strict=True)
def test_known_failures(case: dict[str, Any]) -> None:
    assert voices(case["text"]) == case["voices"], case["reason"]


def test_cue_and_speaker_span_point_at_the_words() -> None:
    text = "On Friday the minister told reporters that the road was open."
    (voice,) = read(text).voices
    assert voice.cue == Span(23, 27)
    assert voice.speaker_span == Span(10, 22)
    assert text[23:27] == "told"
    assert text[10:22] == "the minister"


def test_voice_at_is_the_innermost_voice() -> None:
    text = "Ada Lind said the road was “open” again."
    reading = read(text)
    inner = reading.voice_at(text.index("open"))
    outer = reading.voice_at(text.index("road"))
    assert inner is reading.voices[1]
    assert inner.kind == "direct"
    assert outer is reading.voices[0]
    assert outer.kind == "indirect"
    assert reading.voice_at(0) is None
    with pytest.raises(IndexError, match="outside"):
        reading.voice_at(len(text))


def test_a_mark_that_closes_nothing_is_a_problem_with_its_place() -> None:
    text = "The road is open,” she said."
    (problem,) = read(text).problems
    assert problem.of(text) == "”"
    assert "no opening" in problem.message


def test_sentences_of_the_caller_are_kept() -> None:
    text = "Ada Lind said it. He left."
    reading = read_article(Article(id="case", text=text), sentences=[(0, 17), (18, 26)])
    assert [s.of(text) for s in reading.sentences] == ["Ada Lind said it.", "He left."]


@pytest.mark.parametrize("offsets", [[(0, 99)], [(5, 9), (0, 4)], [(3, 3)], [(0, 5), (4, 8)]])
def test_offsets_that_cannot_be_used_are_named(offsets: list[tuple[int, int]]) -> None:
    with pytest.raises(ArticleError, match="article case: sentence"):
        read_article(Article(id="case", text="Ada Lind said it."), sentences=offsets)


def test_offsets_must_be_pairs_of_numbers() -> None:
    with pytest.raises(ArticleError, match="pair of whole numbers"):
        read_article(Article(id="case", text="It is."), sentences=[("a", 2)])  # type: ignore[list-item]


def test_empty_text_reads_as_nothing() -> None:
    reading = read("")
    assert reading.blocks == reading.sentences == reading.voices == reading.tiles == ()


def voice(start: int, end: int, kind: str = "indirect") -> Voice:
    return Voice(start, end, kind, None, None, None, "neutral")  # type: ignore[arg-type]


def test_overlapping_voices_are_cut_so_that_they_nest() -> None:
    nested = nest_voices([voice(0, 10), voice(5, 15), voice(5, 8), voice(5, 8, "direct")])
    assert [(v.start, v.end, v.kind) for v in nested] == [
        (0, 10, "indirect"),
        (5, 10, "indirect"),
        (5, 8, "direct"),
    ]


def test_tiles_give_each_character_its_innermost_voice() -> None:
    tiles = tile_voices(12, nest_voices([voice(2, 10), voice(4, 6)]))
    assert [(t.start, t.end, t.voice) for t in tiles] == [
        (0, 2, None),
        (2, 4, 0),
        (4, 6, 1),
        (6, 10, 0),
        (10, 12, None),
    ]


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("say", {"say", "says", "said", "saying"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("argue", {"argue", "argues", "argued", "arguing"}),
        ("stress", {"stress", "stresses", "stressed", "stressing"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
    ],
)
def test_verbs_are_inflected(verb: str, forms: set[str]) -> None:
    assert set(inflect(verb)) == forms
    assert forms <= CUES.keys()
