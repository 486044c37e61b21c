"""Who only checks a month does not wait for the libraries that draw and typeset."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import sys
from sitrep.cli import run
sys.argv = ["sitrep", "check", "syria", "2012-07", "--workspace", sys.argv[1]]
try:
    run()
finally:
    print(sorted(name for name in ("matplotlib", "weasyprint") if name in sys.modules), file=sys.stderr)
"""


@pytest.fixture(scope="module")
def start(repository: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, str(repository)], capture_output=True, text=True, check=False
    )


def test_a_check_imports_neither(start: subprocess.CompletedProcess[str]) -> None:
    assert start.returncode == 0, start.stderr
    assert start.stderr.splitlines()[-1] == "[]"
