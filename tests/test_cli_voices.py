"""``framing voices``: the article with its voices marked, and the spans for other programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command import framing
from framing.mention.name import Name
from framing.reading import read_article
from framing.report.voices_terminal import mark_voices
from framing.text.article import Article
from framing.voice.cues import cue_family
from framing.voice.kinds import speaker_kind

TEXT = (
    "Norwegian President Nina Holm said the sea was “calm enough.” "
    "According to Reuters, she [later] left. Analysts believe that it will rain.\n"
)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    return tmp_path


def test_the_article_is_printed_with_its_voices_and_speakers(here: Path) -> None:
    done = framing("voices", "one.txt", cwd=here)
    assert done.returncode == 0, done.stderr
    shown = " ".join(done.stdout.split())
    assert "[Nina Holm | said: the sea was [Nina Holm | said: “calm enough.”]]" in shown
    assert "[Reuters | According to: she [later] left]" in shown
    assert "Nina Holm (official)" in shown
    assert "Reuters (media)" in shown


def test_json_gives_spans_kinds_and_stance(here: Path) -> None:
    done = framing("voices", "one.txt", "--json", cwd=here)
    (article,) = json.loads(done.stdout)
    rows = article["voices"]
    assert [row["text"] for row in rows] == [TEXT[row["start"] : row["end"]] for row in rows]
    assert [(row["kind"], row["depth"]) for row in rows[:2]] == [("indirect", 0), ("direct", 1)]
    assert rows[0]["speaker"] == "Nina Holm"
    assert rows[0]["speaker_kind"] == "official"
    assert [row["cue_class"] for row in rows] == ["speech", "speech", "source", "belief"]
    assert rows[-1]["stance"] == "neutral"


def test_an_article_that_cannot_be_read_is_named_and_the_others_are_shown(here: Path) -> None:
    done = framing("voices", "one.txt", "missing.txt", cwd=here)
    assert done.returncode == 1
    assert "missing.txt" in done.stderr
    assert "Nina Holm" in done.stdout


def test_without_voices_the_text_stays_as_it_is() -> None:
    reading = read_article(Article(id="case", text="It rained."))
    assert mark_voices(reading).plain == "It rained."


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        (None, "unnamed"),
        ("officials", "official"),
        ("government sources", "unnamed"),
        ("IRNA", "media"),
        ("many experts", "expert"),
        ("Russian foreign ministry", "institution"),
        ("United States", "institution"),
        ("Iran", "institution"),
        ("residents", "citizen"),
        ("two men who left", "citizen"),
        ("Tom Reyes", "person"),
    ],
)
def test_kinds_of_speakers(speaker: str | None, kind: str) -> None:
    assert speaker_kind(speaker) == kind


def test_a_role_beside_the_name_tells_the_kind() -> None:
    text = "Tom Reyes, a shopkeeper, left. Professor Ada Lind stayed."
    names = (Name(0, 9, "Tom Reyes"), Name(41, 49, "Ada Lind"))
    assert speaker_kind("Tom Reyes", text, names) == "citizen"
    assert speaker_kind("Ada Lind", text, names) == "expert"


def test_classes_of_cues() -> None:
    assert cue_family("believes") == "belief"
    assert cue_family("hoping") == "intention"
    assert cue_family("According to") == "source"
    assert cue_family("pointed out") == "speech"
    assert cue_family(None) is None
