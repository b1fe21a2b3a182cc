"""What other programs read: one JSON document with a schema, and flat tables."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import jsonschema
import msgspec
import pytest
from msgspec import structs

from framing.export import document
from framing.export.document import (
    SCHEMA_FILE,
    SCHEMA_VERSION,
    ComparisonDocument,
    render_alignment_json,
    render_json,
    render_schema,
)
from framing.export.tables import Table, render_csv, tables_of
from sample_comparison import empty_source, profile_only, sample_comparison

COMPARISON = sample_comparison(empty_source())
TABLES = tables_of(COMPARISON)
PUBLISHED = Path(document.__file__).with_name(SCHEMA_FILE)


def read_csv(table: Table) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render_csv(table), newline="")))


# --- JSON --------------------------------------------------------------------------------------


def test_the_published_schema_is_current() -> None:
    assert PUBLISHED.read_text("utf-8") == render_schema(), "make it again with: make golden"


@pytest.mark.parametrize("comparison", [COMPARISON, profile_only()], ids=["compared", "scored"])
def test_the_document_follows_its_schema(comparison: Any) -> None:
    schema = json.loads(PUBLISHED.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(render_json(comparison)))


def test_the_document_reads_back_as_the_comparison() -> None:
    read = msgspec.json.decode(render_json(COMPARISON), type=ComparisonDocument)
    assert read.schema_version == SCHEMA_VERSION
    assert read.comparison == COMPARISON
    assert read.signature == COMPARISON.signature


def test_the_same_comparison_gives_the_same_document() -> None:
    assert render_json(sample_comparison()) == render_json(sample_comparison())


def test_version_and_signature_stand_first() -> None:
    assert list(json.loads(render_json(COMPARISON))) == [
        "schema_version",
        "signature",
        "comparison",
    ]


def test_there_is_no_nan_in_json() -> None:
    first, *others = COMPARISON.sources
    broken = replace(first, readability=replace(first.readability, smog_index=float("nan")))
    text = render_json(replace(COMPARISON, sources=(broken, *others)))
    assert "NaN" not in text
    json.loads(text, parse_constant=lambda name: pytest.fail(f"{name} is not JSON"))


def test_every_span_keeps_its_offsets() -> None:
    source = json.loads(render_json(COMPARISON))["comparison"]["sources"][0]
    text = source["reading"]["article"]["text"]
    printed = [text[v["start"] : v["end"]] for v in source["reading"]["voices"]]
    assert printed[1] == "‘no more diktat’"
    figures = [text[f["start"] : f["end"]] for f in source["reading"]["figures"]]
    assert figures == ["$1.2 billion", "6.5%"]


def test_read_only_mappings_are_written_too() -> None:
    signature = replace(COMPARISON.signature, texts=MappingProxyType({"a": "b"}))
    read = json.loads(render_json(replace(COMPARISON, signature=signature)))
    assert read["signature"]["texts"] == {"a": "b"}


def test_an_alignment_has_the_form_it_has_in_a_comparison() -> None:
    alone = json.loads(render_alignment_json(COMPARISON.pairs[0].alignment))
    whole = json.loads(render_json(COMPARISON))
    assert alone["alignment"] == whole["comparison"]["pairs"][0]["alignment"]
    assert alone["schema_version"] == SCHEMA_VERSION


# --- tables ------------------------------------------------------------------------------------


def test_every_table_reads_back_with_its_header_and_all_rows() -> None:
    for name, table in TABLES.items():
        text = render_csv(table)
        header = next(csv.reader(io.StringIO(text, newline="")))
        assert header == [field.name for field in structs.fields(table.row)], name
        assert len(read_csv(table)) == len(table), name


def test_an_empty_table_has_its_header() -> None:
    links = tables_of(profile_only())["links"]
    assert render_csv(links).startswith('"left","right","link"')
    assert len(links) == 0


def test_exported_hits_add_up_to_exported_scores() -> None:
    sums: dict[tuple[str, ...], float] = defaultdict(float)
    for hit in read_csv(TABLES["hits"]):
        if hit["status"] == "counted":
            key = (hit["article"], hit["axis"], hit["share"])
            sums[*key, hit["pole"], "hits"] += 1
            sums[*key, hit["pole"], "weight"] += float(hit["weight"])
    whole = [
        row for row in read_csv(TABLES["scores"]) if not row["split"] and row["voice"] != "all"
    ]
    assert len(whole) == 3 * 2 * 3
    for row in whole:
        key = (row["article"], row["axis"], row["voice"])
        for pole in ("low", "high"):
            assert float(row[f"{pole}_hits"]) == sums[*key, pole, "hits"]
            assert float(row[f"{pole}_weight"]) == sums[*key, pole, "weight"]


def test_what_is_printed_is_what_stands_at_the_offsets() -> None:
    texts = {s.reading.article.id: s.reading.article.text for s in COMPARISON.sources}
    for name in ("hits", "voices", "figures", "sentences"):
        assert len(TABLES[name]) > 0
        for row in TABLES[name]:
            assert texts[row.article][row.start : row.end] == row.printed


def test_the_ledger_holds_every_sentence_once() -> None:
    for side in ("left", "right"):
        listed = [
            (row[side], row["left" if side == "right" else "right"], index)
            for row in read_csv(TABLES["ledger"])
            for index in row[f"{side}_sentences"].split()
        ]
        assert len(listed) == len(set(listed))
    rows = [row for row in read_csv(TABLES["ledger"]) if "empty" not in (row["left"], row["right"])]
    sentences = sum(len(s.reading.sentences) for s in COMPARISON.sources)
    assert (
        sum(len(r["left_sentences"].split()) + len(r["right_sentences"].split()) for r in rows)
        == sentences
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_spreadsheet_will_not_run_a_cell(start: str) -> None:
    row = structs.replace(TABLES["sentences"].rows[0], printed=f"{start}HYPERLINK(1)")
    read = read_csv(structs.replace(TABLES["sentences"], rows=(row,)))
    assert read[0]["printed"] == f"'{start}HYPERLINK(1)"


def test_numbers_are_not_taken_for_formulae() -> None:
    rows = read_csv(TABLES["shifts"])
    assert any(float(row["left_lean"] or 0) < 0 for row in rows)


def test_cells_keep_commas_quotes_and_line_ends() -> None:
    words = 'a, "b"\r\nc\rd\ne'
    row = structs.replace(TABLES["sentences"].rows[0], printed=words)
    assert read_csv(structs.replace(TABLES["sentences"], rows=(row,)))[0]["printed"] == words


def test_lines_end_in_a_line_feed() -> None:
    text = render_csv(TABLES["readability"])
    assert "\r" not in text
    assert text.endswith("\n")


def test_missing_values_are_empty_and_truth_is_a_word() -> None:
    links, shifts = read_csv(TABLES["links"]), read_csv(TABLES["shifts"])
    assert [row["crosses"] for row in links] == ["false", "false", "true"]
    assert any(row["left_lean"] == "" for row in shifts)
