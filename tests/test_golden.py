"""Golden results: what the sample corpus gives, byte for byte.

When a change is meant, accept it with ``make golden`` and read the difference.
"""

from __future__ import annotations

import sys

import pytest

import framing
from corpora import ROOT, SHIPPED
from framing.export.tables import render_csv, tables_of
from framing.lexicon.files import list_axes

GOLDEN = ROOT / "tests" / "golden"
PAIRS = (("001", "003"), ("000", "001"))
TABLES = ("scores", "links", "ledger")


def make_results() -> dict[str, str]:
    """The report of the main job, and small tables of two pairs."""
    corpus = framing.load_corpus(SHIPPED)
    lexicons = [framing.load_lexicon(name) for name in list_axes()]
    results = {}
    for pair in PAIRS:
        comparison = framing.compare_articles([corpus[number] for number in pair], lexicons)
        tables = tables_of(comparison)
        for name in TABLES:
            results[f"{'-'.join(pair)}-{name}.csv"] = render_csv(tables[name])
        if pair == PAIRS[0]:
            results["001-003.html"] = framing.render_report(comparison)
    return results


@pytest.fixture(scope="module")
def results() -> dict[str, str]:
    return make_results()


@pytest.mark.parametrize(
    "name", ["001-003.html", *(f"{a}-{b}-{table}.csv" for a, b in PAIRS for table in TABLES)]
)
def test_results_are_as_accepted(results: dict[str, str], name: str) -> None:
    accepted = (GOLDEN / name).read_text(encoding="utf-8")
    assert results[name] == accepted, "changed; if it is meant, run: make golden"


def test_two_runs_give_the_same_bytes(results: dict[str, str]) -> None:
    assert make_results() == results


if __name__ == "__main__":
    from framing.export import document, validations
    from framing.lexicon import format as lexicon_format
    from framing.review import loading as review_loading

    package = ROOT / "src" / "framing"
    for folder, name, text in (
        ("export", document.SCHEMA_FILE, document.render_schema()),
        ("export", validations.SCHEMA_FILE, validations.render_validation_schema()),
        ("lexicon", lexicon_format.SCHEMA_FILE, lexicon_format.render_schema()),
        ("review", review_loading.SCHEMA_FILE, review_loading.render_review_schema()),
    ):
        (package / folder / name).write_text(text, "utf-8")
    GOLDEN.mkdir(exist_ok=True)
    for file_name, content in make_results().items():
        (GOLDEN / file_name).write_text(content, encoding="utf-8")
        sys.stdout.write(f"accepted {file_name}\n")
