"""Validating: the files of a sample and of an outcome, and the table in a lexicon file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from framing.errors import LexiconError
from framing.export.sheet import render_instructions, render_sheet
from framing.export.validations import render_validation_json
from framing.lexicon.files import load_lexicon_file
from framing.lexicon.loading import parse_lexicon
from framing.lexicon.validation import digest_terms
from framing.report.coding import render_form
from framing.report.validation_page import render_validation
from framing.run.results import folder_name
from framing.run.writing import write_file
from framing.validate.attaching import attach_validation, validation_of
from framing.validate.key import Key, render_key
from framing.validate.outcome import Outcome

FOR_CODERS = "for-coders"
KEY, PAGE, DOCUMENT = "key.json", "validation.html", "validation.json"


def sample_folder(key: Key) -> str:
    """A name for the folder of a sample: "validate-loaded-language-1f0c"."""
    return folder_name([f"validate-{key.axis.name}-{key.sample[:4]}"])


def write_sample(key: Key, folder: Path) -> None:
    """Write what coders get into a folder of its own, and the key beside it.

    Raises:
        OutputError: The folder cannot be written to.
    """
    write_file(folder / FOR_CODERS / "form.html", render_form(key))
    write_file(folder / FOR_CODERS / "sheet.csv", render_sheet(key))
    write_file(folder / FOR_CODERS / "README.txt", render_instructions(key))
    write_file(folder / KEY, render_key(key))


def write_outcome(outcome: Outcome, problems: tuple[str, ...], folder: Path) -> Path:
    """Write the outcome as JSON and as a page, whose path is returned.

    Raises:
        OutputError: The folder cannot be written to.
    """
    write_file(folder / DOCUMENT, render_validation_json(outcome, problems))
    write_file(folder / PAGE, render_validation(outcome))
    return folder / PAGE


def attach_to_file(outcome: Outcome, path: str | Path) -> Iterator[str]:
    """Write the table ``[validation]`` into a lexicon file, and yield what to know about it.

    Raises:
        LexiconError: The file is no lexicon, or one of another name.
        OutputError: It cannot be written.
    """
    file = load_lexicon_file(path)
    lexicon = parse_lexicon(file)
    if lexicon.name != outcome.axis.name:
        raise LexiconError(
            f"the sample is of {outcome.axis.name!r} and {path} is {lexicon.name!r}; give the file "
            "that the sample was drawn with"
        )
    table = validation_of(outcome)
    write_file(file.path, attach_validation(file.raw, table, str(file.path)))
    yield f"attached to {file.path}"
    if digest_terms(lexicon.terms) != outcome.axis.terms:
        yield f"the terms of {path} are not those of the sample: reports will say so"
