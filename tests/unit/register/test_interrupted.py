"""An issue that is killed at any moment leaves nothing issued or all of it, and the next run finishes."""

import subprocess
import sys
from pathlib import Path

import pytest

from sitrep.register.register import JOURNAL, read_journal, reading

PROGRAM = """
import hashlib, os, signal, sys
from datetime import date, datetime
from pathlib import Path

from sitrep.register import frozen
from sitrep.register.issues import Document, IssuedReport, enter_issue
from sitrep.register.register import writing

ACTS = {"execute", "executemany", "replace", "fsync", "chmod", "open", "write", "rmdir", "unlink", "mkdir"}
ROOMS = ("sitrep.register", "sitrep.output", "shutil", "pathlib")
outputs, last_act = Path(sys.argv[1]), int(sys.argv[2])
acts = 0

def watch(frame, event, called):
    global acts
    if event == "c_call" and called.__name__ in ACTS and frame.f_globals["__name__"].startswith(ROOMS):
        acts += 1
        if acts == last_act:
            os.kill(os.getpid(), signal.SIGKILL)

content = b"%PDF the report"
digest = hashlib.sha256(content).hexdigest()
report = IssuedReport(
    operation="syria", period="2012-07", as_of=date(2012, 7, 31), number=4,
    cleared_by="Amal Haddad", role="head of office",
    at=datetime.fromisoformat("2012-08-03T10:00:00+03:00"), reason="",
    documents=(Document("public", "en", 1, "outputs/syria/2012-07/issued/a.pdf", digest, len(content),
                        digest, {"inputs/syria/2012-07/refugees.csv": digest}),),
)
sys.setprofile(watch)
with writing(outputs) as register:
    if not register.entries:
        entry = enter_issue(register, report, {digest: content})
        files = {"a.pdf": content, "a.receipt.json": entry.line()}
        frozen.stage(outputs / "syria" / "2012-07" / "issued", entry.digest, files)
sys.setprofile(None)
print(acts)
"""


def issue(outputs: Path, last_act: int = 0) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", PROGRAM, str(outputs), str(last_act)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def issued_files(outputs: Path) -> dict[str, bytes]:
    folder = outputs / "syria" / "2012-07" / "issued"
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}


@pytest.mark.parametrize("part", range(4))
def test_killed_at_every_act(part: int, tmp_path: Path) -> None:
    whole = issue(tmp_path / "whole")
    acts = int(whole.stdout)
    expected = issued_files(tmp_path / "whole")
    assert sorted(expected) == ["a.pdf", "a.receipt.json"]
    assert acts > 40, "the program is watched"
    for act in range(1 + part, acts + 1, 4):
        outputs = tmp_path / str(act)
        killed = issue(outputs, act)
        assert killed.returncode == -9, (act, killed.stderr)
        with reading(outputs) as register:
            is_entered = bool(register.entries)
        visible = {name for name in issued_files_by_name(outputs) if not name.startswith(".")}
        assert not visible or is_entered, f"act {act}: a file without its entry"

        again = issue(outputs)

        assert again.returncode == 0, (act, again.stderr)
        assert issued_files(outputs) == expected, act
        with reading(outputs) as register:
            assert len(register.entries) == 1
            assert read_journal(outputs / JOURNAL) == register.entries, act


def issued_files_by_name(outputs: Path) -> list[str]:
    return [path.name for path in outputs.glob("syria/2012-07/issued/*")]
