"""Review files: what a report saves reads back, and anything else is refused in words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing.errors import ReviewError
from framing.review import loading
from framing.review.loading import load_review, parse_review, render_review, render_review_schema
from framing.review.plain import is_plain
from framing.review.review import Review
from reviewed import review_all, shipped_axes, two_articles

COMPARISON = framing.compare_articles(two_articles(), shipped_axes())
REVIEW = review_all(COMPARISON, "reject", comment="no: two other things\n<b>")
SCHEMA = json.loads(render_review_schema())


def test_it_reads_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "review.json"
    path.write_text(render_review(REVIEW), encoding="utf-8")
    assert load_review(path) == REVIEW
    assert render_review(load_review(path)) == render_review(REVIEW)


def test_a_file_holds_to_the_published_schema() -> None:
    published = Path(loading.__file__).parent / loading.SCHEMA_FILE
    assert published.read_text("utf-8") == render_review_schema(), "run: make golden"
    jsonschema.validate(json.loads(render_review(REVIEW)), SCHEMA)


def test_the_order_of_a_file_does_not_matter() -> None:
    content = json.loads(render_review(REVIEW))
    content["items"].reverse()
    for item in content["items"]:
        item["places"].reverse()
    assert parse_review(json.dumps(content).encode(), "x") == REVIEW


Change = Callable[[dict[str, Any]], object]


def link(content: dict[str, Any]) -> dict[str, Any]:
    return next(item for item in content["items"] if item["kind"] == "link")


def hit(content: dict[str, Any]) -> dict[str, Any]:
    return next(item for item in content["items"] if item["kind"] == "hit")


WRONG: list[tuple[Change, str]] = [
    (lambda c: c.update(format="other"), "Invalid enum value"),
    (lambda c: c.update(version=2), "Invalid enum value"),
    (lambda c: c.update(extra=1), "unknown field"),
    (lambda c: c.pop("items"), "missing required field `items`"),
    (lambda c: c.update(items={}), "Expected `array`"),
    (lambda c: c["texts"].update(one="xyz"), "matching regex"),
    (lambda c: c["texts"].pop("one"), "no text of the file is called 'one'"),
    (lambda c: link(c).update(kind="lnk"), "Invalid enum value"),
    (lambda c: link(c).update(places=link(c)["places"][:1]), "a link has 2 places, got 1"),
    (lambda c: link(c).update(places=link(c)["places"] * 2), "length <= 2"),
    (lambda c: link(c).update(axis="a", term="t"), "a hit has an axis and a term"),
    (lambda c: hit(c).update(axis=""), "a hit has an axis and a term"),
    (lambda c: hit(c).update(places=link(c)["places"]), "a hit has 1 places, got 2"),
    (lambda c: hit(c)["places"][0].update(start=-1), ">= 0"),
    (lambda c: hit(c)["places"][0].update(start=1 << 80), "got `float`|out of range|<= 2147483648"),
    (lambda c: hit(c)["places"][0].update(start="1"), "Expected `int`"),
    (lambda c: hit(c)["places"][0].update(start=1.5), "Expected `int`"),
    (lambda c: hit(c)["places"][0].update(end=0), "start must be before end"),
    (lambda c: hit(c)["places"][0].update(printed=""), "length >= 1"),
    (lambda c: hit(c)["places"][0].update(printed="x" * 2001), "length <= 2000"),
    (lambda c: hit(c).update(opinions=[]), "length >= 1"),
    (lambda c: hit(c)["opinions"][0].update(verdict="maybe"), "Invalid enum value"),
    (lambda c: hit(c)["opinions"][0].update(comment="x" * 2001), "length <= 2000"),
    (lambda c: hit(c)["opinions"][0].update(reviewer=""), "length >= 1"),
    (lambda c: hit(c)["opinions"][0].update(reviewer="x" * 101), "length <= 100"),
    (lambda c: hit(c)["opinions"][0].update(reviewer="\x1b[2J"), "is no name"),
    (lambda c: hit(c)["opinions"][0].update(reviewer="a\u202eb"), "is no name"),
    (lambda c: hit(c)["opinions"][0].update(verdict="\x1b[2J"), "Invalid enum value '.x1b"),
    (lambda c: hit(c)["opinions"][0].update(reviewer=" Ada"), "is no name"),
    (lambda c: hit(c).update(opinions=hit(c)["opinions"] * 2), "one reviewer speaks twice"),
    (lambda c: c["items"].append(link(c)), "stands there twice"),
    (lambda c: c.update(items=[hit(c)] * 20_001), "length <= 20000"),
]


@pytest.mark.parametrize(("change", "message"), WRONG, ids=[message for _, message in WRONG])
def test_what_no_review_can_say_is_refused(change: Change, message: str) -> None:
    content = json.loads(render_review(REVIEW))
    change(content)
    with pytest.raises(ReviewError, match=message) as error:
        parse_review(json.dumps(content).encode(), "ada.json")
    assert str(error.value).startswith("ada.json")
    assert is_plain(str(error.value))


@pytest.mark.parametrize(
    "raw",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"format": "\\ud800"}', b"[" * 100_000],
    ids=["nothing", "half", "list", "null", "bytes", "surrogate", "deep"],
)
def test_what_is_no_json_is_refused(raw: bytes) -> None:
    with pytest.raises(ReviewError, match="is not a review that can be used"):
        parse_review(raw, "x")


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(raw: bytes) -> None:
    with pytest.raises(ReviewError):
        parse_review(raw, "x")


def test_files_that_cannot_be_read_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ReviewError, match="there is no file"):
        load_review(tmp_path / "none.json")
    with pytest.raises(ReviewError, match="cannot be read"):
        load_review(tmp_path)
    path = tmp_path / "large.json"
    path.write_text(render_review(REVIEW))
    monkeypatch.setattr(loading, "LARGEST_FILE", 100)
    with pytest.raises(ReviewError, match="larger than 100 bytes"):
        load_review(path)


def test_the_part_about_some_articles() -> None:
    part = REVIEW.about({"one"})
    assert set(part.texts) == {"one"}
    assert {item.kind for item in part.items} == {"hit"}
    assert REVIEW.about(set()).items == ()
    assert isinstance(part, Review)


def test_a_name_may_need_marks_that_are_not_seen() -> None:
    content = json.loads(render_review(REVIEW))
    for item in content["items"]:
        item["opinions"][0]["reviewer"] = "مهدی\u200cزاده"
    assert parse_review(json.dumps(content).encode(), "x").reviewers == ("مهدی\u200cزاده",)
