"""Who only checks a month waits neither for what draws and typesets nor for threads of algebra."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sitrep import __version__

SCRIPT = """
import os, sys
from sitrep.cli import run
sys.argv = ["sitrep", "check", "syria", "2012-07", "--workspace", sys.argv[1]]
try:
    run()
finally:
    print(sorted(name for name in ("matplotlib", "weasyprint") if name in sys.modules), file=sys.stderr)
    threads = len(os.listdir("/proc/self/task")) if os.path.exists("/proc/self/task") else 1
    print(threads, file=sys.stderr)
"""


@pytest.fixture(scope="module")
def start(repository: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, str(repository)],
        capture_output=True, text=True, check=False,
        env={name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"},
    )  # fmt: skip


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sitrep", "--version"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, f"sitrep {__version__}\n", "")


def test_a_check_imports_neither(start: subprocess.CompletedProcess[str]) -> None:
    assert start.returncode == 0, start.stderr
    assert start.stderr.splitlines()[-2] == "[]"


def test_a_check_starts_no_threads(start: subprocess.CompletedProcess[str]) -> None:
    assert start.stderr.splitlines()[-1] == "1"
