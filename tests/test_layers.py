"""The house: imports point only downwards, wherever in a file they stand."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "framing"

FLOORS = [
    {"__main__"},
    {"cli"},
    {"run"},
    {"report", "export"},
    {"authoring"},
    {"compare", "validate"},
    {"score", "align"},
    {"lexicon"},
    {"reading"},
    {"voice"},
    {"mention"},
    {"segment"},
    {"review"},
    {"text"},
    {"settings", "signature", "shipped"},
    {"errors", "version"},
]
FLOOR_OF = {part: number for number, parts in enumerate(FLOORS) for part in parts}
FILES = sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    """The folder or top-level module that a file belongs to."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported_modules(path: Path) -> list[str]:
    """Modules of the package that a file imports, deferred imports and type imports included."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            found.append(node.module or "")
        elif isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
    return [name for name in found if name.split(".")[0] == "framing"]


@pytest.mark.parametrize(
    "path", [p for p in FILES if p != PACKAGE / "__init__.py"], ids=lambda p: str(p.name)
)
def test_a_module_imports_only_from_its_own_part_or_from_below(path: Path) -> None:
    here = part_of(path)
    for module in imported_modules(path):
        assert module != "framing", "only tests and users import the package root"
        there = module.split(".")[1]
        assert there == here or FLOOR_OF[here] < FLOOR_OF[there], f"{here} imports {module}"


def test_every_part_stands_on_a_floor() -> None:
    assert {part_of(path) for path in FILES} - {"__init__"} == set(FLOOR_OF)


def test_modules_of_one_part_do_not_import_each_other_in_a_circle() -> None:
    graph = {
        "framing." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts): set(
            imported_modules(path)
        )
        for path in FILES
        if path.name != "__init__.py"
    }
    done: set[str] = set()
    while ready := {name for name, needs in graph.items() if name not in done and needs <= done}:
        done |= ready
    assert done == set(graph), f"in or above a circle: {sorted(set(graph) - done)}"


def test_no_file_gets_away() -> None:
    long = {p.name: n for p in FILES if (n := len(p.read_text("utf-8").splitlines())) > 300}
    assert not long
