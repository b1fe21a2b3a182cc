"""The labelled data that benchmarks measure against; none of it is part of the project."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

DEFAULT = Path(__file__).parents[2] / "shared" / "data"


def data_folder(parser: ArgumentParser) -> Path:
    """The folder named by ``--data`` or ``$FRAMING_DATA``; ends with a plain word if absent."""
    parser.add_argument("--data", type=Path, help="folder with the labelled data")
    given = parser.parse_known_args()[0].data
    folder = Path(given or os.environ.get("FRAMING_DATA") or DEFAULT)
    if not folder.is_dir():
        print(f"skipped: the labelled data are not here ({folder}); name their folder with --data")
        sys.exit(0)
    return folder


def load_rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
