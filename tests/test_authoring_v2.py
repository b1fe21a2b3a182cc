"""The tools on lexicons with rules and on schemes of categories."""

from __future__ import annotations

from pathlib import Path

import pytest

import framing
from command import framing as run
from framing.authoring.actors import load_exchanges
from framing.authoring.audit import audit_lexicon
from framing.authoring.concordance import find_uses, lexicon_of_terms
from framing.authoring.contrast import contrast_groups
from framing.authoring.swapping import measure_swaps, names_one_of, try_exchanges
from framing.lexicon.shadowing import find_shadowed
from texts import reading

SCHEME = """schema = 2
name = "frames"
version = "1"
language = "en"
licence = "CC0-1.0"
question = "?"
kind = "categories"
[[categories]]
id = "money"
name = "Money"
[[categories]]
id = "war"
name = "War"
[[groups]]
id = "m"
category = "money"
reason = "r"
terms = ["trade", "American trade", "debt*"]
[[groups]]
id = "w"
category = "war"
reason = "r"
terms = ["drone*", "drones", "siege"]
"""

RULES = """schema = 2
name = "rules"
version = "1"
language = "en"
licence = "CC0-1.0"
question = "?"
[low]
name = "cold"
[high]
name = "hot"
[[groups]]
id = "low"
pole = "low"
reason = "r"
terms = [
  { term = "isolation", near = ["Iran"], window = 8 },
  { term = "isolat*", except = ["isolated wards"] },
  { term = "US", case = true },
  "illegal ... sanctions",
]
[[groups]]
id = "high"
pole = "high"
reason = "r"
terms = ["us", { term = "fail", inflect = "verb" }, "failing"]
"""

TEXT = "American trade fell. Iran sold drones. Trade with America is dead, and the siege goes on."


def written(folder: Path, text: str) -> framing.Lexicon:
    path = folder / "lexicon.toml"
    path.write_text(text, encoding="utf-8")
    return framing.load_lexicon(path)


def test_a_scheme_is_audited_without_poles_or_leans(tmp_path: Path) -> None:
    scheme = written(tmp_path, SCHEME)
    readings = [reading(TEXT)]
    audit = audit_lexicon(scheme, readings, try_exchanges(readings, load_exchanges()))
    assert audit.corpus is not None
    assert (audit.poles, audit.corpus.influences, audit.corpus.leaning) == ((), (), 0)
    assert audit.corpus.dead == ("debt*",)
    assert [shadow.term for shadow in audit.shadowed] == ["drones"]
    assert not audit.failed


def test_an_exchange_moves_the_hits_of_a_scheme(tmp_path: Path) -> None:
    scheme = written(tmp_path, SCHEME)
    (swap,) = measure_swaps(try_exchanges([reading(TEXT)], load_exchanges()), scheme)
    assert {(e.term, e.before, e.after, e.cause) for e in swap.entries} == {
        ("American trade", 1, 0, "names an actor"),
        ("trade", 1, 2, "overlap"),
    }
    assert swap.largest_change == 0


def test_entries_with_rules_neither_shadow_nor_are_shadowed(tmp_path: Path) -> None:
    lexicon = written(tmp_path, RULES)
    terms = lexicon.terms
    pairs = [(terms[s.term].text, terms[s.winner].text) for s in find_shadowed(lexicon)]
    assert pairs == [("failing", "fail")]


def test_an_entry_names_an_actor_in_its_rules_too(tmp_path: Path) -> None:
    lexicon = written(tmp_path, RULES)
    forms = load_exchanges()[0].forms
    assert [term.text for term in lexicon.terms if names_one_of(term, forms)] == [
        "isolation",
        "US",
        "us",
    ]


def test_uses_of_a_gap_and_of_a_category(tmp_path: Path) -> None:
    text = "They imposed illegal and cruel sanctions. The drones came."
    (use,) = find_uses([reading(text)], lexicon_of_terms(["illegal ... sanctions"]))
    assert use.printed == "illegal and cruel sanctions"
    found = list(find_uses([reading(text)], written(tmp_path, SCHEME)))
    assert {use.side for use in found} == {"war"}


def test_a_scheme_has_no_poles_to_suggest_for(tmp_path: Path) -> None:
    scheme = written(tmp_path, SCHEME)
    with pytest.raises(framing.FramingError, match="no axis"):
        contrast_groups([reading(TEXT)], [reading(TEXT)], scheme)
    done = run("lexicon", "suggest", "lexicon.toml", "--seed-terms", "--json", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "no axis" in done.stderr
