"""Start-up: a command imports only what it uses. (How long it takes is benchmarks/startup.py.)"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from framing.run.lean import hidden

HEAVY = ("sklearn", "scipy", "numpy", "nltk", "textstat", "rich", "nupunkt", "jinja2")


def imported(*arguments: str, cwd: Path) -> set[str]:
    """Top-level packages that a run of the command imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "framing", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ,
    )
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.split("|")[-1].strip().split(".")[0] for line in lines}


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("lexicon", "list")])
def test_asking_for_help_imports_nothing_heavy(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert imported(*arguments, cwd=tmp_path).isdisjoint(HEAVY)


def test_a_comparison_that_is_remembered_imports_nothing_heavy(tmp_path: Path) -> None:
    arguments = ("compare", "001", "003")
    assert "sklearn" in imported(*arguments, cwd=tmp_path)
    assert imported(*arguments, cwd=tmp_path).isdisjoint(HEAVY)


def test_packages_are_hidden_only_while_asked_and_only_when_not_loaded() -> None:
    sys.modules.pop("this", None)
    with hidden("this", "sys"):
        with pytest.raises(ImportError):
            import_module("this")
        assert import_module("sys") is sys
    assert "this" not in sys.modules
