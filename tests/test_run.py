"""Many comparisons in one go: the same files as one by one, whoever does the work."""

from __future__ import annotations

import csv
import io
import json
import re
from itertools import combinations
from pathlib import Path

import pytest

import framing
from command import framing as run
from corpora import SHIPPED
from framing.lexicon.files import load_lexicon_file
from framing.run.batch import Batch, plan_tasks, run_tasks
from framing.run.overview import build_overview, render_overview
from framing.run.pairing import choose_pairs
from framing.run.results import FORMATS
from framing.run.shelf import Shelf
from texts import article

TEXTS = {
    "a": "The minister came to Tehran on Monday. Trade grew by 6.5% in seven months.\n",
    "b": "On Monday the minister reached Tehran. Trade grew by 7.5% in seven months.\n",
    "c": "A storm closed the harbour of Oslo. Fishing boats stayed ashore until noon.\n",
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder with three small articles, two of them on one event."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))


def test_every_pair_has_the_files_of_a_single_comparison(corpus: Path, tmp_path: Path) -> None:
    many, single = tmp_path / "many", tmp_path / "single"
    done = run("run", "--corpus", str(corpus), "--out", str(many))
    assert (done.returncode, done.stderr) == (0, "")
    assert Path(done.stdout.strip()) == many / "index.html"
    for pair in combinations(TEXTS, 2):
        assert run("compare", *pair, "--corpus", str(corpus), "--out", str(single)).returncode == 0
    over_all = {"index.html", "articles.csv", "leans.csv", "pairs.csv"}
    made = {name: data for name, data in files_in(many).items() if name not in over_all}
    assert made == files_in(single)
    assert over_all <= files_in(many).keys()


def test_processes_and_memory_change_nothing(corpus: Path, tmp_path: Path) -> None:
    folders = []
    for number, extra in enumerate([("--no-cache",), ("--jobs", "2", "--no-cache"), (), ()]):
        folders.append(tmp_path / f"out{number}")
        done = run("run", "--corpus", str(corpus), "--out", str(folders[-1]), *extra)
        assert done.returncode == 0, done.stderr
    first, *others = map(files_in, folders)
    assert all(each == first for each in others)


def test_articles_are_those_asked_for(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("run", "c", "a", "c", "--corpus", str(corpus), "--out", str(out)).returncode == 0
    assert [path.name for path in out.iterdir() if path.is_dir()] == ["c-vs-a"]


def test_only_articles_on_one_event_are_paired_when_asked(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run("run", "--pairs", "same-event", "--corpus", str(corpus), "--out", str(out))
    assert done.returncode == 0, done.stderr
    assert [path.name for path in out.iterdir() if path.is_dir()] == ["a-vs-b"]
    assert len(rows_of(out / "articles.csv")) == 3


def test_same_event_pairs_are_those_of_the_groups() -> None:
    articles = list(framing.load_corpus(SHIPPED))
    shelf = Shelf((), framing.Settings())
    groups = framing.group_events([framing.read_article(each) for each in articles])
    together = {frozenset(pair) for group in groups for pair in combinations(group, 2)}
    chosen = choose_pairs(articles, "same-event", shelf)
    assert {frozenset((articles[a].id, articles[b].id)) for a, b in chosen} == together
    assert list(chosen) == sorted(chosen)


def test_what_cannot_be_read_is_named_and_the_others_are_done(corpus: Path, tmp_path: Path) -> None:
    (corpus / "d.txt").write_bytes(b"PK\x03\x04\x00\x00")
    (corpus / "e.txt").write_text(" \n")
    out = tmp_path / "out"
    done = run("run", "--corpus", str(corpus), "--out", str(out))
    assert done.returncode == 1
    assert "d.txt" in done.stderr
    assert "e has no text" in done.stderr
    assert len([path for path in out.iterdir() if path.is_dir()]) == 3
    assert "not a text file" in (out / "index.html").read_text("utf-8")
    (corpus / "b.txt").unlink()
    (corpus / "c.txt").unlink()
    alone = run("run", "--corpus", str(corpus), "--out", str(out))
    assert (alone.returncode, alone.stdout) == (1, "")
    assert "needs two articles or more" in alone.stderr


def test_of_two_articles_with_one_id_the_second_is_named(corpus: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.txt").write_text(TEXTS["c"])
    out = tmp_path / "out"
    paths = (str(corpus / "a.txt"), str(corpus / "b.txt"), str(other / "a.txt"))
    done = run("run", *paths, "--out", str(out))
    assert done.returncode == 1
    assert "second article has the id 'a'" in done.stderr
    assert (out / "a-vs-b" / "report.html").is_file()


@pytest.mark.parametrize("processes", [1, 2])
def test_a_pair_that_cannot_be_compared_says_why(tmp_path: Path, processes: int) -> None:
    articles = (*(article(text, name) for name, text in TEXTS.items()), article("Rain. " * 9, "z"))
    settings = framing.Settings(max_pairs=12)
    batch = Batch(
        articles=articles,
        lexicons=(load_lexicon_file("loaded-language"),),
        settings=settings,
        formats=FORMATS,
        out=tmp_path,
        cache=None,
    )
    tasks = plan_tasks(articles, list(combinations(range(4), 2)))
    shelf = Shelf(batch.lexicons, settings)
    outcomes = list(run_tasks(batch, tasks, shelf, processes))
    assert [outcome.task for outcome in outcomes] == list(tasks)
    failed = [outcome for outcome in outcomes if outcome.problem]
    assert {outcome.task.right for outcome in failed} == {3}
    assert len(failed) == 3
    assert not (tmp_path / failed[0].task.folder).exists()
    page = render_overview(build_overview(batch, shelf, outcomes, ()), outcomes, ("html", "csv"))
    assert page["index.html"].count("not compared</span>") == 6
    assert "a and z" in page["index.html"]
    assert page["pairs.csv"].count(failed[0].problem) >= 1


def test_folders_never_meet() -> None:
    articles = [article("x", name) for name in ("a b", "a-b", "A-b", "z")]
    tasks = plan_tasks(articles, [(0, 3), (1, 3), (2, 3)])
    names = [task.folder.casefold() for task in tasks]
    assert len(set(names)) == 3
    assert tasks[0].folder == "a-b-vs-z"
    assert plan_tasks(articles, [(0, 3), (1, 3), (2, 3)]) == tasks


def test_an_article_is_read_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from framing.compare import story

    read: list[str] = []
    original = story.read_article
    monkeypatch.setattr(
        story, "read_article", lambda a, **more: (read.append(a.id), original(a, **more))[1]
    )
    articles = tuple(article(text, name) for name, text in TEXTS.items())
    batch = Batch(
        articles=articles, lexicons=(), settings=framing.Settings(), formats=("json",),
        out=tmp_path, cache=None,
    )  # fmt: skip
    tasks = plan_tasks(articles, list(combinations(range(3), 2)))
    list(run_tasks(batch, tasks, Shelf((), batch.settings), 1))
    assert sorted(read) == ["a", "b", "c"]


def test_the_shelf_compares_as_the_story_does() -> None:
    articles = [article(text, name) for name, text in TEXTS.items()]
    files = (load_lexicon_file("loaded-language"),)
    expected = framing.compare_articles(articles, [framing.load_lexicon("loaded-language")])
    assert Shelf(files, framing.Settings()).compare(articles) == expected


def test_the_tables_repeat_the_comparisons(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("run", "--corpus", str(corpus), "--out", str(out))
    pairs = rows_of(out / "pairs.csv")
    assert len(pairs) == 3
    for row in pairs:
        path = out / row["folder"] / "comparison.json"
        document = json.loads(path.read_text("utf-8"))["comparison"]
        (pair,) = document["pairs"]
        assert int(row["links"]) == len(pair["alignment"]["links"])
        assert int(row["left_shared"]) == pair["left_coverage"]["shared_words"]
        differing = [each for each in document["figures"] if each["verdict"] == "differs"]
        assert int(row["figures_differ"]) == len(differing)
        assert float(row["one_event"]) == pair["event"]["probability"]
    assert int(next(row for row in pairs if row["folder"] == "a-vs-b")["figures_differ"]) == 1


def test_every_link_of_the_index_leads_to_a_report(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("run", "--corpus", str(corpus), "--out", str(out))
    html = (out / "index.html").read_text("utf-8")
    targets = {href for href in re.findall(r' href="([^"]*)"', html) if not href.startswith("#")}
    assert len(targets) == 3
    assert all((out / target).is_file() for target in targets)


def test_without_html_there_is_no_index(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run("run", "--corpus", str(corpus), "--out", str(out), "--format", "csv")
    assert Path(done.stdout.strip()) == out
    assert not list(out.rglob("*.html"))
    assert (out / "pairs.csv").is_file()
    wrong = run("run", "--corpus", str(corpus), "--format", "csv", "--open")
    assert wrong.returncode == 2


def test_a_folder_that_cannot_be_written_stops_the_run(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for jobs in ("1", "2"):
        out = str(tmp_path / "file" / "out")
        done = run("run", "--corpus", str(corpus), "--out", out, "--jobs", jobs)
        assert (done.returncode, done.stdout) == (1, "")
        assert "cannot write" in done.stderr
        assert "Traceback" not in done.stderr
