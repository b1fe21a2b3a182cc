"""The corpora that tests read."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHIPPED = ROOT / "seeds"


def real_articles() -> Path | None:
    """Real articles that are not part of the project: ``$FRAMING_REAL_SEEDS`` or a neighbour."""
    folder = Path(os.environ.get("FRAMING_REAL_SEEDS", ROOT.parent / "shared" / "seeds"))
    return folder if folder.is_dir() else None
