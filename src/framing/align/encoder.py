"""Encoder: sentences as vectors of meaning, from a file of vectors that the user has.

Nothing is downloaded and nothing of the kind ships. Two forms are read: a text file with a word and
its numbers on each line (word2vec, GloVe, fastText), and a folder with ``tokenizer.json`` and one
``.safetensors`` file that holds a table of token vectors (model2vec, WordLlama). A sentence is the
mean of its words or tokens (Mitchell and Lapata 2010).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.align.tokens import STOP_WORDS
from framing.errors import EncoderError
from framing.signature import digest_of
from framing.text.fold import fold_text
from framing.text.words import WORD

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

NUMBERS = {"F64": "<f8", "F32": "<f4", "F16": "<f2"}
"""Kinds of numbers in a ``.safetensors`` file that are read, as numpy names them."""

BATCH = 512
"""Sentences that are encoded at once."""


class Encoder:
    """Vectors with the way to look a sentence up. ``digest`` stands for them in every result, so
    this is no dataclass: its fields are nobody's output.
    """

    def __init__(
        self, digest: str, vectors: Vectors, numbers_of: Callable[[Sequence[str]], list[list[int]]]
    ) -> None:
        self.digest = digest
        self.vectors = vectors
        self.numbers_of = numbers_of

    def __repr__(self) -> str:
        return f"Encoder({self.digest})"  # in the key of a kept result: no address, no path

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """A vector of length one for each sentence; zeros for one without a known word.

        Returns:
            Float32 array of shape (sentences, dimensions).
        """
        import numpy as np

        found = np.zeros((len(sentences), self.vectors.shape[1]), dtype=np.float32)
        for start in range(0, len(sentences), BATCH):
            numbers = self.numbers_of(sentences[start : start + BATCH])
            for place, held in enumerate(numbers, start):
                if held:
                    found[place] = self.vectors[held].mean(axis=0)
        length = np.linalg.norm(found, axis=1, keepdims=True)
        unit: Vectors = found / np.maximum(length, 1e-9)
        return unit


@dataclass(frozen=True, slots=True)
class _Words:
    """Looks the words of a sentence up, stop words left out."""

    number: dict[str, int]

    def __call__(self, sentences: Sequence[str]) -> list[list[int]]:
        words = (WORD.findall(fold_text(sentence).text) for sentence in sentences)
        return [
            [self.number[w] for w in found if w in self.number and w not in STOP_WORDS]
            for found in words
        ]


@dataclass(frozen=True, slots=True)
class _Tokens:
    """Looks the tokens of a sentence up."""

    tokenizer: Any
    most: int

    def __call__(self, sentences: Sequence[str]) -> list[list[int]]:
        coded = self.tokenizer.encode_batch(list(sentences), add_special_tokens=False)
        return [[number for number in one.ids if number < self.most] for one in coded]


def load_encoder(path: str | Path) -> Encoder:
    """Read sentence vectors from a local file or folder.

    Raises:
        EncoderError: It is not there, is in no form that is read, or a package is missing.
    """
    place = Path(path)
    try:
        return _load_tokens(place) if place.is_dir() else _load_words(place)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EncoderError(
            f"{place} could not be read as vectors ({error}); give a text file with a word and its "
            "numbers on each line, or a folder with tokenizer.json and one .safetensors file"
        ) from error


def _load_words(path: Path) -> Encoder:
    import numpy as np

    raw = path.read_bytes()
    number: dict[str, int] = {}
    rows: list[Vectors] = []
    for line in raw.decode("utf-8").splitlines():
        word, _, numbers = line.rstrip().partition(" ")
        row = np.array(numbers.split(), dtype=np.float32)
        if len(row) > 1 and word.lower() not in number:  # a head line has one number
            number[word.lower()] = len(rows)
            rows.append(row)
    return Encoder(digest_of(raw), np.stack(rows), _Words(number))


def _load_tokens(folder: Path) -> Encoder:
    try:
        from tokenizers import Tokenizer
    except ImportError as error:
        raise EncoderError(
            f"{folder} holds token vectors, and to read them a package is missing: "
            "pip install 'framing-analyser[semantic]'"
        ) from error
    files = sorted(folder.glob("*.safetensors"))
    if len(files) != 1:
        raise ValueError(f"{len(files)} .safetensors files")
    raw, rules = files[0].read_bytes(), (folder / "tokenizer.json").read_bytes()
    vectors = _read_table(raw)
    tokenizer = Tokenizer.from_str(rules.decode("utf-8"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return Encoder(digest_of(raw + rules), vectors, _Tokens(tokenizer, len(vectors)))


def _read_table(raw: bytes) -> Vectors:
    """The largest table of numbers in a safetensors file: a length, a head in JSON, the numbers."""
    import numpy as np

    start = 8 + int.from_bytes(raw[:8], "little")
    head = json.loads(raw[8:start])
    tables = [t for name, t in head.items() if name != "__metadata__" and len(t["shape"]) == 2]
    largest = max(tables, key=lambda table: int(np.prod(table["shape"])))
    first, end = largest["data_offsets"]
    numbers = np.frombuffer(raw[start + first : start + end], dtype=NUMBERS[largest["dtype"]])
    return numbers.reshape(largest["shape"]).astype(np.float32)
