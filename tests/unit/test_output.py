"""Files are written whole, and what a killed process left half written goes with the next."""

import subprocess
import sys
from pathlib import Path

import pytest

from sitrep.output import UNFINISHED, clear_unfinished, unfinished, write_whole

WRITES = """
import os, signal, sys
from pathlib import Path
from sitrep.output import unfinished
with unfinished(Path(sys.argv[1])) as (file, name):
    file.write(b"half")
    file.flush()
    print(name.name, flush=True)
    sys.stdin.readline()
"""


def writing(path: Path) -> "subprocess.Popen[str]":
    """A process that has written the half of that file, and goes on when it is told."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITES, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline().endswith(f"{UNFINISHED}\n")
    return process


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_a_killed_process_left_goes_and_what_another_writes_stays(tmp_path: Path) -> None:
    other = tmp_path / ".mine.pdf"
    other.write_bytes(b"")
    with writing(tmp_path / "report.pdf") as killed, writing(tmp_path / "summary.csv") as alive:
        assert len(names(tmp_path)) == 3
        killed.kill()
        killed.wait()
        assert len(names(tmp_path)) == 3
        write_whole(tmp_path / "manifest.json", b"{}")
        hidden, *visible = [name for name in names(tmp_path) if name != other.name]
        assert (hidden[:13], visible) == (".summary.csv.", ["manifest.json"])
        alive.communicate("\n")
    assert names(tmp_path) == [other.name, "manifest.json"]


def test_a_folder_that_is_not_there_is_clear(tmp_path: Path) -> None:
    clear_unfinished(tmp_path / "nowhere")
    assert names(tmp_path) == []


def test_what_was_not_moved_is_gone_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    write_whole(path, b"old")
    with pytest.raises(RuntimeError), unfinished(path):
        raise RuntimeError
    assert (path.read_bytes(), names(tmp_path)) == (b"old", ["report.pdf"])
    write_whole(path, b"new")
    assert (path.read_bytes(), names(tmp_path)) == (b"new", ["report.pdf"])
