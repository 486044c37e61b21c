"""What is loaded, by which command: a question about the register needs no engine for tables."""

import subprocess
import sys

import pytest

_STARTS = """
import sys

def told(event, arguments):
    if event in ("subprocess.Popen", "os.system", "os.posix_spawn", "os.fork", "os.exec"):
        print(event, arguments)

sys.addaudithook(told)
import sitrep.report.render.pdf
"""
_LOADS = """
import sys
import sitrep.{module}
print([name for name in ("pandas", "numpy", "weasyprint", "matplotlib") if name in sys.modules])
"""


def _printed_by(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems look for libraries in folders")
def test_the_typesetter_starts_no_process() -> None:
    assert _printed_by(_STARTS) == ""


@pytest.mark.parametrize("module", ["cli", "operation", "work.status"])
def test_no_tables_are_loaded_for(module: str) -> None:
    assert _printed_by(_LOADS.format(module=module)) == "[]"
