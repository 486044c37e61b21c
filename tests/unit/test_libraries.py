"""The typesetter is loaded without starting another program."""

import subprocess
import sys

import pytest

_LOADED = """
import sys

def told(event, arguments):
    if event in ("subprocess.Popen", "os.system", "os.posix_spawn", "os.fork", "os.exec"):
        print(event, arguments)

sys.addaudithook(told)
import sitrep.report.render.pdf
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems look for libraries in folders")
def test_the_typesetter_starts_no_process() -> None:
    done = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True)
    assert done.stdout == ""
