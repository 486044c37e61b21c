"""A process that is told its exit code ends with it, after everything that waits for its end."""

import os
import subprocess
import sys
from collections.abc import Sequence

import pytest

_PROGRAM = """
import atexit, sys
from sitrep.ending import Ending
ending = Ending()

class Freed:
    def __del__(self):
        print("freed")

atexit.register(print, "at exit")
kept = Freed()
kept.itself = kept
print("done")
{what}
"""


def ended(what: str) -> tuple[int, str, str]:
    """The exit code, and what the process says to both streams."""
    command: Sequence[str] = [sys.executable, "-c", _PROGRAM.format(what=what)]
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=buffered)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(("code", "expected"), [("None", 0), ("0", 0), ("1", 1), ("3", 3)])
def test_it_ends_with_its_code_and_frees_nothing(code: str, expected: int) -> None:
    what = f"ending.is_known({code}); raise SystemExit({code})"
    assert ended(what) == (expected, "done\nat exit\n", "")


def test_without_a_code_it_ends_as_always() -> None:
    code, said, complaint = ended("raise ValueError('a defect')")
    assert (code, said) == (1, "done\nat exit\nfreed\n")
    assert complaint.endswith("ValueError: a defect\n")


def test_words_in_place_of_a_code_are_left_to_python() -> None:
    what = "ending.is_known('why'); raise SystemExit('why')"
    assert ended(what) == (1, "done\nat exit\nfreed\n", "why\n")


def test_output_that_cannot_be_written_is_no_success() -> None:
    what = "import os; ending.is_known(0); print('lost'); os.close(1); raise SystemExit(0)"
    code, said, complaint = ended(what)
    assert (code, said) == (120, "")
    assert "Bad file descriptor" in complaint
