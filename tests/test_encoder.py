"""Vectors of meaning from local files: tiny ones made here, because none come with the package."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import framing
from framing.align import encoder as module
from framing.align.encoder import load_encoder
from framing.errors import EncoderError
from framing.export.document import render_json
from texts import reading

WORDS = """4 3
drones 1 0 0
Weapons 0.9 0.1 0
harvest 0 1 0
wheat 0 0.9 0.2
"""
LEFT = (
    "Kyiv spoke of drones at length. The harvest was late this summer. A bridge opened in Oslo. "
    "Two singers parted. Nobody counted the bicycles."
)
RIGHT = (
    "Wheat stood high on the fields. Moscow was silent on weapons again. Tall ships left Genoa. "
    "The museum showed clocks. Rain closed a school."
)


@pytest.fixture
def vectors(tmp_path: Path) -> Path:
    path = tmp_path / "vectors.txt"
    path.write_text(WORDS, encoding="utf-8")
    return path


def test_a_sentence_is_the_mean_of_its_words(vectors: Path) -> None:
    found = load_encoder(vectors).encode(
        ["DRONES, and harvest!", "the drones", "nothing known", ""]
    )
    assert found.shape == (4, 3)
    assert found[0] == pytest.approx([2**-0.5, 2**-0.5, 0])
    assert found[1] == pytest.approx([1, 0, 0])
    assert not found[2:].any()


def test_meaning_is_one_more_evidence_and_off_by_default(vectors: Path) -> None:
    left, right = reading(LEFT, "l"), reading(RIGHT, "r")
    without = framing.sentence_similarity(left, right)
    chosen = framing.Settings(semantic=load_encoder(vectors))
    there = framing.sentence_similarity(left, right, chosen)
    assert there[0, 1] > without[0, 1]
    assert there[0, 0] < without[0, 0]
    assert (framing.sentence_similarity(left, right) == without).all()
    links = framing.align_readings(left, right, replace(chosen, link_threshold=0.3)).links
    tied = next(link for link in links if link.left == (0,))
    assert tied.right == (1,)
    assert "meaning" in tied.matched_by


def test_an_encoder_mirrors_and_is_in_the_signature_without_its_path(vectors: Path) -> None:
    chosen = framing.Settings(semantic=load_encoder(vectors))
    left, right = reading(LEFT, "l"), reading(RIGHT, "r")
    forth = framing.sentence_similarity(left, right, chosen)
    assert (forth == framing.sentence_similarity(right, left, chosen).T).all()
    assert chosen.changed() == {"semantic": chosen.semantic.digest}  # type: ignore[union-attr]
    assert str(vectors) not in repr(chosen)
    articles = [framing.Article(id="l", text=LEFT), framing.Article(id="r", text=RIGHT)]
    compared = framing.compare_articles(articles, settings=chosen)
    assert chosen.semantic.digest in compared.signature.short  # type: ignore[union-attr]
    assert chosen.semantic.digest in render_json(compared)  # type: ignore[union-attr]
    assert str(vectors) not in render_json(compared)


def safetensors(table: Any) -> bytes:
    place = [4, 4 + table.nbytes]
    parts = {
        "__metadata__": {"made": "here"},
        "norms": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]},
        "table": {"dtype": "F16", "shape": list(table.shape), "data_offsets": place},
    }
    head = json.dumps(parts).encode()
    return len(head).to_bytes(8, "little") + head + b"\0" * 4 + table.tobytes()


def test_a_table_of_token_vectors_is_read() -> None:
    table = np.arange(6, dtype="<f2").reshape(3, 2)
    assert (module._read_table(safetensors(table)) == table).all()


def test_a_folder_with_a_tokenizer(tmp_path: Path) -> None:
    tokenizers = pytest.importorskip("tokenizers", reason="the extra [semantic] is not installed")
    made = tokenizers.Tokenizer(
        tokenizers.models.WordLevel({"[UNK]": 0, "drones": 1, "late": 2}, unk_token="[UNK]")
    )
    made.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    made.save(str(tmp_path / "tokenizer.json"))
    table = np.array([[0, 0], [3, 4], [0, 2]], dtype="<f2")
    (tmp_path / "model.safetensors").write_bytes(safetensors(table))
    found = load_encoder(tmp_path).encode(["drones", "drones late"])
    assert found[0] == pytest.approx([0.6, 0.8])
    assert found[1] == pytest.approx(np.array([1.5, 3]) / np.hypot(1.5, 3))


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("one two three\n", encoding="utf-8")
    for path in (tmp_path / "absent", wrong):
        with pytest.raises(EncoderError, match=r"could not be read as vectors"):
            load_encoder(path)


def test_a_missing_package_yields_the_line_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "tokenizers", None)
    with pytest.raises(EncoderError, match=r"pip install 'framing-analyser\[semantic\]'"):
        load_encoder(tmp_path)
