"""What a measurement was made on: the computer and the versions of what took part."""

import os
import platform
import subprocess
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.measuring import REPOSITORY
from benchmarks.peers import PYTHON

OURS = ("weasyprint", "pandas", "matplotlib", "python-calamine", "distributed")
COMMIT = ("git", "rev-parse", "--short", "HEAD")
THEIRS = ("docxtpl", "papermill", "nbconvert", "typst", "pandas", "frictionless", "pandera")
VERSIONS = """
import sys
from importlib.metadata import PackageNotFoundError, version
for name in sys.argv[1:]:
    try:
        print(name, version(name))
    except PackageNotFoundError:
        print(name, "absent")
"""


def facts() -> dict[str, str]:
    """Each fact by its name, as RESULTS.md shows them."""
    return {
        "processor": f"{_model()}, {len(os.sched_getaffinity(0))} cores",
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB",
        "system": _system(),
        "Python": platform.python_version(),
        "sitrep": f"{version('humanitarian-sitrep')}, commit {_first_line(COMMIT)}",
        "libraries": ", ".join(f"{name} {_version(name)}" for name in OURS),
        "peers": _peers(),
        "LibreOffice": _first_line(["soffice", "--version"]),
        "Chromium": _first_line(["chromium", "--version"]),
    }


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return f"{platform.system()} {platform.release()}"


def _model() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.machine()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"


def _peers() -> str:
    if not PYTHON.exists():
        return "absent"
    done = subprocess.run([PYTHON, "-c", VERSIONS, *THEIRS], capture_output=True, text=True, check=False)
    return ", ".join(done.stdout.splitlines())


def _first_line(command: Sequence[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=REPOSITORY)
    except OSError:
        return "absent"
    return (done.stdout.strip().splitlines() or ["absent"])[0]
