"""What the documents say works as written."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import framing
from command import framing as run
from corpora import ROOT
from framing.cli.main import framing as command_group
from framing.lexicon.checking import check_lexicon
from framing.lexicon.files import list_lexicons
from framing.lexicon.format import Rules
from framing.lexicon.lexicon import Pole

README = (ROOT / "README.md").read_text("utf-8")
POLES: tuple[Pole, ...] = ("low", "high")
PAGES = [ROOT / "README.md", ROOT / "seeds" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("block", blocks(README, "python"))
def test_the_library_example_runs(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(compile(block, "README.md", "exec"), names)
    assert str(names["html"]).startswith("<!DOCTYPE html>")


def commands() -> list[str]:
    lines = "\n".join(blocks(README, "sh")).splitlines()
    return [line.split("#")[0].strip() for line in lines if line.startswith("framing ")]


@pytest.mark.parametrize("line", commands())
def test_the_commands_run(line: str, tmp_path: Path) -> None:
    for name, number in (("one", "000"), ("two", "001"), ("three", "002")):
        text = framing.load_corpus(ROOT / "seeds")[number].text
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    done = run(*shlex.split(line)[1:], cwd=tmp_path)
    assert done.returncode == 0, done.stderr


def test_every_command_is_in_the_readme() -> None:
    for name in command_group.commands:
        assert f"framing {name}" in README


LEXICONS = (ROOT / "docs" / "lexicons.md").read_text("utf-8")


@pytest.mark.parametrize("number", [0, 1])
def test_the_examples_of_a_lexicon_are_some(tmp_path: Path, number: int) -> None:
    examples = blocks(LEXICONS, "toml")
    assert len(examples) == 2
    path = tmp_path / "my.toml"
    whole = examples[number].replace("[[examples]]", (LOW_GROUP, "")[number] + "[[examples]]")
    path.write_text(whole, encoding="utf-8")
    assert [f for f in check_lexicon(framing.load_lexicon(path)) if f.level == "error"] == []


RULE = re.compile(r"^\| `(\w+)` \|.*\| `(\{ term = .*\})` \|$", re.MULTILINE)


def test_every_rule_of_a_term_has_an_example_that_loads(tmp_path: Path) -> None:
    rules = dict(RULE.findall(LEXICONS))
    assert set(rules) == {name.rstrip("_") for name in Rules.__struct_fields__}
    axis = blocks(LEXICONS, "toml")[0].split("[[groups]]")[0]
    for name, entry in rules.items():
        groups = f'[[groups]]\nid = "x"\npole = "high"\nreason = "r"\nterms = [{entry}]\n'
        path = tmp_path / "my.toml"
        path.write_text(axis + LOW_GROUP + groups, encoding="utf-8")
        assert name in entry
        assert len(framing.load_lexicon(path).terms) == 2


LOW_GROUP = '[[groups]]\nid = "low"\npole = "low"\nreason = "r"\nterms = ["lawful"]\n\n'


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)\)", page.read_text("utf-8")):
        if not target.startswith(("http://", "https://")):
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("name", list_lexicons())
def test_the_table_of_shipped_lexicons_counts_right(name: str) -> None:
    page = (ROOT / "docs" / "shipped-lexicons.md").read_text("utf-8")
    (row,) = re.findall(
        rf"^\| `{name}` \| [^|]* \| ([^|]*) \| (\d+) \| (\d+) \|$", page, re.MULTILINE
    )
    lexicon = framing.load_lexicon(name)
    counts = [len(lexicon.about.groups), len(lexicon.examples)]
    low, high = (len(lexicon.pole_terms(pole)) for pole in POLES)
    terms = f"low {low}, high {high}" if low else str(len(lexicon.terms))
    assert row == (terms, *map(str, counts))
