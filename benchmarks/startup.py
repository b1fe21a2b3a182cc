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
from collections.abc import Iterable
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


def paired(name: str, commands: Iterable[list[str]], cache: str, most: float) -> None:
    """Time commands and their peer in turn; ``cache`` is given to the commands as their cache."""
    ours, peers = [], []
    for run, command in enumerate(commands):
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
        compare = [*COMMAND, "compare", "001", "003", *corpus, "--out"]
        runs = range(chosen.runs + 1)
        paired("--help", [[*COMMAND, "--help"] for _ in runs], "", 0.10)
        fresh = [[*compare, f"{folder}/{run}"] for run in runs]
        paired("compare, not seen before", fresh, "", 1.25)
        again = [[*compare, f"{folder}/again"] for _ in runs]
        paired("compare again", again, f"{folder}/cache", 0.25)


if __name__ == "__main__":
    main()
