"""The command `sitrep`, run as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path


def sitrep(workspace: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from sitrep.cli import run; run()", *arguments],
        cwd=workspace,
        env=os.environ | {"NO_COLOR": "1", "COLUMNS": "200", "TERM": "dumb"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
