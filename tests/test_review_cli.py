"""Reviews on the command line: merged, checked against the texts, heeded by a comparison."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import framing as library
from command import framing
from framing.review.loading import render_review
from framing.review.review import Review
from reviewed import (
    CONFLICTS,
    DIFFERING,
    HITS,
    LEFT,
    LINKS,
    RIGHT,
    review_all,
    shipped_axes,
    two_articles,
)

PLAIN = library.compare_articles(two_articles(), shipped_axes())


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder to run in, with a corpus of two articles."""
    folder = tmp_path / "work"
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / "one.txt").write_text(LEFT)
    (folder / "seeds" / "two.txt").write_text(RIGHT)
    return folder


def write(folder: Path, name: str, review: Review) -> str:
    (folder / name).write_text(render_review(review), encoding="utf-8")
    return name


def test_two_reviews_are_merged_and_their_agreement_is_told(here: Path) -> None:
    ada = write(here, "ada.json", review_all(PLAIN, "reject", reviewer="Ada", comment="other"))
    bo = write(here, "bo.json", review_all(PLAIN, "reject", ["link"], reviewer="Bo"))
    cy = write(here, "cy.json", review_all(PLAIN, "confirm", ["hit"], reviewer="Cy"))
    done = framing("review", "merge", ada, bo, cy, "-o", "merged.json", cwd=here, COLUMNS="200")
    assert done.returncode == 0, done.stderr
    assert "Ada: other" in done.stdout
    alpha = {line.split()[0]: line for line in done.stdout.splitlines() if line.split()}
    assert "not defined: all verdicts are the same" in alpha["link"]
    assert "not defined: nothing was judged by two reviewers" in alpha["figure"]
    # nine items with two verdicts each, 13 of 18 "reject", five items apart: 1 - 17 * 5 / 65
    assert "-0.308 among 3 reviewers" in alpha["all"]
    merged = library.load_review(here / "merged.json")
    assert merged.reviewers == ("Ada", "Bo", "Cy")
    assert [item.decision for item in merged.items].count("reject") == LINKS + DIFFERING + CONFLICTS
    again = framing("review", "merge", "merged.json", "-o", "again.json", cwd=here)
    assert again.returncode == 0
    assert (here / "again.json").read_bytes() == (here / "merged.json").read_bytes()


def test_json_is_data_on_standard_output(here: Path) -> None:
    ada = write(here, "ada.json", review_all(PLAIN, "reject"))
    bo = write(here, "bo.json", review_all(PLAIN, "confirm", ["link"], reviewer="Bo"))
    done = framing("review", "merge", ada, bo, "--json", cwd=here)
    found = json.loads(done.stdout)
    assert found["decisions"].count("open") == LINKS
    assert found["decisions"].count("reject") == HITS + DIFFERING + CONFLICTS
    assert set(found["agreement"]) == {"link", "hit", "figure", "conflict", "all"}
    assert found["agreement"]["link"]["alpha"] < 0
    assert found["agreement"]["hit"]["why_none"] == "nothing was judged by two reviewers"


def test_what_has_no_place_is_named_and_the_rest_is_done(here: Path) -> None:
    ada = write(here, "ada.json", review_all(PLAIN, "reject"))
    (here / "bad.json").write_text("{}")
    (here / "seeds" / "one.txt").write_text(LEFT.replace("nine weeks", "ten weeks"))
    done = framing("review", "merge", ada, "bad.json", "none.json", "-o", "m.json", cwd=here)
    assert done.returncode == 1
    assert "ada.json: left out the link “The harbor of Porto Lanta was closed for" in done.stderr
    assert "bad.json is not a review that can be used" in done.stderr
    assert "there is no file none.json" in done.stderr
    assert (
        len(library.load_review(here / "m.json").items) == LINKS + HITS + DIFFERING + CONFLICTS - 1
    )
    (here / "seeds" / "two.txt").unlink()
    done = framing("review", "merge", ada, cwd=here)
    assert done.returncode == 1
    assert "there is no article 'two'" in done.stderr


def test_wrong_usage(here: Path) -> None:
    assert framing("review", "merge", cwd=here).returncode == 2
    assert framing("review", "merge", "none.json", cwd=here).returncode == 1
    assert "merge" in framing("review", "--help", cwd=here).stdout


def documents(here: Path, *extra: str) -> dict[str, dict[str, object]]:
    done = framing("compare", "one", "two", *extra, "--json", cwd=here)
    assert done.returncode == 0, done.stderr
    found: dict[str, dict[str, object]] = json.loads(done.stdout)
    return found


def test_a_comparison_heeds_reviews_and_remembers_them_apart(here: Path) -> None:
    ada = write(here, "ada.json", review_all(PLAIN, "reject"))
    empty = write(here, "empty.json", Review(texts=dict(PLAIN.signature.texts), items=()))
    plain = documents(here)
    heeded = documents(here, "--review", ada)
    assert plain["comparison"]["pairs"][0]["alignment"]["links"]  # type: ignore[index]
    assert heeded["comparison"]["pairs"][0]["alignment"]["links"] == []  # type: ignore[index]
    assert plain["signature"]["review"] == ""
    assert heeded["signature"]["review"] != ""
    assert documents(here) == plain
    assert documents(here, "--review", empty) == plain
    assert (
        documents(here, "--review", ada) == heeded == documents(here, "--review", ada, "--no-cache")
    )


def test_several_reviews_are_taken_together(here: Path) -> None:
    ada = write(here, "ada.json", review_all(PLAIN, "reject"))
    bo = write(here, "bo.json", review_all(PLAIN, "confirm", ["link"], reviewer="Bo"))
    tied = documents(here, "--review", ada, "--review", bo)
    assert len(tied["comparison"]["pairs"][0]["alignment"]["links"]) == LINKS  # type: ignore[index]


def test_a_review_that_cannot_be_used_is_named_and_the_report_is_made(here: Path) -> None:
    ada = write(here, "ada.json", review_all(PLAIN, "reject"))
    (here / "bad.json").write_text('{"format": "x"}')
    (here / "seeds" / "two.txt").write_text(RIGHT.replace("nine weeks", "ten weeks"))
    done = framing("compare", "one", "two", "--review", ada, "--review", "bad.json", cwd=here)
    assert done.returncode == 1
    assert "bad.json is not a review" in done.stderr
    assert "left out the link" in done.stderr
    assert "Rejected in review" in (here / done.stdout.strip()).read_text("utf-8")


def test_no_file_steers_the_terminal(here: Path) -> None:
    review = review_all(PLAIN, "reject", comment="\x1b[2Jcleared \x9b31m \u202e")
    done = framing("review", "merge", write(here, "ada.json", review), cwd=here)
    assert done.returncode == 0
    assert "cleared" in done.stdout
    assert not {"\x1b", "\x9b", "\u202e"} & set(done.stdout + done.stderr)
