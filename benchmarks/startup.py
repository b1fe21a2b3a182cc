"""Start-up: whole processes against importing the four packages that the work rests on.

    python benchmarks/startup.py [--runs 10] [--corpus FOLDER]

Each command runs in turn with the peer ``python -c "import sklearn.feature_extraction.text,
rapidfuzz, jinja2, textstat"``, after one run of each that is not counted. Printed are the median
seconds of both and the median of the paired ratios.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from pathlib import Path
from statistics import median

IMPORTS = "import sklearn.feature_extraction.text, rapidfuzz, jinja2, textstat"
PEER = [sys.executable, "-c", IMPORTS]
COMMAND = [str(Path(sys.executable).with_name("framing"))]


def seconds(command: list[str], **environment: str) -> float:
    """Wall-clock seconds of a process that must succeed."""
    begin = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **environment})
    return time.perf_counter() - begin


def paired(name: str, command: list[str], runs: int, cache: str, most: float) -> None:
    """Time a command and its peer in turn; ``cache`` is given to the command as its cache."""
    ours, peers = [], []
    for run in range(runs + 1):
        a, b = seconds(command, FRAMING_CACHE=cache), seconds(PEER)
        if run:
            ours.append(a)
            peers.append(b)
    ratio = median(a / b for a, b in zip(ours, peers, strict=True))
    print(
        f"{name:28} {median(ours):6.3f} s  peer {median(peers):6.3f} s  ratio {ratio:.3f}"
        f"  (at most {most})"
    )


def main() -> None:
    """Measure the three moments at which a person waits."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--corpus", type=Path, help="folder with articles 001 and 003")
    chosen = parser.parse_args()
    corpus = ["--corpus", str(chosen.corpus)] if chosen.corpus else []
    with tempfile.TemporaryDirectory() as folder:
        compare = [*COMMAND, "compare", "001", "003", "--out", folder, *corpus]
        paired("--help", [*COMMAND, "--help"], chosen.runs, "", 0.10)
        paired("compare, not seen before", compare, chosen.runs, "", 1.25)
        paired("compare again", compare, chosen.runs, f"{folder}/cache", 0.25)


if __name__ == "__main__":
    main()
