"""Other ways to make a report or to check a sheet: where their programs are, and what is missing."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
PYTHON = HERE / ".venv" / "bin" / "python"
PROGRAMS = HERE / "programs"
FIND = """
import sys
from importlib.util import find_spec
sys.exit(not all(map(find_spec, sys.argv[1:])))
"""
INSTALL = "make peers installs it into benchmarks/.venv"


def missing(*, modules: Sequence[str] = (), commands: Sequence[str] = ()) -> str:
    """What is not there, with how to get it; empty if all is."""
    told = []
    if modules and not _imports(modules):
        told.append(f"{', '.join(modules)} not installed: {INSTALL}")
    packages = {"soffice": "libreoffice-writer", "chromium": "chromium"}
    told += [
        f"{command} not installed: apt-get install {packages[command]}"
        for command in commands
        if shutil.which(command) is None
    ]
    return "; ".join(told)


def _imports(modules: Sequence[str]) -> bool:
    if not PYTHON.exists():
        return False
    return subprocess.run([PYTHON, "-c", FIND, *modules], check=False).returncode == 0
