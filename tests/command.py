"""The command as a process, as a person runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def framing(
    *arguments: str, cwd: Path | None = None, stdin: str | bytes = b"", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run ``framing`` with these arguments; output is decoded."""
    raw = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "framing", *arguments],
        cwd=cwd,
        input=raw,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )
